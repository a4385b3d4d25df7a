internal import Annotations
import Prose
import Screen
import Suggestions

extension ReaderState {
    /// What a person who sees no screen is told after something was done: the message, the question that is asked, or
    /// where they are now.
    package func plainReport(since before: ReaderState) -> [String] {
        var lines: [String] = []
        if let message, message != before.message { lines.append(message.text) }
        switch overlay {
        case .question(let question): return lines + question.plainLines
        case .prompt(let prompt):
            let held = prompt.field.isEmpty ? "" : " (now: \(prompt.field.text))"
            return lines + ["\(prompt.purpose.title)\(held)"]
        case .help(let help):
            return lines + help.rows(of: keymap).map { "\($0.keys.joined(separator: " "))  \($0.sentence)" }
        case .messages(let view): return lines + (view.report?.lines ?? messages.entries.map(\.message.text))
        case .mentions(let list): return lines + list.plainLines
        case nil: break
        }
        if focus != .text { return lines + (focus == before.focus ? [cursorRow].compactMap(\.self) : paneRows) }
        return lines + placeReport(since: before)
    }

    /// What a report says where nothing has been told yet.
    package var plainStart: [String] {
        var before = self
        before.focus = focus == .list ? .text : .list
        before.reading = nil
        return plainReport(since: before)
    }

    /// Where the person is in the text, if that is new.
    private func placeReport(since before: ReaderState) -> [String] {
        guard let reading else { return [] }
        if let statement = statementUnderCursor {
            let isNew = before.statementUnderCursor != statement
            return isNew || before.focus != .text ? ["tagged \(plainNote(on: statement))"] : []
        }
        let selected = reading.selectedRanges
        if !selected.isEmpty {
            guard before.reading?.selectedRanges != selected || before.statementUnderCursor != nil else { return [] }
            let words = selected.map { reading.text.string(in: $0) }.asOneQuotation
            return ["selected: " + words] + plainOffer
        }
        guard before.reading?.cursor != reading.cursor || before.focus != .text else { return [] }
        return [reading.text.string(in: reading.text.line(around: reading.cursor))]
    }

    /// What is proposed for the selection, and whom else there is to choose from by number.
    private var plainOffer: [String] {
        guard let offer = reading?.offer else { return [] }
        let first = offer.proposesFirst ? 1 : 0
        let others = offer.speakers.enumerated().dropFirst(first).map { "\($0.offset + 1) \($0.element.name)" }
        let speaker = offer.speaker.map { "proposed: \($0.name), \(offer.certainty) sure: \(offer.suggestion.reason)" }
        return [speaker ?? "proposed: nobody"] + (others.isEmpty ? [] : ["or: " + others.joined(separator: ", ")])
    }

    /// The rows of the pane with the focus, as the screen would show them.
    private var paneRows: [String] {
        let frame = frameOfWords
        let rows = (0..<max(0, frame.size.rows - 2)).map { frame.plainRow($0) }
        let end = rows.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
        return Array(rows[..<end])
    }

    /// What the screen would show if it drew no pictures.
    private var frameOfWords: Frame {
        var seen = self
        seen.appearance.hasPictures = false
        return seen.frame()
    }

    private var cursorRow: String? {
        let frame = frameOfWords
        return frame.cursor.map { frame.plainRow($0.row) }
    }
}

extension Question {
    /// The question and its answers, each after the letter that takes it.
    fileprivate var plainLines: [String] {
        let rows = picker.rows.prefix(30).map { row in
            switch row {
            case .choice(let choice, let letter):
                [letter.map { String($0) } ?? " ", choice.label, choice.detail].joined(separator: "  ")
            case .new(let name): "new: \(name)"
            }
        }
        return ["\(purpose.title): a letter or a name, nothing to leave it"] + rows
    }
}

extension Frame {
    /// A row as text without the blanks at its end.
    fileprivate func plainRow(_ row: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for cell in self.row(row) { scalars.append(contentsOf: cell.glyph?.scalars ?? []) }
        while scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }
}
