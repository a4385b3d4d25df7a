internal import Packages

/// A sheet of a workbook, packed while its rows come in (ECMA-376, part 1, 18.3).
///
/// Every cell is a string in the sheet itself, or a count of ours: there is no formula, whatever a cell says. A class, because
/// what packs it is one.
final class WorkbookSheet {
    /// What stands in a cell.
    enum Cell {
        case text(String?)
        case count(Int)
    }

    /// A column: its name in the first row, and how wide it is, in characters.
    struct Column {
        let name: String
        let width: Int

        init(_ name: String, width: Int = 14) {
            self.name = name
            self.width = width
        }
    }

    /// The longest text of a cell that Excel reads, in UTF-16 units.
    static let longest = 32_767
    /// The most rows that Excel reads.
    static let mostRows = 1_048_576

    let name: String
    let content = Deflater()
    private let columns: [Column]
    private let limit: Int
    private let show: ([UInt8]) -> Void
    private var writer = XMLWriter()
    private(set) var rows = 0

    /// A sheet with its first row. It is full with `limit` rows. `show` is given what is packed, as it was before.
    init(
        _ name: String, _ columns: [Column], isFirst: Bool, limit: Int = mostRows,
        show: @escaping ([UInt8]) -> Void
    ) {
        self.name = name
        self.columns = columns
        self.limit = limit
        self.show = show
        writer.begin("worksheet", [("xmlns", WorkbookParts.main)])
        writer.begin("sheetViews")
        writer.begin("sheetView", [("tabSelected", isFirst ? "1" : nil), ("workbookViewId", "0")])
        writer.empty(
            "pane", [("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen")])
        writer.end("sheetView")
        writer.end("sheetViews")
        writer.begin("cols")
        for (number, column) in columns.enumerated() {
            let place = "\(number + 1)"
            writer.empty(
                "col", [("min", place), ("max", place), ("width", "\(column.width)"), ("customWidth", "1")])
        }
        writer.end("cols")
        writer.begin("sheetData")
        add(columns.map { .text($0.name) }, isHeading: true)
    }

    var isFull: Bool { rows >= limit }

    /// Writes a row.
    func add(_ cells: [Cell], isHeading: Bool = false) {
        rows += 1
        writer.begin("row", [("r", "\(rows)")])
        for (number, cell) in cells.enumerated() {
            let place = Self.letters(of: number) + "\(rows)"
            switch cell {
            case .text(let text): add(text, at: place, isHeading: isHeading, isWide: columns[number].width > 30)
            case .count(let count):
                writer.begin("c", [("r", place), ("s", "\(WorkbookParts.Style.number.rawValue)")])
                writer.element("v", "\(count)")
                writer.end("c")
            }
        }
        writer.end("row")
        if writer.bytes.count > 64 << 10 { pack() }
    }

    private func add(_ text: String?, at place: String, isHeading: Bool, isWide: Bool) {
        guard let text, !text.isEmpty else { return }
        let style: WorkbookParts.Style =
            isHeading
            ? .heading : FormulaGuard.defused(text) != text ? .guarded : isWide ? .wide : .text
        writer.begin("c", [("r", place), ("s", "\(style.rawValue)"), ("t", "inlineStr")])
        writer.begin("is")
        writer.element("t", Self.written(text), [("xml:space", "preserve")])
        writer.end("is")
        writer.end("c")
    }

    /// Ends the sheet.
    func finish() {
        writer.end("sheetData")
        writer.empty("autoFilter", [("ref", "A1:\(Self.letters(of: columns.count - 1))\(rows)")])
        writer.end("worksheet")
        pack()
    }

    private func pack() {
        let bytes = writer.take()
        show(bytes)
        content.append(bytes)
    }

    /// A text as a cell holds it: not longer than can be, and with `_x005F` before what would be read as a character by its
    /// number (ECMA-376, part 1, 22.9.2.19).
    static func written(_ text: String) -> String {
        var written = "", length = 0
        let scalars = Array(text.unicodeScalars.prefix(longest + 1))
        for (place, scalar) in scalars.enumerated() {
            length += scalar.value > 0xFFFF ? 2 : 1
            if length > longest - 1, place < scalars.count - 1 { return written + "…" }
            if scalar == "_", isCharacterNumber(scalars[place...]) { written += "_x005F" }
            written.unicodeScalars.append(scalar)
        }
        return written
    }

    /// Whether a cell cannot hold a text whole.
    static func isTooLong(_ text: String) -> Bool { text.utf16.count > longest }

    /// Whether a text begins like `_x000D_`.
    private static func isCharacterNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let start = scalars.prefix(7)
        guard start.count == 7, start.last == "_", start.dropFirst().first == "x" else { return false }
        return start.dropFirst(2).prefix(4).allSatisfy(\.properties.isASCIIHexDigit)
    }

    /// `A` to `Z`, `AA` and so on.
    static func letters(of column: Int) -> String {
        var letters = "", rest = column + 1
        while rest > 0 {
            let letter = UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            letters = String(Character(letter)) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
