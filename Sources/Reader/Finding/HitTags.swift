import Annotations
import Prose

/// Hits of a search that are to be tagged.
struct HitTags: Hashable, Sendable {
    /// What each hit becomes.
    enum Tag: Hashable, Sendable {
        /// A statement: the quotation that the hit stands in, else the hit.
        case statement
        /// A mention of one actor: the hit itself.
        case mention
    }

    let pattern: SearchPattern
    let tag: Tag

    /// The hits in a stretch of a text that are not tagged, each quotation once, in reading order; no more than are listed.
    /// Throws where an expression takes too long.
    func proposals(
        in base: BaseText, _ stretch: TextRange, besides taken: [TextRange], isLate: () -> Bool
    ) throws(SearchTrouble) -> [ProposedMention] {
        guard let finder = try? HitFinder(pattern, in: base.text) else { return [] }
        let quotations = tag == .statement ? OrderedRanges(base.text.outermostQuotations) { $0.extent } : nil
        let taken = OrderedRanges(TextRange.joined(taken)) { $0 }
        var proposals: [ProposedMention] = [], last: TextRange?
        for block in 0..<finder.blocks.count where proposals.count < MentionList.mostRows {
            for hit in try finder.hits(inBlock: block, isLate: isLate) where stretch.encloses(hit) {
                let words = Self.words(of: hit, quotations)
                guard words.ranges.first != last, !words.ranges.contains(where: { taken.first(overlapping: $0) != nil })
                else { continue }
                last = words.ranges.first
                proposals.append(
                    ProposedMention(
                        words.ranges.map { Anchor(of: $0, in: base.text, base: base.hash) }, kind: words.kind))
            }
        }
        return Array(proposals.prefix(MentionList.mostRows))
    }

    /// What of the text a hit stands for, and how it is quoted.
    private static func words(
        of hit: TextRange, _ quotations: OrderedRanges<Quotation>?
    ) -> (ranges: [TextRange], kind: Statement.Kind) {
        guard let found = quotations?.first(overlapping: hit) else { return ([hit], .indirect) }
        if found.segments.contains(where: { $0.encloses(hit) }) {
            return (found.segments, found.kind == .scare ? .scare : .direct)
        }
        return ([hit], hit.encloses(found.extent) ? .mixed : .indirect)
    }
}

/// Things that lie one after the other in a text.
private struct OrderedRanges<Element> {
    private let elements: [(range: TextRange, element: Element)]

    /// Of things that do not overlap, in any order.
    init(_ elements: [Element], _ range: (Element) -> TextRange) {
        self.elements = elements.map { (range($0), $0) }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The first of them that overlaps a range.
    func first(overlapping range: TextRange) -> Element? {
        let low = elements.partition { $0.range.upperBound <= range.lowerBound }
        guard low < elements.count, elements[low].range.overlaps(range) else { return nil }
        return elements[low].element
    }
}

extension TextRange {
    /// Ranges as those that cover the same without overlapping.
    fileprivate static func joined(_ ranges: [TextRange]) -> [TextRange] {
        ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, range in
            if let last = joined.last, range.lowerBound < last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
    }
}

extension ArticleText {
    /// The quotations that stand in no other.
    fileprivate var outermostQuotations: [Quotation] {
        quotations().filter { $0.depth == 0 }.sorted { $0.extent.lowerBound < $1.extent.lowerBound }.reduce(into: []) {
            outermost, quotation in
            let end = outermost.last?.extent.upperBound ?? .start
            if quotation.extent.lowerBound >= end { outermost.append(quotation) }
        }
    }
}

extension Notebook {
    /// Where something of the kind that hits become is tagged in a text. What was marked in another text is where it was
    /// found again.
    func taken(by tag: HitTags.Tag?, in base: TextHash, _ placements: Placements) -> [TextRange] {
        let anchors =
            switch tag {
            case .statement: statements.flatMap(\.segments)
            case .mention, nil: mentions.map(\.anchor)
            }
        return anchors.compactMap { anchor in
            if anchor.base == base { return anchor.range }
            let placement = placements.byAnchor[anchor]
            return placement.flatMap { $0.status.isSettled ? $0.range : nil }
        }
    }
}
