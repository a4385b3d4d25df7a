import Annotations
import Dispatch
import Library
import Synchronization

/// Lists the articles of a folder on a thread of its own, and tells of them as they are found.
///
/// Who stops it keeps what is listed so far, and can have it go on from there.
final class Lister: Sendable {
    /// What became of it.
    enum News {
        /// More articles, in the order of lists but for those behind links.
        case found([BytePath])
        /// These were the last ones; and what could not be listed.
        case ended([BytePath], [FileProblem])
    }

    /// A listing that was stopped: where it is, and what it found and has not told.
    private struct Rest {
        var walk: FolderWalk
        var untold: [BytePath] = []
    }

    private let corpus: Corpus
    private let thread = DispatchQueue(label: "listing", qos: .userInitiated)
    /// How many listings were begun or stopped; one that is not the last is over.
    private let turn = Atomic<Int>(0)
    private let rest = Mutex<Rest?>(nil)

    /// As many articles fill any screen: they are told at once.
    private static let firstCount = 64
    /// Nanoseconds between two reports after that: what comes faster nobody sees.
    private static let reportInterval: UInt64 = 50_000_000

    init(_ corpus: Corpus) {
        self.corpus = corpus
    }

    /// Begins, or goes on where it was stopped. `tell` is called on the thread.
    func list(_ tell: @escaping @Sendable (News) -> Void) {
        let own = turn.wrappingAdd(1, ordering: .relaxed).newValue
        thread.async { [self] in
            listNow(isOver: { turn.load(ordering: .relaxed) != own }, tell)
        }
    }

    /// Stops. What it has not told by now it tells when it goes on.
    func stop() {
        turn.wrappingAdd(1, ordering: .relaxed)
    }

    /// Waits until it has come to its end or was stopped.
    func waitForAll() {
        thread.sync {}
    }

    private func listNow(isOver: () -> Bool, _ tell: (News) -> Void) {
        do throws(FileProblem) {
            guard var rest = try takeRest() else { return tell(.ended(corpus.named ?? [], [])) }
            var told: UInt64?
            while !isOver() {
                guard let found = rest.walk.next() else {
                    return tell(.ended(rest.untold, rest.walk.problems.sorted { $0.path < $1.path }))
                }
                rest.untold += found
                let now = Clock.wall.now
                guard told.map({ now - $0 >= Self.reportInterval }) ?? (rest.untold.count >= Self.firstCount) else {
                    continue
                }
                told = now
                if isOver() { break }
                tell(.found(rest.untold))
                rest.untold = []
            }
            keep(rest)
        } catch {
            tell(.ended([], [error]))
        }
    }

    /// What was stopped, or the beginning; nil where the articles were named.
    private func takeRest() throws(FileProblem) -> Rest? {
        let kept = rest.withLock { rest in
            defer { rest = nil }
            return rest
        }
        if let kept { return kept }
        return try corpus.walk().map { Rest(walk: $0) }
    }

    private func keep(_ rest: Rest) {
        self.rest.withLock { $0 = rest }
    }
}
