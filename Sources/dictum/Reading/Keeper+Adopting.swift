import Annotations
import Library
import Prose
import Reader
import Synchronization

/// Articles that were renamed or moved, and the annotations that they had.
extension Keeper {
    /// The article with what others marked in it under an older name, and with the names under which the coder did.
    func withFormerNames(_ opened: OpenedArticle) -> OpenedArticle {
        let formers = lostSidecars().formerNames(of: opened.base)
        let known = told.withLock { told in
            told.formers[opened.path] = formers.isEmpty ? nil : formers
            return told.coders[opened.path] ?? []
        }
        guard !formers.isEmpty else { return opened }
        var opened = opened
        let desk = glance(at: opened.path, derived: opened.notebook.article)
        opened.others = desk.others
        let coder = store.withLock { $0.coder }
        if opened.notebook.isEmpty { opened.formerNames = formers.filter { $0.coders.contains(coder) }.map(\.article) }
        told.withLock { $0.coders[opened.path] = known.union(desk.others.map(\.coder)) }
        return opened
    }

    /// Keeps an article that was opened before the folder was listed.
    func noteOpenedEarly(_ event: Event) {
        guard case .opened(let opened) = event else { return }
        told.withLock { $0.openedEarly = $0.listing == .underWay ? opened : nil }
    }

    /// The article that was opened before the folder was listed, with what it was called before, where that is known now and
    /// the article is still open.
    func formerNamesOfEarly() -> Event? {
        let early = told.withLock { told in
            defer { told.openedEarly = nil }
            return told.openedEarly.flatMap { $0.path == told.open?.path ? $0 : nil }
        }
        guard let early else { return nil }
        // The notebooks may be others by now.
        let desk = glance(at: early.path, derived: early.notebook.article)
        var opened = OpenedArticle(
            path: early.path, article: early.article, text: early.text, base: early.base,
            frontMatter: early.frontMatter,
            quotations: early.quotations, names: early.names, placements: early.placements, notebook: desk.own,
            others: desk.others, readOnlyReason: early.readOnlyReason, source: early.source)
        opened.past = early.past
        let found = withFormerNames(opened)
        return found.formerNames.isEmpty && found.others.count == opened.others.count ? nil : .opened(found)
    }

    /// The sidecars whose article is gone, read once for every change of the list.
    private func lostSidecars() -> LostSidecars {
        if let known = told.withLock({ $0.lost }) { return known }
        let articles = told.withLock { $0.articles }
        let index = index.withLock { index in
            index.list(foldersOf: articles, in: storeFolder)
            return index
        }
        let lost = LostSidecars(index, articles: articles, root: corpus.folder, store: store.withLock { $0 })
        told.withLock { if $0.articles == articles { $0.lost = lost } }
        return lost
    }

    /// Takes over what the coder marked in an article under its older names, as another program would: what comes of it
    /// is found on the disk. Returns what to look at there, and why it did not go well, in a sentence.
    func adopt(_ path: BytePath) -> (changes: FolderChanges, problem: String?) {
        let formers = told.withLock { $0.formers[path] ?? [] }
        var changes = FolderChanges()
        var copy = store.withLock { $0 }
        do throws(StoreFailure) {
            for former in formers where former.coders.contains(copy.coder) {
                try copy.adopt(from: former.article, to: path)
                // What the reader had of it under the old name is the same, and would count as lost.
                given.withLock { _ = $0.remove(former.article) }
                told.withLock { $0.adopted.append(former.article) }
                for article in [former.article, path] {
                    changes.files.insert(
                        article.folder.appending(SidecarName(article: article.name, coder: copy.coder).name))
                }
            }
            return (changes, nil)
        } catch {
            return (changes, error.description)
        }
    }
}
