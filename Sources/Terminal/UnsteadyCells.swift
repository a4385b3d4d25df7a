import Prose
import Screen

/// Cells whose columns terminals count differently, and what follows from it.
///
/// Signs of Indic scripts that take a column of their own here take none in some terminals, which put them into the cell
/// before. No table is right for all of them, so what stands behind such cells is written from a place that is told
/// absolutely: the signs may stand closer, but a border stays where it is.
struct UnsteadyCells {
    /// For each cell of a row, in how many runs of unsteady cells it has others before it; empty where there are none.
    let steps: [Int]

    /// A run goes on over blanks, up to the next letter that every terminal counts alike.
    init(_ row: ArraySlice<Frame.Cell>) {
        guard row.contains(where: { $0.glyph?.isUnsteady == true }) else {
            steps = []
            return
        }
        var step = 0, isInRun = false
        steps = row.map { cell in
            if cell.glyph?.isUnsteady == true {
                isInRun = true
            } else if isInRun, let glyph = cell.glyph, glyph.base.isASCII, glyph != .blank {
                isInRun = false
                step += 1
            }
            return step
        }
    }

    /// The last step; nil where every cell is steady.
    var last: Int? { steps.last }
}

extension Glyph {
    /// Whether terminals disagree on how many columns it takes.
    fileprivate var isUnsteady: Bool {
        if base.isASCII && !hasMarks { return false }
        switch base.value {
        // Sara am, which Unicode calls a spacing mark only in its rules of clusters (UAX 29), vowels and finals of Hangul,
        // and the halves of flags.
        case 0x0E33, 0x0EB3, 0x1160...0x11FF, 0x1F1E6...0x1F1FF: return true
        default: break
        }
        // A virama joins two consonants where a terminal knows clusters.
        return base.properties.generalCategory == .spacingMark
            || hasMarks && scalars.contains { $0.properties.canonicalCombiningClass == .virama }
    }
}
