/// A glyph of an article and the scalars that it shows.
package struct PlacedGlyph: Hashable, Sendable {
    package internal(set) var glyph: Glyph
    /// The scalars of the article that it stands for. Several glyphs may stand for one scalar (`^[`, `‹RLO›`, the blanks
    /// of a tab), and what is invisible belongs to the glyph before it.
    package internal(set) var range: TextRange
    /// The column in its line at which it starts, from 0.
    package let column: Int
}

extension ArticleText {
    /// The glyphs that show a line of the article, or a row of one, which holds no LF but at its end. Columns count from
    /// the start of the stretch, and so do tab stops.
    package func glyphs(in line: TextRange) -> [PlacedGlyph] {
        var writer = GlyphWriter()
        let bytes = bytes(of: line)
        var at = bytes.lowerBound
        var place = line.lowerBound
        while at < bytes.upperBound {
            let (value, size) = storage.bytes.scalar(at: at)
            if value != 0x0A { writer.add(value, at: place) }
            at += size
            place = place + 1
        }
        return writer.glyphs
    }
}

extension Glyph {
    /// The glyphs that show a string that is not an article: a title, a file name, a message. Line breaks and tabs
    /// become a blank.
    package static func glyphs(of string: String) -> [Glyph] {
        var writer = GlyphWriter()
        for scalar in string.unicodeScalars {
            writer.add(scalar == "\n" || scalar == "\t" ? 0x20 : scalar.value, at: .start)
        }
        return writer.glyphs.map(\.glyph)
    }

    /// How many columns `glyphs(of:)` takes.
    package static func columns(of string: String) -> Int {
        if let plain = plainColumns(of: string) { return plain }
        var counter = ColumnCounter()
        for scalar in string.unicodeScalars {
            _ = counter.add(scalar == "\n" || scalar == "\t" ? 0x20 : scalar.value)
        }
        return counter.column
    }

    /// The columns of a text that has nothing in it but blanks and plain scalars, which all take one; nil for any other.
    private static func plainColumns(of string: String) -> Int? {
        string.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
            var columns = 0, at = 0
            while at < bytes.count {
                let length = bytes[at] == 0x20 ? 1 : PlainScalar.length(bytes, at: at)
                if length == 0 { return nil }
                at += length
                columns += 1
            }
            return columns
        } ?? nil
    }

    /// A string that nobody vouches for, as it may be printed to a terminal: what `glyphs(of:)` shows, on one line.
    package static func visible(_ string: String) -> String {
        if plainColumns(of: string) != nil { return string }
        var safe = String.UnicodeScalarView()
        // Several at once would copy all that is there.
        for glyph in glyphs(of: string) { for scalar in glyph.scalars { safe.append(scalar) } }
        return String(safe)
    }
}
