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
        do throws(FileProblem) {
            let frontMatter = try ArticleFile.frontMatter(of: location(path))
            entry.title = frontMatter.title
            entry.outlet = frontMatter.outlet
            entry.published = frontMatter.published
        } catch {
            entry.problem = error.sentence
        }
        let desk = glance(at: path)
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
            if let frontMatter = try? ArticleFile.frontMatter(of: location(path)) { frontMatter.describe(&article) }
            let own = GatheredNotebook(
                path: path, article: article, notebook: desk.own, readOnlyReason: desk.readOnlyReason)
            return [own] + desk.others.map { GatheredNotebook(path: path, article: article, notebook: $0) }
        }
    }
}
