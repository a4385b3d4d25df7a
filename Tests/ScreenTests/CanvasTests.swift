import Prose
import Testing

@testable import Screen

/// Drawing in a part of the screen.
struct CanvasTests {
    private func text(_ canvas: Canvas, row: Int = 0) -> String {
        String(String.UnicodeScalarView(canvas.drawn.row(row).flatMap { $0.glyph?.scalars ?? [] }))
    }

    private func canvas(_ columns: Int, _ rows: Int = 1) -> Canvas {
        Canvas(Frame(size: Size(columns: columns, rows: rows)))
    }

    @Test(arguments: [
        ("ferry", 5, "ferry", 5), ("ferries", 5, "ferr…", 5), ("ferry", 8, "ferry   ", 5), ("海港海港", 5, "海港…", 5),
        ("海港海港", 4, "海…", 3), ("", 3, "   ", 0), ("ferry", 1, "…", 1),
    ])
    func `what does not fit is cut, and an ellipsis says so`(
        _ string: String, _ columns: Int, _ shown: String, _ end: Int
    ) {
        var canvas = canvas(columns)
        #expect(canvas.write(string, Style(.text), column: 0, row: 0) == end)
        let padding = String(repeating: " ", count: max(0, columns - Glyph.columns(of: shown)))
        #expect(text(canvas) == shown + padding)
    }

    @Test func `a part draws in its own columns and rows and never leaves them`() {
        var canvas = canvas(6, 3)
        canvas.inside(Area(column: 2, row: 1, columns: 3, rows: 1)) { part in
            #expect(part.columns == 3 && part.rows == 1)
            part.write("longer", Style(.text), column: 0, row: 0)
            part.write("below", Style(.text), column: 0, row: 1)
            part.write("left", Style(.text), column: -2, row: 0)
            part.placeCursor(column: 1, row: 0)
        }
        #expect(text(canvas, row: 0) == "      ")
        #expect(text(canvas, row: 1).hasPrefix("  ") && text(canvas, row: 1).hasSuffix(" "))
        #expect(text(canvas, row: 2) == "      ")
        #expect(canvas.drawn.cursor == Point(column: 3, row: 1))
    }

    @Test(arguments: [Area(column: 9, row: 0, columns: 4, rows: 1), Area(column: 0, row: 0, columns: -3, rows: -1)])
    func `a part that lies outside has no room`(_ area: Area) {
        var canvas = canvas(4)
        let before = canvas.drawn
        canvas.inside(area) { part in
            #expect(part.columns == 0 || part.rows == 0)
            part.write("x", Style(.warning), column: 0, row: 0)
            part.fill(row: 0, Style(.warning))
        }
        #expect(canvas.drawn == before)
    }

    @Test(arguments: ["\u{1B}[31mred", "a\u{9B}b", "\u{202E}evil", "one\ntwo\rthree", "bell\u{07}"])
    func `nothing that a terminal obeys comes to a cell`(_ string: String) {
        var canvas = canvas(40)
        canvas.write(string, Style(.text), column: 0, row: 0)
        for scalar in text(canvas).unicodeScalars {
            #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.value != 0x202E)
        }
    }
}
