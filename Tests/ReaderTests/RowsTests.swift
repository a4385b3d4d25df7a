import Prose
import Testing

@testable import Reader

/// Rows of an article: what moving up and down goes by.
struct RowsTests {
    private static let text = ArticleText("one two three four\n\nfive six seven eight nine ten\n\n\nlast")

    @Test(arguments: [1, 2, 5, 8, 13, 40])
    func `going down row by row meets every row once, and going up meets them again`(_ columns: Int) {
        let rows = Rows(of: Self.text, columns: columns)
        var down = [rows.row(around: .start)]
        while let last = down.last, let next = rows.row(after: last) { down.append(next) }
        var up = down.suffix(1).map(\.self)
        while let first = up.first, let before = rows.row(before: first) { up.insert(before, at: 0) }
        #expect(down == up)
        #expect(down == rows.rows(from: .start, count: 1000))
        #expect(down.map { Self.text.string(in: $0) }.joined().count == Self.text.length - 5)
    }

    @Test(arguments: [3, 9, 30])
    func `the row around a place holds it`(_ columns: Int) {
        let rows = Rows(of: Self.text, columns: columns)
        for scalar in 0..<Self.text.length {
            let row = rows.row(around: TextOffset(scalar))
            #expect(row.lowerBound.scalars <= scalar && scalar <= row.upperBound.scalars)
        }
    }
}
