import Annotations
import Library
import Reader

/// The sidecars of one article while it is being opened.
///
/// One that cannot be read is said and passed over: the article opens all the same, and nothing writes over it.
struct SidecarDesk {
    private let path: BytePath
    /// The coder's own notebook; empty where there is no sidecar, or none that can be read.
    private(set) var own: Notebook
    private(set) var others: [Notebook] = []
    /// Why the own notebook must not be changed; nil where it may be.
    private(set) var readOnlyReason: String?
    var notices: [String] = []
    /// How many of the coder's annotations are gone from the file without a mark that they were deleted, and of how many:
    /// so many that the notebook is the one that was read before. Nil where that is not so.
    private(set) var gone: Arrival.Gone?
    /// Whose sidecars cannot be read.
    private(set) var unreadable: Set<Coder> = []

    /// A desk for an article; `derived` is its name while no sidecar says another.
    init(path: BytePath, derived: Identifier<Article>, coder: Coder) {
        self.path = path
        own = Notebook(article: derived, coder: coder, label: path.name.display)
    }

    /// Reads the coder's own sidecar and those of the others, which lie beside the article under `names`. What any of
    /// them calls the article is what the own one calls it, too.
    ///
    /// What others marked when the article had another name, and have not taken over, counts as well.
    mutating func read(
        _ names: [SidecarName], formerly formers: [LostSidecars.Former] = [], from store: inout SidecarStore
    ) {
        for name in names where name.coder != own.coder {
            guard let reading = load(name.coder, from: &store) else { continue }
            others.append(reading.notebook)
        }
        for former in formers {
            for coder in former.coders where coder != own.coder && !others.contains(where: { $0.coder == coder }) {
                guard let reading = load(coder, of: former.article, from: &store) else { continue }
                others.append(reading.notebook)
            }
        }
        let shared = others.first?.article ?? own.article
        own = Notebook(article: shared, coder: own.coder, label: own.label)
        guard let reading = load(own.coder, from: &store) else { return }
        own = reading.notebook
        for case .massDeletion(let count, let all) in reading.problems.map(\.reason) {
            gone = Arrival.Gone(count: count, of: all)
        }
        guard reading.isReadOnly else { return }
        readOnlyReason = "its sidecar was written by a newer Dictum: nothing can be tagged here with this one"
    }

    private mutating func load(
        _ coder: Coder, of article: BytePath? = nil, from store: inout SidecarStore
    ) -> SidecarCodec.Reading? {
        do throws(StoreFailure) {
            let reading = try store.load(article: article ?? path, id: own.article, of: coder)
            let problems = reading.problems.filter { coder != own.coder || !$0.isMassDeletion }
            notices += problems.prefix(1).map { "\(path.display): \(coder.slug)'s sidecar: \($0.sentence)" }
            return reading
        } catch {
            notices.append(error.description)
            unreadable.insert(coder)
            return nil
        }
    }
}

extension SidecarProblem {
    /// Whether it says that too much is gone, which the reader says in its own words of the coder's own.
    fileprivate var isMassDeletion: Bool {
        if case .massDeletion = reason { true } else { false }
    }
}
