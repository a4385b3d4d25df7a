/// Annotations as JSON: what this version says of them, with what was foreign in them when they were read.
struct ItemWriter {
    /// The article that the annotations are about.
    let article: Identifier<Article>

    /// The annotation, with what was foreign in it when it was read. Nil for what is kept elsewhere.
    func value(of item: Item) -> JSONValue? {
        guard let record = item.annotationRecord, let plain = plainValue(of: item) else { return nil }
        guard !record.foreign.isEmpty else { return plain }
        let read = JSONValue.object(record.foreign)
        let reader = ItemReader(article: article, coder: record.creator)
        guard let base = reader.item(of: read, at: "").item, let understood = plainValue(of: base) else { return plain }
        return read.updated(from: understood, to: plain)
    }

    /// The annotation as this version writes it, without anything foreign.
    func plainValue(of item: Item) -> JSONValue? {
        guard item.isAnnotation else { return nil }
        var sink = JSONTreeSink()
        PlainItemWriter(article: article).write(item, to: &sink)
        return sink.value
    }
}

extension Item {
    /// What is kept about every annotation; nil for actors and concepts.
    var annotationRecord: Record? {
        switch self {
        case .statement(let statement): statement.record
        case .mention(let mention): mention.record
        case .note(let note): note.record
        case .actor, .concept: nil
        }
    }
}

extension Deletion {
    /// The mark of a tombstone.
    var value: JSONValue {
        .object(JSONObject([.init("at", .string(at.text)), .init("by", .string(by.iri))]))
    }
}

extension [JSONObject.Member] {
    /// Adds a member that has a value.
    mutating func add(_ name: String, _ value: JSONValue?) {
        if let value { append(JSONObject.Member(name, value)) }
    }

    /// Adds a member that has a text.
    mutating func add(_ name: String, _ text: String?) {
        if let text { append(JSONObject.Member(name, .string(text))) }
    }
}
