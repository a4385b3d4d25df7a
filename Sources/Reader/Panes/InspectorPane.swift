import Analysis
import Annotations
import Prose
import Screen
import Suggestions

extension Pane {
    /// The statement under the cursor, or the statements of the article.
    static let inspector = Pane({ $0.layout.inspector }) { state, canvas in
        let left = state.inspectorMargin
        if left > 0 { canvas.drawLine(column: 0) }
        canvas.inside(Area(column: left, row: 0, columns: canvas.columns - left, rows: canvas.rows)) { canvas in
            let content = state.inspectorContent(columns: canvas.columns)
            canvas.writeTitle(content.title, detail: content.detail, isFocused: state.focus == .inspector)
            content.page.draw(
                on: &canvas, fromRow: 1, scroll: state.inspectorScroll,
                isFocused: state.focus == .inspector && state.overlay == nil)
        }
    }
}

/// What the inspector shows: its title, and the lines below it.
struct InspectorContent {
    let title: String
    var detail = ""
    var page: Page
}

extension ReaderState {
    /// Columns left of the inspector's lines, for the border.
    fileprivate var inspectorMargin: Int { layout.text == nil ? 0 : 1 }

    /// Rows for the lines of the inspector, below its title.
    var inspectorRows: Int { max(1, (layout.inspector?.size.rows ?? 2) - 1) }

    /// What the inspector shows now; nil where it is not shown.
    var inspectorContent: InspectorContent? {
        layout.inspector.map { inspectorContent(columns: $0.size.columns - inspectorMargin) }
    }

    fileprivate func inspectorContent(columns: Int) -> InspectorContent {
        var content = InspectorContent(title: "Statements", page: Page(columns: columns))
        if focus == .text, let question = tagInQuestion {
            content = InspectorContent(
                title: "Where?", detail: "\(question.number) of \(question.count)", page: content.page)
            describe(question.tag, on: &content.page)
        } else if focus == .text, let edges {
            content = InspectorContent(title: "Edges", page: content.page)
            describe(edges, on: &content.page)
        } else if focus != .inspector, let mention = selectedMention, statementUnderCursor == nil {
            content = InspectorContent(title: "Actor", page: content.page)
            describe(mention.thing, on: &content.page)
        } else if focus != .inspector, let statement = statementUnderCursor {
            content = InspectorContent(title: "Statement", detail: letter(of: statement), page: content.page)
            describe(statement, on: &content.page)
        } else if focus != .inspector, let reading, let offer = reading.offer {
            content = InspectorContent(title: "Proposal", detail: place(of: offer), page: content.page)
            describe(offer, in: reading, on: &content.page)
        } else if focus != .inspector, let reading, !reading.selectedRanges.isEmpty {
            content = InspectorContent(title: "Selection", page: content.page)
            describeSelection(reading, on: &content.page)
        } else {
            content.detail = "\(openNotebook?.notebook.statements.count ?? 0)"
            if focus != .inspector { describeArticle(on: &content.page) }
            listStatements(on: &content.page)
        }
        return content
    }

    /// Scrolls the inspector as far as it has lines.
    mutating func scrollInspector(by count: Int) {
        inspectorScroll += count
        inspectorScroll = inspectorContent?.page.scroll(inspectorScroll, height: inspectorRows) ?? 0
    }

    /// The first click shows the statements, as the key does that goes there; then a click chooses one, and a click on the
    /// one that is chosen goes to it.
    mutating func clickInspector(row: Int) -> [Effect] {
        guard focus == .inspector else {
            focus = .inspector
            return []
        }
        guard let before = inspectorContent?.page,
            let hit = before.item(at: row - 1, scroll: inspectorScroll, height: inspectorRows)
        else { return [] }
        if hit.item == reading?.inspectorRow { return run("open-item") }
        let effects = attempt { state throws(Refusal) in
            try state.moveInspector(by: hit.item - (state.reading?.inspectorRow ?? 0))
            return []
        }
        // The rows stay where they are under the pointer.
        let after = inspectorContent?.page
        inspectorScroll = after?.scroll(showing: hit.item, at: hit.firstRow, height: inspectorRows) ?? 0
        return effects
    }
}

