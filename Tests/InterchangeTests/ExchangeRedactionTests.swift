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

    @Test func `The key says who stands behind a number`() {
        let redaction = Redaction(corpus.record)
        #expect(redaction.key == "pseudonym,name,id\r\n▇▇▇ 1,Mara Lind,\(ExchangeWorld.uuid(1, 1))\r\n")
        #expect(redaction.names(leftIn: "Then Mrs Lind rowed, and Lindau lay there.") == ["lind"])
    }
}
