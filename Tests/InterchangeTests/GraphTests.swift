import Annotations
import Prose
import Testing

@testable import Interchange

/// What goes out for graphs: the words of schema.org and of FollowTheMoney.
@Suite struct GraphTests {
    private func written(_ format: any CorpusFormat, _ corpus: ExchangeCorpus) -> [UInt8] {
        Exchange.written(format, corpus).flatMap(\.bytes)
    }

    /// The things of a graph.
    private func things(_ format: any CorpusFormat, _ corpus: ExchangeCorpus) throws -> [JSONValue] {
        try JSONReader.value(of: written(format, corpus))["@graph"]?.list ?? []
    }

    @Test(arguments: ["schema-org", "claim-review"], HostileWords.all)
    func `A graph is JSON whatever is said, and its names are IRIs`(name: String, words: String) throws {
        let format = try #require(corpusFormats().first { $0.name == name })
        let things = try things(format, HostileWords.corpus(saying: words))
        #expect(!things.isEmpty)
        let names = things.compactMap { $0["@id"]?.text }
        #expect(names.count == things.count && Set(names).count == names.count)
        #expect(names.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "<" && $0 != "\"" } })
        let articles = things.compactMap { $0["itemReviewed"]?["appearance"] ?? $0 }
        #expect(articles.allSatisfy { $0["url"]?.text?.hasPrefix("http") ?? true })
        #expect(articles.allSatisfy { $0["datePublished"] == nil })
    }

    @Test func `A review that nobody has made has no author, no address and no rating`() throws {
        for thing in try things(ClaimReviewSkeletons(), ExchangeWorld(seed: 3).corpus) {
            #expect(thing["@type"]?.text == "ClaimReview" && thing["creativeWorkStatus"]?.text == "Incomplete")
            for member in ["author", "datePublished", "url", "reviewRating"] { #expect(thing[member] == .null) }
            #expect(thing["reviewBody"] == nil && thing["itemReviewed"]?["author"]?["name"]?.text != "")
        }
    }

    @Test func `Every thing that is named in a graph is in it`() throws {
        for seed in 20..<24 {
            let things = try things(SchemaOrgGraph(), ExchangeWorld(seed: seed).corpus)
            let names = Set(things.compactMap { $0["@id"]?.text })
            for thing in things {
                for member in ["spokenByCharacter", "creator", "isPartOf", "about", "author"] {
                    guard let named = thing[member]?["@id"]?.text else { continue }
                    #expect(names.contains(named), "seed \(seed): \(member)")
                }
            }
            let words = things.filter { $0["@type"]?.text == "Quotation" && $0["genre"]?.text == "indirect" }
            #expect(words.allSatisfy { $0["creator"] == nil }, "seed \(seed)")
        }
    }

    @Test func `The first appearance is told where all have dates and one is the first`() throws {
        func claim(_ dates: [String?]) throws -> JSONValue {
            let world = ExchangeWorld(seed: 1, statements: 1)
            let articles = dates.enumerated().map { number, date in
                var about = Article(id: Identifier(iri: "urn:x:\(number)"))
                about.published = date
                var statement = world.notebook.statements[0]
                statement = Statement(
                    id: Identifier(iri: "urn:x:s\(number)"), segments: statement.segments, kind: .direct,
                    record: statement.record)
                statement.speaker = .actor(Identifier(iri: ExchangeWorld.uuid(1, 0)))
                statement.claim = "Nobody rows."
                var notebook = Notebook(article: about.id, coder: ExchangeWorld.coder(), label: "a")
                notebook.apply(Transaction("add", [.init(before: nil, after: .statement(statement))]))
                return ExchangeArticle(
                    path: BytePath("\(number).txt"), about: about, text: world.text, notebooks: [notebook])
            }
            let corpus = ExchangeCorpus(
                name: "port", record: world.record, articles: ExchangeArticles(articles))
            return try #require(try things(SchemaOrgGraph(), corpus).first { $0["@type"]?.text == "Claim" })
        }
        let told = try claim(["2026-02-03", "2026-01-09"])
        #expect(told["firstAppearance"]?["@id"]?.text == "urn:x:1" && told["appearance"]?.list.count == 2)
        #expect(try claim(["2026-02-03", nil])["firstAppearance"] == nil)
        #expect(try claim(["2026-02-03", "2026-02-03"])["firstAppearance"] == nil)
        #expect(try claim(["2026-02-03"])["firstAppearance"] == nil)
        #expect(told["claimInterpreter"]?["name"]?.text == "ana")
    }

    @Test(
        arguments: [
            ("2026", "2026"), ("2026-02", "2026-02"), ("2026-02-28", "2026-02-28"), ("2026-02-30", nil),
            ("2026-13", nil),
            ("2026-2-3", nil), ("yesterday", nil), ("2026-01-17T10:01:00Z", "2026-01-17"), ("20260117", nil), ("", nil),
            ("2026-01-17-01", nil), ("+026-01", nil),
        ])
    func `Only what the calendar has is a date`(written: String, date: String?) {
        #expect(PlainDate(written)?.text == date)
    }

    @Test(arguments: HostileWords.all)
    func `An entity has a plain key, and names only entities that are there`(words: String) throws {
        var keys: Set<String> = []
        var named: [String] = []
        let bytes = written(FollowTheMoneyLines(), HostileWords.corpus(saying: words))
        let references: Set<String> = [
            "entity", "document", "proof", "resolved", "member", "organization", "subject", "object",
        ]
        for line in bytes.split(separator: 0x0A) {
            let entity = try JSONReader.value(of: Array(line))
            let key = try #require(entity["id"]?.text)
            #expect(key.utf8.count == 36 && keys.insert(key).inserted)
            guard case .object(let properties)? = entity["properties"] else { continue }
            for member in properties.members {
                #expect(!member.value.list.isEmpty)
                if references.contains(member.name) { named += member.value.texts }
            }
            let text = String(decoding: line, as: UTF8.self)
            #expect(text.unicodeScalars.allSatisfy { $0.standIn == nil })
        }
        #expect(Set(named).isSubset(of: keys))
    }

    @Test(arguments: [("en-GB", "eng"), ("de", "deu"), ("deu", "deu"), ("xx", nil), ("", nil), ("NB_no", "nor")])
    func `A language is called by three letters`(tag: String, code: String?) {
        #expect(LanguageCode.ofThreeLetters(tag) == code)
    }
}
