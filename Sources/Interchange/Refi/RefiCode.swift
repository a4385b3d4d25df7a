internal import Annotations

/// What a code of a QDA project says of the words that bear it.
///
/// In a project each is a code with a name of its own, `Speaker: Mara Lind`, below a code that only holds its kind
/// together. No two names of a project are the same, since QualCoder loses what the second of two was given to.
enum RefiCode: Hashable {
    /// An actor or a topic, by its IRI.
    case speaker(String)
    case mention(String)
    case concept(String)
    case unknownSpeaker
    case stance(Stance)
    case kind(Statement.Kind)
    case tag(String)
    case unsure

    /// The kinds of codes, in the order in which a project lists them.
    enum Category: String, CaseIterable {
        case concept = "Concept"
        case speaker = "Speaker"
        case stance = "Stance"
        case kind = "Kind"
        case tag = "Tag"
        case mention = "Mention"
        case mark = "Mark"
    }

    var category: Category {
        switch self {
        case .speaker, .unknownSpeaker: .speaker
        case .mention: .mention
        case .concept: .concept
        case .stance: .stance
        case .kind: .kind
        case .tag: .tag
        case .unsure: .mark
        }
    }

    /// What tells it from others of its kind.
    var key: String {
        switch self {
        case .speaker(let iri), .mention(let iri), .concept(let iri): iri
        case .unknownSpeaker: "unknown"
        case .stance(let stance): stance.rawValue
        case .kind(let kind): kind.rawValue
        case .tag(let tag): tag
        case .unsure: "unsure"
        }
    }

    /// The code of a category and a key; nil where there is none.
    init?(_ category: Category, key: String) {
        switch category {
        case .speaker: self = .speaker(key)
        case .mention: self = .mention(key)
        case .concept: self = .concept(key)
        case .stance:
            guard let stance = Stance(rawValue: key) else { return nil }
            self = .stance(stance)
        case .kind:
            guard let kind = Statement.Kind(rawValue: key) else { return nil }
            self = .kind(kind)
        case .tag: self = .tag(key)
        case .mark:
            guard key == "unsure" else { return nil }
            self = .unsure
        }
    }

    var guid: String { RefiGUID.of("code", "\(self == .unknownSpeaker ? "nobody" : category.rawValue)", key) }

    /// The name in a project, before it is told from the same name of another.
    func name(_ record: CorpusRecord) -> String {
        switch self {
        case .speaker(let iri), .mention(let iri):
            "\(category.rawValue): \(record.actor(Identifier(iri: iri))?.name ?? iri)"
        case .concept(let iri): "\(category.rawValue): \(record.concept(Identifier(iri: iri))?.name ?? iri)"
        case .unknownSpeaker: "Speaker unknown"
        case .unsure: "Unsure"
        case .stance, .kind, .tag: "\(category.rawValue): \(key)"
        }
    }
}

extension RefiCode {
    /// The codes that say what a statement says, merges of actors and topics followed.
    static func codes(of statement: Statement, _ record: CorpusRecord) -> [RefiCode] {
        var codes: [RefiCode] = []
        switch statement.speaker {
        case .unset: break
        case .unknown: codes.append(.unknownSpeaker)
        case .actor(let id): codes.append(.speaker(record.standingID(id).iri))
        }
        if let concept = statement.concept { codes.append(.concept(record.standingID(concept).iri)) }
        if let stance = statement.stance { codes.append(.stance(stance)) }
        codes.append(.kind(statement.kind))
        var seen: Set<String> = []
        codes += statement.tags.filter { seen.insert($0).inserted }.map { .tag($0) }
        if statement.isUnsure { codes.append(.unsure) }
        return codes
    }

    /// The codes that say what a mention says.
    static func codes(of mention: Mention, _ record: CorpusRecord) -> [RefiCode] {
        [.mention(record.standingID(mention.actor).iri)]
    }
}

extension CorpusRecord {
    /// The actor that one was merged into, or it itself.
    func standingID(_ id: Identifier<Actor>) -> Identifier<Actor> { standing(id)?.id ?? id }

    /// The topic that one was merged into, or it itself.
    func standingID(_ id: Identifier<Concept>) -> Identifier<Concept> { standing(id)?.id ?? id }
}

/// The GUIDs of a project. They follow from our own identifiers, so that the same corpus gives the same project.
enum RefiGUID {
    static func of(_ kind: String, _ names: String...) -> String {
        let words = (["refi-qda", kind] + names).joined(separator: "\n")
        return Identifier<Statement>(derivedFrom: words).uuid.map { String($0) } ?? ""
    }

    /// The note that holds what the format cannot.
    static var note: String { of("note", "what the format cannot hold") }

    static func of(_ coder: Coder) -> String { of("coder", coder.slug) }

    static func of(_ article: ExchangeArticle) -> String { of("source", article.about.id.iri, article.path.display) }

    /// A stretch of an article that somebody marked.
    static func of(selection iri: String, part: Int, in article: ExchangeArticle, by coder: Coder) -> String {
        of("selection", of(article), coder.slug, iri, "\(part)")
    }

    /// A GUID as a file has it, in small letters and without braces; nil where it is none.
    static func read(_ text: String?) -> String? {
        guard var text = text?.lowercased() else { return nil }
        if text.hasPrefix("{"), text.hasSuffix("}") { text = String(text.dropFirst().dropLast()) }
        return "urn:uuid:\(text)".isUUID ? text : nil
    }
}
