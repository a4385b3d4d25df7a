import Analysis
import Annotations
import Prose
import Screen

extension Pane {
    /// The entry under the cursor of the register or the codebook, or what a merge would come to.
    static let entry = Pane({ $0.layout.entry }) { state, canvas in
        let left = state.entryMargin
        if left > 0 { canvas.drawLine(column: 0) }
        canvas.inside(Area(column: left, row: 0, columns: canvas.columns - left, rows: canvas.rows)) { canvas in
            let isFocused = state.entryScreen?.isInEntry == true && state.overlay == nil
            guard let content = state.entryContent(columns: canvas.columns) else {
                return canvas.writeTitle("Entry", isFocused: isFocused)
            }
            canvas.writeTitle(content.title, detail: content.detail, isFocused: isFocused)
            content.page.draw(on: &canvas, fromRow: 1, scroll: state.inspectorScroll, isFocused: isFocused)
        }
    }
}

extension ReaderState {
    /// Columns left of the entry's lines, for the border.
    fileprivate var entryMargin: Int { layout.entries == nil ? 0 : 1 }

    /// Rows for the lines of the entry, below its title.
    var entryRows: Int { max(1, (layout.entry?.size.rows ?? 2) - 1) }

    /// What the entry pane shows now; nil where it is not shown, or there is nothing in it.
    var entryContent: InspectorContent? {
        layout.entry.flatMap { entryContent(columns: $0.size.columns - entryMargin) }
    }

    fileprivate func entryContent(columns: Int) -> InspectorContent? {
        if let preview = mergePreview { return content(of: preview, columns: columns) }
        guard let screen = entryScreen, let entry = screen.current else { return nil }
        var content = InspectorContent(
            title: corpus.name(of: entry), detail: uses(of: entry).isNone ? "" : uses(of: entry).words,
            page: Page(columns: columns))
        let isInEntry = screen.isInEntry && overlay == nil
        let items = items(of: entry)
        let last = items.count { $0.row != nil } - 1
        let current = max(0, min(screen.row, last))
        var number = 0
        var hasStatements = false
        for item in items {
            content.page.item = item.row == nil ? nil : number
            let isCurrent = isInEntry && item.row != nil && number == current
            if item.row != nil { number += 1 }
            guard case .statement(let statement)? = item.row else {
                draw(item, isCurrent: isCurrent, on: &content.page)
                continue
            }
            if !hasStatements { drawHead(ofStatementsOf: entry, on: &content.page) }
            hasStatements = true
            draw(statement, of: entry, isCurrent: isCurrent, on: &content.page)
        }
        if !hasStatements { drawLack(of: entry, on: &content.page) }
        return content
    }

    /// Columns of the labels.
    private static let labels = 12

    private func draw(_ item: EntryItem, isCurrent: Bool, on page: inout Page) {
        let label = item.label + String(repeating: " ", count: max(0, Self.labels - item.label.count))
        let style = item.isMissing ? Style(.ghost) : Style(item.row.style, item.row.emphasis)
        let note = item.note.isEmpty ? "" : "  " + item.note
        let room = max(8, page.columns - 2 - Self.labels)
        let isShort = Glyph.columns(of: item.value + note) <= room
        if isShort || Glyph.columns(of: item.value) <= room - 12 {
            let swatch = item.tint == nil ? "" : Canvas.swatch + " "
            return page.line(
                (label, Style(.label)), (swatch, Style(.text, tint: item.tint)), (item.value, style),
                (note, Style(.muted)),
                isCurrent: isCurrent)
        }
        let lines = (item.value + note).split(separator: "\n").flatMap { String($0).wrapped(columns: room) }
        for (index, line) in lines.enumerated() {
            let start = index == 0 ? label : String(repeating: " ", count: Self.labels)
            page.line((start, Style(.label)), (line, style), isCurrent: isCurrent && index == 0)
        }
    }

    private func drawHead(ofStatementsOf entry: EntryName, on page: inout Page) {
        let count = uses(of: entry).statements
        let note = count > Self.listedStatements ? ", the first \(Self.listedStatements) of them" : ""
        page.item = nil
        page.blank()
        page.line(("statements \(count)\(note)", Style(.label, [.bold])))
    }

    private func drawLack(of entry: EntryName, on page: inout Page) {
        page.item = nil
        page.blank()
        guard isCorpusRead else { return page.line((readingWords, Style(.muted))) }
        switch entry {
        case .actor: page.line(("no statements yet", Style(.muted)))
        case .concept: page.line(("nothing is coded with it yet", Style(.muted)))
        }
    }

    /// A statement in two lines: its stance with whom or what, and where it is from; its words.
    private func draw(_ number: Int, of entry: EntryName, isCurrent: Bool, on page: inout Page) {
        guard let row = statement(number) else { return }
        let statement = row.statement
        let about: String? =
            switch entry {
            case .actor: topicName(statement.concept)
            case .concept: speakerName(statement.speaker, asWritten: statement.speakerAsWritten)
            }
        let article = coded.corpus.articles[statement.article].about
        let source = [article.outlet, article.title ?? row.path.name.display, article.published]
        let others = row.coder == coder ? [] : [row.coder.slug]
        page.line(
            ("\(statement.stance?.sign ?? "·") ", Style(statement.stance?.role ?? .muted, [.bold])),
            (about ?? "–", Style(.value)),
            ("  " + (source.compactMap(\.self) + others).joined(separator: " · "), Style(.muted)),
            isCurrent: isCurrent)
        let rows = statement.quotation.wrapped(columns: max(8, page.columns - 4))
        for (index, words) in rows.prefix(2).enumerated() {
            let isCut = index == 1 && rows.count > 2
            page.line(("  ", Style(.muted)), (words + (isCut ? "…" : ""), Style(.quotation)))
        }
    }

    // MARK: - A merge

    private func content(of preview: MergePreview, columns: Int) -> InspectorContent {
        let (from, into) = (corpus.name(of: preview.entry), corpus.name(of: preview.other))
        var page = Page(columns: columns)
        page.line((from, Style(.value, [.bold])))
        page.line(("will count as ", Style(.muted)), (into, Style(.value, [.bold])))
        page.blank()
        let uses = counts.uses(of: preview.entry)
        page.paragraph(uses.isNone ? "nothing names it yet" : uses.words, Style(.value))
        for number in uses.articles.sorted().prefix(12) where coded.corpus.articles.indices.contains(number) {
            let article = coded.corpus.articles[number]
            let title = article.about.title ?? article.path.name.display
            page.line(("  " + title, Style(.muted)))
        }
        if uses.articles.count > 12 { page.line(("  and \(uses.articles.count - 12) more", Style(.muted))) }
        let names =
            [from] + corpus.aliases(of: preview.entry)
            + counts.entries(countingAs: preview.entry).map { corpus.name(of: $0) }
        page.blank()
        page.line(("names that come along", Style(.label)))
        page.paragraph(names.joined(separator: ", "), Style(.value))
        page.blank()
        page.paragraph(
            "No statement is written anew: \(entryKey(of: "split-entry")) takes it apart at any later time.",
            Style(.muted))
        return InspectorContent(title: "Merge", page: page)
    }
}

extension EntryRow? {
    /// How the value of a line looks.
    fileprivate var style: Role {
        switch self {
        case .merged, .mergedInto, .child: .value
        case .member(.example): .quotation
        case .member, .kind, .sensitive, .parent, .deprecated, .alias, .affiliation, .statement, .likely, nil: .value
        }
    }

    fileprivate var emphasis: Emphasis {
        if case .member(.name) = self { [.bold] } else { [] }
    }
}
