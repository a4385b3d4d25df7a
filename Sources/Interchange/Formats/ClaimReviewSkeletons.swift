package import Annotations
internal import Prose

/// Fact-checks that nobody has made yet: for each statement a `ClaimReview` of schema.org with what is known of the claim, and
/// without what only the reviewer can say.
///
/// Author, date, address and rating of the review are there and are null, which is nothing in JSON-LD, and the status says
/// that the work is incomplete: so none of it can pass for a verdict, and Google, which requires a rating and an address,
/// takes none of it as it is. Each stands for itself, so that it can be put into the page of the review.
package struct ClaimReviewSkeletons: CorpusFormat {
    package init() {}

    package var name: String { "claim-review" }
    package var summary: String { "ClaimReview skeletons (JSON-LD) for fact-checkers: claims without a verdict" }
    package var output: ExchangeOutput { .file(ending: ".jsonld") }
    package var keeps: KeptMembers { KeptMembers(statements: [.speaker, .claim], actors: [.wikidata]) }

    package func addLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport) {
        for statement in article.notebooks.flatMap(\.statements) where statement.kind == .scare {
            report.note("all of it, a few words in scare quotes being no claim", of: .statement, statement.id.iri)
        }
    }

    package func write<Failure: Error>(_ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>) throws(Failure) {
        var graph = GraphWriter(to: sink)
        for article in corpus.articles {
            var seen: Set<String> = []
            for row in article.rows(corpus.record) where row.statement.kind != .scare {
                let id = Self.name(of: row, corpus.record)
                if seen.insert(id).inserted { try graph.add(Self.skeleton(row, called: id, corpus.record)) }
            }
        }
        try graph.finish()
    }

    /// The same claim of the same speaker in one article is one to review, whoever coded it.
    private static func name(of row: StatementRow, _ record: CorpusRecord) -> String {
        let speaker = row.speaker(in: record)?.iri ?? row.statement.id.iri
        return Identifier<Statement>(
            derivedFrom: "review\n\(row.article.id.iri)\n\(row.path.display)\n\(speaker)\n\(claim(of: row))"
        ).iri
    }

    /// The coder's line of what is claimed, or the words themselves.
    private static func claim(of row: StatementRow) -> String {
        row.statement.claim?.said?.onOneLine ?? row.quotation.onOneLine
    }

    private static func skeleton(_ row: StatementRow, called id: String, _ record: CorpusRecord) -> JSONObject {
        let claim = JSONObject([
            "@type": .string("Claim"), "author": author(of: row, record),
            "datePublished": (PlainDate(row.article.published)?.text).jsonText,
            "appearance": SchemaOrg.article(row.article, at: row.path).value,
        ])
        return JSONObject([
            "@type": .string("ClaimReview"), "@id": .string(id), "creativeWorkStatus": .string("Incomplete"),
            "claimReviewed": .string(self.claim(of: row)), "itemReviewed": claim.value, "author": .null,
            "datePublished": .null, "url": .null, "reviewRating": .null,
        ])
    }

    private static func author(of row: StatementRow, _ record: CorpusRecord) -> JSONValue? {
        guard let actor = row.speaker(in: record).flatMap({ record.actor($0) }) else { return nil }
        return JSONObject([
            "@type": .string(SchemaOrg.type(of: actor)), "name": .string(actor.name),
            "sameAs": actor.wikidataItem.map { .string("https://www.wikidata.org/entity/" + $0) },
        ]).value
    }
}
