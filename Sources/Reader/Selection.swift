package import Prose

/// What the next verb will act on.
package enum Selection: Hashable, Sendable {
    case none
    /// From where `v` was pressed to the cursor, both included.
    case free(anchor: TextOffset)
    /// One stretch or several, as a candidate or a grown selection has them.
    case segments([TextRange])

    /// The stretches that are selected while the cursor is at `cursor`, in reading order.
    package func ranges(cursor: TextOffset) -> [TextRange] {
        switch self {
        case .none: []
        case .free(let anchor): [min(anchor, cursor)..<max(anchor, cursor) + 1]
        case .segments(let segments): segments
        }
    }
}