extension ReaderState {
    /// The letter that the gutter and the panes give a statement.
    func letter(of statement: Statement) -> String {
        let index = openNotebook?.notebook.statements.firstIndex { $0.id == statement.id }
        return index.map(Statement.letter) ?? ""
    }

    fileprivate func describe(_ statement: Statement, on page: inout Page) {
        let statuses = [statement.kind.rawValue, statement.status.rawValue, statement.isUnsure ? "unsure" : nil]
        page.line((statuses.compactMap(\.self).joined(separator: " · "), Style(statement.isUnsure ? .notice : .muted)))
        page.blank()
        page.paragraph(statement.segments.map(\.exact).asOneQuotation, Style(.quotation), limit: 6)
        page.blank()
        field("speaker", speakerName(of: statement), missing: speakerHint, on: &page)
        if let written = statement.speakerAsWritten { field("as written", written.exact, missing: "", on: &page) }
        field(
            "stance", statement.stance.map { "\($0.sign) \($0.rawValue)" }, missing: stanceKeys, on: &page,
            role: statement.stance?.role ?? .value)
        field(
            "topic", topicName(of: statement), missing: "\(keyName(of: "choose-topic")) sets it", on: &page,
            tint: topicTint(statement.concept))
        if !statement.tags.isEmpty { field("tags", statement.tags.joined(separator: ", "), missing: "", on: &page) }
        describeRest(of: statement, on: &page)
        page.blank()
        if let memo = statement.memo {
            page.line(("memo", Style(.label)))
            page.paragraph(memo, Style(.value))
        } else {
            field("memo", nil, missing: "\(keyName(of: "edit-memo")) writes one", on: &page)
        }
        describeDisagreements(about: statement, on: &page)
        describeOtherCoders(of: statement, on: &page)
    }

    /// What others say otherwise of the same words. Their statements stay as they are.
    private func describeOtherCoders(of statement: Statement, on page: inout Page) {
        guard let reading, shelf.others[reading.path]?.isEmpty == false,
            let placed = standingStatements.first(where: { $0.thing.id == statement.id })
        else { return }
        let words = otherWords(on: placed)
        guard !words.isEmpty else { return }
        page.blank()
        page.line(("said otherwise", Style(.label)))
        for sentence in words { page.paragraph(sentence, Style(.notice), limit: 2) }
    }

    /// What was set differently on two sides and waits for a person.
    private func describeDisagreements(about statement: Statement, on page: inout Page) {
        let open = statement.record.openDisagreements
        guard !open.isEmpty else { return }
        page.blank()
        page.line(
            ("both kept: ", Style(.warning, [.bold])), (keyName(of: "decide-value"), Style(.key)),
            (" chooses", Style(.muted)))
        for disagreement in open {
            page.line((disagreement.name, Style(.label)))
            for other in disagreement.others { page.paragraph("or " + words(of: other), Style(.notice), limit: 3) }
        }
    }

    /// Who is proposed for a statement without a speaker, and the key that takes them; else the key that asks.
    private var speakerHint: String {
        guard let speaker = reading?.offer?.speaker else { return "\(keyName(of: "choose-speaker")) sets it" }
        return "\(keyName(of: "accept-candidate")): \(speaker.name)"
    }

    private func field(
        _ name: String, _ value: String?, missing: String, on page: inout Page, role: Role = .value, tint: RGB? = nil
    ) {
        let padded = name + String(repeating: " ", count: max(1, 11 - name.count))
        let swatch = tint == nil ? "" : Canvas.swatch + " "
        page.line(
            (padded, Style(.label)), (swatch, Style(.text, tint: tint)),
            value.map { ($0, Style(role, [.bold])) } ?? (missing, Style(.ghost)))
    }

