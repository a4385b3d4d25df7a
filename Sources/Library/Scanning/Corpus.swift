package import Annotations

/// What a person works on: a folder, and which of its articles.
package struct Corpus: Hashable, Sendable {
    /// Where the register of actors and the codebook are kept.
    package let folder: BytePath
    /// The articles that were named, relative to the folder; nil for all that are in it.
    package let named: [BytePath]?

    /// The corpus that was named on the command line: a folder, files of one folder, or nothing for the folder that
    /// one is in. A single file is a corpus of one.
    package init(paths: [BytePath]) throws(FileProblem) {
        guard let first = paths.first else {
            self.init(folder: BytePath("."), named: nil)
            return
        }
        if try Self.isFolder(first) {
            if paths.count > 1 { throw FileProblem(paths[1], .severalFolders) }
            self.init(folder: first, named: nil)
        } else {
            try self.init(files: paths, folder: first.folder)
        }
    }

    private init(folder: BytePath, named: [BytePath]?) {
        self.folder = folder
        self.named = named
    }

    private init(files: [BytePath], folder: BytePath) throws(FileProblem) {
        for file in files {
            if try Self.isFolder(file) || file.folder != folder { throw FileProblem(file, .severalFolders) }
            if SidecarStore.isSidecar(file.name) { throw FileProblem(file, .sidecar) }
        }
        self.init(folder: folder, named: Set(files.map(\.name)).sorted())
    }

    /// Lists the articles; see ``FolderScan/init(of:isCancelled:progress:)``.
    package func scan(
        isCancelled: () -> Bool = { false }, progress: (Int) -> Void = { _ in }
    ) throws(FileProblem) -> FolderScan {
        guard let named else {
            return try FolderScan(of: folder, isCancelled: isCancelled, progress: progress)
        }
        return FolderScan(named: named)
    }

    /// Begins to list the articles piece by piece; nil where they were named, and are known.
    package func walk() throws(FileProblem) -> FolderWalk? {
        named == nil ? try FolderWalk(of: folder) : nil
    }

    private static func isFolder(_ path: BytePath) throws(FileProblem) -> Bool {
        guard let status = FileStatus(following: path) else { throw FileProblem(path, .missing) }
        return status.kind == .folder
    }
}
