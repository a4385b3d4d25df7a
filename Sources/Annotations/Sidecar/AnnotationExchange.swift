/// Single annotations as Web Annotations, for formats that put them together otherwise than a sidecar does.
package enum AnnotationExchange {
    /// The context that the members of an annotation need, for the page or the collection around it.
    package static var context: JSONValue {
        .array([
            .string(Vocabulary.annotations),
            .object(JSONObject([.init("dictum", .string(Vocabulary.prefix))])),
        ])
    }

    /// An annotation about a source, as this version writes it, without what other programs have added. Nil for what is
    /// no annotation.
    package static func value(of item: Item, about source: String) -> JSONValue? {
        ItemWriter(article: Identifier(iri: source)).plainValue(of: item)
    }

    /// The statement, mention or note of an annotation; nil for one that is none of ours.
    package static func item(of value: JSONValue, about source: String, by coder: Coder) -> Item? {
        ItemReader(article: Identifier(iri: source), coder: coder).item(of: value, at: "").item
    }
}
