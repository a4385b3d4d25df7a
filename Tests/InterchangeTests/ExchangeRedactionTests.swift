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

    @Test func `The key says who stands behind a number`() {
        let redaction = Redaction(corpus.record)
        #expect(redaction.key == "pseudonym,name,id\r\n▇▇▇ 1,Mara Lind,\(ExchangeWorld.uuid(1, 1))\r\n")
        #expect(redaction.names(leftIn: "Then Mrs Lind rowed, and Lindau lay there.") == ["lind"])
    }
}
