import Analysis
import Annotations
import Catalog
import Dispatch
import Library
import Synchronization

/// What is marked in the articles of a corpus, as far as it is kept, and what has to be read because it is not.
///
/// Asked article by article: what is kept of one counts where its files are as they were, and what is read of the others is
/// kept for the next time.
struct CorpusMemory {
    private let catalog: Catalog?
    private let stamps: [BytePath: Stamp]
    private let reading: ReadingAhead?
    /// Nil until the first article is asked for.
    private var kept: [BytePath: CatalogEntry]?
    private var news: [CatalogEntry] = []

    /// What the entry of an article hangs on besides files: how their names are read, whose word counts first, how the
    /// article is taken out of its file, and what people have decided about that.
    static func circumstances(_ reading: ArticleReading, _ coder: Coder) -> (BytePath) -> String {
        let all = "\(reading.naming.text)\n\(coder.slug)\n\(ArticleReading.formats)"
        return { path in
            let choice = reading.choice(for: path)
            return choice.isEmpty ? all : "\(all)\n\(choice.description)"
        }
    }

    /// `files` are those that an article's entry is made of: its own and its sidecars. Without a catalog nothing is kept.
    init(
        _ catalog: Catalog?, _ paths: [BytePath], _ circumstances: (BytePath) -> String, files: (BytePath) -> [BytePath]
    ) {
        self.catalog = catalog
        reading = catalog.map(ReadingAhead.init)
        stamps =
            catalog == nil
            ? [:]
            : Dictionary(
                paths.map { ($0, Stamp(of: files($0), with: circumstances($0))) },
                uniquingKeysWith: { first, _ in first })
    }

    /// What is kept of an article and still true.
    mutating func entry(_ path: BytePath) -> (about: Article, marks: CodedCorpus.Marks)? {
        if kept == nil { kept = reading?.entries() ?? [:] }
        guard let entry = kept?.removeValue(forKey: path), entry.stamp == stamps[path] else { return nil }
        return (entry.about, entry.marks)
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

/// What a catalog keeps, read on two threads while the files are looked at.
private final class ReadingAhead: Sendable {
    private let found = Mutex<[BytePath: CatalogEntry]>([:])
    private let group = DispatchGroup()

    init(_ catalog: Catalog) {
        for half in Catalog.Half.allCases {
            DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
                let entries = catalog.entries(half)
                found.withLock { found in
                    if found.isEmpty { found = entries } else { found.merge(entries) { $1 } }
                }
            }
        }
    }

    /// Waits for the entries, and gives them away.
    func entries() -> [BytePath: CatalogEntry] {
        group.wait()
        return found.withLock { found in
            defer { found = [:] }
            return found
        }
    }
}
