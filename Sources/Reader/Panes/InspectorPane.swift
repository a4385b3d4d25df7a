import Annotations
import Prose
import Screen

extension Pane {
    /// The statement under the cursor, or the statements of the article.
    static let inspector = Pane({ $0.layout.inspector }) { state, canvas in
        let isAlone = state.layout.text == nil
        let left = isAlone ? 0 : 1
        if !isAlone { canvas.drawLine(column: 0) }
        canvas.inside(Area(column: left, row: 0, columns: canvas.columns - left, rows: canvas.rows)) { canvas in
            var page = Page(columns: canvas.columns)
            if state.focus != .inspector, let statement = state.statementUnderCursor {
                canvas.writeTitle("Statement", detail: state.letter(of: statement), isFocused: false)
                state.describe(statement, on: &page)
            } else if state.focus != .inspector, let reading = state.reading, !reading.selectedRanges.isEmpty {
                canvas.writeTitle("Selection", isFocused: false)
                state.describeSelection(reading, on: &page)
            } else {
                canvas.writeTitle(
                    "Statements", detail: "\(state.openNotebook?.notebook.statements.count ?? 0)",
                    isFocused: state.focus == .inspector)
                state.listStatements(on: &page)
            }
            page.draw(on: &canvas, fromRow: 1, isFocused: state.focus == .inspector && state.overlay == nil)
        }
    }
}

/// Lines of text that are wrapped to a width and then drawn.
private struct Page {
    /// A line and how it looks.
    private struct Line {
        var parts: [(text: String, style: Style)]
        var isCurrent: Bool
    }

    let columns: Int
    private var lines: [Line] = []

    init(columns: Int) {
        self.columns = columns
    }

    /// A line that is cut where it does not fit.
    mutating func line(_ parts: (String, Style)..., isCurrent: Bool = false) {
        lines.append(Line(parts: parts.map { (text: $0.0, style: $0.1) }, isCurrent: isCurrent))
    }

    /// A paragraph, wrapped, at most so many rows of it.
    mutating func paragraph(_ string: String, _ style: Style, limit: Int = .max, isCurrent: Bool = false) {
        let rows = string.wrapped(columns: columns - 2)
        for (index, row) in rows.prefix(limit).enumerated() {
            let isCut = index == limit - 1 && rows.count > limit
            lines.append(Line(parts: [(row + (isCut ? "…" : ""), style)], isCurrent: isCurrent))
        }
    }

    mutating func blank() {
        lines.append(Line(parts: [], isCurrent: false))
    }

    /// Draws the lines, scrolled so that the current one is seen.
    func draw(on canvas: inout Canvas, fromRow first: Int, isFocused: Bool) {
        let height = canvas.rows - first
        let current = lines.firstIndex(where: \.isCurrent) ?? 0
        let top = max(0, min(current - height / 2, lines.count - height))
        for (index, line) in lines.dropFirst(top).prefix(height).enumerated() {
            var column = 1
            for part in line.parts {
                column = canvas.write(part.text, part.style, column: column, row: first + index)
            }
            guard line.isCurrent else { continue }
            canvas.restyle(row: first + index) { $0.emphasis.insert(.reverse) }
            if isFocused { canvas.placeCursor(column: 0, row: first + index) }
        }
    }
}

extension ReaderState {
    fileprivate func letter(of statement: Statement) -> String {
        let index = openNotebook?.notebook.statements.firstIndex { $0.id == statement.id }
        return index.map(Statement.letter) ?? ""
    }

    fileprivate func describe(_ statement: Statement, on page: inout Page) {
        let statuses = [statement.kind.rawValue, statement.status.rawValue, statement.isUnsure ? "unsure" : nil]
        page.line((statuses.compactMap(\.self).joined(separator: " · "), Style(statement.isUnsure ? .notice : .muted)))
        page.blank()
        page.paragraph(statement.segments.map(\.exact).joined(separator: " […] "), Style(.quotation), limit: 6)
        page.blank()
        field("speaker", speakerName(of: statement), missing: "s sets it", on: &page)
        if let written = statement.speakerAsWritten { field("as written", written.exact, missing: "", on: &page) }
        field(
            "stance", statement.stance.map { "\($0.sign) \($0.rawValue)" }, missing: "+ - = ~", on: &page,
            role: statement.stance?.role ?? .value)
        field("topic", topicName(of: statement), missing: "t sets it", on: &page)
        if !statement.tags.isEmpty { field("tags", statement.tags.joined(separator: ", "), missing: "", on: &page) }
        page.blank()
        if let memo = statement.memo {
            page.line(("memo", Style(.label)))
            page.paragraph(memo, Style(.value))
        } else {
            field("memo", nil, missing: "e writes one", on: &page)
        }
    }

    private func field(
        _ name: String, _ value: String?, missing: String, on page: inout Page, role: Role = .value
    ) {
        let padded = name + String(repeating: " ", count: max(1, 11 - name.count))
        page.line((padded, Style(.label)), value.map { ($0, Style(role, [.bold])) } ?? (missing, Style(.ghost)))
    }

    fileprivate func describeSelection(_ reading: Reading, on page: inout Page) {
        let ranges = reading.selectedRanges
        let kind = reading.kind(of: ranges)
        page.line((kind == .scare ? "scare quotes, or a title" : "\(kind.rawValue) quotation", Style(.ghost)))
        page.blank()
        page.paragraph(
            ranges.map { reading.text.string(in: $0) }.joined(separator: " […] "), Style(.candidate), limit: 10)
        page.blank()
        page.line(("Enter", Style(.key)), (" tags it", Style(.muted)))
        page.line(("s", Style(.key)), (" speaker  ", Style(.muted)), ("+ -", Style(.key)), (" stance", Style(.muted)))
        page.line(("t", Style(.key)), (" topic  ", Style(.muted)), ("a", Style(.key)), (" actor", Style(.muted)))
    }

    fileprivate func listStatements(on page: inout Page) {
        let statements = openNotebook?.notebook.statements ?? []
        if statements.isEmpty {
            page.paragraph("Nothing is tagged here yet.", Style(.muted))
            page.blank()
            page.paragraph("Tab goes to the next quotation, Enter tags it.", Style(.muted))
        }
        for (index, statement) in statements.enumerated() {
            let isCurrent = focus == .inspector && index == reading?.inspectorRow
            page.line(
                (Statement.letter(index) + " ", Style(statement.stance?.role ?? .quotation, [.bold])),
                (statement.stance?.sign ?? " ", Style(statement.stance?.role ?? .muted)),
                (reading?.holds(statement) == false ? " moved?" : "", Style(.warning, [.bold])),
                (" " + (speakerName(of: statement) ?? "?"), Style(.value, [.bold])),
                (topicName(of: statement).map { " · " + $0 } ?? "", Style(.muted)), isCurrent: isCurrent)
            page.paragraph("  " + statement.segments.map(\.exact).joined(separator: " … "), Style(.muted), limit: 2)
        }
    }
}
