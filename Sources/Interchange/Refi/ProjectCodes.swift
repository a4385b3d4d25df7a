internal import Annotations
internal import Packages

/// The codes of a project that is read, and what each stands for here.
///
/// What our own note says of a code counts first, by its GUID or its name. Else the name says it, `Speaker: Mara Lind`, or
/// the code that it lies in, `Speaker`. All others are topics, which stand under each other as the codes lie in each other.
struct ProjectCodes {
    /// A code, what it stands for, and the GUID and the name that it has in the file.
    struct Code: Hashable {
        let meaning: RefiCode
        let name: ImportedName
    }

    private(set) var byGUID: [String: Code] = [:]
    private(set) var topics: [ImportedConcept] = []
    private let note: ProjectNote

    init(_ note: ProjectNote) {
        self.note = note
    }

    /// Takes a code with all that lie in it.
    mutating func take(_ element: XMLElement, in category: RefiCode.Category? = nil, under parent: ImportedName? = nil)
    {
        let name = element[attribute: "name"] ?? ""
        guard let guid = RefiGUID.read(element[attribute: "guid"]) else {
            for child in element.all("Code") { take(child, in: category, under: parent) }
            return
        }
        let isHead = element[attribute: "isCodable"] == "false" && category == nil && parent == nil
        if isHead, let head = Self.categories[name.lowercased()] {
            for child in element.all("Code") { take(child, in: head) }
            return
        }
        let code = known(guid, name) ?? named(guid, name, in: category)
        byGUID[guid] = code
        guard case .concept = code.meaning else {
            for child in element.all("Code") { take(child, in: category) }
            return
        }
        if note.codes[guid] == nil || note.record.concept(Identifier(iri: code.name.id ?? "")) == nil {
            var topic = ImportedConcept(code.name)
            topic.parent = parent
            topic.definition = element.first("Description")?.text.said
            topic.color = RefiColor.written(element[attribute: "color"])
            topics.append(topic)
        }
        for child in element.all("Code") { take(child, in: category, under: code.name) }
    }

    /// What our own note says of it.
    private func known(_ guid: String, _ name: String) -> Code? {
        guard let meaning = note.codes[guid] ?? note.codesByName[name] else { return nil }
        switch meaning {
        case .speaker(let iri), .mention(let iri):
            return Code(meaning: meaning, name: note.record.name(Identifier<Actor>(iri: iri)))
        case .concept(let iri):
            return Code(meaning: meaning, name: note.record.name(Identifier<Concept>(iri: iri)))
        case .unknownSpeaker, .stance, .kind, .tag, .unsure:
            return Code(meaning: meaning, name: ImportedName(name: meaning.key))
        }
    }

    /// What its name says, or the code that it lies in.
    fileprivate func named(_ guid: String, _ name: String, in category: RefiCode.Category?) -> Code {
        let iri = "urn:uuid:\(guid)"
        if name == RefiCode.unknownSpeaker.name(note.record) {
            return Code(meaning: .unknownSpeaker, name: ImportedName())
        }
        if name == RefiCode.unsure.name(note.record) { return Code(meaning: .unsure, name: ImportedName()) }
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        let stated = parts.count == 2 ? Self.categories[parts[0].lowercased()] : nil
        let rest = stated == nil ? name : parts[1].withoutBlanksAround
        guard let found = stated ?? category, !rest.isEmpty else { return topic(iri, name) }
        switch found {
        case .speaker: return Code(meaning: .speaker(iri), name: ImportedName(id: iri, name: rest))
        case .mention: return Code(meaning: .mention(iri), name: ImportedName(id: iri, name: rest))
        case .concept: return topic(iri, rest)
        case .stance, .kind, .tag, .mark:
            guard let meaning = RefiCode(found, key: found == .tag ? rest : rest.lowercased()) else {
                return topic(iri, name)
            }
            return Code(meaning: meaning, name: ImportedName(name: rest))
        }
    }

    /// Whether a code of that name is read as a topic of that name.
    static func isTopic(_ name: String) -> Bool {
        let codes = ProjectCodes(ProjectNote())
        let code = codes.named("", name, in: nil)
        return code.meaning.category == .concept && code.name.name == name
    }

    private func topic(_ iri: String, _ name: String) -> Code {
        Code(meaning: .concept(iri), name: ImportedName(id: iri, name: name.said ?? iri))
    }

    /// The words that name a category, in small letters.
    private static let categories: [String: RefiCode.Category] = {
        var words = Dictionary(uniqueKeysWithValues: RefiCode.Category.allCases.map { ($0.rawValue.lowercased(), $0) })
        for (word, category) in [("topic", RefiCode.Category.concept), ("actor", .speaker)] { words[word] = category }
        return words
    }()
}

extension CorpusRecord {
    /// How a file names an actor of this register, merges followed.
    func name(_ id: Identifier<Actor>) -> ImportedName {
        ImportedName(id: standingID(id).iri, name: actor(standingID(id))?.name)
    }

    /// How a file names a topic of this codebook, merges followed.
    func name(_ id: Identifier<Concept>) -> ImportedName {
        ImportedName(id: standingID(id).iri, name: concept(standingID(id))?.name)
    }
}

extension String {
    /// Without blanks before and after.
    var withoutBlanksAround: String {
        let rest = unicodeScalars.drop { $0.properties.isWhitespace }
        return String(String.UnicodeScalarView(rest.reversed().drop { $0.properties.isWhitespace }.reversed()))
    }
}
