package import Annotations

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A walk through a folder and the folders in it, which is gone on with folder by folder.
///
/// Articles come in the order of their bytes, which is that of lists of them: a folder is gone into where its name with a
/// slash stands among the names beside it. Only links to folders come after all that, in the order of their names, so that a
/// folder is listed under its own name and the outcome does not depend on the order of the disk.
package struct FolderWalk: Sendable {
    private let root: BytePath
    /// What could not be listed so far.
    package private(set) var problems: [FileProblem] = []
    /// The folders that it is in, the innermost last.
    private var levels: [Level] = []
    private var links: [BytePath] = []
    private var visited: Set<FileIdentity> = []
    private var hasBegun = false

    /// Begins a walk by listing `folder`; throws where that cannot be done.
    package init(of folder: BytePath) throws(FileProblem) {
        root = folder
        let listing = try FolderListing(of: root)
        visited.insert(listing.identity)
        enter(listing, of: BytePath("."))
    }

    /// Whether no folder is left.
    package var isDone: Bool { hasBegun && levels.isEmpty && links.isEmpty }

    /// The articles up to the next folder that has to be listed, after that folder was; nil at the end.
    package mutating func next() -> [BytePath]? {
        guard hasBegun else {
            hasBegun = true
            return takeArticles()
        }
        if let folder = takeFolder() {
            visit(folder)
        } else if !links.isEmpty {
            links.sort()
            visit(links.removeFirst())
        } else {
            return nil
        }
        return takeArticles()
    }

    // MARK: - Going on

    /// A folder of which something is still to come.
    private struct Level {
        let folder: BytePath
        /// What is in it, in order, by places in the names.
        let items: [FolderItem]
        let names: [UInt8]
        var next = 0

        func path(_ item: FolderItem) -> BytePath {
            names.withUnsafeBytes { BytePath(UnsafeRawBufferPointer(rebasing: $0[item.name]), in: folder) }
        }
    }

    /// Takes what comes before the next folder. Levels that come to their end are left.
    private mutating func takeArticles() -> [BytePath] {
        var found: [BytePath] = []
        while let level = levels.last {
            let start = level.next
            let end = level.items[start...].firstIndex(where: \.isFolder) ?? level.items.endIndex
            found.append(contentsOf: level.items[start..<end].lazy.map(level.path))
            if end < level.items.endIndex {
                levels[levels.endIndex - 1].next = end
                break
            }
            levels.removeLast()
        }
        return found
    }

    private mutating func takeFolder() -> BytePath? {
        guard let level = levels.last else { return nil }
        levels[levels.endIndex - 1].next += 1
        return level.path(level.items[level.next])
    }

    private mutating func visit(_ folder: BytePath) {
        do throws(FileProblem) {
            let listing = try FolderListing(of: root.appending(folder))
            guard visited.insert(listing.identity).inserted else {
                return problems.append(FileProblem(folder, .alreadyListed))
            }
            enter(listing, of: folder)
        } catch {
            problems.append(FileProblem(folder, error.cause == .missing ? .vanished : error.cause))
        }
    }

    // MARK: - What is in a folder

    private mutating func enter(_ listing: FolderListing, of folder: BytePath) {
        let entries = listing.entries
        let parts = SavedPageParts(entries)
        var items: [FolderItem] = []
        for entry in entries where !parts.contains(entry) {
            if let item = item(entry, in: folder) { items.append(item) }
        }
        listing.names.withUnsafeBytes { names in items.sort { $0.precedes($1, in: names) } }
        levels.append(Level(folder: folder, items: items, names: listing.names))
    }

    /// What is to be gone through of an entry: an article or a folder.
    private mutating func item(_ entry: FolderEntry, in folder: BytePath) -> FolderItem? {
        switch entry.kind {
        case .file: return FolderScan.isArticleName(entry.bytes) ? FolderItem(entry, isFolder: false) : nil
        case .folder: return FolderItem(entry, isFolder: true)
        case .link, .unknown: return followed(entry, folder.appending(entry.name))
        case .pipe, .device, .socket:
            refuse(entry.kind, folder.appending(entry.name))
            return nil
        }
    }

    /// What a link leads to. A link to a file is an article under the link's name.
    private mutating func followed(_ entry: FolderEntry, _ path: BytePath) -> FolderItem? {
        guard let status = FileStatus(following: root.appending(path)) else {
            refuse(.link, path)
            return nil
        }
        switch status.kind {
        case .file: return FolderScan.isArticleName(entry.bytes) ? FolderItem(entry, isFolder: false) : nil
        case .folder where entry.kind == .link: links.append(path)
        case .folder: return FolderItem(entry, isFolder: true)
        case .link, .pipe, .device, .socket, .unknown: refuse(status.kind, path)
        }
        return nil
    }

    /// Only what calls itself an article is worth a word.
    private mutating func refuse(_ kind: FileKind, _ path: BytePath) {
        guard FolderScan.isArticleName(path.name) else { return }
        problems.append(FileProblem(path, .notAFile(kind)))
    }
}

/// An article or a folder in a folder. It holds no name, only where that is, so that sorting moves nothing but numbers.
private struct FolderItem {
    /// Its name among the names of the folder.
    let name: Range<Int>
    let isFolder: Bool

    init(_ entry: FolderEntry, isFolder: Bool) {
        name = entry.bytes.indices
        self.isFolder = isFolder
    }

    /// By bytes, a folder with a slash behind its name: so stand the paths that begin with it.
    func precedes(_ other: FolderItem, in names: UnsafeRawBufferPointer) -> Bool {
        guard let start = names.baseAddress else { return false }
        let common = min(name.count, other.name.count)
        let order = memcmp(start + name.lowerBound, start + other.name.lowerBound, common)
        guard order == 0 else { return order < 0 }
        return byte(at: common, in: names) < other.byte(at: common, in: names)
    }

    /// The byte at a place of the name, −1 after its end.
    private func byte(at place: Int, in names: UnsafeRawBufferPointer) -> Int {
        place < name.count ? Int(names[name.lowerBound + place]) : isFolder ? Int(UInt8(ascii: "/")) : -1
    }
}
