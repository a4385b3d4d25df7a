import Annotations
import Catalog
import Library

extension Catalog {
    /// The catalog of a corpus; nil where the person wants none, or where it has no place.
    init?(of corpus: Corpus, store: BytePath, _ settings: Settings, _ folders: Folders) {
        guard settings.keepsIndex, let file = IndexFile(of: corpus, store: store, folders), file.makeFolder() else {
            return nil
        }
        self.init(at: file.path)
    }
}

extension IndexFile {
    /// The index of a corpus; nil where nobody knows what its folder is called.
    init?(of corpus: Corpus, store: BytePath, _ folders: Folders) {
        guard let folder = corpus.folder.absolute else { return nil }
        self.init(of: folder, store: store.absolute ?? folder, in: folders)
    }
}