    fileprivate func describeSelection(_ reading: Reading, on page: inout Page) {
        let ranges = reading.selectedRanges
        let kind = reading.kind(of: ranges)
        page.line((kind == .scare ? "scare quotes, or a title" : "\(kind.rawValue) quotation", Style(.ghost)))
        page.blank()
        page.paragraph(
            ranges.map { reading.text.string(in: $0) }.asOneQuotation, Style(.candidate), limit: 10)
        page.blank()
        describeSticky(on: &page)
        page.line((keyName(of: "accept-candidate"), Style(.key)), (" tags it", Style(.muted)))
        let stances = ["support", "oppose"].map { keyName(of: "set-stance \($0)") }.joined(separator: " ")
        page.line(
            (keyName(of: "choose-speaker"), Style(.key)), (" speaker  ", Style(.muted)), (stances, Style(.key)),
            (" stance", Style(.muted)))
        page.line(
            (keyName(of: "choose-topic"), Style(.key)), (" topic  ", Style(.muted)),
            (keyName(of: "tag-actor"), Style(.key)), (" actor", Style(.muted)))
    }

    private var stanceKeys: String {
        ["support", "oppose", "neutral", "mixed"].map { keyName(of: "set-stance \($0)") }.joined(separator: " ")
    }

    /// The values that the selection will be given, before it is.
    private func describeSticky(on page: inout Page) {
        guard let values = stickyValues else { return }
        page.line(("sticky: it will be given", Style(.notice)))
        field("speaker", speakerName(values.speaker), missing: "none", on: &page)
        field("stance", values.stance.map { "\($0.sign) \($0.rawValue)" }, missing: "none", on: &page)
        field("topic", topicName(values.concept), missing: "none", on: &page, tint: topicTint(values.concept))
        if !values.tags.isEmpty { field("tags", values.tags.joined(separator: ", "), missing: "", on: &page) }
        page.blank()
    }

    /// The members that only some statements have.
    private func describeRest(of statement: Statement, on page: inout Page) {
        func field(_ name: String, _ value: String?) {
            if let value, value != "–" { self.field(name, value, missing: "", on: &page) }
        }
        field("cue", statement.cue?.exact)
        field("for", names(of: [statement.organization].compactMap(\.self)))
        field("role", statement.role)
        field("to", names(of: statement.addressees))
        field("reported by", names(of: statement.via))
        field("certainty", statement.certainty?.rawValue)
        if let claim = statement.claim {
            page.line(("claim", Style(.label)))
            page.paragraph(claim, Style(.value), limit: 4)
        }
    }

    /// What became of a statement's words, where a person should know.
    private func fate(of statement: Statement) -> (String, Style) {
        switch reading?.status(of: statement.segments) {
        case .same, .moved, nil: ("", Style(.muted))
        case .edited: ("edited", Style(.notice))
        case .review: ("where?", Style(.warning, [.bold]))
        case .orphan: ("lost", Style(.warning, [.bold]))
        }
    }

    fileprivate func listStatements(on page: inout Page) {
        let statements = openNotebook?.notebook.statements ?? []
        if statements.isEmpty {
            page.paragraph("Nothing is tagged here yet.", Style(.muted))
            page.blank()
            let next = keyName(of: "next-candidate"), tag = keyName(of: "accept-candidate")
            page.paragraph("\(next) goes to the next quotation, \(tag) tags it.", Style(.muted))
        }
        for index in listed(of: statements.count) {
            let statement = statements[index]
            let isCurrent = focus == .inspector && index == reading?.inspectorRow
            page.item = index
            page.line(
                (Statement.letter(index) + " ", Style(statement.stance?.role ?? .quotation, [.bold])),
                (statement.stance?.sign ?? " ", Style(statement.stance?.role ?? .muted)),
                (fate(of: statement).0.isEmpty ? "" : " ", Style(.muted)), fate(of: statement),
                (" " + (speakerName(of: statement) ?? "?"), Style(.value, [.bold])),
                (topicName(of: statement).map { " · " + $0 } ?? "", Style(.muted)), isCurrent: isCurrent)
            page.paragraph("  " + statement.segments.map(\.exact).asOneQuotation, Style(.muted), limit: 2)
        }
    }
    /// The statements that the pane can show: each takes a row at least, and the current one is in the middle unless the
    /// pane was scrolled.
    private func listed(of count: Int) -> Range<Int> {
        let row = focus == .inspector ? reading?.inspectorRow ?? 0 : 0
        let current = row < count ? row : 0
        let first = current - size.rows + min(0, inspectorScroll)
        return max(0, first)..<min(count, current + size.rows + 1 + max(0, inspectorScroll))
    }
}
