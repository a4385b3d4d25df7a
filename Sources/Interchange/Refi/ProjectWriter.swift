internal import Annotations
internal import Packages
internal import Prose

/// Writes `project.qde`, the XML of a project, piece by piece: elements in the order that the schema wants, none empty that
/// has to hold something.
struct ProjectWriter {
    private let survey: ProjectSurvey
    private let corpus: ExchangeCorpus
    /// Whether the texts stand in the XML, because an archive cannot hold so many files.
    private let holdsTexts: Bool
    private var xml = XMLWriter()
    private var notes: [Note] = []

    private struct Note {
        let guid: String
        let name: String
        let text: String
        let record: Record
    }

    init(_ corpus: ExchangeCorpus, _ survey: ProjectSurvey, holdsTexts: Bool) {
        self.corpus = corpus
        self.survey = survey
        self.holdsTexts = holdsTexts
    }

    /// The whole file, given away after each article.
    mutating func write(to take: ([UInt8]) -> Void) {
        let schema = "http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd"
        xml.begin(
            "Project",
            [
                ("xmlns", Self.namespace), ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                ("xsi:schemaLocation", "\(Self.namespace) \(schema)"), ("name", corpus.name), ("origin", "Dictum"),
            ])
        writeUsers()
        writeCodeBook()
        writeVariables()
        writeCases()
        writeSources(take)
        writeNotes()
        xml.end("Project")
        take(xml.take())
    }

    static let namespace = "urn:QDA-XML:project:1.0"

    private mutating func container(_ name: String, _ isNeeded: Bool, _ body: (inout Self) -> Void) {
        guard isNeeded else { return }
        xml.begin(name)
        body(&self)
        xml.end(name)
    }

    private mutating func writeUsers() {
        container("Users", !survey.coders.isEmpty) { own in
            for coder in own.survey.coders.sorted() {
                own.xml.empty("User", [("guid", RefiGUID.of(coder)), ("name", coder.slug), ("id", coder.slug)])
            }
        }
    }

    // MARK: - Codes, variables, cases

    private mutating func writeCodeBook() {
        container("CodeBook", !survey.names.isEmpty) { own in
            own.xml.begin("Codes")
            for category in RefiCode.Category.allCases { own.writeCodes(category) }
            own.xml.end("Codes")
        }
    }

    /// A code that only holds the codes of a category together, and these in it.
    private mutating func writeCodes(_ category: RefiCode.Category) {
        let tree = CodeTree(survey.record)
        let topics = category == .concept ? tree.roots : []
        let known = Set(survey.topics.map { RefiCode.concept($0.id.iri) })
        let others = survey.codes(in: category).filter { !known.contains($0) }
        guard !topics.isEmpty || !others.isEmpty else { return }
        let head = RefiGUID.of("category", category.rawValue)
        xml.begin("Code", XMLWriter.code(head, category.rawValue, isCodable: false))
        for concept in survey.topics where category == .concept {
            let name = "Memo of the topic \(concept.name)"
            if let memo = concept.memo { note(name, memo, RefiCode.concept(concept.id.iri).guid, concept.record) }
        }
        let names = survey.names
        xml.writeCodes(
            topics, of: tree, name: { names[.concept($0.id.iri)] ?? $0.name },
            notes: { $0.memo == nil ? [] : [RefiGUID.of("note", RefiCode.concept($0.id.iri).guid)] })
        for code in others { xml.empty("Code", XMLWriter.code(code.guid, names[code] ?? code.key)) }
        xml.end("Code")
    }

    private mutating func writeVariables() {
        container("Variables", corpus.articles.count > 0 || !survey.record.actors.isEmpty) { own in
            for variable in RefiVariable.allCases {
                let type = variable == .published ? "Date" : "Text"
                own.xml.empty(
                    "Variable", [("guid", variable.guid), ("name", variable.rawValue), ("typeOfVariable", type)])
            }
        }
    }

    private mutating func writeCases() {
        let actors = survey.record.actors.filter { $0.mergedInto == nil }
        container("Cases", !actors.isEmpty) { own in for actor in actors { own.writeCase(actor) } }
    }

    private mutating func writeCase(_ actor: Actor) {
        xml.begin("Case", [("guid", RefiGUID.of("case", actor.id.iri)), ("name", actor.name)])
        xml.element("Description", actor.memo)
        let code = RefiCode.speaker(actor.id.iri)
        if survey.used.contains(code) { xml.empty("CodeRef", [("targetGUID", code.guid)]) }
        value(.kind, actor.kind.rawValue)
        value(.wikidata, actor.wikidata)
        for guid in survey.sayings[actor.id.iri] ?? [] { xml.empty("SelectionRef", [("targetGUID", guid)]) }
        xml.end("Case")
    }

    private mutating func value(_ variable: RefiVariable, _ text: String?) {
        guard let text else { return }
        xml.begin("VariableValue")
        xml.empty("VariableRef", [("targetGUID", variable.guid)])
        xml.element(variable == .published ? "DateValue" : "TextValue", text)
        xml.end("VariableValue")
    }

    // MARK: - Sources

    private mutating func writeSources(_ take: ([UInt8]) -> Void) {
        var hasBegun = false
        for article in corpus.articles {
            if !hasBegun { xml.begin("Sources") }
            hasBegun = true
            write(article)
            take(xml.take())
        }
        if hasBegun { xml.end("Sources") }
    }

