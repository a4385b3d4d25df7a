import Annotations

/// A list that is still coming in, or that a person stopped: nothing takes it for all articles there are.
extension ReaderState {
    /// Takes in articles that were found. The first one is opened, or that of the last time.
    mutating func take(_ entries: [ArticleEntry], isComplete: Bool) -> [Effect] {
        articles.addUnknown(entries)
        if isComplete { articles.listing = .complete }
        guard isComplete else { return openFirst() }
        let effects = openFirst() + readAfterListing()
        return effects + (focus.needsNotebooks ? entryReadings.filter { !effects.contains($0) } : [])
    }

    /// Opens the article that is read first, once: the one that is wanted, where it is in the list, and the first else. It
    /// is waited for while the list comes in.
    private mutating func openFirst() -> [Effect] {
        guard reading == nil, !hasOpenedFirst else { return [] }
        let wanted = destination.flatMap { articles.entry($0.path)?.path }
        if destination != nil, wanted == nil, articles.listing == .underWay { return [] }
        if let wanted { articles.moveCursor(to: wanted) }
        guard let path = wanted ?? articles.current?.path else { return [] }
        hasOpenedFirst = true
        destination = nil
        return [.open(path)]
    }

    /// Stops listing the folder. What is listed stays, and it is said that it is not all.
    mutating func stopListing() -> [Effect] {
        articles.listing = .stopped
        let count = articles.entries.count
        say("stopped listing: \(count) articles are known; \(keyName(of: "list-rest")) lists the rest")
        return [.stopListing] + openFirst() + readAfterListing()
    }

    /// Whether the person looks at a list that is coming in.
    var isWatchingList: Bool { focus == .list && articles.listing == .underWay }

    /// Goes on listing where it was stopped.
    mutating func listRest() throws(Refusal) -> [Effect] {
        switch articles.listing {
        case .complete: throw Refusal("all articles are listed: \(keyName(of: "filter-list")) shows fewer")
        case .underWay: throw Refusal("the rest is being listed: \(keyName(of: "cancel-input")) stops that")
        case .stopped:
            articles.listing = .underWay
            return [.listRest]
        }
    }

    /// Refuses what would be taken to be true of all articles while they are still coming in.
    func refuseWhileListing() throws(Refusal) {
        guard articles.listing == .underWay else { return }
        throw Refusal(
            "the folder is still being listed, \(articles.entries.count) articles so far: try again in a moment, or "
                + "stop that with \(keyName(of: "cancel-input")) in the list")
    }

    /// That what is known of all articles is known of some only; nil where it is not so.
    var partialNote: String? {
        articles.listing == .stopped ? "not all articles are listed" : nil
    }

    /// How far the list is, where something waits for it.
    var listingWords: String? {
        articles.listing == .underWay ? "listing… \(articles.entries.count)" : nil
    }

    /// Puts off reading the sidecars until the folder is listed: those of half of it would be taken for all.
    mutating func putOffReading(_ effects: [Effect]) -> [Effect] {
        guard articles.listing == .underWay else { return effects }
        if effects.contains(.stopReadingCorpus) { isReadingPutOff = false }
        if effects.contains(.readCorpus) { isReadingPutOff = true }
        return effects.filter { $0 != .readCorpus }
    }

    /// Reads the sidecars where that was put off, or where those of some articles only were read.
    private mutating func readAfterListing() -> [Effect] {
        defer { isReadingPutOff = false }
        return isReadingPutOff || isCorpusRead || awaitsStatements || awaitedQuery != nil ? [.readCorpus] : []
    }
}
