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
            canvas.write(
                entry.sentence, Style(.text), column: column + 2 + grid.keyColumns + 1, row: row,
                limit: grid.columns - grid.keyColumns - 3)
        }
    }
}

extension ReaderState {
    /// What may follow the keys that were pressed, laid out; nil where nothing may.
    fileprivate var continuationsGrid: ContinuationsGrid? {
        guard case .pending(let continuations) = keymap.meaning(of: pending.keys, in: context) else { return nil }
        return ContinuationsGrid(continuations, in: size)
    }
}

/// Continuations in columns side by side: as few rows as the width of the screen allows, and never more than half of its
/// height.
private struct ContinuationsGrid {
    let entries: [(key: String, sentence: String)]
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

    init(_ continuations: [Continuation], in size: Size) {
        entries = continuations.map { (Key.name(of: [$0.key]), $0.sentence) }
        let keyColumns = entries.map { Glyph.columns(of: $0.key) }.max() ?? 1
        let widest = entries.map { Glyph.columns(of: $0.sentence) }.max() ?? 1
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

extension Continuation {
    fileprivate var sentence: String {
        switch leads {
        case .to(let binding): binding.sentence
        case .further(let count): "… \(count) more"
        }
    }
}
