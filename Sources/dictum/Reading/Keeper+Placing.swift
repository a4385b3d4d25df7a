import Annotations
import Library
import Prose
import Reader
import Synchronization

extension Keeper {
    /// Finds anchors that were made in older texts of an article in the text that is open. A text that is not kept, or
    /// cannot be read, leaves the words and what stood around them to find the place by.
    func placements(of anchors: some Sequence<Anchor>, in current: BaseText) -> Placements {
        Placements(of: anchors, in: current.text, hash: current.hash) { hash in
            store.withLock { try? $0.baseText(hash) }
        }
    }

    /// The coder's tags of an article, open or not, that lost their place; nil where it cannot be read. An article without
    /// a sidecar is not read.
    func lostTags(of path: BytePath) -> [LostTag]? {
        guard !sidecarNames(of: path).isEmpty else { return [] }
        let own = glance(at: path).own
        guard !own.anchors.isEmpty else { return [] }
        guard let text = articles.text(path) else { return nil }
        let hash = TextHash(of: text)
        let placed = placements(
            of: own.statements.flatMap(\.segments) + own.mentions.map(\.anchor), in: BaseText(text: text, hash: hash))
        return LostTag.lost(of: own, at: path, hash: hash, placements: placed)
    }

    /// The same as an answer to the reader.
    func place(_ anchors: [Anchor], of path: BytePath, in current: BaseText) -> Event {
        .placed(path, placements(of: anchors, in: current))
    }
}
