/// A thing in a journal: as this version writes it, and apart from that what other programs had put into it.
///
/// `{"plain": …, "foreign": …}`. Both are kept, because a thing that comes back has to be the one that was there, to the
/// byte: the two of them brought together, as a sidecar has them, can no longer be told apart.
struct JournalItem {
    /// The article that annotations are about.
    let article: Identifier<Article>
    /// Whose journal it is.
    let coder: Coder

    /// The JSON of a thing.
    func value(of item: Item) -> JSONValue {
        var plain = item
        plain.foreign = JSONObject()
        let value = ItemWriter(article: article).value(of: plain) ?? CorpusCodec.value(of: plain).map { .object($0) }
        var members = [JSONObject.Member("plain", value ?? .null)]
        if !item.foreign.isEmpty { members.append(.init("foreign", .object(item.foreign))) }
        return .object(JSONObject(members))
    }

    /// The thing of a JSON; nil where it cannot be understood.
    func item(of value: JSONValue) -> Item? {
        guard let plain = value.object?["plain"], let object = plain.object else { return nil }
        let found: Item?
        switch object.string("type") {
        case "Annotation": found = ItemReader(article: article, coder: coder).item(of: plain, at: "").item
        default: found = try? CorpusCodec.item(from: object)
        }
        guard var item = found else { return nil }
        item.foreign = value.object?["foreign"]?.object ?? JSONObject()
        return item
    }
}

extension Item {
    /// What other programs put into it.
    fileprivate var foreign: JSONObject {
        get { record.foreign }
        set {
            var changed = record
            changed.foreign = newValue
            record = changed
        }
    }

    /// What is kept about every thing.
    private var record: Record {
        get {
            switch self {
            case .statement(let statement): statement.record
            case .mention(let mention): mention.record
            case .note(let note): note.record
            case .actor(let actor): actor.record
            case .concept(let concept): concept.record
            }
        }
        set {
            switch self {
            case .statement(var statement):
                statement.record = newValue
                self = .statement(statement)
            case .mention(var mention):
                mention.record = newValue
                self = .mention(mention)
            case .note(var note):
                note.record = newValue
                self = .note(note)
            case .actor(var actor):
                actor.record = newValue
                self = .actor(actor)
            case .concept(var concept):
                concept.record = newValue
                self = .concept(concept)
            }
        }
    }

    /// The thing marked as deleted: on disk nothing disappears, so that a deletion can be merged.
    package func deleted(_ deletion: Deletion) -> Item {
        var gone = self
        gone.record.deletion = deletion
        return gone
    }
}

extension Item? {
    /// Whether two things say the same in a file, to the byte. What was read of a file and what was in memory when it was
    /// written may differ in how they keep what is foreign, and say the same all the same.
    package func saysTheSame(as other: Item?, about article: Identifier<Article>) -> Bool {
        guard let self, let other else { return self == nil && other == nil }
        if self == other { return true }
        let writer = ItemWriter(article: article)
        if let left = writer.value(of: self), let right = writer.value(of: other) { return left.isIdentical(to: right) }
        guard let left = CorpusCodec.value(of: self), let right = CorpusCodec.value(of: other) else { return false }
        return left.isIdentical(to: right)
    }
}
