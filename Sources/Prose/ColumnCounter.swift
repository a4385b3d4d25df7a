/// Counts the columns of a line, a scalar at a time, and says what each scalar becomes. Drawing and wrapping both go
/// by it, so that they cannot disagree.
struct ColumnCounter {
    /// What a scalar becomes on the screen.
    enum Outcome {
        /// A glyph of its own.
        case cell(columns: Int)
        /// A mark on the glyph before it.
        case mark
        /// A mark with nothing before it to stand on, which takes a column.
        case loneMark
        /// Blanks to the next tab stop.
        case tab(columns: Int)
        /// Visible text that names it.
        case standIn(columns: Int)
        /// Not shown.
        case nothing
    }

    /// Columns between two tab stops: narrow, since a tab in an article is an indented paragraph.
    static let tabStop = 4

    /// The column after what has been counted, from 0.
    private(set) var column = 0
    /// The scalar that a mark would stand on; 0 where there is none.
    private var base: UInt32 = 0

    /// Takes the next scalar of the line.
    @inline(__always)
    mutating func add(_ value: UInt32) -> Outcome {
        if value >= 0x20, value < 0x7F {
            column += 1
            base = value
            return .cell(columns: 1)
        }
        return addUncommon(value)
    }

    private mutating func addUncommon(_ value: UInt32) -> Outcome {
        if value == 0x09 { return tab() }
        switch ScalarShape(value) {
        case .narrow: return cell(value, columns: 1)
        case .wide:
            return isSkinTone(value) ? .nothing : cell(value, columns: 2)
        case .follower: return mark()
        case .dropped: return .nothing
        case .foreign:
            return isTagOfFlag(value) ? .nothing : standIn(value)
        }
    }

    private mutating func cell(_ value: UInt32, columns: Int) -> Outcome {
        column += columns
        base = value
        return .cell(columns: columns)
    }

    private mutating func mark() -> Outcome {
        if base != 0 { return .mark }
        column += 1
        base = 0x25CC
        return .loneMark
    }

    private mutating func tab() -> Outcome {
        let columns = Self.tabStop - column % Self.tabStop
        column += columns
        base = 0
        return .tab(columns: columns)
    }

    private mutating func standIn(_ value: UInt32) -> Outcome {
        let columns = StandIn.columns(for: value)
        column += columns
        base = 0
        return .standIn(columns: columns)
    }

    /// A skin tone after the emoji that it colors: terminals disagree about the pair, so the emoji stands alone.
    private func isSkinTone(_ value: UInt32) -> Bool {
        guard (0x1F3FB...0x1F3FF).contains(value), let base = Unicode.Scalar(base) else { return false }
        return base.properties.isEmojiModifierBase
    }

    /// A tag after a black flag spells the flag's region; anywhere else it hides text.
    private func isTagOfFlag(_ value: UInt32) -> Bool {
        base == 0x1F3F4 && (0xE0020...0xE007F).contains(value)
    }
}

/// What a scalar is on a screen of cells, before its neighbors are looked at.
enum ScalarShape: UInt32 {
    case narrow, wide, follower, dropped, foreign

    /// The shape that the table gives a scalar.
    init(_ value: UInt32) {
        let runs = WidthTable.runs
        var low = 0, high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle] >> 3 <= value { low = middle } else { high = middle }
        }
        self = ScalarShape(rawValue: runs[low] & 7) ?? .foreign
    }
}
