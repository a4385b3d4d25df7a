package import Annotations
internal import Prose

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

    /// Keeps it, for its owner alone: whoever reads it finds the old one or this one, whole.
    package func save(_ value: JSONValue) throws(FileProblem) {
        try PrivateFile.keep(path, JSONWriter.text(of: value))
    }

    /// Removes it; says whether it was there.
    package func remove() throws(FileProblem) -> Bool {
        try PrivateFile.remove(path)
    }
}
