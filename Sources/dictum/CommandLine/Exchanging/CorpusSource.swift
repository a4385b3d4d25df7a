import Annotations
import Interchange
import Library
import Prose

/// Reads the articles of a corpus one by one for a format that writes them.
///
/// A class, because the format goes through the articles by itself while what cannot be read is told here.
final class CorpusSource {
    private(set) var desk: Desk
    private let paths: [BytePath]
    /// The statements that are to be written; nil for all.
    private let wanted: Set<String>?

    /// The articles that have sidecars. `wanted` names statements by article and IRI, see ``name(of:in:)``.
    init(_ desk: Desk, wanted: Set<String>?) {
        self.desk = desk
        self.wanted = wanted
        paths = desk.scan.articles.filter { desk.index.sidecars[$0] != nil }
    }

    /// What a format is given.
    var corpus: ExchangeCorpus {
        ExchangeCorpus(
            name: desk.corpus.title, record: desk.record,
            articles: ExchangeArticles(count: paths.count) { [self] number in article(paths[number]) })
    }

    /// What tells statements of a corpus apart.
    static func name(of statement: Identifier<Statement>, by coder: Coder, in path: BytePath) -> String {
        "\(path.display)\n\(coder.slug)\n\(statement.iri)"
    }

    /// What is known of an article, for telling which one a file means.
    func about(_ path: BytePath) -> Article {
        let unread = desk.store
        defer { desk.store.forgetReadings(since: unread) }
        let notebooks = desk.notebooks(of: path)
        return desk.about(path, called: notebooks.first?.article ?? Identifier(iri: ""), in: notebooks)
    }

    /// The hash of an article's text; nil where it cannot be read.
    func hash(_ path: BytePath) -> TextHash? { desk.text(of: path).map { TextHash(of: $0) } }

    private func article(_ path: BytePath) -> ExchangeArticle? {
        let unread = desk.store
        let notebooks = desk.notebooks(of: path).map { chosen($0, path) }
        desk.store.forgetReadings(since: unread)
        guard let text = desk.text(of: path), wanted == nil || notebooks.contains(where: { !$0.statements.isEmpty })
        else { return nil }
        let id = notebooks.first?.article ?? Identifier(TextHash(of: text))
        return ExchangeArticle(
            path: path, about: desk.about(path, called: id, in: notebooks), text: text, notebooks: notebooks,
            kept: desk.keptText)
    }

    /// A notebook with the statements alone that are to be written.
    private func chosen(_ notebook: Notebook, _ path: BytePath) -> Notebook {
        guard let wanted else { return notebook }
        let others = notebook.statements.filter {
            !wanted.contains(Self.name(of: $0.id, by: notebook.coder, in: path))
        }
        var chosen = notebook
        let mentions = notebook.mentions.map { Transaction.Change(before: .mention($0), after: nil) }
        let statements = others.map { Transaction.Change(before: .statement($0), after: nil) }
        chosen.apply(Transaction("choose", statements + mentions))
        return chosen
    }
}

extension Desk {
    /// The text of an article; nil, after a complaint, where it cannot be read.
    mutating func text(of article: BytePath) -> ArticleText? {
        do throws(FileProblem) {
            return try articles.file(article).text
        } catch {
            report(error.sentence)
            return nil
        }
    }

    /// A kept text that anchors count in; nil where it is not kept.
    func keptText(_ hash: TextHash) -> ArticleText? {
        (try? store.baseText(hash)) ?? nil
    }

    /// An article with all that its coders have marked in it; nil, after a complaint, where its text cannot be read.
    mutating func exchangeArticle(_ path: BytePath) -> ExchangeArticle? {
        let notebooks = notebooks(of: path)
        guard let text = text(of: path) else { return nil }
        let id = notebooks.first?.article ?? Identifier(TextHash(of: text))
        return ExchangeArticle(
            path: path, about: about(path, called: id, in: notebooks), text: text, notebooks: notebooks, kept: keptText)
    }
}