    private mutating func write(_ article: ExchangeArticle) {
        let guid = RefiGUID.of(article)
        xml.begin(
            "TextSource",
            [
                ("guid", guid), ("name", survey.sourceNames[guid]),
                ("plainTextPath", holdsTexts ? nil : "internal://\(guid).txt"),
                ("creatingUser", article.notebooks.first.map { RefiGUID.of($0.coder) }),
            ])
        xml.element("Description", article.about.title)
        if holdsTexts { xml.element("PlainTextContent", article.text.string(in: article.text.range)) }
        for notebook in article.notebooks {
            for statement in notebook.statements { write(statement, of: article, by: notebook.coder) }
            for mention in notebook.mentions { write(mention, of: article, by: notebook.coder) }
        }
        for notebook in article.notebooks { writeNoteRef(notebook, of: article) }
        for (variable, text) in RefiVariable.values(of: article) { value(variable, text) }
        xml.end("TextSource")
    }

    private mutating func write(_ statement: Statement, of article: ExchangeArticle, by coder: Coder) {
        guard let ranges = article.ranges(of: statement) else { return }
        for (part, range) in ranges.enumerated() {
            let guid = RefiGUID.of(selection: statement.id.iri, part: part, in: article, by: coder)
            let memo = part == 0 ? statement.memo : nil
            write(
                range, guid, article, coder, statement.record, memo, RefiCode.codes(of: statement, survey.record))
        }
    }

    private mutating func write(_ mention: Mention, of article: ExchangeArticle, by coder: Coder) {
        guard let range = article.range(of: mention.anchor) else { return }
        let guid = RefiGUID.of(selection: mention.id.iri, part: 0, in: article, by: coder)
        write(
            range, guid, article, coder, mention.record, mention.memo, RefiCode.codes(of: mention, survey.record))
    }

    private mutating func write(
        _ range: TextRange, _ guid: String, _ article: ExchangeArticle, _ coder: Coder, _ record: Record,
        _ memo: String?, _ codes: [RefiCode]
    ) {
        let user = RefiGUID.of(coder), made = RefiTime.dateTime(record.created)
        let modified = RefiTime.dateTime(record.modified)
        xml.begin(
            "PlainTextSelection",
            [
                ("guid", guid), ("name", Self.name(of: article.text, range)),
                ("startPosition", "\(range.lowerBound.scalars)"), ("endPosition", "\(range.upperBound.scalars)"),
                ("creatingUser", user), ("creationDateTime", made), ("modifyingUser", modified.map { _ in user }),
                ("modifiedDateTime", modified),
            ])
        xml.element("Description", memo)
        for code in codes {
            xml.begin(
                "Coding",
                [("guid", RefiGUID.of("coding", guid, code.guid)), ("creatingUser", user), ("creationDateTime", made)])
            xml.empty("CodeRef", [("targetGUID", code.guid)])
            xml.end("Coding")
        }
        xml.end("PlainTextSelection")
    }

    /// The first words, by which people, and readers of other countings, know a stretch again.
    private static func name(of text: ArticleText, _ range: TextRange) -> String {
        let isLong = range.length > 60
        let shown = isLong ? range.lowerBound..<range.lowerBound + 60 : range
        return text.string(in: shown).onOneLine + (isLong ? "…" : "")
    }

    // MARK: - Notes

    private mutating func note(_ name: String, _ text: String, _ thing: String, _ record: Record) {
        notes.append(Note(guid: RefiGUID.of("note", thing), name: name, text: text, record: record))
    }

    private mutating func writeNoteRef(_ notebook: Notebook, of article: ExchangeArticle) {
        guard let said = notebook.note, let memo = said.memo else { return }
        let thing = RefiGUID.of("article note", RefiGUID.of(article), notebook.coder.slug)
        note("Memo on \(article.path.name.display)", memo, thing, said.record)
        xml.empty("NoteRef", [("targetGUID", RefiGUID.of("note", thing))])
    }

    private mutating func writeNotes() {
        xml.begin("Notes")
        for note in notes {
            xml.begin(
                "Note",
                [
                    ("guid", note.guid), ("name", note.name),
                    ("creatingUser", RefiGUID.of(note.record.creator)),
                    ("creationDateTime", RefiTime.dateTime(note.record.created)),
                ])
            xml.element("PlainTextContent", note.text)
            xml.end("Note")
        }
        let guid = RefiGUID.note
        xml.empty("Note", [("guid", guid), ("name", ProjectNote.name), ("plainTextPath", "internal://\(guid).txt")])
        xml.end("Notes")
    }
}

/// What is known of an article, and of an actor, as variables of a project.
enum RefiVariable: String, CaseIterable {
    case title, outlet, authors, url, published
    /// What is no day, as it was written.
    case publishedAsWritten = "published (as written)"
    case language, path
    case kind = "kind of actor"
    case wikidata = "Wikidata"

    var guid: String { RefiGUID.of("variable", rawValue) }

    /// The values of an article that has any.
    static func values(of article: ExchangeArticle) -> [(RefiVariable, String?)] {
        let about = article.about
        let day = RefiTime.date(about.published)
        return [
            (.title, about.title), (.outlet, about.outlet),
            (.authors, about.authors.isEmpty ? nil : about.authors.joined(separator: "; ")), (.url, about.url),
            (.published, day), (.publishedAsWritten, day == nil ? about.published : nil),
            (.language, about.language), (.path, article.path.display),
        ]
    }
}
