/// A kind of statement in a database of DNA that we write.
enum DnaType: Int, CaseIterable {
    /// DNA's own kind, with its own four variables.
    case statement = 1
    /// DNA's own kind for notes on words: the memo of a statement.
    case annotation
    /// A statement that is neither for nor against. DNA's `agreement` has no word for that, and one of its two would be a lie.
    case open

    var label: String {
        switch self {
        case .statement: "DNA Statement"
        case .annotation: "Annotation"
        case .open: "Statement without agreement"
        }
    }

    /// The background of its words, red, green and blue.
    var color: [Int] {
        switch self {
        case .statement: [239, 208, 51]
        case .annotation: [211, 211, 211]
        case .open: [170, 200, 230]
        }
    }

    var variables: [DnaVariable] { DnaVariable.all.filter { $0.type == self } }

    /// The variable of a name, which it has.
    func variable(_ role: DnaRole) -> DnaVariable? { variables.first { $0.role == role } }
}

/// What a variable says of a statement.
enum DnaRole: String, CaseIterable {
    case person, organization, concept, agreement, stance, note

    /// What other people may have called it.
    var names: Set<String> {
        switch self {
        case .person: ["person", "speaker", "actor", "individual"]
        case .organization: ["organization", "organisation"]
        case .concept: ["concept", "topic", "category", "issue"]
        case .agreement: ["agreement", "agree"]
        case .stance: ["stance", "position"]
        case .note: ["note", "notes", "memo", "comment"]
        }
    }
}

/// A variable of a kind of statement that we write.
struct DnaVariable {
    let id: Int
    let type: DnaType
    let role: DnaRole

    static let all = [
        DnaVariable(id: 1, type: .statement, role: .person), DnaVariable(id: 2, type: .statement, role: .organization),
        DnaVariable(id: 3, type: .statement, role: .concept), DnaVariable(id: 4, type: .statement, role: .agreement),
        DnaVariable(id: 5, type: .annotation, role: .note),
        DnaVariable(id: 6, type: .open, role: .person), DnaVariable(id: 7, type: .open, role: .organization),
        DnaVariable(id: 8, type: .open, role: .concept), DnaVariable(id: 9, type: .open, role: .stance),
    ]

    var dataType: String {
        switch role {
        case .person, .organization, .concept, .stance: "short text"
        case .agreement: "boolean"
        case .note: "long text"
        }
    }

    /// What is said of each of its values: DNA's own three, and what we add.
    var attributes: [DnaAttribute] {
        switch role {
        case .person, .organization: [.type, .alias, .notes, .wikidata, .dictum]
        case .concept: [.type, .alias, .notes, .definition, .dictum]
        case .stance: [.type, .alias, .notes]
        case .agreement, .note: []
        }
    }
}

/// What is said of an actor or a topic.
enum DnaAttribute: String {
    case type = "Type"
    case alias = "Alias"
    case notes = "Notes"
    case wikidata = "Wikidata"
    case definition = "Definition"
    /// The identifier here, and after a blank the name where DNA has to have another one.
    case dictum = "Dictum"
}
