/// What stands in a cell of the screen: one spacing scalar, at most four zero-width followers, and its width.
///
/// A glyph is safe to send to a terminal by construction: the only way to make one passes the sanitizer. Control,
/// bidirectional, invisible and unassigned scalars become visible stand-ins that are marked as such.
///
/// Plain data and no array, because a screen holds thousands of them and every one is compared at every key.
package struct Glyph: Hashable, Sendable {
    package let base: Unicode.Scalar
    private var first: UInt32 = 0
    private var second: UInt32 = 0
    private var third: UInt32 = 0
    private var fourth: UInt32 = 0
    private let width: UInt8
    /// Whether it stands for a scalar that must not be shown, as `^[` does for ESC.
    package let isForeign: Bool

    /// A blank of one column.
    package static let blank = Glyph(base: " ")

    fileprivate init(base: Unicode.Scalar, columns: Int = 1, isForeign: Bool = false) {
        self.base = base
        self.width = UInt8(columns)
        self.isForeign = isForeign
    }

    /// How many columns it takes: 1 or 2.
    package var columns: Int {
        Int(width)
    }

    /// Whether it is more than its base.
    package var hasMarks: Bool {
        first != 0
    }

    /// The base and its followers, which take no columns of their own.
    package var scalars: [Unicode.Scalar] {
        [base] + [first, second, third, fourth].filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
    }

    /// Puts a mark on the base. More than four would make a tower over the lines above, so the fifth is left out.
    fileprivate mutating func join(_ mark: UInt32) {
        if first == 0 {
            first = mark
        } else if second == 0 {
            second = mark
        } else if third == 0 {
            third = mark
        } else if fourth == 0 {
            fourth = mark
        }
    }
}

/// The sanitizer: takes scalars one after the other and makes the glyphs that show them.
struct GlyphWriter {
    private(set) var glyphs: [PlacedGlyph] = []
    private var counter = ColumnCounter()
    /// Where the scalars that the next glyph stands for begin, when invisible ones came before any glyph.
    private var pending: TextOffset?
    /// The first of the glyphs that stand for the last scalar.
    private var lastGroup = 0

    /// Adds a scalar that stands at a place.
    mutating func add(_ value: UInt32, at place: TextOffset) {
        let column = counter.column
        switch counter.add(value) {
        case .cell(let columns):
            append([Glyph(base: Unicode.Scalar(value) ?? "\u{FFFD}", columns: columns)], at: place, column)
        case .mark:
            glyphs[glyphs.count - 1].glyph.join(value)
            fold(place)
        case .loneMark:
            var circle = Glyph(base: "\u{25CC}", isForeign: true)
            circle.join(value)
            append([circle], at: place, column)
        case .tab(let columns):
            append(Array(repeating: .blank, count: columns), at: place, column)
        case .standIn:
            let scalars = StandIn.text(for: value).unicodeScalars
            append(scalars.map { Glyph(base: $0, isForeign: true) }, at: place, column)
        case .nothing:
            fold(place)
        }
    }

    private mutating func append(_ new: [Glyph], at place: TextOffset, _ column: Int) {
        let range = (pending ?? place)..<place + 1
        pending = nil
        lastGroup = glyphs.count
        var column = column
        for glyph in new {
            glyphs.append(PlacedGlyph(glyph: glyph, range: range, column: column))
            column += glyph.columns
        }
    }

    /// Lets the last glyphs stand for one scalar more.
    private mutating func fold(_ place: TextOffset) {
        if glyphs.isEmpty, pending == nil { pending = place }
        for index in lastGroup..<glyphs.count {
            glyphs[index].range = glyphs[index].range.lowerBound..<place + 1
        }
    }
}
