import Annotations
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

    /// The same as an answer to the reader.
    func place(_ anchors: [Anchor], of path: BytePath, in current: BaseText) -> Event {
        .placed(path, placements(of: anchors, in: current))
    }
}
