import Annotations
import Library
import Prose
import Suggestions

/// Looks for proposals in many articles on all processors, a batch at a time, so that memory does not grow with the corpus.
struct SuggestionRun {
    let articles: [BytePath]
    let reading: ArticleReading
    let known: Knowledge

    /// How many articles are read before what was found in them is handed on.
    private static let batch = 64

    /// What was found in one article, made ready to be written by `make`; or why it could not be read.
    typealias Finding<Made> = Result<Made, FileProblem>

    /// Hands on what was found in each article, in the order of the corpus and on the calling thread, and says after
    /// each batch how many articles are done.
    func forEach<Made: Sendable>(
        making make: @escaping @Sendable (SuggestionsInArticle) -> Made, progress: (Int) -> Void,
        _ body: (BytePath, Finding<Made>) throws(CommandFailure) -> Void
    ) throws(CommandFailure) {
        var start = 0
        while start < articles.count {
            let end = min(start + Self.batch, articles.count)
            let findings = madeBeside(start..<end) { finding(articles[$0], make) }
            for (path, finding) in zip(articles[start..<end], findings) { try body(path, finding) }
            start = end
            progress(end)
        }
    }

    private func finding<Made>(
        _ path: BytePath, _ make: @Sendable (SuggestionsInArticle) -> Made
    ) -> Finding<Made> {
        do throws(FileProblem) {
            let text = try reading.file(path).text
            return .success(make(SuggestionsInArticle(path: path, text: text, found: known.suggestions(in: text))))
        } catch {
            return .failure(error)
        }
    }
}
