import Annotations
import Library
import Prose
import Reader

extension Keeper {
    /// What the list says of articles besides their names: title, outlet, date, status, counts.
    func describe(_ paths: ArraySlice<BytePath>) -> Event {
        .described(paths.map(entry))
    }

    func entry(_ path: BytePath) -> ArticleEntry {
        var entry = ArticleEntry(path: path)
        let desk = glance(at: path)
        do throws(FileProblem) {
            let frontMatter = try ArticleFile.frontMatter(of: location(path), naming: naming)
            let article = frontMatter.article(desk.own.article, saidBy: desk.others)
            entry.title = article.title
            entry.outlet = article.outlet
            entry.published = article.published
        } catch {
            entry.problem = error.sentence
        }
        entry.take(desk.own.note?.particulars)
        entry.ownCount = desk.own.statements.count
        entry.otherCount = desk.others.reduce(0) { $0 + $1.statements.count }
        entry.coders = ([desk.own] + desk.others).filter { !$0.statements.isEmpty }.map(\.coder)
        entry.status = desk.own.note?.status ?? (entry.ownCount > 0 ? .open : .unread)
        return entry
    }

    /// The notebooks of every coder of some articles, for the review.
    func gather(_ paths: ArraySlice<BytePath>) -> [GatheredNotebook] {
        paths.flatMap { path in
            let desk = gathered(path)
            var article = Article(id: desk.own.article)
            if let frontMatter = try? ArticleFile.frontMatter(of: location(path), naming: naming) {
                article = frontMatter.article(desk.own.article, saidBy: [desk.own] + desk.others)
            }
            let own = GatheredNotebook(
                path: path, article: article, notebook: desk.own, readOnlyReason: desk.readOnlyReason)
            return [own] + desk.others.map { GatheredNotebook(path: path, article: article, notebook: $0) }
        }
    }
}
