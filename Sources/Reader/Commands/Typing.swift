extension Command {
    /// What the keys do while a line is typed or something is chosen.
    static let typing: [Command] = [
        Command("submit-input", "take what is typed or chosen") { state, _ throws(Refusal) in
            switch state.overlay {
            case .prompt(let prompt): return try state.submit(prompt)
            case .question(let question): return try state.answer(question, with: question.picker.taken)
            case .help(var help):
                help.isTyping = false
                state.overlay = .help(help)
                return []
            case .messages:
                state.overlay = nil
                return []
            case .mentions: return state.run("accept-mentions")
            case nil:
                let help = state.keyName(of: "show-help")
                throw Refusal("nothing is typed or chosen here: \(help) shows what can be done")
            }
        },
        Command("cancel-input", "leave without doing anything") { state, _ throws(Refusal) in
            switch state.overlay {
            case .prompt(let prompt): return state.cancel(prompt)
            case .question, .help, .messages, .mentions: state.overlay = nil
            case nil where state.edges != nil: state.leaveEdges()
            case nil where state.isWatchingList: return state.stopListing()
            case nil: try state.cancelSelection()
            }
            return []
        },
        deletion("delete-backward", "delete the character before", .left),
        deletion("delete-forward", "delete the character under the cursor", .right),
        deletion("delete-word-backward", "delete the word before", .previousWord),
        deletion("delete-word-forward", "delete the word after", .nextWord),
        deletion("delete-to-start", "delete all before the cursor", .start),
        deletion("delete-to-end", "delete all after the cursor", .end),
        Command("next-choice", "to the next choice, or to what was typed later") { state, call throws(Refusal) in
            if case .prompt(let prompt) = state.overlay { return state.recall(prompt, by: call.times) }
            state.moveChoice(by: call.times)
            return []
        },
        Command("previous-choice", "to the choice before, or to what was typed earlier") {
            state, call throws(Refusal) in
            if case .prompt(let prompt) = state.overlay { return state.recall(prompt, by: -call.times) }
            state.moveChoice(by: -call.times)
            return []
        },
        Command("complete-input", "complete the word of a filter, or to the next choice") { state, _ throws(Refusal) in
            if case .prompt(let prompt) = state.overlay { return try state.complete(prompt) }
            state.moveChoice(by: 1)
            return []
        },
    ]

    private static func deletion(_ name: String, _ summary: String, _ movement: TextField.Movement) -> Command {
        Command(name, summary) { state, _ throws(Refusal) in
            switch state.overlay {
            case .prompt(var prompt):
                prompt.field.delete(movement)
                return state.replace(prompt)
            case .question(var question):
                question.picker.delete(movement)
                state.overlay = .question(question)
            case .help(var help):
                help.filter.delete(movement)
                state.overlay = .help(help)
            case .messages, .mentions, nil:
                break
            }
            return []
        }
    }
}

extension ReaderState {
    /// Outside of prompts, leaving means to let go of what is selected; elsewhere there is nothing to leave.
    fileprivate mutating func cancelSelection() throws(Refusal) {
        guard focus == .text else { return }
        try letGo()
    }

    /// Moves in the line that is being typed; false where none is.
    mutating func moveInLine(_ movement: TextField.Movement) -> Bool {
        switch overlay {
        case .prompt(var prompt):
            prompt.field.move(movement)
            overlay = .prompt(prompt)
        case .question(var question) where question.picker.mode == .filter:
            question.picker.edit { $0.move(movement) }
            overlay = .question(question)
        case .help(var help) where help.isTyping:
            help.filter.move(movement)
            overlay = .help(help)
        case .question, .help, .messages, .mentions, nil: return false
        }
        return true
    }

    fileprivate mutating func moveChoice(by count: Int) {
        guard case .question(var question) = overlay else { return }
        question.picker.step(count)
        overlay = .question(question)
    }

    /// Scrolls what lies over the panes; false when nothing does.
    mutating func scrollOverlay(by count: Int) -> Bool {
        switch overlay {
        case .help(var help):
            help.cursor = max(0, min(help.cursor + count, help.rows(of: keymap).count - 1))
            overlay = .help(help)
            return true
        case .messages(var view):
            let last = (view.report?.lines.count ?? messages.entries.count) - 1
            view.cursor = max(0, min(view.cursor + count, last))
            overlay = .messages(view)
            return true
        case .question:
            moveChoice(by: count)
            return true
        case .mentions(var list):
            list.move(by: count)
            overlay = .mentions(list)
            return true
        case .prompt: return true
        case nil: return false
        }
    }
}
