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

    /// Lists the folders of `articles` under `store`, and the folders of the corpus itself. A folder that is not there
    /// holds no sidecar.
    package init(store: BytePath, articles: [BytePath]) {
        for folder in Set(articles.map(\.folder) + [BytePath(".")]).sorted() { take(folder, in: store) }
        for article in sidecars.keys { sidecars[article]?.sort { $0.coder < $1.coder } }
        conflictCopies.sort()
        strays.sort()
    }

    /// Notes that a sidecar has come or gone.
    package mutating func update(_ name: SidecarName, of article: BytePath, isThere: Bool) {
        var names = (sidecars[article] ?? []).filter { $0 != name }
        if isThere { names.append(name) }
        sidecars[article] = names.isEmpty ? nil : names.sorted { $0.coder < $1.coder }
    }

    /// Takes over what another index says of one folder.
    package mutating func replace(_ folder: BytePath, from other: SidecarIndex) {
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
        guard let listing = try? FolderListing(of: store.appending(folder), withHidden: true) else { return }
        for entry in listing.entries {
            let path = folder.appending(entry.name)
            if Self.isStray(entry.name) {
                strays.append(path)
            } else if let name = SidecarName(entry.name) {
                take(name, at: path, in: folder)
            }
        }
    }

    private mutating func take(_ name: SidecarName, at path: BytePath, in folder: BytePath) {
        guard !name.isConflictCopy else { return conflictCopies.append(path) }
        sidecars[folder.appending(name.article), default: []].append(name)
    }

    /// Whether a name is one that the store gives to a file while it is being written.
    private static func isStray(_ name: BytePath) -> Bool {
        name.bytes.starts(with: ".dictum-".utf8) && name.bytes.suffix(4).elementsEqual(".tmp".utf8)
    }
}
