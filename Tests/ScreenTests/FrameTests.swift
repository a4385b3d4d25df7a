import Prose
import Testing

@testable import Screen

/// A screen in memory: what can be put into it, and what cannot.
struct FrameTests {
    private func glyph(_ text: String) throws -> Glyph {
        try #require(Glyph.glyphs(of: text).first)
    }

    private func text(_ frame: Frame, row: Int = 0) -> String {
        String(String.UnicodeScalarView(frame.row(row).flatMap { $0.glyph?.scalars ?? [] }))
    }

    @Test func `a wide glyph takes two cells, and the second holds nothing`() throws {
        var frame = Frame(size: Size(columns: 4, rows: 1))
        frame.put(try glyph("海"), Style(.text), at: Point(column: 1, row: 0))
        #expect(frame[1, 0].glyph?.columns == 2)
        #expect(frame[2, 0].glyph == nil)
        #expect(text(frame) == " 海 ")
    }

    @Test(arguments: [1, 2])
    func `what overwrites half of a wide glyph leaves a blank in the other half`(_ column: Int) throws {
        var frame = Frame(size: Size(columns: 4, rows: 1))
        frame.put(try glyph("海"), Style(.text), at: Point(column: 1, row: 0))
        frame.put(try glyph("x"), Style(.text), at: Point(column: column, row: 0))
        #expect(text(frame) == (column == 1 ? " x  " : "  x "))
    }

    @Test func `a wide glyph that would be cut at the edge becomes a blank`() throws {
        var frame = Frame(size: Size(columns: 2, rows: 1))
        frame.put(try glyph("海"), Style(.text), at: Point(column: 1, row: 0))
        #expect(text(frame) == "  ")
    }

    @Test(arguments: [Point(column: -1, row: 0), Point(column: 4, row: 0), Point(column: 0, row: 1)])
    func `nothing happens outside of the frame`(_ point: Point) throws {
        var frame = Frame(size: Size(columns: 4, rows: 1))
        let before = frame
        frame.put(try glyph("x"), Style(.warning), at: point)
        frame.restyle(at: point) { $0.role = .warning }
        #expect(frame == before)
    }
}
