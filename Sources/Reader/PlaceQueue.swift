import Annotations
import Prose

/// The tags of the open article whose place a person has to decide, gone through one by one.
package struct PlaceQueue: Hashable, Sendable {
    /// The annotation in question, by its IRI.
    var item: String
    /// Which of the places offered is shown.
    var candidate = 0
}

/// A tag that was made in another text, and what of it is to be decided.
struct UnsettledTag {
    let item: Item
    let segments: [Anchor]
    /// Each part's placement.
    let placements: [AnchorPlacement]
    let status: AnchorStatus

    /// The places that can be offered for the whole: each has a range for every part that was found.
    var offers: [[TextRange]] {
        let choices = placements.map { placement in
            placement.candidates.isEmpty ? [placement.range].compactMap(\.self) : placement.candidates
        }
        let count = choices.map(\.count).max() ?? 0
        return (0..<count).map { index in
            choices.compactMap { $0.isEmpty ? nil : $0[min(index, $0.count - 1)] }.sorted {
                $0.lowerBound < $1.lowerBound
            }
        }
    }
}

extension ReaderState {
    /// The tags that lost their place, the worst last looked at first in reading order of the older text; then those
    /// whose words were changed.
    var unsettledTags: [UnsettledTag] {
        guard let notebook = openNotebook?.notebook else { return [] }
        let statements = notebook.statements.compactMap { unsettled(.statement($0), $0.segments) }
        let mentions = notebook.mentions.compactMap { unsettled(.mention($0), [$0.anchor]) }
        let all = statements + mentions
        return all.filter { !$0.status.isSettled } + all.filter { $0.status.isSettled }
    }

    private func unsettled(_ item: Item, _ segments: [Anchor]) -> UnsettledTag? {
        guard let reading, let status = reading.status(of: segments), status != .same, status != .moved else {
            return nil
        }
        return UnsettledTag(
            item: item, segments: segments, placements: segments.compactMap { reading.placement(of: $0) },
            status: status)
    }

    /// The tag that the queue is at, and its number from 1 of how many.
    var tagInQuestion: (tag: UnsettledTag, number: Int, count: Int)? {
        guard let placing else { return nil }
        let tags = unsettledTags
        guard let index = tags.firstIndex(where: { $0.item.iri == placing.item }) else { return nil }
        return (tags[index], index + 1, tags.count)
    }
}
