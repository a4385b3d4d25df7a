import Prose

extension Command {
    /// Moving the text under the cursor, where the movements move the cursor in the text.
    static let scrolling: [Command] = [
        Command("scroll-down", "show one more row below") { state, call throws(Refusal) in
            try state.scrollRows(by: call.times)
        },
        Command("scroll-up", "show one more row above") { state, call throws(Refusal) in
            try state.scrollRows(by: -call.times)
        },
        Command("place-row", "put the row of the cursor at the top, middle or bottom", arguments: RowPlace.words) {
            state, call throws(Refusal) in
            try state.placeRow(call.arguments.first.flatMap(RowPlace.init) ?? .middle)
            return []
        },
    ]
}

/// Where on the screen a row is to stand.
private enum RowPlace: String, CaseIterable {
    case top, middle, bottom

    static let words = allCases.map(\.rawValue)

    /// How many rows of a pane stand above it.
    func rowsAbove(in height: Int) -> Int {
        switch self {
        case .top: 0
        case .middle: (height - 1) / 2
        case .bottom: height - 1
        }
    }
}

extension ReaderState {
    fileprivate mutating func scrollRows(by count: Int) throws(Refusal) -> [Effect] {
        if scrollOverlay(by: count) { return [] }
        if focus == .text { try withReading { _ in } }
        scroll(focus, by: count)
        return []
    }

    fileprivate mutating func placeRow(_ place: RowPlace) throws(Refusal) {
        guard focus == .text else { throw Refusal("only the text scrolls under its cursor: go to the text first") }
        let rows = rows, height = layout.textRows
        try withReading { reading in
            guard let rows else { return }
            let row = rows.row(around: reading.cursor)
            reading.top = rows.row(-place.rowsAbove(in: height), from: row).lowerBound
        }
    }
}
