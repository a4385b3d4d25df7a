package import Annotations
package import Extraction

/// A file that a person wants articles from, and what is in it.
package struct ImportedSource {
    /// What is in a file.
    package enum Content {
        /// One article, to be copied as it is.
        case article([UInt8])
        /// Many of them, in a text of a known format.
        case collection(any ArticleCollection, String)
    }

    /// The largest file with many articles, in bytes.
    package static let largest = 512 << 20

    /// As it was named, or found in a folder that was.
    package let path: BytePath
    /// What it is called in the folder that it was found in, or by itself.
    package let name: BytePath

    /// The files that a path stands for: itself, or what articles may be in among those of a folder. Links in a folder are not
    /// followed. `passedOver` are the other files in it.
    package static func files(at path: BytePath) throws(FileProblem) -> (files: [ImportedSource], passedOver: Int) {
        guard FileStatus(following: path)?.kind == .folder else {
            return ([ImportedSource(path: path, name: path.name)], 0)
        }
        let tree = try FileTree(of: path, limit: 1_000_000)
        let articles = Set(try FolderScan(of: path).articles)
        let named = Set(articleCollections.flatMap(\.fileExtensions))
        let taken = tree.files.filter {
            articles.contains($0) || named.contains($0.fileExtension) && !isSidecar($0)
        }
        let files = taken.map { ImportedSource(path: path.appending($0), name: $0) }
        return (files, tree.files.count - files.count)
    }

    /// Whether a file is what somebody tagged in an article.
    private static func isSidecar(_ path: BytePath) -> Bool {
        SidecarName(path.name).map { FolderScan.isArticleName($0.article) } ?? false
    }

    /// Whether it lies in a folder, which must be the absolute path of one.
    package func lies(in folder: BytePath?) -> Bool {
        guard let folder, let own = path.absolute else { return false }
        return own.bytes.starts(with: folder.bytes + (folder.bytes.last == 0x2F ? [] : [0x2F]))
    }

    /// What is in it: as `format` says, else as it looks.
    package func content(as format: (any ArticleCollection)? = nil) throws(FileProblem) -> Content {
        let bytes = try SmallFile.bytes(of: path, limit: Self.largest + 1)
        guard bytes.count <= Self.largest else {
            throw FileProblem(path, .tooLarge(limit: Self.largest))
        }
        let collection: (any ArticleCollection)?
        if let format {
            collection = format
        } else {
            collection = articleCollection(
                fileExtension: path.fileExtension, start: (try? text(of: Array(bytes.prefix(collectionReach)))) ?? "")
        }
        if let collection { return .collection(collection, try text(of: bytes)) }
        guard FolderScan.isArticleName(path.name) else { throw FileProblem(path, .notAnArticle) }
        return .article(bytes)
    }

    /// The text of the file, in whatever encoding it is.
    private func text(of bytes: [UInt8]) throws(FileProblem) -> String {
        let isPage = HTMLFormat().begins(bytes.prefix(1024))
        let label = isPage ? DeclaredCharset.label(in: bytes) : nil
        return try ArticleFile.diagnose(
            path, bytes.withUnsafeBytes { TextDiagnosis.result(of: $0, declared: label) }
        ).string(of: bytes)
    }
}
