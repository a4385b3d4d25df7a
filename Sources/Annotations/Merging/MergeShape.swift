/// What the members of an object are for, as far as merging needs to know.
enum MergeShape {
    /// An annotation of a sidecar.
    case annotation
    /// A page without its annotations.
    case page
    /// An entry of the actor register.
    case actor
    /// An entry of the codebook.
    case concept
    /// What is said of the whole corpus.
    case corpus

    /// The shape of a file of the register, by its type; nil for another.
    init?(type: JSONValue?) {
        switch type?.string {
        case "Actor": self = .actor
        case "Concept": self = .concept
        case "Corpus": self = .corpus
        default: return nil
        }
    }

    /// How a member is merged.
    enum Rule {
        /// As one value.
        case register
        /// As a list whose elements stand for themselves.
        case list
        /// As a list of bodies, each in the slot of what it is for.
        case bodies
        /// The greater of two: a time, a version.
        case greatest
        /// As the mark of a deletion, which no edit gives way to.
        case tombstone
        /// As the values that were kept beside those that stand.
        case conflicts
        /// Name by name where it is an object, else as one value.
        case tree
        /// Not here: somebody else merges it.
        case elsewhere
    }

    /// How the member of a name is merged. What is unknown is merged as a tree.
    func rule(_ name: String) -> Rule {
        if name == conflicts { return .conflicts }
        if name == tombstone { return .tombstone }
        if name == "modified" || name == formatMember { return .greatest }
        switch (self, name) {
        case (.annotation, "body"): return .bodies
        case (.page, "items"): return .elsewhere
        case (.actor, "aliases"), (.actor, "affiliations"), (.actor, "distinctFrom"), (.concept, "aliases"),
            (.concept, "examples"),
            (.corpus, "coders"):
            return .list
        case (.annotation, _), (.actor, _), (.concept, _): return order.contains(name) ? .register : .tree
        case (.page, _), (.corpus, _): return .tree
        }
    }

    private var formatMember: String { prefix + "format" }

    /// The names that we write, in our order.
    var order: [String] {
        switch self {
        case .annotation: Self.annotationOrder
        case .page: Self.pageOrder
        case .actor: Self.entryHead + Self.actorOrder + Self.entryTail
        case .concept: Self.entryHead + Self.conceptOrder + Self.entryTail
        case .corpus: ["format", "type", "memo", "reading", "conflicts"]
        }
    }

    /// The member that keeps the values beside the standing ones.
    var conflicts: String { prefix + "conflicts" }

    /// What stands before a name of ours.
    var prefix: String {
        switch self {
        case .annotation, .page: "dictum:"
        case .actor, .concept, .corpus: ""
        }
    }

    private var tombstone: String { prefix + "deleted" }

    private static let annotationOrder = [
        "id", "type", "motivation", "creator", "created", "modified", Vocabulary.status, Vocabulary.certainty,
        Vocabulary.unsure, Vocabulary.suggestedBy, Vocabulary.deleted, Vocabulary.conflicts, "body", "target",
    ]
    private static let pageOrder = [
        "@context", "id", "type", Vocabulary.format, Vocabulary.writer, "partOf", Vocabulary.conflicts, "items",
    ]
    private static let entryHead = ["format", "type", "id", "name"]
    private static let actorOrder = [
        "kind", "aliases", "affiliations", "wikidata", "hotKey", "mergedInto", "distinctFrom", "sensitive", "memo",
    ]
    private static let conceptOrder = [
        "parent", "definition", "useWhen", "notWhen", "examples", "color", "hotKey", "aliases", "mergedInto",
        "deprecated", "memo",
    ]
    private static let entryTail = ["creator", "created", "modified", "deleted", "conflicts"]
}
