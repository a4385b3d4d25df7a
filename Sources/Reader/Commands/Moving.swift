import Annotations
import Prose
import Screen

extension Command {
    /// Moving through the text, and through whatever has the focus.
    static let moving: [Command] = [
        Command("move-down", "down one row") { state, call throws(Refusal) in try state.moveRows(call.times) },
        Command("move-up", "up one row") { state, call throws(Refusal) in try state.moveRows(-call.times) },
        Command("move-left", "left one character") { state, call throws(Refusal) in
            try state.moveSideways(-call.times)
        },
        Command("move-right", "right one character") { state, call throws(Refusal) in
            try state.moveSideways(call.times)
        },
        Command("page-down", "down one page") { state, call throws(Refusal) in
            try state.movePages(Double(call.times))
        },
        Command("page-up", "up one page") { state, call throws(Refusal) in
            try state.movePages(-Double(call.times))
        },
        Command("half-page-down", "down half a page") { state, call throws(Refusal) in
            try state.movePages(Double(call.times) / 2)
        },
        Command("half-page-up", "up half a page") { state, call throws(Refusal) in
            try state.movePages(-Double(call.times) / 2)
        },
        Command("go-to-start", "to the start") { state, _ throws(Refusal) in try state.moveToEdge(isEnd: false) },
        Command("go-to-end", "to the end") { state, _ throws(Refusal) in try state.moveToEdge(isEnd: true) },
        byUnit("next-word", "to the next word", .word, isForward: true),
        byUnit("previous-word", "to the word before", .word, isForward: false),
        Command("next-word-end", "to the end of this word, or of the next") { state, call throws(Refusal) in
            try state.withReading { reading in
                for _ in 0..<min(call.times, 10_000) { reading.move(to: reading.text.wordEnd(after: reading.cursor)) }
            }
            return []
        },
        byUnit("next-sentence", "to the next sentence", .sentence, isForward: true),
        byUnit("previous-sentence", "to the sentence before", .sentence, isForward: false),
        byUnit("next-paragraph", "to the next paragraph", .paragraph, isForward: true),
        byUnit("previous-paragraph", "to the paragraph before", .paragraph, isForward: false),
        Command("line-start", "to the start of the row") { state, _ throws(Refusal) in
            try state.moveInRow(toEnd: false)
        },
        Command("line-end", "to the end of the row") { state, _ throws(Refusal) in
            try state.moveInRow(toEnd: true)
        },
        Command("go-back-in-jumps", "back to where you were before the jump") { state, _ throws(Refusal) in
            try state.followJumps(isBack: true)
        },
        Command("go-forward-in-jumps", "forward again after going back") { state, _ throws(Refusal) in
            try state.followJumps(isBack: false)
        },
    ]

    private static func byUnit(
        _ name: String, _ summary: String, _ unit: ArticleText.Unit, isForward: Bool
    ) -> Command {
        Command(name, summary) { state, call throws(Refusal) in
            if unit == .word, state.moveInLine(isForward ? .nextWord : .previousWord) { return [] }
            try state.withReading { reading in
                var place = reading.cursor
                for _ in 0..<min(call.times, 10_000) {
                    place =
                        isForward
                        ? reading.text.next(unit, after: place) : reading.text.previous(unit, before: place)
                }
                reading.move(to: place)
            }
            return []
        }
    }
}

extension ReaderState {
    /// Works on the open article, or refuses where none is open.
    mutating func withReading(_ body: (inout Reading) throws(Refusal) -> Void) throws(Refusal) {
        guard var open = reading else { throw Refusal("no article is open: choose one in the list") }
        try body(&open)
        reading = open
    }

    fileprivate mutating func moveRows(_ count: Int) throws(Refusal) -> [Effect] {
        if scrollOverlay(by: count) { return [] }
        switch focus {
        case .list: articles.moveCursor(by: count)
        case .review: review.cursor = clamp(review.cursor + count, review.lineCount)
        case .results: moveResults(by: count)
        case .actors, .codebook: moveInEntries(by: count)
        case .answer: inquiry?.move(by: count)
        case .inspector: try moveInspector(by: count)
        case .text: try moveText(byRows: count)
        }
        return []
    }

