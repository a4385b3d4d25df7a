import Annotations
import Library
import Reader
import Synchronization

/// Which articles and which sidecars there are, brought up to date.
extension Keeper {
    /// Lists anew what may have changed, and returns the articles of which something may have: those that came, and those
    /// with a sidecar or a text that did. While the folder is being listed, its articles are left to that.
    func relist(_ changes: FolderChanges, _ arrival: inout Arrival) -> Set<BytePath> {
        guard !isListing(changes) else { return relistSidecars(changes) }
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

    /// Whether the folder is being listed. What changes meanwhile is then kept, to be looked at after that.
    private func isListing(_ changes: FolderChanges) -> Bool {
        told.withLock { told in
            guard told.listing == .underWay else { return false }
            told.changedMeanwhile.merge(changes)
            return true
        }
    }

    /// What changed while the folder was being listed, to be looked at again.
    func takeChangedMeanwhile() -> FolderChanges {
        told.withLock { told in
            defer { told.changedMeanwhile = FolderChanges() }
            return told.changedMeanwhile
        }
    }

    /// Whether a path is that of an article that is there, without waiting for the list.
    func isArticle(_ path: BytePath) -> Bool {
        if let named = corpus.named { return named.contains(path) }
        return articleName(path) != nil && FolderScan.isArticle(path, root: corpus.folder)
    }

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

    /// Everything anew; all articles of which a sidecar came or went. Where a person stopped the listing, only the folders
    /// that are known.
    private func relistAll() -> Set<BytePath> {
        if told.withLock({ $0.listing == .stopped }) {
            return articleFolders.reduce(into: []) { $0.formUnion(relist($1)) }
        }
        guard let scan = try? corpus.scan() else { return [] }
        let articles = Set(scan.articles.filter { corpus.named == nil || location($0).isThere })
        let found = SidecarIndex(store: storeFolder, articles: articles.sorted())
        let old = exchangeIndex { $0 = found }
        told.withLock { if $0.articles != articles { $0.articles = articles } }
        return articles.filter { old[$0] != found.sidecars[$0] }
    }

    /// One folder anew; the articles of which a sidecar came or went.
    private func relist(_ folder: BytePath) -> Set<BytePath> {
        let found = Set(FolderScan.articles(in: folder, root: corpus.folder).filter(isWanted))
        let changed = relistSidecars(of: folder)
        told.withLock { told in
            let articles = told.articles.filter { $0.folder != folder }.union(found)
            if told.articles != articles { told.articles = articles }
        }
        return found.intersection(changed)
    }

    /// The sidecars in what may have changed, anew; the articles of which one came or went.
    private func relistSidecars(_ changes: FolderChanges) -> Set<BytePath> {
        let folders = changes.folders.filter(isOfArticles)
        return changes.files.reduce(into: Set(folders.flatMap(relistSidecars))) { affected, file in
            if let article = lookAtSidecar(file) ?? articleName(file) { affected.insert(article) }
        }
    }

    /// The sidecars in a folder anew; the articles of which one came or went.
    private func relistSidecars(of folder: BytePath) -> Set<BytePath> {
        let sidecars = SidecarIndex(store: storeFolder, articles: [folder.appending("any")])
        let old = exchangeIndex { $0.replace(folder, from: sidecars) }
        let known = Set(old.keys).union(sidecars.sidecars.keys).filter { $0.folder == folder }
        return known.filter { old[$0] != sidecars.sidecars[$0] }
    }

    /// Changes the index and returns what it said before.
    private func exchangeIndex(_ change: (inout SidecarIndex) -> Void) -> [BytePath: [SidecarName]] {
        index.withLock { index in
            let old = index.sidecars
            change(&index)
            return old
        }
    }

    /// One file anew; the article that it is or belongs to.
    private func look(at file: BytePath) -> BytePath? {
        if let article = lookAtSidecar(file) { return article }
        guard let article = articleName(file) else { return nil }
        let isThere = FolderScan.isArticle(article, root: corpus.folder)
        told.withLock { told in
            if isThere { told.articles.insert(article) } else { told.articles.remove(article) }
        }
        return article
    }

    /// A sidecar anew; the article that it belongs to.
    private func lookAtSidecar(_ file: BytePath) -> BytePath? {
        guard let name = SidecarName(file.name) else { return nil }
        let article = file.folder.appending(name.article)
        let isThere = storeFolder.appending(file).isThere
        if !name.isConflictCopy { index.withLock { $0.update(name, of: article, isThere: isThere) } }
        return article
    }

    /// A file, if it may be an article by its name and its folder.
    private func articleName(_ file: BytePath) -> BytePath? {
        FolderScan.isArticleName(file.name) && isOfArticles(file.folder) && isWanted(file) ? file : nil
    }

    /// Whether an article is among those that were named, where some were.
    private func isWanted(_ article: BytePath) -> Bool {
        corpus.named?.contains(article) ?? true
    }
}
