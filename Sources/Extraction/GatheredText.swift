internal import Prose

/// The text of an article that comes in pieces, and what was left out between them.
struct GatheredText {
    private(set) var text = ""
    private(set) var leftOut: [LeftOutRegion] = []
    /// How many scalars the text has.
    private var length = 0

    /// Adds paragraphs, set off by a blank line.
    mutating func add(_ words: some StringProtocol) {
        let gap = text.isEmpty ? "" : "\n\n"
        text += gap
        text += words
        length += gap.unicodeScalars.count + words.unicodeScalars.count
    }

    /// Notes what does not stand in the text.
    mutating func leave(_ words: String, _ reason: LeavingReason, key: RegionKey? = nil) {
        let scalars = words.unicodeScalars
        leftOut.append(
            LeftOutRegion(
                key: key ?? RegionKey(of: words), reason: reason,
                words: String(scalars.prefix(LeftOutRegion.shownLength)), length: scalars.count,
                place: TextOffset(length)))
    }

    /// Adds what was written of a page.
    mutating func add(_ page: ArticleWriting) {
        let words = page.text.dropLast()
        let start = length + (text.isEmpty || words.isEmpty ? 0 : 2)
        leftOut += page.leftOut.map { region in
            LeftOutRegion(
                key: region.key, reason: region.reason, words: region.words, length: region.length,
                place: TextOffset(start + region.place.scalars))
        }
        if !words.isEmpty { add(words) }
    }
}
