import Annotations
import Dispatch
import Library
import Reader
import Synchronization

/// Notices what other programs change in the folder, and tells the reader.
///
/// Where the system watches folders, a thread sleeps until it says something. Where it does not, or where the folder is
/// on another computer, whose changes it does not see, the open article is looked at when the person comes back after a
/// pause and when something is saved. Nothing wakes up while nothing happens.
final class Lookout: Sendable {
    private struct State {
        var hasBegun = false
        /// Whether what others do may go unnoticed.
        var mustLook = true
        /// When the person last did something, in milliseconds.
        var lastSeen: UInt64 = 0
        /// Whether the person has been told that not all folders are watched.
        var hasSaidLimit = false
    }

    private let keeper: Keeper
    private let mailbox: Mailbox<Event>
    private let jobs: Jobs
    private let printings: PrintingReader
    private let state = Mutex(State())
    private let watch = Mutex<FolderWatch?>(nil)

    /// After how long without a key a person counts as having been away, in milliseconds.
    private static let pause: UInt64 = 2000

    init(keeper: Keeper, mailbox: Mailbox<Event>, jobs: Jobs, printings: PrintingReader) {
        self.printings = printings
        self.keeper = keeper
        self.mailbox = mailbox
        self.jobs = jobs
    }

    /// Begins to watch, once: when the first frame is made, so that it waits for nothing of this.
    func begin() {
        let isFirst = state.withLock { state in
            defer { state.hasBegun = true }
            return !state.hasBegun
        }
        guard isFirst else { return }
        jobs.add(.urgent) { self.startWatching() }
    }

    /// The listing of the folder has come to its end, or was stopped: watches what is listed, and looks at what changed
    /// meanwhile.
    func listed(_ missed: FolderChanges) {
        watchFolders()
        lookNow(at: missed)
    }

    /// The reader has all of an article.
    func opened(_ path: BytePath) {
        let changes = keeper.noteOpened(path)
        watch(path)
        if state.withLock({ $0.hasBegun }) { look(at: changes) }
    }

    /// The person did something.
    func personIsThere() {
        let now = Moment.now.milliseconds
        let wasAway = state.withLock { state in
            defer { state.lastSeen = now }
            return state.mustLook && state.hasBegun && now >= state.lastSeen + Self.pause
        }
        if wasAway { look(at: keeper.changesOfOpenArticle) }
    }

    /// Something was asked to be saved.
    func saved() {
        if state.withLock({ $0.mustLook && $0.hasBegun }) { look(at: keeper.changesOfOpenArticle) }
    }

    private func look(at changes: FolderChanges) {
        jobs.add(.urgent) { self.lookNow(at: changes) }
    }

    /// Looks and tells the reader, on the thread of the jobs.
    func lookNow(at changes: FolderChanges) {
        guard !changes.isEmpty else { return }
        let (arrival, later) = keeper.look(at: changes)
        if changes.isUnclear || arrival?.listed.isEmpty == false { watchFolders() }
        if let arrival { mailbox.post(.arrived(arrival)) }
        printings.note((arrival?.listed.map(\.path) ?? []) + later, areGone: false)
        printings.note(arrival?.gone ?? [], areGone: true)
        for start in stride(from: 0, to: later.count, by: 64) {
            let chunk = later[start..<min(start + 64, later.count)]
            jobs.add(.patient) { self.mailbox.post(self.keeper.describe(chunk)) }
        }
    }

    // MARK: - Watching

    private func startWatching() {
        guard let watch = FolderWatch() else { return }
        self.watch.withLock { $0 = watch }
        watchFolders()
        let isRemote = FolderWatch.isRemote(keeper.corpus.folder)
        state.withLock { $0.mustLook = isRemote || watch.count == 0 }
        DispatchQueue(label: "watch").async {
            while let changes = watch.next() { self.look(at: changes) }
            self.state.withLock { $0.mustLook = true }
        }
    }

    /// Watches every folder that matters and is not watched yet, as far as the system lets us.
    private func watchFolders() {
        guard let watch = watch.withLock({ $0 }) else { return }
        for folder in [".dictum", ".dictum/actors", ".dictum/concepts"] as [BytePath] {
            watch.watch(folder, at: keeper.storeFolder.appending(folder))
        }
        _ = watchBoth(".", watch)
        // Whether there are too many is known when all are.
        guard keeper.told.withLock({ $0.listing != .underWay }) else { return }
        let folders = keeper.articleFolders
        var areAllWatched = true
        for folder in folders {
            guard watch.count < FolderWatch.limit, watchBoth(folder, watch) else {
                areAllWatched = false
                break
            }
        }
        let isNew = state.withLock { state in
            defer { state.hasSaidLimit = state.hasSaidLimit || !areAllWatched }
            return !areAllWatched && !state.hasSaidLimit
        }
        guard isNew else { return }
        mailbox.post(
            .noticed(
                "changes by others are noticed in the first \(watch.count) folders only: \(folders.count) are too many to "
                    + "watch; opening an article reads it anew"))
    }

    /// Watches the folder of an article that is being opened, also beyond the limit.
    private func watch(_ article: BytePath) {
        guard let watch = watch.withLock({ $0 }) else { return }
        _ = watchBoth(article.folder, watch)
        watch.watch(file: article, at: keeper.location(article))
    }

    /// Watches a folder of articles, and where their sidecars are elsewhere that folder too.
    private func watchBoth(_ folder: BytePath, _ watch: FolderWatch) -> Bool {
        let isWatched = watch.watch(folder, at: keeper.corpus.folder.appending(folder))
        if keeper.storeFolder != keeper.corpus.folder { watch.watch(folder, at: keeper.storeFolder.appending(folder)) }
        return isWatched
    }
}
