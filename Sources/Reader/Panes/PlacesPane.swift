import Analysis
import Annotations
import Prose
import Screen

/// The inspector while the places of tags are being decided: the old words where they stood, beside what is offered.
extension ReaderState {
    func describe(_ tag: UnsettledTag, on page: inout Page) {
        page.line((tag.status.words, Style(.warning, [.bold])))
        if let name = name(of: tag.item) { page.line((name, Style(.value, [.bold]))) }
        page.blank()
        page.line(("was", Style(.label)))
        for segment in tag.segments { describe(context(of: segment), on: &page, .quotation) }
        page.blank()
        let offers = tag.offers
        if let shown = placing?.candidate, offers.indices.contains(shown) {
            page.line(("now, place \(shown + 1) of \(offers.count)", Style(.label)))
            for range in offers[shown] { describe(context(of: range), on: &page, .candidate) }
            page.blank()
            page.paragraph(
                "The words that are selected become the tag's: select others, if these are wrong.", Style(.muted))
        } else {
            page.paragraph(
                "No place to offer: the words are gone, or nobody can tell. Select them yourself, if they are there; else "
                    + "leave the tag, or delete it.", Style(.muted))
        }
    }

    private func name(of item: Item) -> String? {
        switch item {
        case .statement(let statement):
            [speakerName(of: statement), statement.stance?.sign, topicName(of: statement)].compactMap(\.self)
                .joined(separator: " ")
        case .mention(let mention): corpus.actor(mention.actor)?.name
        case .note, .actor, .concept: nil
        }
    }

    private func describe(_ words: WordsInContext, on page: inout Page, _ role: Role) {
        let before = words.before.isEmpty ? "" : "…\(words.before)"
        let after = words.after.isEmpty ? "" : "\(words.after)…"
        page.paragraph(before, Style(.muted), limit: 4)
        page.paragraph(words.words, Style(role), limit: 8)
        page.paragraph(after, Style(.muted), limit: 4)
    }

    /// The old words in the old text; where that is not kept, in what the anchor remembers of it.
    private func context(of anchor: Anchor) -> WordsInContext {
        guard let reading, let base = anchor.base, let text = reading.placements.bases[base] else {
            return WordsInContext(before: anchor.prefix, words: anchor.exact, after: anchor.suffix)
        }
        return WordsInContext(of: anchor.range, in: text)
    }

    private func context(of range: TextRange) -> WordsInContext {
        reading.map { WordsInContext(of: range, in: $0.text) } ?? WordsInContext(before: "", words: "", after: "")
    }
}

/// Words, and what stands around them on one line each.
private struct WordsInContext {
    let before: String
    let words: String
    let after: String

    /// How much is shown on each side, in scalars.
    private static let reach = 120

    init(before: String, words: String, after: String) {
        self.before = before.onOneLine
        self.words = words
        self.after = after.onOneLine
    }

    init(of range: TextRange, in text: ArticleText) {
        let range = range.clamped(to: text.range)
        let start = max(.start, range.lowerBound - Self.reach)
        let end = min(text.range.upperBound, range.upperBound + Self.reach)
        self.init(
            before: text.string(in: start..<range.lowerBound), words: text.string(in: range),
            after: text.string(in: range.upperBound..<end))
    }
}

extension AnchorStatus {
    fileprivate var words: String {
        switch self {
        case .same, .moved: "stands"
        case .edited: "its words were changed"
        case .review: "its place is not certain"
        case .orphan: "its words were not found"
        }
    }
}
