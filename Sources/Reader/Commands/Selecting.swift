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
                guard case .free(let anchor) = reading.selection else {
                    throw Refusal("no free selection is open: select freely first")
                }
                let cursor = reading.cursor
                reading.move(to: anchor)
                reading.selection = .free(anchor: cursor)
            }
            return []
        },
        Command("clear-selection", "select nothing") { state, _ throws(Refusal) in
            if let effects = state.stopSearch() { return effects }
            try state.letGo()
            return []
        },
    ]
}

extension ReaderState {
    /// Selects nothing, and keeps no values any more. A free selection is left first.
    mutating func letGo() throws(Refusal) {
        if case .free = reading?.selection {} else { endSticky() }
        try withReading { $0.letGo() }
    }
}
