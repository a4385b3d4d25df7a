import Screen

extension Pane {
    /// After the first keys of a longer binding: what may follow, above the status line.
    static let continuations = Pane({ state in
        state.pending.areContinuationsShown && !state.continuations.isEmpty ? state.continuationsArea : nil
    }) { state, canvas in
        canvas.writeTitle(Key.name(of: state.pending.keys), isFocused: true)
        for (index, continuation) in state.continuations.enumerated() {
            canvas.fill(row: index + 1, Style(.text))
            canvas.write(Key.name(of: [continuation.key]), Style(.key, [.bold]), column: 2, row: index + 1)
            let end = canvas.write(continuation.sentence, Style(.text), column: 10, row: index + 1)
            guard case .to(let binding) = continuation.leads, let value = state.presentValue(of: binding.command) else {
                continue
            }
            canvas.write(value, Style(.value, [.bold]), column: max(end + 2, 30), row: index + 1)
        }
    }
}

extension Continuation {
    fileprivate var sentence: String {
        switch leads {
        case .to(let binding): binding.sentence
        case .further(let count): "… \(count) more"
        }
    }
}

extension ReaderState {
    /// What may follow the keys that were pressed.
    fileprivate var continuations: [Continuation] {
        guard case .pending(let continuations) = keymap.meaning(of: pending.keys, in: context) else { return [] }
        return continuations
    }

    fileprivate var continuationsArea: Area {
        let rows = min(continuations.count + 1, size.rows - 2)
        return Area(column: 0, row: size.rows - 2 - rows, columns: min(48, size.columns), rows: rows)
    }
}
