package import Annotations
internal import Prose

/// Words with BIO tags, as for CoNLL 2003: a word a line, a blank line between sentences, `-DOCSTART-` before an article.
///
/// A word has one tag, that of the first quotation that holds it: what lies over others is lost.
package struct ConllTags: CorpusFormat {
    package init() {}

    package var name: String { "conll" }
    package var summary: String { "words with BIO tags of topics, for training (one way)" }
    package var output: ExchangeOutput { .file(ending: ".conll") }
    package var keeps: KeptMembers { KeptMembers(statements: [.topic]) }

    package func addLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport) {
        MarkedText.addLosses(of: article, record, to: &report)
        let tags = TokenTags(article, record)
        var covered: Set<Int> = []
        for token in tags.sentences.joined() {
            let own = Self.quotation(token, tags)
            covered.formUnion(token.marks.filter { $0 != own && tags.marked.marks[$0 - 1].kind == .quotation })
        }
        for number in covered.sorted() {
            guard let id = tags.marked.marks[number - 1].note?["id"]?.text else { continue }
            report.note("words under another quotation", of: .statement, id)
        }
    }

    package func write<Failure: Error>(_ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>) throws(Failure) {
        for article in corpus.articles {
            let tags = TokenTags(article, corpus.record)
            var text = "-DOCSTART-\tO\n\n", before: Int?
            for sentence in tags.sentences {
                for token in sentence {
                    let number = Self.quotation(token, tags)
                    text += article.text.string(in: token.range) + "\t" + Self.tag(number, before, tags) + "\n"
                    before = number
                }
                text += "\n"
            }
            try sink.send(text)
        }
    }

    private static func quotation(_ token: TokenTags.Token, _ tags: TokenTags) -> Int? {
        token.marks.first { tags.marked.marks[$0 - 1].kind == .quotation }
    }

    private static func tag(_ number: Int?, _ before: Int?, _ tags: TokenTags) -> String {
        guard let number else { return "O" }
        return (number == before ? "I-" : "B-") + tags.marked.marks[number - 1].label.asToken
    }
}
