package import Annotations
internal import Prose

/// The file in the state folder that keeps what a person has taken as seen of a corpus: a key for each statement.
package struct SeenFile: Hashable, Sendable {
    private let path: BytePath

    /// What it begins with.
    private static let head = Array("dictum seen 1\n".utf8)
    /// In bytes: a file for eight million statements.
    private static let limit = 64 << 20

    /// The file of a corpus, by the absolute path of its folder.
    package init(of corpus: BytePath, in folders: Folders) {
        let name = TextHash(of: ArticleText(utf8: corpus.bytes)).hex + ".keys"
        path = folders.state.appending("seen").appending(BytePath(name))
    }

    /// The keys; none where there is no such file, or another one.
    package func load() -> Set<UInt64> {
        guard let descriptor = try? Descriptor.reading(path),
            let bytes = try? descriptor.bytes(path, limit: Self.limit), bytes.starts(with: Self.head)
        else { return [] }
        let rest = bytes.dropFirst(Self.head.count)
        guard rest.count.isMultiple(of: 8) else { return [] }
        var keys: Set<UInt64> = []
        keys.reserveCapacity(rest.count / 8)
        for start in stride(from: rest.startIndex, to: rest.endIndex, by: 8) {
            keys.insert(rest[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) })
        }
        return keys
    }

    /// Keeps keys, for their owner alone.
    package func save(_ keys: Set<UInt64>) throws(FileProblem) {
        var bytes = Self.head
        bytes.reserveCapacity(bytes.count + keys.count * 8)
        for key in keys.sorted() {
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: key >> shift))
            }
        }
        try PrivateFile.keep(path, bytes)
    }

    /// Removes it; says whether it was there.
    package func remove() throws(FileProblem) -> Bool { try PrivateFile.remove(path) }
}
