import Annotations
import Library
import Reader
import Synchronization

/// Which articles and which sidecars there are, brought up to date.
extension Keeper {
    /// Lists anew what may have changed, and returns the articles of which something may have: those that came, and those
    /// with a sidecar or a text that did.
    func relist(_ changes: FolderChanges, _ arrival: inout Arrival) -> Set<BytePath> {
        let before = told.withLock { $0.articles }
        var affected: Set<BytePath> = []
        if changes.isUnclear {
            affected = relistAll()
        } else {
            for folder in changes.folders where isOfArticles(folder) { affected.formUnion(relist(folder)) }
            for file in changes.files { affected.formUnion([look(at: file)].compactMap(\.self)) }
        }
        let after = told.withLock { $0.articles }
        arrival.gone = before.subtracting(after).sorted()
        return affected.union(after.subtracting(before)).subtracting(arrival.gone)
    }

    /// Where the sidecars and the register are.
    var storeFolder: BytePath { store.withLock { $0.store } }

    /// The folders that hold articles, and those that they are in.
    var articleFolders: [BytePath] {
        var folders: Set<BytePath> = ["."]
        for article in told.withLock({ $0.articles }) {
            var folder = article.folder
            while folders.insert(folder).inserted { folder = folder.folder }
        }
        return folders.sorted()
    }

    /// Whether a folder is one that articles are looked for in: what is kept in `.dictum/base` are texts of articles too,
    /// and nobody's articles.
    private func isOfArticles(_ folder: BytePath) -> Bool {
        !folder.bytes.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") && $0.count > 1 }
    }

    /// Everything anew; all articles of which a sidecar came or went.
    private func relistAll() -> Set<BytePath> {
        guard let scan = try? corpus.scan() else { return [] }
        let articles = Set(scan.articles.filter { corpus.named == nil || location($0).isThere })
        let found = SidecarIndex(store: store.withLock { $0.store }, articles: articles.sorted())
        let old = index.withLock { index in
            defer { index = found }
            return index?.sidecars ?? [:]
        }
        told.withLock { $0.articles = articles }
        return articles.filter { old[$0] != found.sidecars[$0] }
    }

    /// One folder anew; the articles of which a sidecar came or went.
    private func relist(_ folder: BytePath) -> Set<BytePath> {
        let found = Set(FolderScan.articles(in: folder, root: corpus.folder).filter(isWanted))
        let sidecars = SidecarIndex(store: store.withLock { $0.store }, articles: [folder.appending("any")])
        let old = index.withLock { index in
            defer { index?.replace(folder, from: sidecars) }
            return index?.sidecars ?? [:]
        }
        told.withLock { told in
            told.articles = told.articles.filter { $0.folder != folder }.union(found)
        }
        return found.filter { old[$0] != sidecars.sidecars[$0] }
    }

    /// One file anew; the article that it is or belongs to.
    private func look(at file: BytePath) -> BytePath? {
        if let name = SidecarName(file.name) {
            let article = file.folder.appending(name.article)
            let place = store.withLock { $0.store }.appending(file)
            if !name.isConflictCopy { index.withLock { $0?.update(name, of: article, isThere: place.isThere) } }
            return article
        }
        guard FolderScan.isArticleName(file.name), isOfArticles(file.folder), isWanted(file) else { return nil }
        let isThere = FolderScan.isArticle(file, root: corpus.folder)
        told.withLock { told in
            if isThere { told.articles.insert(file) } else { told.articles.remove(file) }
        }
        return file
    }

    /// Whether an article is among those that were named, where some were.
    private func isWanted(_ article: BytePath) -> Bool {
        corpus.named?.contains(article) ?? true
    }
}
