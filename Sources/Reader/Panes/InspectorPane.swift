import Analysis
import Annotations
import Prose
import Screen
import Suggestions

extension Pane {
    /// The statement under the cursor, or the statements of the article.
    static let inspector = Pane({ $0.layout.inspector }) { state, canvas in
        let isAlone = state.layout.text == nil
        let left = isAlone ? 0 : 1
        if !isAlone { canvas.drawLine(column: 0) }
        canvas.inside(Area(column: left, row: 0, columns: canvas.columns - left, rows: canvas.rows)) { canvas in
            var page = Page(columns: canvas.columns)
            if let question = state.tagInQuestion, state.focus == .text {
                canvas.writeTitle("Where?", detail: "\(question.number) of \(question.count)", isFocused: false)
                state.describe(question.tag, on: &page)
            } else if let edges = state.edges, state.focus == .text {
                canvas.writeTitle("Edges", isFocused: false)
                state.describe(edges, on: &page)
            } else if state.focus != .inspector, let mention = state.selectedMention, state.statementUnderCursor == nil
            {
                canvas.writeTitle("Actor", isFocused: false)
                state.describe(mention.thing, on: &page)
            } else if state.focus != .inspector, let statement = state.statementUnderCursor {
                canvas.writeTitle("Statement", detail: state.letter(of: statement), isFocused: false)
                state.describe(statement, on: &page)
            } else if state.focus != .inspector, let reading = state.reading, let offer = reading.offer {
                canvas.writeTitle("Proposal", detail: state.place(of: offer), isFocused: false)
                state.describe(offer, in: reading, on: &page)
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
        page.paragraph(statement.segments.map(\.exact).joined(separator: " […] "), Style(.quotation), limit: 6)
        page.blank()
        field("speaker", speakerName(of: statement), missing: speakerHint, on: &page)
        if let written = statement.speakerAsWritten { field("as written", written.exact, missing: "", on: &page) }
        field(
            "stance", statement.stance.map { "\($0.sign) \($0.rawValue)" }, missing: stanceKeys, on: &page,
            role: statement.stance?.role ?? .value)
        field("topic", topicName(of: statement), missing: "\(keyName(of: "choose-topic")) sets it", on: &page)
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
        field("topic", topicName(values.concept), missing: "none", on: &page)
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
            page.line(
                (Statement.letter(index) + " ", Style(statement.stance?.role ?? .quotation, [.bold])),
                (statement.stance?.sign ?? " ", Style(statement.stance?.role ?? .muted)),
                (fate(of: statement).0.isEmpty ? "" : " ", Style(.muted)), fate(of: statement),
                (" " + (speakerName(of: statement) ?? "?"), Style(.value, [.bold])),
                (topicName(of: statement).map { " · " + $0 } ?? "", Style(.muted)), isCurrent: isCurrent)
            page.paragraph("  " + statement.segments.map(\.exact).joined(separator: " … "), Style(.muted), limit: 2)
        }
    }
    /// The statements that the pane can show: each takes a row at least, and the current one is in the middle.
    private func listed(of count: Int) -> Range<Int> {
        let row = focus == .inspector ? reading?.inspectorRow ?? 0 : 0
        let current = row < count ? row : 0
        return max(0, current - size.rows)..<min(count, current + size.rows + 1)
    }
}