    private func clamp(_ row: Int, _ count: Int) -> Int {
        max(0, min(row, count - 1))
    }

    mutating func moveInspector(by count: Int) throws(Refusal) {
        let statements = openNotebook?.notebook.statements ?? []
        let rowCount = statements.count
        try withReading { reading throws(Refusal) in
            guard rowCount > 0 else {
                throw Refusal("nothing is tagged in this article yet: the text is where one tags")
            }
            reading.inspectorRow = max(0, min(reading.inspectorRow + count, rowCount - 1))
            let statement = statements[reading.inspectorRow]
            guard let first = reading.ranges(of: statement.segments)?.first else { throw Refusal(Refusal.gone) }
            reading.move(to: first.lowerBound)
            reading.focusedStatement = statement.id
        }
    }

    private mutating func moveText(byRows count: Int) throws(Refusal) {
        guard let rows else { throw Refusal("no article is open: choose one in the list") }
        try withReading { reading in
            let row = rows.row(around: reading.cursor)
            let column = reading.goalColumn ?? rows.column(of: reading.cursor, in: row)
            let target = rows.row(count, from: row)
            guard target != row else { return }
            reading.move(to: rows.place(in: target, nearest: column))
            reading.goalColumn = column
        }
    }

    fileprivate mutating func moveSideways(_ count: Int) throws(Refusal) -> [Effect] {
        if moveInLine(count < 0 ? .left : .right) { return [] }
        guard overlay == nil, focus == .text else { return try moveRows(0) }
        try withReading { reading in reading.move(to: reading.cursor + count) }
        return []
    }

    fileprivate mutating func movePages(_ pages: Double) throws(Refusal) -> [Effect] {
        let height = focus == .text ? layout.textRows : max(1, size.rows - 3)
        let distance = Int((Double(max(1, height - 1)) * pages).rounded(.awayFromZero))
        if overlay == nil, focus == .text { try scroll(by: distance) }
        return try moveRows(distance)
    }

    /// Scrolls the text with the cursor, so that a page is a page and not a page from the cursor.
    private mutating func scroll(by count: Int) throws(Refusal) {
        guard let rows else { return }
        try withReading { reading in
            reading.top = rows.row(count, from: rows.row(around: reading.top)).lowerBound
        }
    }

    fileprivate mutating func moveToEdge(isEnd: Bool) throws(Refusal) -> [Effect] {
        if overlay != nil || focus != .text { return try moveRows(isEnd ? 1_000_000 : -1_000_000) }
        try withReading { reading in
            reading.jumps.leave(reading.cursor)
            reading.move(to: isEnd ? reading.text.lastPlace : .start)
        }
        return []
    }

    fileprivate mutating func moveInRow(toEnd: Bool) throws(Refusal) -> [Effect] {
        if moveInLine(toEnd ? .end : .start) || overlay != nil { return [] }
        guard let rows else { throw Refusal("no article is open: choose one in the list") }
        try withReading { reading in
            let row = rows.row(around: reading.cursor)
            reading.move(to: toEnd ? max(row.lowerBound, row.upperBound - 1) : row.lowerBound)
        }
        return []
    }

    fileprivate mutating func followJumps(isBack: Bool) throws(Refusal) -> [Effect] {
        if isBack, let screen = cameFrom {
            cameFrom = nil
            focus = screen
            return screen == .answer ? askAgain() : []
        }
        guard let here = reading?.cursor else { throw Refusal("no article is open: choose one in the list") }
        let stop = isBack ? reading?.jumps.goBack(from: here) : reading?.jumps.goForward(from: here)
        switch stop {
        case nil: throw Refusal(isBack ? "no place to go back to" : "no place to go forward to")
        case .here(let place): reading?.move(to: place)
        case .elsewhere(let path, let anchor):
            isFollowingJumps = true
            return go(to: anchor, in: path)
        }
        return []
    }
}

extension ArticleText {
    /// The last place of the word around a place, or of the next one where the place is its last already.
    fileprivate func wordEnd(after place: TextOffset) -> TextOffset {
        if let end = unit(.word, around: place)?.upperBound, end - 1 > place { return end - 1 }
        let start = next(.word, after: place)
        return unit(.word, around: start).map { $0.upperBound - 1 } ?? start
    }
}
