import Annotations
import Screen

extension Pane {
    /// The actor register as a list.
    static let actors = Pane({ $0.focus == .actors ? $0.layout.entries : nil }) { state, canvas in
        let columns = ActorColumns(canvas.columns)
        state.drawEntryList("Actors", on: &canvas, head: columns.drawHead) { entry, _, canvas, row in
            guard case .actor(let id) = entry, let actor = state.corpus.actor(id) else { return }
            columns.draw(actor, in: state, on: &canvas, row: row)
        }
    }
}

extension ReaderState {
    /// How many entries the list shows at once, below its title and the names of the columns.
    var entryCapacity: Int { max(1, (layout.entries?.size.rows ?? 3) - entryHeadRows) }

    /// Rows above the entries.
    var entryHeadRows: Int { (layout.entries?.size.rows ?? 3) > 3 ? 2 : 1 }

    /// Draws a list of entries: the title, the names of the columns, and the rows around the cursor.
    func drawEntryList(
        _ title: String, on canvas: inout Canvas, head: (inout Canvas, Int) -> Void,
        _ row: (EntryName, _ depth: Int, inout Canvas, Int) -> Void
    ) {
        guard let screen = entryScreen else { return }
        let isFocused = !screen.isInEntry
        let count =
            screen.filter.isEmpty ? "\(screen.total)" : "\(screen.shown.count)/\(screen.total) “\(screen.filter)”"
        let order = screen.order == .tree ? nil : "by \(screen.order.rawValue)"
        let reading = isCorpusRead ? partialNote : readingWords
        canvas.writeTitle(
            title, detail: [count, order, reading].compactMap(\.self).joined(separator: " · "), isFocused: isFocused)
        let first = entryHeadRows
        if first > 1 { head(&canvas, 1) }
        if screen.shown.isEmpty { drawEmptiness(of: screen, on: &canvas, row: min(first + 1, canvas.rows - 1)) }
        for index in screen.shown.indices.dropFirst(screen.top).prefix(entryCapacity) {
            let place = first + index - screen.top
            row(screen.shown[index], screen.depths[index], &canvas, place)
            guard index == screen.cursor else { continue }
            if isFocused { canvas.restyle(row: place) { $0 = Style(.currentRow, $0.emphasis.union(.reverse)) } }
            canvas.write("▸", Style(.currentRow, isFocused ? [.reverse] : []), column: 0, row: place)
            if isFocused, overlay == nil { canvas.placeCursor(column: 0, row: place) }
        }
    }

    /// How far the sidecars have been read.
    var readingWords: String { listingWords ?? corpusProgress.map { "reading: \($0.words)" } ?? "reading…" }

    /// The same where it is not plain what is read.
    var sidecarReadingWords: String {
        listingWords ?? corpusProgress.map { "reading the sidecars: \($0.words)" } ?? "reading the sidecars…"
    }

    private func drawEmptiness(of screen: EntryScreen, on canvas: inout Canvas, row: Int) {
        let sentence =
            screen.total == 0
            ? "Nothing here yet: \(entryKey(of: "new-entry")) makes the first."
            : "Nothing fits: \(entryKey(of: "filter-entries")) shows others."
        canvas.write(sentence, Style(.muted), column: 2, row: row)
    }
}

/// Where the columns of the register stand: the name gets what the others leave.
private struct ActorColumns {
    private let name: Range<Int>
    private let kind: Range<Int>
    private let said: Range<Int>
    private let named: Range<Int>
    private let also: Range<Int>

    init(_ columns: Int) {
        let isWide = columns >= 40
        let numbers = 5
        also = (isWide ? columns - 5 : columns)..<columns
        named = max(0, also.lowerBound - numbers - 1)..<also.lowerBound
        said = max(0, named.lowerBound - numbers)..<named.lowerBound
        kind = (isWide ? max(0, said.lowerBound - (columns >= 46 ? 13 : 9)) : said.lowerBound)..<said.lowerBound
        name = 3..<max(4, kind.lowerBound)
    }

    func drawHead(on canvas: inout Canvas, row: Int) {
        canvas.write("who", Style(.label), column: name.lowerBound, row: row)
        write("type", Style(.label), kind, on: &canvas, row: row)
        for (range, head) in [(said, "said"), (named, "named"), (also, "also")] {
            writeRight(head, Style(.label), range, on: &canvas, row: row)
        }
    }

    func draw(_ actor: Actor, in state: ReaderState, on canvas: inout Canvas, row: Int) {
        let isMerged = actor.mergedInto != nil
        let role: Role = isMerged ? .ghost : .value
        let sign = sign(of: actor, in: state)
        canvas.write(sign.text, Style(sign.role, [.bold]), column: 1, row: row)
        let other = isMerged ? " → " + (state.corpus.standing(actor.id)?.name ?? "?") : ""
        write(actor.name + other, Style(role, isMerged ? [] : [.bold]), name, on: &canvas, row: row)
        write(actor.kind.rawValue, Style(.muted), kind, on: &canvas, row: row)
        let uses = state.uses(of: .actor(actor.id))
        let aliases = actor.aliases.count + state.counts.entries(countingAs: .actor(actor.id)).count
        for (range, number) in [(said, uses.statements), (named, uses.mentions), (also, aliases)] {
            let text = number == 0 ? "·" : String(number)
            writeRight(text, Style(number == 0 || isMerged ? .muted : .value), range, on: &canvas, row: row)
        }
    }

    /// What should be known of an actor at a glance, as one character.
    private func sign(of actor: Actor, in state: ReaderState) -> (text: String, role: Role) {
        if actor.isSensitive { return ("!", .key) }
        if actor.mergedInto != nil { return ("→", .muted) }
        return state.likely.pairs(of: actor.id).isEmpty ? ("", .muted) : ("~", .label)
    }

    private func write(_ text: String, _ style: Style, _ range: Range<Int>, on canvas: inout Canvas, row: Int) {
        guard range.count > 1 else { return }
        canvas.write(text, style, column: range.lowerBound, row: row, limit: range.count - 1)
    }

    private func writeRight(_ text: String, _ style: Style, _ range: Range<Int>, on canvas: inout Canvas, row: Int) {
        guard range.count > text.count else { return }
        canvas.write(text, style, column: range.upperBound - text.count - 1, row: row)
    }
}
