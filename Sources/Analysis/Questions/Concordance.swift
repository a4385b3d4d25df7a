import Annotations
import Prose

extension CorpusQuestion {
    static let concordance = CorpusQuestion(
        "concordance", "all that one actor says, with the words around it", isAboutAnActor: true
    ) { corpus, name in
        Answer(
            [.init("date"), .init("outlet"), .init("before"), .init("quotation"), .init("after"), .init("topic")],
            corpus.byDate(corpus.numbers(of: name)).map { number in
                let statement = corpus.statements[number]
                let about = corpus.articles[statement.article].about
                return Answer.Row(
                    [
                        about.published ?? "", about.outlet ?? "", statement.before.onOneLine,
                        statement.quotation.onOneLine, statement.after.onOneLine,
                        corpus.concept(of: statement).map { corpus.name(of: $0) } ?? "",
                    ], [.init(number)])
            })
    }
}
