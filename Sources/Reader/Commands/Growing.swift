import Prose

extension Command {
    /// Selecting more or less around the cursor.
    static let growing: [Command] = [
        Command("grow-selection", "select more: word, clause, quotation, attribution, sentence, paragraph") {
            state, call throws(Refusal) in
            if try state.swapsSelectionEnds() { return [] }
            try state.withReading { reading throws(Refusal) in
                for _ in 0..<min(call.times, Reading.mostSteps) { try reading.grow() }
            }
            return []
        },
        Command("shrink-selection", "select less") { state, call throws(Refusal) in
            try state.withReading { reading throws(Refusal) in
                for _ in 0..<min(call.times, Reading.mostSteps) { try reading.shrink() }
            }
            return []
        },
    ]
}

extension ReaderState {
    /// While a free selection is open, `o` takes its other end, as in vim.
    fileprivate mutating func swapsSelectionEnds() throws(Refusal) -> Bool {
        guard let reading, case .free = reading.selection else { return false }
        _ = try Command.named("swap-selection-ends")?.run(&self, Invocation())
        return true
    }
}

extension Reading {
    /// More steps than there ever are, so that a count does not work for nothing.
    fileprivate static let mostSteps = 20

    /// The stretches around the cursor that can be selected, each inside the next: word, clause, quotation, quotation
    /// with its attribution, sentence, paragraph, and a quotation of several paragraphs.
    private var nested: [[TextRange]] {
        let units = ArticleText.Unit.allCases.compactMap { text.unit($0, around: cursor) }.map { [$0] }
        let around = quotations.filter { $0.segments.contains { $0.contains(cursor) } }.map(\.segments)
        let sorted = (units + around + attributed).sorted { Self.size($0) < Self.size($1) }
        return sorted.reduce(into: []) { nested, next in
            let isLarger = nested.last.map { Self.isInside($0, next) && $0 != next } ?? true
            if isLarger { nested.append(next) }
        }
    }

    /// The quotations of the paragraph with their attributions, where the cursor is in one or the other.
    private var attributed: [[TextRange]] {
        guard let paragraph = text.unit(.paragraph, around: cursor) else { return [] }
        return candidates.filter { $0.extent.overlaps(paragraph) }.compactMap { text.attributed($0) }
            .filter { $0.contains(cursor) }.map { [$0] }
    }

    private static func size(_ segments: [TextRange]) -> Int {
        segments.reduce(0) { $0 + $1.length }
    }

    private static func isInside(_ inner: [TextRange], _ outer: [TextRange]) -> Bool {
        inner.allSatisfy { part in outer.contains { $0.encloses(part) } }
    }

    fileprivate mutating func grow() throws(Refusal) {
        let now = Self.size(selectedRanges)
        guard let bigger = nested.first(where: { Self.size($0) > now }) else {
            throw Refusal("nothing larger to select than the paragraph: a free selection goes on")
        }
        selectKeepingCursor(bigger)
    }

    fileprivate mutating func shrink() throws(Refusal) {
        let now = Self.size(selectedRanges)
        guard now > 0 else { throw Refusal("nothing is selected: select something first") }
        guard let smaller = nested.last(where: { Self.size($0) < now }) else {
            selection = .none
            return
        }
        selectKeepingCursor(smaller)
    }

    /// The cursor stays, so that growing and shrinking go around the same word.
    private mutating func selectKeepingCursor(_ segments: [TextRange]) {
        selection = .segments(segments)
        focusedStatement = nil
    }
}
