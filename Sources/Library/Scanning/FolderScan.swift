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
        var walk = try FolderWalk(of: folder)
        while !isCancelled(), let found = walk.next() {
            articles += found
            progress(articles.count)
        }
        wasCancelled = !walk.isDone
        articles.sort()
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
    package static func isArticleName(_ name: BytePath) -> Bool { isArticleName(name.bytes[...]) }

    /// The same of the bytes of a name.
    static func isArticleName(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.first != UInt8(ascii: "."), let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let ending = name[(dot + 1)...]
        return articleEndings.contains { known in
            known.count == ending.count && zip(known, ending).allSatisfy { $0 == $1.smallLetter }
        }
    }

    /// What names of articles end in, without the dot: texts that are read as they are, and what articles are taken out of.
    package static let articleEndingNames = ["txt", "text", "md"] + articleFormats.flatMap(\.fileExtensions)

    private static let articleEndings = articleEndingNames.map { Array($0.utf8) }
}
