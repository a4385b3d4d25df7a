import Analysis
import Annotations
import Prose
import Screen
import Suggestions

extension Pane {
    /// The text of the open article, with what is marked in it.
    static let article = Pane({ $0.layout.text }) { state, canvas in
        guard let reading = state.reading, let rows = state.rows else {
            return state.drawWelcome(on: &canvas)
        }
        canvas.writeTitle(
            state.about(reading.path)?.title ?? reading.path.name.display,
            detail: [state.about(reading.path)?.outlet, state.about(reading.path)?.published].compactMap(\.self).joined(
                separator: " · "),
            isFocused: state.focus == .text)
        let visible = rows.rows(from: reading.top, count: canvas.rows - 1)
        let marks = ArticleMarks(state, reading, visible: visible)
        let margin = state.layout.textMargin
        state.drawLineNumbers(of: visible, on: &canvas)
        for (index, row) in visible.enumerated() {
            marks.drawGutter(row, on: &canvas, column: margin - Layout.gutter, screenRow: index + 1)
            for placed in reading.text.glyphs(in: row).withoutBlankEnd {
                canvas.put(placed.glyph, marks.style(of: placed), column: margin + placed.column, row: index + 1)
            }
        }
        state.placeCursor(in: visible, on: &canvas)
    }
}

extension [PlacedGlyph] {
    /// The glyphs up to the last that is no blank: the blank at which a row was broken is not underlined.
    fileprivate var withoutBlankEnd: ArraySlice<PlacedGlyph> {
        let end = lastIndex { $0.glyph != .blank }.map { $0 + 1 } ?? 0
        return self[..<end]
    }
}

extension Layout {
    /// The column of the text pane in which the article's words begin: the text is centered in a wide pane.
    var textMargin: Int {
        let margin = Self.gutter + numberWidth
        guard isCentered else { return margin }
        let free = (text?.size.columns ?? 0) - textColumns - margin
        return margin + max(0, min(free / 2, free - 1))
    }
}

extension ReaderState {
    fileprivate func placeCursor(in visible: [TextRange], on canvas: inout Canvas) {
        guard focus == .text, overlay == nil, let reading, let rows else { return }
        let row = rows.row(around: reading.cursor)
        guard let index = visible.firstIndex(of: row) else { return }
        let column = layout.textMargin + rows.column(of: reading.cursor, in: row)
        canvas.placeCursor(column: min(column, canvas.columns - 1), row: index + 1)
    }

    fileprivate func drawWelcome(on canvas: inout Canvas) {
        canvas.writeTitle("Dictum", isFocused: focus == .text)
        let openKey = keyName(of: "open-article")
        let lines =
            articles.isComplete && articles.entries.isEmpty
            ? [
                "No articles here.", "", "Put texts (.txt, .md) or saved pages (.html) into it,",
                "or start Dictum with another one: dictum FOLDER", "",
                "dictum --tutorial teaches how to work with it in ten minutes.",
            ] : ["Choose an article in the list and press \(openKey)."]
        for (index, line) in lines.enumerated() { canvas.write(line, Style(.text), column: 2, row: index + 2) }
    }
}

/// How the visible part of an article is drawn: which words have which style, and what stands in the gutter.
private struct ArticleMarks {
    /// A stretch and what it does to the style of its glyphs.
    private struct Layer {
        let range: TextRange
        let role: Role
        let emphasis: Emphasis
    }

    /// A statement that is visible, its letter, and its track in the gutter.
    private struct Letter {
        let statement: Placed<Statement>
        let letter: String
        let track: Int
        let isFocused: Bool

        var style: Style { Style(statement.thing.stance?.role ?? .quotation, isFocused ? [.bold, .reverse] : [.bold]) }

        /// Whether a row shows some of the statement, or what stands between its parts.
        func touches(_ row: TextRange) -> Bool {
            guard let extent = statement.extent else { return false }
            return extent.lowerBound < max(row.upperBound, row.lowerBound + 1) && extent.upperBound > row.lowerBound
        }

        func starts(in row: TextRange) -> Bool {
            statement.extent.map { $0.lowerBound >= row.lowerBound } ?? false
        }

        /// What stands in the gutter of a row, in at most so many columns: of several letters the last ones, by which
        /// neighbors differ.
        func sign(in row: TextRange, columns: Int = 1) -> String {
            starts(in: row) ? String(letter.suffix(columns)) : "┃"
        }
    }

    private var layers: [Layer] = []
    private var letters: [Letter] = []
    private var hits = LitHits()
    private var selected: [TextRange] = []

    /// Columns of letters in the gutter. Where more statements lie over each other, the last shows `+`, or the one that
    /// is chosen.
    private static let tracks = 3

    init(_ state: ReaderState, _ reading: Reading, visible: [TextRange]) {
        guard let first = visible.first, let last = visible.last else { return }
        let window = first.lowerBound..<max(last.upperBound, first.lowerBound + 1)
        if let frontMatter = reading.frontMatter { add([frontMatter], .boilerplate, [], window) }
        addCandidates(of: state, reading, window)
        addAnnotations(of: state, window, visible)
        hits = LitHits(reading.search, in: window, cursor: reading.cursor)
        selected = reading.selectedRanges.filter { $0.overlaps(window) }
    }

