import Annotations
import Interchange
import Library
import Prose

/// Reads the articles of a corpus for a format that writes them.
///
/// A class, because the format goes through the articles by itself while what cannot be read is told here.
final class CorpusSource {
    private(set) var desk: Desk
    private let paths: [BytePath]
    private let run: ArticleRun<ExchangeArticle?>

    /// The articles that have sidecars. `wanted` names the statements that are to be written by article and IRI, see
    /// ``name(of:by:in:)``; nil stands for all.
    init(_ desk: Desk, wanted: Set<String>?) {
        self.desk = desk
        paths = desk.scan.articles.filter { desk.index.sidecars[$0] != nil }
        run = ArticleRun(of: paths) { path, reading in
            reading.exchangeArticle(path, choosing: wanted)
        }
    }

    /// What a format is given.
    var corpus: ExchangeCorpus {
        ExchangeCorpus(
            name: desk.corpus.title, record: desk.record,
            articles: ExchangeArticles(count: paths.count) { [self] number in run.made(of: number, on: &desk) })
    }

    /// What tells statements of a corpus apart.
    static func name(of statement: Identifier<Statement>, by coder: Coder, in path: BytePath) -> String {
        "\(path.display)\n\(coder.slug)\n\(statement.iri)"
    }

    /// What is known of an article, for telling which one a file means.
    func about(_ path: BytePath) -> Article {
        desk.reading { reading in
            let notebooks = reading.notebooks(of: path)
            return reading.about(path, in: notebooks)
        }
    }

    /// The hash of an article's text; nil where it cannot be read.
    func hash(_ path: BytePath) -> TextHash? { desk.text(of: path).map { TextHash(of: $0) } }
}

extension ArticleDesk {
    /// An article with the statements alone that are wanted; nil where none of its are, and where it cannot be read.
    fileprivate mutating func exchangeArticle(_ path: BytePath, choosing wanted: Set<String>?) -> ExchangeArticle? {
        guard let wanted else { return exchangeArticle(path) }
        return exchangeArticle(path) { notebook in
            let others = notebook.statements.filter {
                !wanted.contains(CorpusSource.name(of: $0.id, by: notebook.coder, in: path))
            }
            var chosen = notebook
            let mentions = notebook.mentions.map { Transaction.Change(before: .mention($0), after: nil) }
            let statements = others.map { Transaction.Change(before: .statement($0), after: nil) }
            chosen.apply(Transaction("choose", statements + mentions))
            return chosen
        }
    }
}
