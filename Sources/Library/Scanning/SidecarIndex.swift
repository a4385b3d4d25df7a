package import Annotations

/// Which sidecars lie in the folders of a corpus, found by listing each folder once.
///
/// Asking for the sidecars of every article by itself would list a folder as often as it has articles.
package struct SidecarIndex: Hashable, Sendable {
    /// The sidecars of an article, which is given by its path in the folder of the corpus, sorted by coder. Copies that
    /// a synchronizing program made are not among them.
    package private(set) var sidecars: [BytePath: [SidecarName]] = [:]
    /// Copies of sidecars that were made because two versions met, as paths in the store.
    package private(set) var conflictCopies: [BytePath] = []
    /// Files that an interrupted save left, as paths in the store.
    package private(set) var strays: [BytePath] = []
    /// The folders that were listed.
    private var listed: Set<BytePath> = []

    /// Of no folder yet: each is listed when it is asked for.
    package init() {}

    /// Lists the folders of `articles` under `store`, and the folders of the corpus itself. A folder that is not there
    /// holds no sidecar.
    package init(store: BytePath, articles: [BytePath]) {
        list(foldersOf: articles, in: store)
    }

    /// Lists those folders of some articles that were not listed yet, and the folder of the corpus itself.
    package mutating func list(foldersOf articles: some Sequence<BytePath>, in store: BytePath) {
        var folders: Set<BytePath> = listed.contains(BytePath(".")) ? [] : [BytePath(".")]
        var last: ArraySlice<UInt8>?
        for article in articles {
            // Most articles lie in the folder of the one before.
            let folder = article.bytes[..<(article.bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
            if folder == last { continue }
            last = folder
            if !listed.contains(article.folder) { folders.insert(article.folder) }
        }
        guard !folders.isEmpty else { return }
        for folder in folders.sorted() { take(folder, in: store) }
        conflictCopies.sort()
        strays.sort()
    }

    /// The same for one article.
    package mutating func list(folderOf article: BytePath, in store: BytePath) {
        if !listed.contains(article.folder) { list(foldersOf: CollectionOfOne(article), in: store) }
    }

    /// Notes that a sidecar has come or gone. A folder that was not listed yet will tell that by itself.
    package mutating func update(_ name: SidecarName, of article: BytePath, isThere: Bool) {
        guard listed.contains(article.folder) else { return }
        var names = (sidecars[article] ?? []).filter { $0 != name }
        if isThere { names.append(name) }
        sidecars[article] = names.isEmpty ? nil : names.sorted { $0.coder < $1.coder }
    }

    /// Takes over what another index says of one folder.
    package mutating func replace(_ folder: BytePath, from other: SidecarIndex) {
        listed.insert(folder)
        sidecars = sidecars.filter { $0.key.folder != folder }
            .merging(other.sidecars.filter { $0.key.folder == folder }) { _, new in new }
        conflictCopies =
            (conflictCopies.filter { $0.folder != folder } + other.conflictCopies.filter { $0.folder == folder })
            .sorted()
    }

    /// The sidecars of an article and the copies of them, as paths from where the program was started.
    package func files(of article: BytePath, in store: BytePath) -> [BytePath] {
        let folder = store.appending(article.folder)
        let copies =
            conflictCopies.isEmpty
            ? []
            : conflictCopies.filter { copy in
                copy.folder == article.folder && SidecarName(copy.name)?.article == article.name
            }
        return (sidecars[article] ?? []).map { folder.appending($0.name) } + copies.map { store.appending($0) }
    }

    /// The sidecars whose article is none of `articles`, as paths in the store.
    package func orphans(among articles: Set<BytePath>) -> [BytePath] {
        sidecars.filter { !articles.contains($0.key) }
            .flatMap { article, names in names.map { article.folder.appending($0.name) } }.sorted()
    }

    private mutating func take(_ folder: BytePath, in store: BytePath) {
        listed.insert(folder)
        guard let listing = try? FolderListing(of: store.appending(folder), withHidden: true) else { return }
        var articles: Set<BytePath> = []
        for entry in listing.entries where Self.mayCount(entry.bytes) {
            let name = entry.name
            if Self.isStray(name) {
                strays.append(folder.appending(name))
            } else if let sidecar = SidecarName(name) {
                take(sidecar, at: folder.appending(name), in: folder, &articles)
            }
        }
        for article in articles { sidecars[article]?.sort { $0.coder < $1.coder } }
    }

    private mutating func take(
        _ name: SidecarName, at path: BytePath, in folder: BytePath, _ articles: inout Set<BytePath>
    ) {
        guard !name.isConflictCopy else { return conflictCopies.append(path) }
        let article = folder.appending(name.article)
        articles.insert(article)
        sidecars[article, default: []].append(name)
    }

    /// Whether a name is worth a closer look: sidecars end in `.json`, copies of them in that or in `.orig`, and what an
    /// interrupted save left begins with a dot. Most names are those of articles.
    private static func mayCount(_ name: ArraySlice<UInt8>) -> Bool {
        switch name.last {
        case UInt8(ascii: "n"), UInt8(ascii: "g"): true
        default: name.first == UInt8(ascii: ".")
        }
    }

    /// Whether a name is one that the store gives to a file while it is being written.
    private static func isStray(_ name: BytePath) -> Bool {
        name.bytes.starts(with: ".dictum-".utf8) && name.bytes.suffix(4).elementsEqual(".tmp".utf8)
    }
}
