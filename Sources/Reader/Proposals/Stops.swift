import Annotations
import Prose
import Suggestions

extension ReaderState {
    /// What `Tab` goes to, in reading order: the proposals, quotations without a speaker among them, that were not
    /// rejected. Before they are there, and beyond where they are looked for, what stands between marks.
    var stops: [[TextRange]] {
        guard let reading else { return [] }
        let quoted = reading.candidates.filter { $0.kind == .speech }
        guard let proposals = reading.proposals else { return quoted.map(\.segments) }
        let end = proposals.stretch.upperBound
        return proposedStops(proposals) + quoted.filter { $0.extent.lowerBound >= end }.map(\.segments)
    }

    /// Those of the stops of which nothing, or little, is tagged.
    var untaggedStops: [[TextRange]] {
        let tagged = TaggedStretches(standingStatements.lazy.flatMap(\.ranges))
        return stops.filter { !tagged.holdMost(of: $0) }
    }

    private func proposedStops(_ proposals: ArticleProposals) -> [[TextRange]] {
        proposals.suggestions.quotations.indices.filter { isShown($0, of: proposals) }
            .map { proposals.suggestions.quotations[$0].segments }
    }

    /// Whether a proposal is worth a person's attention.
    func isShown(_ index: Int, of proposals: ArticleProposals) -> Bool {
        let suggestion = proposals.suggestions.quotations[index]
        let isWanted =
            switch suggestion.kind {
            case .direct, .mixed: true
            case .indirect: proposing.showsIndirect && suggestion.score >= proposing.threshold
            case .scare: false
            }
        return isWanted && !learned.rejected.contains(proposals.traces[index])
    }
}

/// The stretches of a text that statements cover, as few as there are.
struct TaggedStretches {
    private var stretches: [TextRange] = []

    init(_ ranges: some Sequence<TextRange>) {
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = stretches.last, range.lowerBound <= last.upperBound {
                stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                stretches.append(range)
            }
        }
    }

    /// Whether at least half of these words are covered.
    func holdMost(of segments: [TextRange]) -> Bool {
        let length = segments.reduce(0) { $0 + $1.length }
        return length > 0 && segments.reduce(0) { $0 + covered(of: $1) } * 2 >= length
    }

    private func covered(of segment: TextRange) -> Int {
        let low = stretches.partition { $0.upperBound <= segment.lowerBound }
        return stretches[low...].prefix { $0.lowerBound < segment.upperBound }
            .reduce(0) { $0 + $1.clamped(to: segment).length }
    }
}
