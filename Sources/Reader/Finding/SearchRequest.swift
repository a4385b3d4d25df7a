package import Prose

/// A search through an article that is not done between two keys: a long text, or an expression that nobody knows yet how
/// hard it is.
package struct SearchRequest: Equatable, Sendable {
    /// Which search of this start of the program; whatever is said of another one is old.
    package let ticket: Int
    package let pattern: SearchPattern
    package let text: ArticleText
    /// The block that is looked at first: the one where the person is.
    package let start: Int

    /// Counts the hits of all blocks from the first one on and around. `report` is given what was found since it was last
    /// called, after each block, and says whether it took it. A block is given up when `isLate` says so, and with it the
    /// search. `isOver` says that nobody wants to know any more.
    package func run(
        isLate: () -> Bool, isOver: () -> Bool, report: (SearchReport) -> Bool
    ) {
        guard let finder = try? HitFinder(pattern, in: text) else { return }
        var found = SearchReport(ticket: ticket, start: start)
        for step in 0..<finder.blocks.count {
            guard !isOver() else { return }
            do throws(SearchTrouble) {
                let block = (start + step) % finder.blocks.count
                found.counts.append(try finder.count(inBlock: block, isLate: isLate))
                found.isLast = step + 1 == finder.blocks.count
            } catch {
                found.trouble = error
                found.isLast = true
            }
            if report(found) { found = SearchReport(ticket: ticket, start: start + step + 1) }
            if found.trouble != nil { return }
        }
    }
}

/// What a search has found since its last report.
package struct SearchReport: Equatable, Sendable {
    package let ticket: Int
    /// The block of the first count; past the last one it goes on with the first.
    package let start: Int
    /// The hits of each block.
    package var counts: [Int] = []
    /// Why it ends before its end.
    package var trouble: SearchTrouble?
    /// Whether none follows.
    package var isLast = false

    package init(ticket: Int, start: Int) {
        self.ticket = ticket
        self.start = start
    }

    /// Whether it says where something stands.
    package var hasHits: Bool { counts.contains { $0 > 0 } }
}
