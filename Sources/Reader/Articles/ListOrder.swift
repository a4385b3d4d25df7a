import Annotations
import Prose

/// What the list of articles is sorted by. What is alike stands by path.
package enum ListOrder: String, CaseIterable, Sendable {
    case path, title, date, outlet, status, count

    /// What an entry is sorted by: the bytes decide, and what is not known comes last.
    struct Key: Hashable, Sendable, Comparable {
        let bytes: [UInt8]

        static func < (left: Key, right: Key) -> Bool {
            left.bytes.lexicographicallyPrecedes(right.bytes)
        }
    }

    func key(of entry: ArticleEntry) -> Key {
        switch self {
        case .path: Key(bytes: entry.path.bytes)
        case .title: Key(bytes: FilterText.folded(entry.displayTitle))
        case .date: Self.lastWhereMissing(entry.published)
        case .outlet: Self.lastWhereMissing(entry.outlet)
        case .status: Key(bytes: [entry.workLeft])
        case .count: Key(bytes: Self.mostFirst(entry.ownCount) + Self.mostFirst(entry.otherCount))
        }
    }

    private static func lastWhereMissing(_ word: String?) -> Key {
        Key(bytes: word.map { FilterText.folded($0) } ?? [.max])
    }

    private static func mostFirst(_ count: Int) -> [UInt8] {
        let left = UInt32.max - UInt32(clamping: count)
        return (0..<4).map { UInt8(truncatingIfNeeded: left >> (24 - 8 * $0)) }
    }
}

extension ArticleEntry {
    /// What has been begun comes first, then what has not, then what is finished.
    fileprivate var workLeft: UInt8 {
        switch status {
        case .open: 0
        case .unread: 1
        case .done: 2
        case .excluded: 3
        }
    }
}
