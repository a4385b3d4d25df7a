import Annotations
import Interchange
import Prose
import Testing

@Suite struct ExchangeRedactionTests {
    /// The sample with its only actor marked as sensitive.
    private var corpus: ExchangeCorpus {
        let sample = ExchangeSample.corpus
        var record = sample.record
        for before in record.actors {
            var after = before
            after.isSensitive = true
            record.apply(Transaction("mark", [.init(before: .actor(before), after: .actor(after))]))
        }
        return ExchangeCorpus(name: sample.name, record: record, articles: sample.articles)
    }

    @Test(arguments: corpusFormats().map(\.name))
    func `No format lets a protected name through, and the words stay where they are`(name: String) throws {
        let format = try #require(corpusFormats().first { $0.name == name })
        let redaction = Redaction(corpus.record)
        let redacted = redaction.corpus(corpus)
        for file in Exchange.written(format, redacted) {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(redaction.names(leftIn: text).isEmpty && !text.contains("Lind"))
        }
        let article = try #require(redacted.articles.first { _ in true })
        for statement in article.notebooks.flatMap(\.statements) {
            #expect(article.ranges(of: statement) != nil)
        }
        #expect(article.text.string(in: article.text.range).contains("said ▇▇▇, “if we must.”"))
    }

    @Test func `Another name in small letters hides nobody else`() throws {
        var mara = try #require(corpus.record.actors.first)
        mara.aliases = [Actor.Alias(name: "the chair"), Actor.Alias(name: "Ms Lind")]
        var record = CorpusRecord()
        record.apply(Transaction("add", [.init(before: nil, after: .actor(mara))]))
        let text = Redaction(record).text("The river said: the chair of Lind, Mara, is the one chair.")
        #expect(text == "The river said: ▇▇▇ of ▇▇▇, ▇▇▇, is the one chair.")
    }

    @Test func `Who is named after a protected person loses that part of the name`() throws {
        let mara = try #require(corpus.record.actors.first)
        var friend = Actor(
            id: Identifier(iri: "urn:x:friend"), kind: .person, name: "a friend of Mara Lind", record: mara.record)
        friend.aliases = [Actor.Alias(name: "Lind’s friend", evidence: "says Lind")]
        friend.memo = "See Mara."
        var record = CorpusRecord()
        record.apply(Transaction("add", [mara, friend].map { .init(before: nil, after: .actor($0)) }))
        let redacted = try #require(Redaction(record).record.actor(friend.id))
        #expect(redacted.name == "a friend of ▇▇▇" && redacted.memo == "See ▇▇▇.")
        #expect(redacted.aliases == [Actor.Alias(name: "▇▇▇’s friend", evidence: "says ▇▇▇")])
        #expect(!redacted.isSensitive)
    }

    @Test func `The key says who stands behind a number`() {
        let redaction = Redaction(corpus.record)
        #expect(redaction.key == "pseudonym,name,id\r\n▇▇▇ 1,Mara Lind,\(ExchangeWorld.uuid(1, 1))\r\n")
        #expect(redaction.names(leftIn: "Then Mrs Lind rowed, and Lindau lay there.") == ["lind"])
    }
}
