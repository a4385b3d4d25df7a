import Analysis
import Annotations

/// A list that is narrowed to articles in which something was said: it has to know all statements.
extension ReaderState {
    /// Takes the filter that is typed. Where it asks for statements and did not before, they are read.
    mutating func filterList(_ typed: String) -> [Effect] {
        let wasAwaiting = awaitsStatements
        articles.filter = typed
        narrowList()
        return awaitsStatements && !wasAwaiting ? [.readCorpus] : []
    }

    /// Shows the articles that the filter of the list accepts now.
    mutating func narrowList() {
        guard articles.asksForStatements else { return }
        articles.take(holding: articles(holding: articles.wantedArticles.ofStatements))
    }

    /// The articles that hold a statement such as a filter asks for; nil where it asks for none, or where nobody knows yet.
    mutating func articles(holding filter: StatementFilter) -> Set<BytePath>? {
        guard !filter.isEmpty, isCorpusRead else { return nil }
        refreshReview()
        return coded.articles(holding: filter)
    }

    /// Whether the list cannot be narrowed as it was asked before all sidecars have been read.
    var awaitsStatements: Bool { articles.asksForStatements && !isCorpusRead }
}
