package import Annotations

/// What may have changed in a corpus, by the paths that the articles have in it.
///
/// No more than a reason to look: what a look finds is what counts.
package struct FolderChanges: Hashable, Sendable {
    /// Files that came, went or were written.
    package var files: Set<BytePath> = []
    /// Folders in which any file may have.
    package var folders: Set<BytePath> = []
    /// Whether folders themselves came or went, or so much happened that nobody knows what.
    package var isUnclear = false

    /// Nothing changed.
    package init() {}

    /// A look at everything.
    package static let everything = {
        var changes = FolderChanges()
        changes.isUnclear = true
        return changes
    }()

    /// Whether there is nothing to look at.
    package var isEmpty: Bool { files.isEmpty && folders.isEmpty && !isUnclear }

    /// Whether a file is to be looked at.
    package func mayHaveChanged(_ file: BytePath) -> Bool {
        isUnclear || files.contains(file) || folders.contains(file.folder)
    }

    /// Whether something in a folder is to be looked at.
    package func touches(_ folder: BytePath) -> Bool {
        isUnclear || folders.contains(folder) || files.contains { $0.folder == folder }
    }

    /// Takes in what else may have changed.
    package mutating func merge(_ other: FolderChanges) {
        files.formUnion(other.files)
        folders.formUnion(other.folders)
        isUnclear = isUnclear || other.isUnclear
    }
}
