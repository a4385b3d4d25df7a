import Annotations
import Library
import Reader
import Synchronization

/// The list of articles, as it comes in.
extension ReadingDesk {
    /// Lists the articles, or goes on with that. `first` is the article that the reader will ask for: it is opened without
    /// waiting for the list; where it is not there, the first of the list is.
    func list(opening first: BytePath? = nil) {
        var isFirstOpen = false
        if let first, keeper.isArticle(first) {
            openAhead(first, telling: .listed([ArticleEntry(path: first)], isComplete: false))
            isFirstOpen = true
        }
        goOnListing(opensFirst: !isFirstOpen)
    }

    /// Goes on with a listing that was stopped.
    func goOnListing(opensFirst: Bool = false) {
        keeper.told.withLock { $0.listing = .underWay }
        let mayOpen = Mutex(opensFirst)
        lister.list { [self] news in
            switch news {
            case .found(let paths):
                tell(paths, isComplete: false, opensFirst: mayOpen.take())
            case .ended(let paths, let problems):
                tell(paths, isComplete: true, opensFirst: mayOpen.take())
                problems.first.map { mailbox.post(.noticed($0.sentence)) }
                jobs.add(.urgent) { endListing() }
            }
        }
    }

    /// Stops listing; what is listed counts from now on.
    func stopListing() {
        lister.stop()
        keeper.told.withLock { if $0.listing == .underWay { $0.listing = .stopped } }
        jobs.add(.urgent) { endListing() }
    }

    private func tell(_ paths: [BytePath], isComplete: Bool, opensFirst: Bool) {
        let isFirst = keeper.told.withLock { told in
            told.articles.formUnion(paths)
            if isComplete { told.listing = .whole }
            defer { told.undescribed += paths }
            return told.undescribed.isEmpty
        }
        let event = Event.listed(paths.map(ArticleEntry.init), isComplete: isComplete)
        if opensFirst, let first = paths.min() { openAhead(first, telling: event) } else { mailbox.post(event) }
        // What is on the screen first gets its titles while the rest comes in.
        if isFirst { describe(count: Self.describedAtOnce) }
    }

    private func endListing() {
        lookout.listed(keeper.takeChangedMeanwhile())
        describe(count: .max)
        keeper.formerNamesOfEarly().map(mailbox.post)
        if keeper.told.withLock({ $0.listing == .whole }) { jobs.add(.patient) { printings.begin() } }
    }

    /// Tells more of the next articles that wait for it.
    private func describe(count: Int) {
        describe(
            keeper.told.withLock { told in
                let taken = Array(told.undescribed.prefix(count))
                told.undescribed.removeFirst(taken.count)
                return taken
            })
    }

    /// As many articles fill the screen of the list.
    private static let describedAtOnce = 64
}

extension Mutex<Bool> {
    /// Whether it was true; from now on it is not.
    fileprivate borrowing func take() -> Bool {
        withLock { value in
            defer { value = false }
            return value
        }
    }
}
