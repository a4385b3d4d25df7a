internal import Annotations

/// All annotations as one W3C AnnotationCollection with its only page inside (Web Annotation Data Model, REC 2017-02-23,
/// 5.1 and 5.2).
///
/// An annotation stands there as it stands in a sidecar, but its source is the address of the article, or, under a base, the
/// path of its file. Names of actors and topics stand beside, since annotations name them by id alone.
package struct WebAnnotationCollection: CorpusFormat {
    private let base: String?

    /// `base` is an IRI that the paths of articles without an address are put behind.
    package init(base: String? = nil) {
        self.base = base.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    }

    package var name: String { "w3c" }
    package var summary: String { "a W3C Web Annotation collection (JSON-LD)" }
    package var output: ExchangeOutput { .file(ending: ".jsonld") }
    package var keeps: KeptMembers {
        KeptMembers(
            statements: Set(StatementMember.allCases).subtracting([.foreign]), mentions: Set(MentionMember.allCases),
            notes: true, concepts: [.parent, .definition])
    }

    package func write<Failure: Error>(_ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>) throws(Failure) {
        try sink.send("{\n" + Self.head(corpus, Identifier<Notebook>(derivedFrom: "collection\n" + corpus.name).iri))
        var total = 0
        var articles: [JSONValue] = []
        for article in corpus.articles {
            let source = iri(of: article)
            let items = article.notebooks.flatMap { $0.items.filter { $0.isStanding } }
            let values = items.compactMap { AnnotationExchange.value(of: $0, about: source) }
            guard !values.isEmpty else { continue }
            if total == 0 { try sink.send(Self.pageStart(corpus)) }
            articles.append(Self.value(of: article, source))
            for value in values {
                try sink.send((total == 0 ? "" : ",\n") + "    " + Self.text(value))
                total += 1
            }
        }
        if total > 0 { try sink.send("\n    ]\n  },\n") }
        let end = "  \"dictum:articles\": \(Self.text(.array(articles))),\n  \"total\": \(total)\n}\n"
        try sink.send(end)
    }

    private static func head(_ corpus: ExchangeCorpus, _ id: String) -> String {
        let actors = corpus.record.actors.map { actor in
            JSONValue.object(
                JSONObject([
                    .init("id", .string(actor.id.iri)),
                    .init("dictum:name", .string(corpus.record.standing(actor.id)?.name ?? actor.name)),
                    .init("dictum:kind", .string(actor.kind.rawValue)),
                ]))
        }
        let members: [(String, JSONValue)] = [
            ("@context", AnnotationExchange.context), ("id", .string(id)), ("type", .string("AnnotationCollection")),
            ("label", .string(corpus.name)), ("dictum:actors", .array(actors)),
            ("dictum:concepts", .array(corpus.record.concepts.map { value(of: $0, corpus.record) })),
        ]
        return members.map { "  \(JSONWriter.quoted($0.0)): \(text($0.1)),\n" }.joined()
    }

    private static func value(of concept: Concept, _ record: CorpusRecord) -> JSONValue {
        var object = JSONObject([
            .init("id", .string(concept.id.iri)),
            .init("dictum:name", .string(record.standing(concept.id)?.name ?? concept.name)),
        ])
        object["dictum:parent"] = concept.parent.map { .object(JSONObject([.init("id", .string($0.iri))])) }
        object["dictum:definition"] = concept.definition.map { .string($0) }
        return .object(object)
    }

    private static func value(of article: ExchangeArticle, _ source: String) -> JSONValue {
        .object(
            JSONObject([
                .init("id", .string(source)), .init("dictum:path", .string(article.path.display)),
                .init("dictum:article", .object(JSONObject([.init("id", .string(article.about.id.iri))]))),
            ]))
    }

    private static func pageStart(_ corpus: ExchangeCorpus) -> String {
        let id = Identifier<Notebook>(derivedFrom: "page\n" + corpus.name).iri
        return "  \"first\": {\n    \"id\": \(JSONWriter.quoted(id)),\n    \"type\": \"AnnotationPage\",\n"
            + "    \"startIndex\": 0,\n    \"items\": [\n"
    }

    private static func text(_ value: JSONValue) -> String {
        String(decoding: JSONWriter.line(of: value), as: UTF8.self)
    }

    /// What the annotations of an article are about.
    private func iri(of article: ExchangeArticle) -> String {
        if let url = article.about.url, url.isAddress { return url }
        guard let base else { return article.about.id.iri }
        return base + article.path.bytes.escapedForAddress
    }
}

extension Item {
    /// Whether it is not deleted.
    fileprivate var isStanding: Bool {
        switch self {
        case .statement(let statement): statement.record.deletion == nil
        case .mention(let mention): mention.record.deletion == nil
        case .note(let note): note.record.deletion == nil
        case .actor, .concept: false
        }
    }
}

extension String {
    /// Whether it is an address of the web that can stand as it is where an IRI has to.
    var isAddress: Bool {
        (hasPrefix("https://") || hasPrefix("http://"))
            && unicodeScalars.allSatisfy {
                !$0.isBlank && $0.value > 0x20 && !"<>\"{}|\\^`".unicodeScalars.contains($0)
            }
    }
}

extension [UInt8] {
    /// The path with what cannot stand in an address as `%` and two digits (RFC 3986, section 2.1).
    fileprivate var escapedForAddress: String {
        let digits = Array<UInt8>("0123456789ABCDEF".utf8)
        let plain = Set<UInt8>("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        return String(
            decoding: flatMap {
                plain.contains($0) ? [$0] : [UInt8(ascii: "%"), digits[Int($0 >> 4)], digits[Int($0 & 15)]]
            },
            as: UTF8.self)
    }
}
