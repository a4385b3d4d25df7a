internal import Annotations
internal import Prose

/// Quotations and claims as JSON-LD in the words of schema.org, for pages and for knowledge graphs: one `@graph`.
///
/// A `Quotation` is the words in an article, a `Claim` the coder's line of what they come to. `spokenByCharacter` is to whom
/// an article ascribes words, `creator` who said them, and therefore only of words that are quoted as they were said.
/// `firstAppearance` is there only where several articles have a claim and all have dates.
package struct SchemaOrgGraph: CorpusFormat {
    package init() {}

    package var name: String { "schema-org" }
    package var summary: String { "quotations and claims in the words of schema.org (JSON-LD)" }
    package var output: ExchangeOutput { .file(ending: ".jsonld") }
    package var keeps: KeptMembers {
        KeptMembers(
            statements: [.id, .kind, .speaker, .topic, .claim, .tags, .memo, .coder],
            actors: [.aliases, .affiliations, .wikidata], concepts: [.definition, .aliases])
    }

    package func write<Failure: Error>(_ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>) throws(Failure) {
        var graph = GraphWriter(to: sink), claims = SchemaOrgClaims(), taken: Set<String> = []
        for article in corpus.articles {
            let rows = article.rows(corpus.record)
            guard !rows.isEmpty else { continue }
            try graph.add(SchemaOrg.article(article))
            for row in rows {
                let node = SchemaOrg.name(of: row, &taken)
                try graph.add(SchemaOrg.quotation(row, called: node, corpus.record))
                claims.note(row, as: node, corpus.record)
            }
        }
        for claim in claims.all { try graph.add(claim) }
        let others = OtherNames(corpus.record)
        for actor in corpus.record.actors where actor.mergedInto == nil {
            try graph.add(SchemaOrg.actor(actor, called: others[actor], corpus.record))
        }
        for concept in corpus.record.concepts where concept.mergedInto == nil {
            try graph.add(SchemaOrg.topic(concept))
        }
        try graph.finish()
    }
}

/// The things of a corpus as schema.org has them.
enum SchemaOrg {
    /// A thing that is described elsewhere.
    static func reference(_ node: String) -> JSONValue { JSONObject([.init("@id", .string(node))]).value }

    /// The name of a quotation. Two coders may have the same one; then the second has one made of both.
    static func name(of row: StatementRow, _ taken: inout Set<String>) -> String {
        let node = row.statement.id.node
        if taken.insert(node).inserted { return node }
        let other = Identifier<Statement>(derivedFrom: "\(row.coder.slug)\n\(row.path.display)\n\(node)").iri
        taken.insert(other)
        return other
    }

    static func article(_ article: ExchangeArticle) -> JSONObject {
        self.article(article.about, at: article.path, called: article.about.id.node)
    }

    /// An article, by its name or without one.
    static func article(_ about: Article, at path: BytePath, called node: String? = nil) -> JSONObject {
        JSONObject([
            "@type": .string("NewsArticle"), "@id": node.map { .string($0) }, "headline": about.title.jsonText,
            "url": LinkAddress.text(of: about.url),
            "datePublished": (PlainDate(about.published)?.text).jsonText,
            "inLanguage": about.language?.languageTag.jsonText,
            "author": .list(about.authors.compactMap(\.said).map { JSONObject.named("Person", $0) }),
            "publisher": about.outlet?.said.map { JSONObject.named("Organization", $0) },
            "identifier": .string(path.display),
        ])
    }

    static func quotation(_ row: StatementRow, called node: String, _ record: CorpusRecord) -> JSONObject {
        let statement = row.statement
        let speaker = row.speaker(in: record).map { reference($0.node) }
        let isWordForWord = statement.kind == .direct || statement.kind == .mixed
        return JSONObject([
            "@type": .string("Quotation"), "@id": .string(node), "text": .string(row.quotation),
            "genre": .string(statement.kind.rawValue), "spokenByCharacter": speaker,
            "creator": isWordForWord ? speaker : nil, "isPartOf": reference(row.article.id.node),
            "about": statement.concept.map { reference(record.standingID($0).node) },
            "inLanguage": row.article.language?.languageTag.jsonText,
            "keywords": .list(statement.tags.map { .string($0) }),
            "comment": statement.memo.map { memo in
                JSONObject([
                    "@type": .string("Comment"), "text": .string(memo),
                    "author": JSONObject.named("Person", row.coder.slug),
                ]).value
            },
            "sdPublisher": JSONObject.named("Person", row.coder.slug),
        ])
    }

    static func actor(_ actor: Actor, called others: [String], _ record: CorpusRecord) -> JSONObject {
        let memberships = actor.affiliations.map { affiliation in
            JSONObject([
                "@type": .string("OrganizationRole"),
                "memberOf": reference(record.standingID(affiliation.organization).node),
                "roleName": affiliation.role.jsonText, "startDate": (PlainDate(affiliation.from)?.text).jsonText,
                "endDate": (PlainDate(affiliation.to)?.text).jsonText,
            ]).value
        }
        return JSONObject([
            "@type": .string(type(of: actor)), "@id": .string(actor.id.node), "name": .string(actor.name),
            "alternateName": .list(others.map { .string($0) }),
            "sameAs": actor.wikidataItem.map { .string("https://www.wikidata.org/entity/" + $0) },
            "memberOf": .list(memberships),
        ])
    }

