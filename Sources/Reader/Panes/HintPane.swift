import Prose
import Screen

extension Pane {
    /// The last line: what can be done here, from the live keymap; or the line in which a person types.
    static let hint = Pane({ $0.layout.hint }) { state, canvas in
        switch state.overlay {
        case .prompt(let prompt): canvas.write(prompt.field, after: prompt.purpose.title)
        case .question(let question) where question.picker.mode == .filter:
            canvas.write(question.picker.filter, after: "\(question.purpose.title): ")
        case .help(let help) where help.isTyping: canvas.write(help.filter, after: "keys: ")
        case .question, .help, .messages, .mentions, nil: state.drawHints(on: &canvas)
        }
    }
}

extension Canvas {
    /// Writes a line that is being typed, the cursor in it.
    fileprivate mutating func write(_ field: TextField, after title: String) {
        let start = write(title, Style(.prompt, [.bold]), column: 0, row: 0)
        let slice = field.slice(columns: max(1, columns - start))
        var column = start
        for glyph in slice.glyphs {
            put(glyph, Style(.prompt), column: column, row: 0)
            column += glyph.columns
        }
        placeCursor(column: start + slice.cursorColumn, row: 0)
    }
}

extension ReaderState {
    fileprivate func drawHints(on canvas: inout Canvas) {
        let line = HintLine(keymap, in: context, showing: importantCommands, columns: canvas.columns - 1)
        var column = 1
        for hint in line.hints {
            column = canvas.write(hint.keys, Style(.key, [.bold]), column: column, row: 0)
            column = canvas.write(" " + hint.sentence, Style(.muted), column: column, row: 0) + HintLine.gap
        }
    }

    private var isTaggingHits: Bool {
        if case .mentions(let list) = overlay { list.query.hits != nil } else { false }
    }

    /// What a person most likely wants to do next, the likeliest first.
    private var importantCommands: [String] {
        let always = ["show-help", "quit-program"]
        switch context {
        case .list:
            return ["open-article", "filter-list", "next-unfinished-article", "mark-done", "show-review"] + always
        case .text: return textCommands + always
        case .selection:
            return [
                "accept-candidate", "swap-selection-ends", "select-object inner-sentence",
                "select-object whole-quotation", "select-object name",
            ] + textCommands + always
        case .edges:
            return [
                "keep-edges", "go-back", "swap-edges", "move-edge left", "move-edge right", "move-edge next-word",
                "move-edge previous-word", "move-edge next-sentence", "next-part",
            ] + always
        case .mentions where isTaggingHits:
            return ["keep-mention", "skip-mention", "keep-remaining-mentions", "accept-mentions", "cancel-input"]
                + always
        case .mentions: return ["toggle-mention", "keep-all-mentions", "accept-mentions", "cancel-input"] + always
        case .places:
            return [
                "confirm-place", "next-offer", "select-freely", "leave-for-later", "previous-lost-tag",
                "delete-lost-tag", "go-back",
            ] + always
        case .inspector: return ["open-item", "choose-speaker", "choose-topic", "edit-memo", "focus-text"] + always
        case .review:
            return [
                "confirm-item", "go-to-evidence", "set-stance support", "set-stance oppose", "choose-speaker",
                "filter-review", "sort-review", "ask-question", "go-back",
            ] + always
        case .results:
            return ["open-item", "leave-results", "tag-hits", "search-corpus", "search-annotations"] + always
        case .answer:
            return ["open-item", "ask-question", "choose-actor", "scroll-columns right", "go-back"] + always
        case .picker: return ["submit-input", "next-choice", "cancel-input"]
        case .help: return ["search-forward", "open-item", "go-back"]
        case .actors:
            let likely = likely.all.isEmpty ? [] : ["next-likeness", "confirm-likeness", "reject-likeness"]
            return ["open-item", "filter-entries", "new-entry", "rename-entry", "add-alias"] + likely
                + ["merge-entry", "choose-actor-type", "add-affiliation", "toggle-sensitive", "sort-entries", "undo"]
                + always
        case .codebook:
            return [
                "open-item", "new-entry", "new-topic-inside", "edit-definition", "rename-entry", "move-topic",
                "merge-entry", "filter-entries", "set-hot-key", "toggle-deprecated", "undo",
            ] + always
        case .prompt, .everywhere: return always
        }
    }

    private var textCommands: [String] {
        let values = ["choose-speaker", "set-stance support", "set-stance oppose", "choose-topic", "edit-memo"]
        if statementUnderCursor != nil {
            let overlap = tagsUnderCursor.count > 1 ? ["cycle-tags"] : []
            return ["next-candidate"] + overlap + values + ["toggle-unsure", "delete-annotation", "undo"]
        }
        if reading?.offer != nil {
            return [
                "accept-candidate", "set-stance support", "set-stance oppose", "reject-candidate", "next-candidate",
            ]
                + values + ["tag-actor", "clear-selection"]
        }
        if let reading, !reading.selectedRanges.isEmpty {
            return ["accept-candidate"] + values + ["tag-actor", "grow-selection", "clear-selection"]
        }
        return [
            "next-candidate", "select-freely", "tag-actor", "search-forward", "focus-list", "show-review", "mark-done",
        ]
    }
}
