import Prose
import Screen

extension Pane {
    /// After the first keys of a longer binding: what may follow, above the status line.
    static let continuations = Pane({ state in
        state.pending.areContinuationsShown ? state.continuationsGrid?.area(above: state.size.rows - 2) : nil
    }) { state, canvas in
        guard let grid = state.continuationsGrid else { return }
        canvas.writeTitle(state.pending.name, detail: grid.remark, isFocused: true)
        for row in 1..<max(1, canvas.rows) { canvas.fill(row: row, Style(.text)) }
        for (index, entry) in grid.entries.prefix(grid.capacity).enumerated() {
            let column = index / grid.rows * grid.columns, row = index % grid.rows + 1
            canvas.write(entry.key, Style(.key, [.bold]), column: column + 2, row: row, limit: grid.keyColumns)
            let start = column + 2 + grid.keyColumns + 1, room = grid.columns - grid.keyColumns - 4
            let end = canvas.write(entry.sentence, Style(.text), column: start, row: row, limit: room)
            let left = start + room - end - 2
            if let value = entry.value, left > 0 {
                canvas.write(value, Style(.value, [.bold]), column: end + 2, row: row, limit: left)
            }
        }
    }
}

extension ReaderState {
    /// What may follow the keys that were pressed, laid out; nil where nothing may.
    fileprivate var continuationsGrid: ContinuationsGrid? {
        guard case .pending(let continuations) = keymap.meaning(of: pending.keys, in: context) else { return nil }
        let entries = continuations.map { continuation -> ContinuationsGrid.Entry in
            let key = Key.name(of: [continuation.key])
            switch continuation.leads {
            case .to(let binding):
                return .init(key: key, sentence: binding.sentence, value: presentValue(of: binding.command))
            case .further(let count): return .init(key: key, sentence: "… \(count) more", value: nil)
            }
        }
        return ContinuationsGrid(entries, in: size)
    }
}

/// Continuations in columns side by side: as few rows as the width of the screen allows, and never more than half of its
/// height.
private struct ContinuationsGrid {
    /// A key that may follow, what it does, and what it would change, as it is now.
    struct Entry {
        let key: String
        let sentence: String
        let value: String?
    }

    let entries: [Entry]
    /// Of the entries, without the title.
    let rows: Int
    /// Of one entry, the blanks around it included.
    let columns: Int
    let keyColumns: Int
    private let across: Int

    /// An entry is not made wider than this, and not narrower than a sentence of a keymap needs as a rule.
    private static let widest = 44
    /// So many entries stand in one column before a second one is begun.
    private static let tall = 8

    init(_ entries: [Entry], in size: Size) {
        self.entries = entries
        let keyColumns = entries.map { Glyph.columns(of: $0.key) }.max() ?? 1
        let widest =
            entries.map { Glyph.columns(of: $0.sentence) + ($0.value.map { Glyph.columns(of: $0) + 2 } ?? 0) }.max()
            ?? 1
        self.keyColumns = keyColumns
        let columns = min(min(Self.widest, keyColumns + widest + 5), size.columns)
        let room = max(1, min((size.rows - 2) / 2, size.rows - 3)), fitting = max(1, size.columns / max(1, columns))
        let wanted = entries.count <= Self.tall ? 1 : (entries.count + Self.tall - 1) / Self.tall
        across = min(fitting, max(wanted, (entries.count + room - 1) / room))
        rows = min(room, (entries.count + across - 1) / across)
        self.columns = columns
    }

    /// How many entries are shown.
    var capacity: Int { rows * across }

    /// What the title says of those that are not.
    var remark: String {
        entries.count > capacity ? "and \(entries.count - capacity) more: ? shows all" : ""
    }

    func area(above row: Int) -> Area {
        Area(column: 0, row: row - rows - 1, columns: across * columns, rows: rows + 1)
    }
}