    /// Only persons and organizations speak: a place that does is who governs it.
    static func type(of actor: Actor) -> String {
        switch actor.kind {
        case .person: "Person"
        case .organization, .group, .office, .place: "Organization"
        case .media: "NewsMediaOrganization"
        }
    }

    static func topic(_ concept: Concept) -> JSONObject {
        JSONObject([
            "@type": .string("DefinedTerm"), "@id": .string(concept.id.node), "name": .string(concept.name),
            "description": concept.definition.jsonText, "alternateName": .list(concept.aliases.map { .string($0) }),
        ])
    }
}

/// The claims of a corpus: what one actor is said to claim, in the same words of coders, is one claim.
private struct SchemaOrgClaims {
    private struct Claim {
        let text: String
        let author: String?
        var interpreters: [String] = []
        var quotations: [String] = []
        var topics: [String] = []
        var appearances: [(node: String, date: PlainDate?)] = []
        /// The interpreters, topics and articles that are noted already.
        var known: Set<String> = []
    }

    private var claims: [String: Claim] = [:]
    private var order: [String] = []

    /// Takes in what a coder says that a statement claims.
    mutating func note(_ row: StatementRow, as node: String, _ record: CorpusRecord) {
        guard let text = row.statement.claim?.said?.onOneLine else { return }
        let author = row.speaker(in: record)?.node
        // Of nobody in particular, the same words in two places need not be the same claim.
        let id = Identifier<Statement>(derivedFrom: "claim\n\(author ?? node)\n\(text)").iri
        if claims[id] == nil { order.append(id) }
        // Taken out meanwhile, so that adding to it copies nothing.
        var claim = claims.removeValue(forKey: id) ?? Claim(text: text, author: author)
        let article = row.article.id.node
        claim.quotations.append(node)
        if claim.known.insert("coder\n" + row.coder.slug).inserted { claim.interpreters.append(row.coder.slug) }
        if let topic = row.statement.concept.map({ record.standingID($0).node }),
            claim.known.insert("topic\n" + topic).inserted
        {
            claim.topics.append(topic)
        }
        if claim.known.insert("article\n" + article).inserted {
            claim.appearances.append((article, PlainDate(row.article.published)))
        }
        claims[id] = claim
    }

    /// Each claim, in the order in which the articles have them.
    var all: [JSONObject] { order.compactMap { id in claims[id].map { Self.object($0, id) } } }

    private static func object(_ claim: Claim, _ id: String) -> JSONObject {
        JSONObject([
            "@type": .string("Claim"), "@id": .string(id), "text": .string(claim.text),
            "author": claim.author.map(SchemaOrg.reference),
            "claimInterpreter": .list(claim.interpreters.map { JSONObject.named("Person", $0) }),
            "appearance": .list(claim.appearances.map { SchemaOrg.reference($0.node) }),
            "firstAppearance": first(of: claim).map(SchemaOrg.reference),
            "about": .list(claim.topics.map(SchemaOrg.reference)),
            "isBasedOn": .list(claim.quotations.map(SchemaOrg.reference)),
        ])
    }

    /// The one article that has a claim before the others; nil where that cannot be told.
    private static func first(of claim: Claim) -> String? {
        let dated = claim.appearances.compactMap { appearance in appearance.date.map { ($0, appearance.node) } }
        guard dated.count > 1, dated.count == claim.appearances.count,
            let first = dated.min(by: { $0.0 < $1.0 }), dated.count(where: { $0.0 == first.0 }) == 1
        else { return nil }
        return first.1
    }
}

extension JSONObject {
    /// A thing of which only the name is known.
    static func named(_ type: String, _ name: String) -> JSONValue {
        JSONObject([.init("@type", .string(type)), .init("name", .string(name))]).value
    }
}

extension JSONValue? {
    /// Several values, one alone as itself; nil for none.
    static func list(_ values: [JSONValue]) -> JSONValue? {
        values.count > 1 ? .array(values) : values.first
    }
}

extension LinkAddress {
    /// An address as a value; nil where a text is none.
    static func text(of url: String?) -> JSONValue? {
        url.flatMap { LinkAddress($0) }.map { .string($0.text) }
    }
}

extension StatementRow {
    /// The actor who speaks, merges followed.
    func speaker(in record: CorpusRecord) -> Identifier<Actor>? {
        if case .actor(let id) = statement.speaker { record.standingID(id) } else { nil }
    }
}

extension String? {
    /// The text as a value, where something is said.
    var jsonText: JSONValue? { self?.said.map { .string($0) } }
}

extension String {
    /// A tag of BCP 47; nil where it is not made as one.
    var languageTag: String? {
        let isTag =
            utf8.count <= 35
            && utf8.allSatisfy {
                $0 == 0x2D || Unicode.Scalar($0).isASCII && Unicode.Scalar($0).properties.isAlphabetic
                    || (0x30...0x39).contains($0)
            }
        return isTag ? said : nil
    }
}
