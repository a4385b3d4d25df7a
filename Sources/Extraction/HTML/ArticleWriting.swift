internal import Prose

/// Writes the blocks of an article as plain text, and notes what was left out between them.
struct ArticleWriting {
    private let main: MainText
    private let choices: RegionChoices
    private let title: String?
    private let foldedTitle: String
    private(set) var text = ""
    private(set) var leftOut: [LeftOutRegion] = []
    /// How many scalars the text has.
    private var length = 0
    private var lastForm: TextBlock.Form?

    init(_ main: MainText, title: String?, choices: RegionChoices) {
        (self.main, self.choices, self.title) = (main, choices, title)
        foldedTitle = title?.folded ?? ""
        if let title { write(title, .heading) }
        var block = 0
        while block < main.blocks.blocks.count { block = take(block) }
        if !text.isEmpty { text += "\n" }
    }

    /// Takes a block, or all blocks of the region that begins with it; the number of the next.
    private mutating func take(_ block: Int) -> Int {
        guard let reason = main.reasons[block] else {
            write(block)
            return block + 1
        }
        var end = block + 1
        while end < main.reasons.count, main.reasons[end] == reason, main.regions[end] == main.regions[block] {
            end += 1
        }
        leave(block..<end, reason)
        return end
    }

    private mutating func write(_ block: Int) {
        let found = main.blocks.blocks[block]
        let words = main.blocks.text(of: found)
        // The headline stands above all, wherever the page has it.
        if found.form == .heading || found.weight < 200, !foldedTitle.isEmpty, words.folded == foldedTitle { return }
        if !choices.leftOut.isEmpty, choices.leftOut.contains(RegionKey(of: words)) {
            leave(block..<block + 1, .byHand)
        } else {
            write(found.mark + words, found.form)
        }
    }

    /// Items of a list stand on lines of their own, rows too; all else is set off by a blank line.
    private mutating func write(_ words: String, _ form: TextBlock.Form) {
        if let last = lastForm {
            let isClose = last == form && (form == .item || form == .row)
            add(isClose ? "\n" : "\n\n")
        }
        add(words)
        lastForm = form
    }

    private mutating func add(_ words: String) {
        text += words
        length += words.unicodeScalars.count
    }

    private mutating func leave(_ range: Range<Int>, _ reason: LeavingReason) {
        let texts = range.map { main.blocks.text(of: main.blocks.blocks[$0]) }
        let words = texts.joined(separator: "\n")
        let key = RegionKey(of: words)
        if reason != .byHand, choices.broughtBack.contains(key) {
            for block in range { write(block) }
            return
        }
        let scalars = words.unicodeScalars
        leftOut.append(
            LeftOutRegion(
                key: key, reason: reason, words: String(scalars.prefix(LeftOutRegion.shownLength)),
                length: scalars.count, place: TextOffset(length)))
    }
}
