import Analysis
import Annotations
import Catalog
import Library

/// What is marked in the articles of a corpus, as far as it is kept, and what has to be read because it is not.
///
/// Asked article by article: what is kept of one counts where its files are as they were, and what is read of the others is
/// kept for the next time.
struct CorpusMemory {
    private let catalog: Catalog?
    private let stamps: [BytePath: Stamp]
    private var kept: [BytePath: CatalogEntry]
    private var news: [CatalogEntry] = []

    /// What an entry hangs on besides files: how their names are read, and whose word counts first.
    static func circumstances(_ naming: FileNamePattern, _ coder: Coder) -> String { "\(naming.text)\n\(coder.slug)" }

    /// `files` are those that an article's entry is made of: its own and its sidecars. Without a catalog nothing is kept.
    init(
        _ catalog: Catalog?, _ paths: [BytePath], _ circumstances: String, files: (BytePath) -> [BytePath]
    ) {
        self.catalog = catalog
        guard let catalog else {
            (stamps, kept) = ([:], [:])
            return
        }
        let stamps = Dictionary(
            paths.map { ($0, Stamp(of: files($0), with: circumstances)) }, uniquingKeysWith: { first, _ in first })
        kept = catalog.entries(with: stamps)
        self.stamps = stamps
    }

    /// What is kept of an article and still true.
    mutating func entry(_ path: BytePath) -> (about: Article, marks: CodedCorpus.Marks)? {
        kept.removeValue(forKey: path).map { ($0.about, $0.marks) }
    }

    /// Takes in what was read of an article. `isWhole` says that all its files could be read: what stands in the way has to
    /// be said each time.
    mutating func note(_ path: BytePath, _ about: Article, _ marks: CodedCorpus.Marks, isWhole: Bool) {
        guard isWhole, let stamp = stamps[path], stamp.isSettled(at: Int(Moment.now.milliseconds / 1000)) else {
            return
        }
        news.append(CatalogEntry(path: path, stamp: stamp, about: about, marks: marks))
    }

    /// Keeps what is new. Where the articles are all of the corpus, what is kept of others is forgotten.
    mutating func finish(areAll: Bool) {
        guard let catalog else { return }
        let gone = areAll ? catalog.paths().filter { stamps[$0] == nil } : []
        catalog.keep(news, forgetting: gone)
        news = []
    }
}
