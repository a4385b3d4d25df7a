import Dispatch
import Library
import Reader
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Searches on a thread of their own, one at a time: whoever searches anew does not wait for the search before.
final class Searcher: Sendable {
    private let keeper: Keeper
    private let mailbox: Mailbox<Event>
    private let thread = DispatchQueue(label: "search", qos: .userInitiated)
    /// How many searches were begun or ended; one that is not the last is over.
    private let turn = Atomic<Int>(0)

    /// Processor time that one block of a text may take. What takes longer would be felt when the reader looks at the
    /// block itself, between two keys.
    private static let blockLimit: UInt64 = 10_000_000
    /// Processor time that one article may take in a search of the folder: nobody waits for it between two keys.
    static let articleLimit: UInt64 = 1_000_000_000
    /// Nanoseconds between two reports: what comes faster nobody sees.
    private static let reportInterval: UInt64 = 25_000_000

    init(keeper: Keeper, mailbox: Mailbox<Event>) {
        self.keeper = keeper
        self.mailbox = mailbox
    }

    /// Ends the search that is under way.
    func end() {
        turn.wrappingAdd(1, ordering: .relaxed)
    }

    /// Waits until the search that is under way has come to its end.
    func waitForAll() {
        thread.sync {}
    }

    /// Searches an article instead of whatever was searched before.
    func search(_ request: SearchRequest) {
        begin { [mailbox] isOver in
            var began = Clock.processor.now
            var reported = Clock.wall.now - Self.reportInterval
            request.run(
                isLate: { isOver() || Clock.processor.now - began > Self.blockLimit }, isOver: isOver
            ) { report in
                began = Clock.processor.now
                let now = Clock.wall.now
                guard report.isLast || now - reported >= Self.reportInterval else { return false }
                reported = now
                if !isOver() { mailbox.post(.searched(report)) }
                return true
            }
        }
    }

    /// Searches the folder instead of whatever was searched before. An article is read for it and forgotten again.
    func search(_ request: CorpusRequest) {
        begin { [keeper, mailbox] isOver in
            var began = Clock.processor.now
            var reported = Clock.wall.now
            request.run(
                text: { path in
                    defer { began = Clock.processor.now }
                    return keeper.articles.text(path)
                }, lost: keeper.lostTags, isLate: { isOver() || Clock.processor.now - began > Self.articleLimit },
                isOver: isOver
            ) { report in
                began = Clock.processor.now
                let now = Clock.wall.now
                guard report.isLast || now - reported >= Self.reportInterval else { return false }
                reported = now
                if !isOver() { mailbox.post(.searchedCorpus(report)) }
                return true
            }
        }
    }

    /// Does something that takes long on the thread; `isOver` says that nobody waits for it any more.
    private func begin(_ work: @escaping @Sendable (_ isOver: () -> Bool) -> Void) {
        let own = turn.wrappingAdd(1, ordering: .relaxed).newValue
        thread.async { [self] in
            work { turn.load(ordering: .relaxed) != own }
        }
    }
}

/// Clocks that a search goes by, in nanoseconds.
enum Clock {
    case wall
    /// What the thread has computed: it stands still while others have the processor.
    case processor

    var now: UInt64 {
        var time = timespec()
        clock_gettime(self == .wall ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
