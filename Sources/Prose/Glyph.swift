/// What stands in a cell of the screen: one spacing scalar, at most four zero-width followers, and its width.
///
/// A glyph is safe to send to a terminal by construction: the only way to make one passes the sanitiser. Control,
/// bidirectional, invisible and unassigned scalars become visible stand-ins that are marked as such.
package struct Glyph: Hashable, Sendable {
    package let base: Unicode.Scalar
    /// How many columns it takes: 1 or 2.
    package let columns: Int

    /// A blank of one column.
    package static let blank = Glyph(base: " ", columns: 1)
}

/// A glyph of an article and the scalars that it shows.
package struct PlacedGlyph: Hashable, Sendable {
    package let glyph: Glyph
    /// The scalars of the article that it stands for. Several glyphs may stand for one scalar (`^[`, `‹RLO›`).
    package let range: TextRange
    /// The column in its line at which it starts, from 0.
    package let column: Int
}

extension Glyph {
    /// The glyphs that show a string that is not an article: a title, a file name, a message. Line breaks and tabs
    /// become a blank.
    package static func glyphs(of string: String) -> [Glyph] {
        string.unicodeScalars.map { Glyph(base: $0.value < 32 ? " " : $0, columns: 1) }
    }
}

extension ArticleText {
    /// The glyphs that show a line of the article, which holds no LF but at its end.
    package func glyphs(in line: TextRange) -> [PlacedGlyph] {
        var column = 0
        var place = line.lowerBound
        return scalars(in: line).compactMap { scalar in
            defer { place = place + 1 }
            guard scalar != "\n" else { return nil }
            defer { column += 1 }
            return PlacedGlyph(
                glyph: Glyph(base: scalar, columns: 1), range: place..<place + 1, column: column)
        }
    }
}
