package import Annotations
import CFiles
internal import Prose

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What was learned from a person's decisions in a corpus: a JSON file in the state folder that only its owner can read,
/// one for each corpus, named by its folder.
///
/// What it says is for `Suggestions` to understand.
package struct LearnedFile: Hashable, Sendable {
    package let path: BytePath

    /// No file that we write is larger.
    private static let limit = 8 << 20

    /// The file of a corpus, by the absolute path of its folder.
    package init(of corpus: BytePath, in folders: Folders) {
        let name = TextHash(of: ArticleText(utf8: corpus.bytes)).hex + ".json"
        path = folders.state.appending(BytePath("learned")).appending(BytePath(name))
    }

    /// What it holds; null where it is not there or cannot be read, since nobody's work is in it.
    package func load() -> JSONValue {
        guard let descriptor = try? Descriptor.reading(path), (try? descriptor.status(path).kind) == .file,
            let bytes = try? descriptor.bytes(path, limit: Self.limit), let value = try? JSONReader.value(of: bytes)
        else { return .null }
        return value
    }

    /// Changes what it holds, for its owner alone: whoever reads it finds the old one or the new one, whole. The folder is
    /// locked meanwhile, so that of two readers none undoes what the other has written. Nil removes the file.
    package func update(_ change: (JSONValue) -> JSONValue?) throws(FileProblem) {
        try Folders.create(path.folder)
        let folder = path.folder.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        defer { if folder >= 0 { close(folder) } }
        // A file system without locks is no reason to keep nothing.
        if folder >= 0 { _ = dictum_wait_for_lock(folder) }
        if let value = change(load()) {
            try PrivateFile.keep(path, JSONWriter.text(of: value))
        } else {
            _ = try PrivateFile.remove(path)
        }
    }

    /// Removes it; says whether it was there.
    package func remove() throws(FileProblem) -> Bool {
        try PrivateFile.remove(path)
    }
}
