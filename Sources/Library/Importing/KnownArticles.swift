internal import Annotations

/// The articles that a folder has, as far as it takes to know one again. Each is looked at once, and only when it is asked for.
///
/// They are read and not remembered in a list of their own, so that nothing can be out of step with the folder.
struct KnownArticles {
    private let folder: BytePath
    private let articles: [BytePath]
    private var identities: Set<ArticleIdentity>?
    /// Files by their size in bytes, and the hashes of those sizes that were looked at.
    private var sizes: [Int: [BytePath]]?
    private var hashes: [Int: Set<String>] = [:]

    /// The articles of a folder; none where it is not there.
    init(in folder: BytePath) throws(FileProblem) {
        self.folder = folder
        articles = folder.isThere ? try FolderScan(of: folder).articles : []
    }

    /// Whether an article is not here yet; from now on it is.
    mutating func add(_ identity: ArticleIdentity) -> Bool {
        if identities == nil { identities = Set(articles.compactMap { Self.identity(of: folder.appending($0)) }) }
        return identities?.insert(identity).inserted ?? true
    }

    /// Whether no file holds these bytes yet; from now on one does.
    mutating func add(_ bytes: [UInt8]) -> Bool {
        if sizes == nil {
            let sized = articles.compactMap { path in
                FileStatus(following: folder.appending(path)).map { (path, $0.size) }
            }
            sizes = Dictionary(grouping: sized, by: \.1).mapValues { $0.map(\.0) }
        }
        if hashes[bytes.count] == nil {
            hashes[bytes.count] = Set((sizes?[bytes.count] ?? []).compactMap { hash(of: $0, size: bytes.count) })
        }
        return hashes[bytes.count]?.insert(TextHash.digits(of: bytes)).inserted ?? true
    }

    private func hash(of article: BytePath, size: Int) -> String? {
        (try? SmallFile.bytes(of: folder.appending(article), limit: size)).map { TextHash.digits(of: $0) }
    }

    /// What the block of an imported article says; nil for any other file.
    private static func identity(of path: BytePath) -> ArticleIdentity? {
        guard path.bytes.suffix(4).elementsEqual(".txt".utf8),
            let start = try? SmallFile.bytes(of: path, limit: 4 * FrontMatter.reach), start.starts(with: "---\n".utf8)
        else { return nil }
        let read = FrontMatter(top: String(decoding: start, as: UTF8.self))
        return read.importedHash.map { ArticleIdentity(hash: $0, outlet: read.outlet, published: read.published) }
    }
}