    /// What could be tagged: proposals where they are there, else what stands between marks; and names.
    private mutating func addCandidates(of state: ReaderState, _ reading: Reading, _ window: TextRange) {
        let end = reading.proposals?.stretch.upperBound ?? .start
        for quotation in reading.candidates where quotation.extent.overlaps(window) {
            let isScare = quotation.kind == .scare
            if isScare || quotation.extent.lowerBound >= end {
                add(quotation.segments, isScare ? .scare : .candidate, [], window)
            }
        }
        guard let proposals = reading.proposals else { return }
        for actor in proposals.suggestions.actors where actor.kind != .place || actor.isSpeaker {
            add(actor.mentions, .name, [], window)
        }
        for (index, suggestion) in proposals.suggestions.quotations.enumerated()
        where suggestion.extent.overlaps(window) && state.isShown(index, of: proposals) {
            add(suggestion.segments, .candidate, suggestion.kind == .direct ? [] : [.dim], window)
        }
    }

    private mutating func addAnnotations(of state: ReaderState, _ window: TextRange, _ visible: [TextRange]) {
        for mention in state.standingMentions.overlapping(window) { add(mention.ranges, .actor, [.bold], window) }
        let focused = state.statementUnderCursor?.id
        var trackEnds: [TextOffset] = []
        for statement in state.standingStatements.overlapping(window) {
            let ranges = statement.ranges
            guard let start = ranges.first?.lowerBound, let end = ranges.last?.upperBound else { continue }
            // A row has room for one letter in each track.
            let rowStart = visible.last { $0.lowerBound <= start }?.lowerBound ?? start
            let track = trackEnds.firstIndex { $0 <= rowStart } ?? trackEnds.count
            if track == trackEnds.count { trackEnds.append(end) } else { trackEnds[track] = end }
            let isFocused = statement.thing.id == focused
            add(ranges, .quotation, isFocused ? [.underline, .bold] : [.underline], window)
            self.letters.append(
                Letter(
                    statement: statement, letter: Statement.letter(statement.number), track: track,
                    isFocused: isFocused))
        }
    }

    private mutating func add(_ ranges: [TextRange], _ role: Role, _ emphasis: Emphasis, _ window: TextRange) {
        for range in ranges where range.overlaps(window) {
            layers.append(Layer(range: range, role: role, emphasis: emphasis))
        }
    }

    func style(of placed: PlacedGlyph) -> Style {
        var style = Style(.text)
        for layer in layers where layer.range.contains(placed.range.lowerBound) {
            let isOverlap = layer.role == .quotation && (style.role == .quotation || style.role == .overlap)
            style.role = isOverlap ? .overlap : layer.role
            style.emphasis.formUnion(layer.emphasis)
        }
        if let role = hits.role(at: placed.range.lowerBound) { style.light(role) }
        if selected.contains(where: { $0.contains(placed.range.lowerBound) }) { style.light(.selection) }
        if placed.glyph.isForeign { style.role = .foreign }
        return style
    }

    func drawGutter(_ row: TextRange, on canvas: inout Canvas, column: Int, screenRow: Int) {
        let here = letters.filter { $0.touches(row) }
        for letter in here where letter.track < Self.tracks {
            // The last column is that of the stance.
            let isAlone = letter.track == 0 && !here.contains { $0.track == 1 }
            let sign = letter.sign(in: row, columns: isAlone ? Self.tracks - 1 : 1)
            canvas.write(sign, letter.style, column: column + letter.track, row: screenRow)
        }
        let last = column + Self.tracks - 1
        if let hidden = here.first(where: { $0.track >= Self.tracks && $0.isFocused }) {
            canvas.write(hidden.sign(in: row), hidden.style, column: last, row: screenRow)
        } else if here.contains(where: { $0.track >= Self.tracks }) {
            if !here.contains(where: { $0.track == Self.tracks - 1 && $0.isFocused }) {
                canvas.write("+", Style(.quotation, [.bold]), column: last, row: screenRow)
            }
        } else if !here.contains(where: { $0.track == Self.tracks - 1 }) {
            guard let stance = Self.stance(of: here.filter { $0.starts(in: row) }) else { return }
            canvas.write(stance.sign, stance.style, column: last, row: screenRow)
        }
    }

    /// The sign of the stance of those that begin in a row; where they are of several minds, that of the chosen one.
    private static func stance(of begun: [Letter]) -> (sign: String, style: Style)? {
        let signs = Set(begun.map { $0.statement.thing.stance?.sign })
        guard let told = begun.first(where: \.isFocused) ?? (signs.count == 1 ? begun.first : nil) else { return nil }
        return told.statement.thing.stance.map { ($0.sign, told.style) }
    }
}

extension Style {
    /// Stands out from whatever is drawn here.
    fileprivate mutating func light(_ role: Role) {
        self.role = role
        emphasis.insert(.reverse)
    }
}

extension Statement {
    /// The letter of the statement that is number `index` in its article: small ones, capitals, then two small ones, and
    /// as many as it takes.
    static func letter(_ index: Int) -> String {
        let small = Array("abcdefghijklmnopqrstuvwxyz"), single = 2 * small.count
        if index < small.count { return String(small[index]) }
        if index < single { return small[index - small.count].uppercased() }
        var letters = "", rest = index - small.count
        while rest >= 0 {
            letters = String(small[rest % small.count]) + letters
            rest = rest / small.count - 1
        }
        return letters
    }
}

extension Stance {
    /// The color that it has.
    var role: Role {
        switch self {
        case .support: .support
        case .oppose: .oppose
        case .neutral, .unclear: .neutral
        case .mixed: .mixed
        }
    }
}
