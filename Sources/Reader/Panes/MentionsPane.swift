import Annotations
import Prose
import Screen

extension Pane {
    /// All mentions of an actor with the words around them, over the panes.
    static let mentions = Pane({ state in
        guard case .mentions = state.overlay else { return nil }
        return Area(column: 0, row: 0, columns: state.size.columns, rows: state.size.rows - 2)
    }) { state, canvas in
        guard case .mentions(let list) = state.overlay else { return }
        for row in 0..<canvas.rows { canvas.fill(row: row, Style(.text)) }
        canvas.writeTitle(list.title, detail: list.detail, isFocused: true)
        let lines = MentionLine.lines(of: list)
        let current = lines.firstIndex(of: .row(list.cursor)) ?? 0
        let height = canvas.rows - 1
        let top = max(0, min(current - height / 2, lines.count - height))
        for (index, line) in lines.dropFirst(top).prefix(height).enumerated() {
            canvas.draw(line, of: list, titles: state.articles, row: index + 1)
        }
    }
}

/// A line of the list of mentions.
private enum MentionLine: Equatable {
    case heading(BytePath)
    case row(Int)
    case leftOut(String)

    static func lines(of list: MentionList) -> [MentionLine] {
        var lines: [MentionLine] = []
        for (index, row) in list.rows.enumerated() {
            if index == 0 || list.rows[index - 1].path != row.path { lines.append(.heading(row.path)) }
            lines.append(.row(index))
        }
        return lines + list.leftOut.map { .leftOut($0) }
    }
}

extension MentionList {
    /// How many are kept, how many are tagged already, and how far the search has come.
    fileprivate var detail: String {
        let kept = "\(keptCount) of \(rows.count) kept"
        let tagged = alreadyTagged > 0 ? "\(alreadyTagged) tagged already" : nil
        let looking = progress.map { "looking: \($0.done) of \($0.all) articles \($0.bar)" }
        let full = rows.count >= Self.mostRows ? "no more than that is listed" : nil
        return [kept, tagged, looking, full].compactMap(\.self).joined(separator: " · ")
    }
}

extension MentionList.Progress {
    fileprivate var bar: String {
        let filled = all == 0 ? 10 : done * 10 / all
        return String(repeating: "█", count: filled) + String(repeating: "░", count: 10 - filled)
    }
}

extension Canvas {
    fileprivate mutating func draw(_ line: MentionLine, of list: MentionList, titles: ArticleList, row: Int) {
        switch line {
        case .heading(let path):
            let title = titles.entry(path)?.displayTitle ?? path.name.display
            write(title, Style(.title, [.bold]), column: 1, row: row)
        case .leftOut(let sentence):
            write("left out: \(sentence)", Style(.notice), column: 1, row: row)
        case .row(let index): draw(list.rows[index], isCurrent: index == list.cursor, row: row)
        }
    }

    private mutating func draw(_ mention: MentionList.Row, isCurrent: Bool, row: Int) {
        let anchor = mention.mention.anchor
        let box = mention.isKept ? "[x]" : mention.mention.isLikely ? "[ ]" : "[?]"
        write(box, Style(.key, [.bold]), column: 1, row: row)
        let room = max(0, min(Anchor.context + 1, (columns - 6 - Glyph.columns(of: anchor.exact)) / 2))
        let before = anchor.prefix.spacedOnOneLine.suffix(of: room)
        var column = 5 + room - Glyph.columns(of: before)
        column = write(before, Style(.muted), column: column, row: row)
        column = write(anchor.exact.spacedOnOneLine, Style(.actor, [.bold]), column: column, row: row)
        write(anchor.suffix.spacedOnOneLine, Style(.muted), column: column, row: row)
        guard isCurrent else { return }
        restyle(row: row) { $0.emphasis.insert(.reverse) }
        placeCursor(column: 1, row: row)
    }
}

extension String {
    /// With one blank for each run of them, at the ends too.
    fileprivate var spacedOnOneLine: String {
        split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).reduce(into: "") { line, word in
            if !line.hasSuffix(" "), !line.isEmpty || word.isEmpty { line += " " }
            line += word
        }
    }

    /// As much of its end as fits into so many columns.
    fileprivate func suffix(of columns: Int) -> String {
        var kept = Substring(self)
        while !kept.isEmpty, Glyph.columns(of: String(kept)) > columns { kept = kept.dropFirst() }
        return String(kept)
    }
}
