import Analysis
import Annotations
import Catalog
import Dispatch
import Library
import Reader
import Synchronization

/// Finds out for the reader which articles are printings of the same text, on a thread of its own and after all that a person
/// waits for.
///
/// Where nothing is kept from one start to the next, all articles would be read each time: there it is done when a person
/// asks for it.
final class PrintingReader: Sendable {
    private let keeper: Keeper
    private let mailbox: Mailbox<Event>
    private let catalog: Catalog?
    private let thread = DispatchQueue(label: "printings", qos: .utility)
    /// How many searches were begun; one that is not the last is over.
    private let turn = Atomic<Int>(0)
    private let state = Mutex(State())

    private struct State {
        /// Whether there is a list of all articles.
        var isListed = false
        /// Whether somebody waits for it.
        var isAsked = false
        /// How the files were when they were last looked at, as hashes of their stamps: enough to tell a change by.
        var stamps: [BytePath: Int] = [:]
    }

    /// What comes within this time is looked at together, in milliseconds: `git pull` changes many files.
    private static let pause = 1000

    init(keeper: Keeper, mailbox: Mailbox<Event>, catalog: Catalog?) {
        self.keeper = keeper
        self.mailbox = mailbox
        self.catalog = catalog
    }

    /// All articles are listed: looks for printings unless that costs too much each time. A single one has none.
    func begin() {
        let isAsked = state.withLock { state in
            state.isListed = true
            return state.isAsked
        }
        if catalog != nil || isAsked, keeper.told.withLock({ $0.articles.count }) > 1 { read() }
    }

    /// A person wants to know.
    func ask() {
        let isFirst = state.withLock { state in
            defer { state.isAsked = true }
            return !state.isAsked
        }
        if isFirst, turn.load(ordering: .relaxed) == 0 { read() }
    }

    /// Something was changed in the folder: looks again where texts are others now.
    func note(_ changed: [BytePath], areGone: Bool) {
        guard !changed.isEmpty else { return }
        guard turn.load(ordering: .relaxed) > 0 else {
            if state.withLock({ $0.isListed }) { begin() }
            return
        }
        let search = search
        let isNews = state.withLock { state in
            changed.contains { areGone || state.stamps[$0] != search.stamp(of: $0).hashValue }
        }
        if isNews { read(afterMilliseconds: Self.pause) }
    }

    /// Waits for what a person has asked for.
    func waitForAsked() {
        if state.withLock({ $0.isAsked }) { thread.sync {} }
    }

    private var search: PrintingSearch { PrintingSearch(articles: keeper.articles, catalog: catalog) }

    private func read(afterMilliseconds pause: Int = 0) {
        let own = turn.wrappingAdd(1, ordering: .relaxed).newValue
        thread.asyncAfter(deadline: .now() + .milliseconds(pause)) { [self] in
            guard turn.load(ordering: .relaxed) == own else { return }
            readNow { turn.load(ordering: .relaxed) != own }
        }
    }

    private func readNow(isOver: () -> Bool) {
        var stamps: [BytePath: Int] = [:]
        let (articles, isWhole) = keeper.told.withLock { ($0.articles, $0.listing == .whole) }
        let found = search.printings(
            among: articles.sorted(), areAll: isWhole && keeper.corpus.named == nil, isOver: isOver,
            stamped: { stamps[$0] = $1.hashValue })
        guard let found else { return }
        state.withLock { $0.stamps = stamps }
        mailbox.post(.printingsFound(found))
    }
}
