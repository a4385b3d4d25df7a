import Analysis
import Annotations
import Prose
import Screen

extension Pane {
    /// One line: where the keys go, the place, what happened, and whether the work is saved.
    static let status = Pane({ $0.layout.status }) { state, canvas in
        canvas.fill(row: 0, Style(.status))
        let right = state.statusRight
        let rightColumn = max(0, canvas.columns - Glyph.columns(of: right.text) - 1)
        canvas.write(right.text, right.style, column: rightColumn, row: 0)
        var column = canvas.write(" \(state.modeName) ", Style(.status, [.bold, .reverse]), column: 0, row: 0)
        column = canvas.write(
            " \(state.placeText)", Style(.status), column: column, row: 0, limit: max(1, rightColumn - column - 1))
        guard let message = state.message ?? state.saidWhileTyping, state.longMessage == nil else { return }
        canvas.write(message.text, message.style, column: column + 2, row: 0, limit: state.statusRoom)
    }
}

extension ReaderState {
    /// How many columns the status line has for a message.
    var statusRoom: Int {
        let taken = Glyph.columns(of: " \(modeName)  \(placeText)") + Glyph.columns(of: statusRight.text) + 1
        return max(1, size.columns - taken - 3)
    }

    /// The state that the keys are in, as vim says it.
    fileprivate var modeName: String {
        switch overlay {
        case .prompt: return "TYPE"
        case .question(let question):
            // What is asked in a sentence stands above its answers already.
            let title = question.purpose.title
            return title.contains(where: { $0 == "?" || $0 == ":" }) ? "CHOOSE" : title.uppercased()
        case .help: return "HELP"
        case .messages(let view): return view.report == nil ? "MESSAGES" : "REPORT"
        case .mentions: return "MENTIONS"
        case nil: break
        }
        if edges != nil, focus == .text { return "EDGES" }
        if case .free = reading?.selection, focus == .text { return "SELECT" }
        if isSticky, focus == .text { return "STICKY" }
        return switch focus {
        case .list: "LIST"
        case .text: placing == nil ? "TEXT" : "WHERE?"
        case .inspector: "STATEMENTS"
        case .review: "REVIEW"
        case .results: "RESULTS"
        case .actors: "ACTORS"
        case .codebook: "CODEBOOK"
        case .answer: "ANSWER"
        }
    }

    private var reviewPlace: String {
        switch review.line(review.cursor) {
        case .statement(let place): "\(place + 1)/\(review.shown.count)"
        case .heading(let group): "group \(group + 1)/\(review.groups.count)"
        case nil: ""
        }
    }

    /// How far along the person is.
    fileprivate var placeText: String {
        switch focus {
        case .list: return articles.shown.isEmpty ? "" : listPlace
        case .review: return reviewPlace
        case .results:
            guard let results, !results.hits.isEmpty else { return "" }
            return "\(results.cursor + 1)/\(results.hits.count)"
        case .actors, .codebook:
            guard let screen = entryScreen, !screen.shown.isEmpty else { return "" }
            return "\(screen.cursor + 1)/\(screen.shown.count)"
        case .answer:
            guard let inquiry, let answer = inquiry.answer, !answer.rows.isEmpty else { return "" }
            let statement = inquiry.evidence.map { " · statement \($0 + 1)/\(inquiry.row?.evidence.count ?? 0)" } ?? ""
            return "\(inquiry.cursor + 1)/\(answer.rows.count)\(statement)"
        case .text, .inspector: break
        }
        guard let reading else { return "" }
        let percent = reading.text.length == 0 ? 100 : reading.cursor.scalars * 100 / reading.text.length
        if let values = stickyValues { return "gives \(words(of: values)) · \(percent)%" }
        if layout.inspector == nil, focus == .text, statementUnderCursor == nil, let offer = reading.offer {
            return words(of: offer)
        }
        return [placeAmongStops, "\(percent)%"].compactMap(\.self).joined(separator: " · ")
    }

    /// Which of the quotations is selected: `quotation 3/14`.
    private var placeAmongStops: String? {
        guard case .segments(let segments)? = reading?.selection else { return nil }
        let stops = stops
        return stops.firstIndex(of: segments).map { "quotation \($0 + 1)/\(stops.count)" }
    }

    /// What was pressed and waits for more keys.
    private var waiting: String { pending.isEmpty ? "" : pending.name + "  " }

    /// The row of the list, and how far the work on the articles is.
    private var listPlace: String {
        let counts = ArticleNote.Status.allCases.compactMap { status -> String? in
            guard status != .unread, let count = articles.counts[status], count > 0 else { return nil }
            return "\(status.glyph) \(count) \(status.rawValue)"
        }
        return (["\(articles.cursor + 1)/\(articles.shown.count)"] + counts).joined(separator: " · ")
    }

    /// Whether the work is saved, and the coder where the place in the text leaves room for a name.
    fileprivate var statusRight: (text: String, style: Style) {
        let saved = savedWords
        let named = "\(coder.slug) · \(saved.text)"
        let room = size.columns - Glyph.columns(of: " \(modeName)  \(placeText)  \(waiting)") - 1
        return (waiting + (Glyph.columns(of: named) <= room ? named : saved.text), saved.style)
    }

    private var savedWords: (text: String, style: Style) {
        switch saveState {
        case .saved: ("saved", Style(.good))
        case .saving: ("saving", Style(.status))
        case .notSaved: ("NOT SAVED", Style(.warning, [.bold, .reverse]))
        }
    }
}
