import Prose
import Screen

extension Pane {
    /// What somebody needs to know who has never been here: in a corner, until the first key, which does what it does.
    static let greeting = Pane({ $0.greetingArea }) { state, canvas in
        for row in 0..<canvas.rows { canvas.fill(row: row, Style(.text)) }
        canvas.writeTitle("Welcome", isFocused: true)
        for (index, line) in state.greeting.enumerated() {
            canvas.write(line.keys, Style(.key, [.bold]), column: 2, row: index + 1, limit: 8)
            canvas.write(line.sentence, Style(.text), column: 11, row: index + 1)
        }
        canvas.write("dictum --tutorial teaches the rest.", Style(.muted), column: 2, row: canvas.rows - 1)
    }
}

extension ReaderState {
    /// The keys that matter, and what they do.
    fileprivate var greeting: [(keys: String, sentence: String)] {
        [
            (keymap.spokenKeys(of: "open-article", in: .list), "reads the article"),
            (keymap.spokenKeys(of: "next-candidate", in: .text), "goes to the next quotation"),
            (keymap.spokenKeys(of: "accept-candidate", in: .text), "tags it"),
            (keymap.spokenKeys(of: "show-help", in: .text), "shows every key"),
            (keymap.spokenKeys(of: "quit-program", in: .text), "leaves: all is saved already"),
        ]
    }

    fileprivate var greetingArea: Area? {
        guard isGreeting, overlay == nil, size.columns >= 44, size.rows >= 16 else { return nil }
        let rows = greeting.count + 2, columns = 42
        return Area(column: size.columns - columns, row: size.rows - 2 - rows, columns: columns, rows: rows)
    }
}
