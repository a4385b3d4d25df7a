package import Annotations

/// The files in a folder and in the folders below it, whatever they are called.
///
/// Links are not followed and hidden names are left out, so that nothing outside of the folder is ever among them.
package struct FileTree: Hashable, Sendable {
    /// Relative to the folder, sorted by their bytes.
    package private(set) var files: [BytePath] = []
    /// Whether there is more than was listed.
    package private(set) var isCut = false
    private static let deepest = 16

    /// Lists a folder, up to `limit` files.
    package init(of folder: BytePath, limit: Int) throws(FileProblem) {
        var waiting: [(path: BytePath, depth: Int)] = [(BytePath("."), 0)]
        while let next = waiting.popLast(), !isCut {
            let listing = try FolderListing(of: next.depth == 0 ? folder : folder.appending(next.path))
            for entry in listing.entries {
                let path = next.path.appending(entry.name)
                switch entry.kind == .unknown ? FileStatus(following: folder.appending(path))?.kind : entry.kind {
                case .file: files.append(path)
                case .folder: waiting.append((path, next.depth + 1))
                case .link, .pipe, .device, .socket, .unknown, nil: continue
                }
            }
            isCut = files.count > limit || next.depth > Self.deepest
        }
        files = Array(files.sorted().prefix(limit))
    }
}
