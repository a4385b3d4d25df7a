package import Annotations
internal import Prose

/// The file in the cache folder that keeps what the sidecars of a corpus say: one for each corpus, named by its folder and
/// by where its sidecars are. It may be deleted at any time.
package struct IndexFile: Hashable, Sendable {
    package let path: BytePath

    /// The file of a corpus, by the absolute paths of its folder and of the store.
    package init(of corpus: BytePath, store: BytePath, in folders: Folders) {
        let names = corpus.bytes + [UInt8(ascii: "\n")] + store.bytes
        let name = TextHash(of: ArticleText(utf8: names)).hex + ".sqlite"
        path = folders.cache.appending("index").appending(BytePath(name))
    }

    /// Makes the folder that it lies in, for its owner alone; says whether it is there.
    package func makeFolder() -> Bool {
        do throws(FileProblem) {
            try Folders.create(path.folder)
            return true
        } catch {
            return false
        }
    }

    /// Removes it; says whether it was there.
    package func remove() throws(FileProblem) -> Bool { try PrivateFile.remove(path) }
}
