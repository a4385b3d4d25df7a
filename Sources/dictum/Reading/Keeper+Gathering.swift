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
            let frontMatter = try articles.frontMatter(path)
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
}
