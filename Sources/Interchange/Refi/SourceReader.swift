internal import Annotations
internal import Packages
internal import Prose

/// Reads a source of a project: its text, what is known of it, and what is marked in it.
struct SourceReader {
    /// A stretch that a source marks.
    struct Mark {
        let guid: String
        let range: Range<Int>
        let words: String
        let user: String?
        let memo: String?
        let created: Timestamp?
        let codes: [ProjectCodes.Code]
        let line: Int

        /// Where it stands in the file, for a report.
        var place: String { "line \(line) of project.qde" }

        var span: ImportedSpan { ImportedSpan(words, at: range, in: .scalars) }
    }

    private var file: ProjectFile
    private(set) var problems: [ImportProblem] = []

    init(_ file: ProjectFile) {
        self.file = file
    }

    /// An article; nil where the source has no text that can be read.
    mutating func article(_ element: XMLElement) -> ImportedArticle? {
        let name = element[attribute: "name"]?.said ?? element[attribute: "guid"] ?? "a source"
        guard let source = textSource(of: element, name) else { return nil }
        let string: String
        do throws(ImportFailure) {
            string = try file.text(of: source)
        } catch {
            leave(name, error.sentence)
            return nil
        }
        let selections = source.all("PlainTextSelection")
        let stretches = selections.map { element in
            PositionFinder.Stretch(
                start: element[attribute: "startPosition"].flatMap { Int($0) },
                end: element[attribute: "endPosition"].flatMap { Int($0) }, name: element[attribute: "name"] ?? "")
        }
        let finder = PositionFinder(ArticleText(string), stretches)
        let marks = zip(selections, stretches).compactMap { mark($0, $1, finder, name) }
        return article(element, name, finder.text, marks)
    }

    private mutating func leave(_ place: String, _ sentence: String) {
        problems.append(ImportProblem(place, sentence))
    }

    /// The element with the text: the source itself, or what stands for a PDF or a picture.
    private mutating func textSource(of element: XMLElement, _ name: String) -> XMLElement? {
        if element.name == "TextSource" { return element }
        if let marked = element.children.first(where: { $0.name.hasSuffix("Selection") }) {
            leave(name, "what is marked on the page itself (from line \(marked.line)) has no place in a text")
        }
        if let text = element.first("Representation") ?? element.first("TextDescription") { return text }
        leave(name, "it is no text: Dictum reads texts only")
        return nil
    }

    private mutating func article(
        _ element: XMLElement, _ name: String, _ text: ArticleText, _ marks: [Mark]
    ) -> ImportedArticle {
        if !element.all("Coding").isEmpty {
            leave(name, "codes of a whole article have no place in Dictum: mark the words that they mean")
        }
        let values = values(of: element)
        let path = values["path"] ?? (name.contains(".") ? name : "\(name).txt")
        let reference = ArticleReference(
            hash: TextHash(of: text).hex, text: text, path: path, url: values["url"], title: values["title"] ?? name)
        var article = ImportedArticle(reference)
        describe(&article.particulars, values)
        article.memo = memo(element.all("NoteRef"))
        let guid = RefiGUID.read(element[attribute: "guid"]) ?? ""
        var noted = NotedMarks(marks, file.note, of: guid, path: values["path"], in: text)
        noted.read(into: &article)
        problems += noted.problems.map { ImportProblem("\(name): \($0.place)", $0.sentence) }
        var groups = MarkGroups(noted.rest)
        groups.read(into: &article)
        problems += groups.problems.map { ImportProblem("\(name): \($0.place)", $0.sentence) }
        return article
    }

    private mutating func mark(
        _ element: XMLElement, _ stretch: PositionFinder.Stretch, _ finder: PositionFinder, _ name: String
    ) -> Mark? {
        guard let range = finder.range(stretch) else {
            let places = ["startPosition", "endPosition"].map { element[attribute: $0] ?? "?" }
            leave(
                "\(name): line \(element.line) of project.qde",
                "the text has no positions \(places[0]) to \(places[1]): mark the words by hand")
            return nil
        }
        let codings = element.all("Coding")
        let made = element[attribute: "creationDateTime"] ?? codings.first?[attribute: "creationDateTime"]
        let user = element[attribute: "creatingUser"] ?? codings.first?[attribute: "creatingUser"]
        let notes = memo(element.all("NoteRef") + codings.flatMap { $0.all("NoteRef") })
        return Mark(
            guid: RefiGUID.read(element[attribute: "guid"]) ?? "", range: range, words: finder.words(range),
            user: RefiGUID.read(user).flatMap { file.users[$0] },
            memo: [element.first("Description")?.text.said, notes].compactMap(\.self).joined(separator: "\n").said,
            created: made.map { Timestamp(text: $0) }, codes: codings.compactMap { code($0, name) }, line: element.line)
    }

    private mutating func code(_ coding: XMLElement, _ name: String) -> ProjectCodes.Code? {
        let guid = RefiGUID.read(coding.first("CodeRef")?[attribute: "targetGUID"])
        if let guid, let code = file.codes.byGUID[guid] { return code }
        leave("\(name): line \(coding.line) of project.qde", "this coding names a code that the project does not have")
        return nil
    }

    private func memo(_ references: [XMLElement]) -> String? {
        let texts = references.compactMap { RefiGUID.read($0[attribute: "targetGUID"]).flatMap { file.notes[$0] } }
        return texts.joined(separator: "\n").said
    }

    /// The values of variables, by name in small letters.
    private func values(of element: XMLElement) -> [String: String] {
        var values: [String: String] = [:]
        for value in element.all("VariableValue") {
            let name = RefiGUID.read(value.first("VariableRef")?[attribute: "targetGUID"]).flatMap {
                file.variables[$0]
            }
            let text = value.children.first { $0.name.hasSuffix("Value") }?.text.said
            if let name, let text { values[name.lowercased()] = text }
        }
        return values
    }

    private func describe(_ particulars: inout ArticleParticulars, _ values: [String: String]) {
        particulars.title = values[RefiVariable.title.rawValue]
        particulars.outlet = values[RefiVariable.outlet.rawValue]
        particulars.url = values[RefiVariable.url.rawValue]
        particulars.language = values[RefiVariable.language.rawValue]
        particulars.published =
            values[RefiVariable.published.rawValue] ?? values[RefiVariable.publishedAsWritten.rawValue]
        let authors = values[RefiVariable.authors.rawValue]?.split(separator: ";").map(String.init) ?? []
        particulars.authors = authors.map(\.withoutBlanksAround).filter { !$0.isEmpty }
    }
}
