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
    /// How many tags lost their place, or have other words now.
    var unsettledCount: Int { unsettledFates.count }

    /// The tags that lost their place, the worst last looked at first in reading order of the older text; then those
    /// whose words were changed.
    func unsettledTag(_ index: Int) -> UnsettledTag? {
        let fates = unsettledFates
        return fates.indices.contains(index) ? unsettled(fates[index]) : nil
    }

    /// The tag with an IRI, where it is among them.
    func unsettledTag(iri: String) -> UnsettledTag? {
        unsettledFates.first { self.iri(of: $0) == iri }.flatMap(unsettled)
    }

    private var unsettledFates: [StandingPlaces.Fate] {
        let fates = (standing?.fates ?? []).filter { $0.status != nil && $0.status != .same && $0.status != .moved }
        return fates.filter { $0.status?.isSettled == false } + fates.filter { $0.status?.isSettled == true }
    }

    private func unsettled(_ fate: StandingPlaces.Fate) -> UnsettledTag? {
        guard let reading, let item = item(fate), let status = fate.status else { return nil }
        let segments = item.segments
        return UnsettledTag(
            item: item, segments: segments, placements: segments.compactMap { reading.placement(of: $0) },
            status: status)
    }

    private func item(_ fate: StandingPlaces.Fate) -> Item? {
        guard let notebook = openNotebook?.notebook else { return nil }
        return fate.isStatement
            ? .statement(notebook.statements[fate.number]) : .mention(notebook.mentions[fate.number])
    }

    /// The tag that the queue is at, and its number from 1 of how many.
    var tagInQuestion: (tag: UnsettledTag, number: Int, count: Int)? {
        guard let placing else { return nil }
        let fates = unsettledFates
        guard let index = fates.firstIndex(where: { iri(of: $0) == placing.item }), let tag = unsettled(fates[index])
        else { return nil }
        return (tag, index + 1, fates.count)
    }

    private func iri(of fate: StandingPlaces.Fate) -> String? {
        guard let notebook = openNotebook?.notebook else { return nil }
        return fate.isStatement ? notebook.statements[fate.number].id.iri : notebook.mentions[fate.number].id.iri
    }
}

extension Item {
    /// The anchors of its words.
    fileprivate var segments: [Anchor] {
        switch self {
        case .statement(let statement): statement.segments
        case .mention(let mention): [mention.anchor]
        case .note, .actor, .concept: []
        }
    }
}
