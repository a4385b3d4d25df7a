package import Annotations
internal import Extraction

/// The articles of a folder and of the folders in it.
///
/// Nothing in a folder can hold it up: names are listed, not opened; only files count, and what is no file, cannot be
/// read or would be listed twice becomes a problem beside the articles.
package struct FolderScan: Hashable, Sendable {
    /// The articles, relative to the folder, sorted by their bytes.
    package private(set) var articles: [BytePath] = []
    /// What could not be listed, sorted by path.
    package private(set) var problems: [FileProblem] = []
    /// Whether somebody stopped it; the articles are then those found until then.
    package private(set) var wasCancelled = false

    /// Lists `folder`. `isCancelled` is asked, and `progress` told how many articles there are so far, once a folder.
    ///
    /// Throws when the folder itself cannot be listed.
    package init(
        of folder: BytePath, isCancelled: () -> Bool = { false }, progress: (Int) -> Void = { _ in }
    ) throws(FileProblem) {
        var walk = FolderWalk(root: folder)
        try walk.visitRoot()
        progress(walk.articles.count)
        while !isCancelled() {
            guard walk.visitNext() else { break }
            progress(walk.articles.count)
        }
        wasCancelled = !walk.isDone
        articles = walk.articles.sorted()
        problems = walk.problems.sorted { $0.path < $1.path }
    }

    /// The articles that a person named, as they are.
    init(named articles: [BytePath]) {
        self.articles = articles
    }

    /// The articles of one folder of the corpus in `root`, those in folders below left out; none where it cannot be listed.
    package static func articles(in folder: BytePath, root: BytePath) -> [BytePath] {
        names(in: root.appending(folder)).map { folder.appending($0) }.filter { isArticle($0, root: root) }
    }

    /// Whether a path in the corpus in `root` is that of an article that is there.
    package static func isArticle(_ path: BytePath, root: BytePath) -> Bool {
        isArticleName(path.name) && FileStatus(following: root.appending(path))?.kind == .file
    }

    /// The names in a folder that are not hidden, sorted; none where it cannot be listed.
    package static func names(in folder: BytePath) -> [BytePath] {
        ((try? FolderListing(of: folder))?.entries ?? []).map(\.name).sorted()
    }

    /// Whether a file of this name is an article. By its ending alone, so that a scan opens nothing.
    package static func isArticleName(_ name: BytePath) -> Bool {
        guard name.bytes.first != UInt8(ascii: "."), let ending = name.ending else { return false }
        return articleEndings.contains(ending)
    }

    /// What names of articles end in, without the dot: texts that are read as they are, and what articles are taken out of.
    package static let articleEndingNames = ["txt", "text", "md"] + articleFormats.flatMap(\.fileExtensions)

    private static let articleEndings = Set(articleEndingNames.map { Array($0.utf8) })
}

/// A walk through folders that is under way.
///
/// Folders come first and links to folders after all of them, so that a folder is listed under its own name and the
/// outcome does not depend on the order of the disk.
private struct FolderWalk {
    let root: BytePath
    var articles: [BytePath] = []
    var problems: [FileProblem] = []
    private var folders: [BytePath] = []
    private var links: [BytePath] = []
    private var visited: Set<FileIdentity> = []

    init(root: BytePath) {
        self.root = root
    }

    /// Whether no folder is left.
    var isDone: Bool { folders.isEmpty && links.isEmpty }

    mutating func visitRoot() throws(FileProblem) {
        let listing = try FolderListing(of: root)
        visited.insert(listing.identity)
        take(listing, of: BytePath("."))
    }

    /// Lists one more folder; false where none is left.
    mutating func visitNext() -> Bool {
        if let folder = folders.popLast() {
            visit(folder)
        } else if !links.isEmpty {
            links.sort()
            visit(links.removeFirst())
        } else {
            return false
        }
        return true
    }

    private mutating func visit(_ folder: BytePath) {
        do throws(FileProblem) {
            let listing = try FolderListing(of: root.appending(folder))
            guard visited.insert(listing.identity).inserted else {
                return problems.append(FileProblem(folder, .alreadyListed))
            }
            take(listing, of: folder)
        } catch {
            problems.append(FileProblem(folder, error.cause == .missing ? .vanished : error.cause))
        }
    }

    private mutating func take(_ listing: FolderListing, of folder: BytePath) {
        let parts = SavedPageParts(listing)
        for entry in listing.entries where !parts.contains(entry) { take(entry, folder.appending(entry.name)) }
    }

    private mutating func take(_ entry: FolderEntry, _ path: BytePath) {
        switch entry.kind {
        case .file: if FolderScan.isArticleName(entry.name) { articles.append(path) }
        case .folder: folders.append(path)
        case .link, .unknown: follow(entry, path)
        case .pipe, .device, .socket: refuse(entry.kind, path)
        }
    }

    /// Takes what a link leads to. A link to a file is an article under the link's name.
    private mutating func follow(_ entry: FolderEntry, _ path: BytePath) {
        guard let status = FileStatus(following: root.appending(path)) else { return refuse(.link, path) }
        switch status.kind {
        case .file: if FolderScan.isArticleName(entry.name) { articles.append(path) }
        case .folder: entry.kind == .link ? links.append(path) : folders.append(path)
        case .link, .pipe, .device, .socket, .unknown: refuse(status.kind, path)
        }
    }

    /// Only what calls itself an article is worth a word.
    private mutating func refuse(_ kind: FileKind, _ path: BytePath) {
        guard FolderScan.isArticleName(path.name) else { return }
        problems.append(FileProblem(path, .notAFile(kind)))
    }
}
