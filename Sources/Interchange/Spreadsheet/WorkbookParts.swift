internal import Packages

/// The files of a workbook beside its sheets (ECMA-376, parts 1 and 2).
enum WorkbookParts {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."

    /// How a cell looks, by its number in the styles.
    enum Style: Int, CaseIterable {
        case number
        case heading
        /// A text. What is typed into such a cell is a text too.
        case text
        /// A text on several lines.
        case wide
        /// A text that would be a formula if somebody typed it: it stays one when the cell is edited.
        case guarded
    }

    /// The files of a workbook with these sheets, by their names.
    static func files(_ sheets: [WorkbookSheet]) -> [(name: String, content: [UInt8])] {
        [
            ("[Content_Types].xml", types(sheets)), ("_rels/.rels", relations), ("xl/workbook.xml", workbook(sheets)),
            ("xl/_rels/workbook.xml.rels", sheetRelations(sheets)), ("xl/styles.xml", styles),
        ]
    }

    static func path(ofSheet number: Int) -> String { "xl/worksheets/sheet\(number + 1).xml" }

    private static func types(_ sheets: [WorkbookSheet]) -> [UInt8] {
        var writer = XMLWriter()
        writer.begin("Types", [("xmlns", package + "/content-types")])
        writer.empty(
            "Default",
            [("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml")])
        let parts =
            [("xl/workbook.xml", "sheet.main"), ("xl/styles.xml", "styles")]
            + sheets.indices.map { (path(ofSheet: $0), "worksheet") }
        for (path, type) in parts {
            writer.empty("Override", [("PartName", "/" + path), ("ContentType", kind + type + "+xml")])
        }
        writer.end("Types")
        return writer.bytes
    }

    private static var relations: [UInt8] {
        relations([(office + "/officeDocument", "xl/workbook.xml")])
    }

    private static func sheetRelations(_ sheets: [WorkbookSheet]) -> [UInt8] {
        let all = sheets.indices.map { (office + "/worksheet", "worksheets/sheet\($0 + 1).xml") }
        return relations(all + [(office + "/styles", "styles.xml")])
    }

    private static func relations(_ all: [(type: String, target: String)]) -> [UInt8] {
        var writer = XMLWriter()
        writer.begin("Relationships", [("xmlns", package + "/relationships")])
        for (number, relation) in all.enumerated() {
            writer.empty(
                "Relationship",
                [("Id", "rId\(number + 1)"), ("Type", relation.type), ("Target", relation.target)])
        }
        writer.end("Relationships")
        return writer.bytes
    }

    private static func workbook(_ sheets: [WorkbookSheet]) -> [UInt8] {
        var writer = XMLWriter()
        writer.begin("workbook", [("xmlns", main), ("xmlns:r", office)])
        writer.begin("bookViews")
        writer.empty("workbookView", [])
        writer.end("bookViews")
        writer.begin("sheets")
        for (number, sheet) in sheets.enumerated() {
            writer.empty(
                "sheet", [("name", sheet.name), ("sheetId", "\(number + 1)"), ("r:id", "rId\(number + 1)")])
        }
        writer.end("sheets")
        writer.end("workbook")
        return writer.bytes
    }

    private static var styles: [UInt8] {
        var writer = XMLWriter()
        writer.begin("styleSheet", [("xmlns", main)])
        writer.begin("fonts", [("count", "2")])
        for isBold in [false, true] {
            writer.begin("font")
            if isBold { writer.empty("b", []) }
            writer.empty("sz", [("val", "11")])
            writer.empty("name", [("val", "Calibri")])
            writer.end("font")
        }
        writer.end("fonts")
        writer.begin("fills", [("count", "2")])
        for pattern in ["none", "gray125"] {
            writer.begin("fill")
            writer.empty("patternFill", [("patternType", pattern)])
            writer.end("fill")
        }
        writer.end("fills")
        writer.begin("borders", [("count", "1")])
        writer.empty("border", [])
        writer.end("borders")
        writer.begin("cellStyleXfs", [("count", "1")])
        writer.empty("xf", [("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")])
        writer.end("cellStyleXfs")
        writer.begin("cellXfs", [("count", "\(Style.allCases.count)")])
        for style in Style.allCases { add(style, to: &writer) }
        writer.end("cellXfs")
        writer.begin("cellStyles", [("count", "1")])
        writer.empty("cellStyle", [("name", "Normal"), ("xfId", "0"), ("builtinId", "0")])
        writer.end("cellStyles")
        writer.end("styleSheet")
        return writer.bytes
    }

    /// A style. The number format 49 is that of texts: what is typed into such a cell is not calculated.
    private static func add(_ style: Style, to writer: inout XMLWriter) {
        let isText = style != .number
        let attributes: [(String, String?)] = [
            ("numFmtId", isText ? "49" : "0"), ("fontId", style == .heading ? "1" : "0"), ("fillId", "0"),
            ("borderId", "0"), ("xfId", "0"), ("quotePrefix", style == .guarded ? "1" : nil),
            ("applyNumberFormat", isText ? "1" : nil), ("applyFont", style == .heading ? "1" : nil),
            ("applyAlignment", "1"),
        ]
        writer.begin("xf", attributes)
        writer.empty("alignment", [("vertical", "top"), ("wrapText", style == .wide ? "1" : nil)])
        writer.end("xf")
    }
}
