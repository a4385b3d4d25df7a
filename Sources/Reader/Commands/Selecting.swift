import Prose

extension Command {
    /// Choosing the words that the next verb is about.
    static let selecting: [Command] = [
        Command("select-freely", "select from here with movements") { state, _ throws(Refusal) in
            try state.withReading { reading in
                if case .free = reading.selection {
                    reading.selection = .none
                } else {
                    reading.selection = .free(anchor: reading.cursor)
                }
            }
            return []
        },
        Command("swap-selection-ends", "to the other end of the selection") { state, _ throws(Refusal) in
            try state.withReading { reading throws(Refusal) in
                guard case .free(let anchor) = reading.selection else { throw Refusal("nothing is selected with v") }
                let cursor = reading.cursor
                reading.move(to: anchor)
                reading.selection = .free(anchor: cursor)
            }
            return []
        },
        Command("grow-selection", "select more: word, clause, quotation, sentence, paragraph") {
            state, _ throws(Refusal) in
            if try state.swapsSelectionEnds() { return [] }
            try state.withReading { reading throws(Refusal) in try reading.grow() }
            return []
        },
        Command("shrink-selection", "select less") { state, _ throws(Refusal) in
            try state.withReading { reading throws(Refusal) in try reading.shrink() }
            return []
        },
        Command("clear-selection", "select nothing") { state, _ throws(Refusal) in
            try state.withReading { _ in }
            if let effects = state.stopSearch() { return effects }
            state.reading?.letGo()
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
    /// The stretches around the cursor that can be selected, the smallest first.
    private var nested: [[TextRange]] {
        let place = cursor
        let units = ArticleText.Unit.allCases.compactMap { text.unit($0, around: place) }.map { [$0] }
        let around = quotations.filter { $0.extent.contains(place) }.map(\.segments)
        let sorted = (units + around).sorted { Self.size($0) < Self.size($1) }
        return sorted.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    private static func size(_ segments: [TextRange]) -> Int {
        segments.reduce(0) { $0 + $1.length }
    }

    fileprivate mutating func grow() throws(Refusal) {
        let now = Self.size(selectedRanges)
        guard let bigger = nested.first(where: { Self.size($0) > now }) else {
            throw Refusal("nothing larger to select than the paragraph")
        }
        selectKeepingCursor(bigger)
    }

    fileprivate mutating func shrink() throws(Refusal) {
        let now = Self.size(selectedRanges)
        guard now > 0 else { throw Refusal("nothing is selected") }
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
