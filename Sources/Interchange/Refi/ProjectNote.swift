internal import Annotations

/// The note of a project that holds what the format has no place for, as lines of JSON: the codes with what they stand
/// for, the register, the codebook, and each notebook as its sidecar would be.
///
/// It is read back first. What another program changed is then seen by comparing it with the rest of the project.
struct ProjectNote {
    /// A notebook of a project.
    struct Page {
        /// The GUID of its source, and the article's path and the hash of its text, of which other programs keep some.
        let source: String
        let path: String
        let hash: String
        let notebook: Notebook
    }

    /// What the note is called.
    static let name = "Dictum: what this project cannot hold"
    /// What its first line holds.
    static let mark = "dictum-refi-qda"

    private(set) var codes: [String: RefiCode] = [:]
    private(set) var codesByName: [String: RefiCode] = [:]
    private(set) var record = CorpusRecord()
    private var bySource: [String: [Page]] = [:]
    private var byHash: [String: [Page]] = [:]
    private(set) var problems: [ImportProblem] = []
    private(set) var isThere = false
    /// The names of actors and topics, by IRI.
    private(set) var names: [String: String] = [:]

    init() {}

    // MARK: - Writing

    /// The lines before those of the articles.
    static func head(_ survey: ProjectSurvey) -> [UInt8] {
        let first = JSONObject([.init("is", .string(mark)), .init("version", .number("1"))])
        var lines = line(first)
        for (code, name) in survey.names.sorted(by: { ($0.value, $0.key.key) < ($1.value, $1.key.key) }) {
            let members: [(String, String)] = [
                ("guid", code.guid), ("name", name),
                ("category", code == .unknownSpeaker ? "" : code.category.rawValue),
                ("key", code.key),
            ]
            lines += line(JSONObject([.init("code", object(members))]))
        }
        let items = survey.record.actors.map(Item.actor) + survey.record.concepts.map(Item.concept)
        for item in items {
            guard let bytes = CorpusCodec.bytes(of: item), let value = try? JSONReader.value(of: bytes) else {
                continue
            }
            lines += line(JSONObject([.init("entry", value)]))
        }
        return lines
    }

    /// The lines of an article, one for each notebook.
    static func lines(of article: ExchangeArticle) -> [UInt8] {
        var lines: [UInt8] = []
        for notebook in article.notebooks {
            guard let page = try? JSONReader.value(of: SidecarCodec.bytes(of: notebook)) else { continue }
            let members: [(String, String)] = [
                ("source", RefiGUID.of(article)), ("path", article.path.display), ("hash", article.hash.hex),
                ("article", notebook.article.iri), ("coder", notebook.coder.slug),
            ]
            guard case .object(var whole) = object(members) else { continue }
            whole["page"] = page
            lines += line(whole)
        }
        return lines
    }

    private static func object(_ members: [(String, String)]) -> JSONValue {
        .object(JSONObject(members.map { .init($0.0, .string($0.1)) }))
    }

    private static func line(_ object: JSONObject) -> [UInt8] { JSONWriter.line(of: .object(object)) + [0x0A] }

    // MARK: - Reading

    /// Whether a text is such a note.
    static func isNote(_ text: String) -> Bool { text.prefix(100).contains("\"\(mark)\"") }

    /// What a note says. Lines that cannot be understood are problems, and the others count.
    init(_ text: String) {
        isThere = true
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() where line.contains(UInt8(ascii: "{")) && number > 0 {
            let value = try? JSONReader.value(of: Array(line))
            guard case .object(let object)? = value, take(object) else {
                let place = "line \(number + 1) of the note “\(Self.name)”"
                problems.append(ImportProblem(place, "it was changed, and is left out"))
                continue
            }
        }
    }

    /// The notebooks of a source, by its GUID, or by its text where another program gave it a new one. Of several copies of
    /// one text the path decides.
    func pages(of guid: String, hash: String, path: String?) -> [Page] {
        if let pages = bySource[guid] { return pages }
        let same = byHash[hash] ?? []
        let source = (same.first { $0.path == path } ?? same.first)?.source
        return same.filter { $0.source == source }
    }

    private mutating func take(_ object: JSONObject) -> Bool {
        if case .object(let code)? = object["code"] { return take(code: code) }
        if let entry = object["entry"] { return take(entry: entry) }
        guard let page = object["page"], let source = object.text("source"), let path = object.text("path"),
            let hash = object.text("hash"), let article = object.text("article"),
            let coder = object.text("coder").flatMap({ Coder(slug: $0) })
        else { return false }
        let reading = try? SidecarCodec.notebook(
            from: JSONWriter.text(of: page), article: Identifier(iri: article), coder: coder, label: path)
        guard let reading else { return false }
        let made = Page(source: source, path: path, hash: hash, notebook: reading.notebook)
        bySource[source, default: []].append(made)
        byHash[hash, default: []].append(made)
        return true
    }

    private mutating func take(code: JSONObject) -> Bool {
        guard let guid = code.text("guid"), let name = code.text("name"), let key = code.text("key"),
            let word = code.text("category")
        else { return false }
        let category = RefiCode.Category(rawValue: word)
        let known = word.isEmpty ? .unknownSpeaker : category.flatMap { RefiCode($0, key: key) }
        guard let known else { return false }
        codes[guid] = known
        codesByName[name] = known
        return true
    }

    private mutating func take(entry: JSONValue) -> Bool {
        guard let item = try? CorpusCodec.item(from: JSONWriter.text(of: entry)) else { return false }
        record.apply(Transaction("read", [.init(before: nil, after: item)]))
        switch item {
        case .actor(let actor): names[actor.id.iri] = actor.name
        case .concept(let concept): names[concept.id.iri] = concept.name
        case .statement, .mention, .note: break
        }
        return true
    }
}

extension JSONObject {
    /// The text of a member; nil where it is none.
    fileprivate func text(_ name: String) -> String? {
        if case .string(let text)? = self[name] { text } else { nil }
    }
}
