package import Prose

/// What was taken out of a file: the text of an article, what the file says of it, and what was left out.
package struct ExtractedArticle: Hashable, Sendable {
    /// The headline, then paragraphs with a blank line between them, lines with LF; a line end at the end.
    package let text: String
    package let details: ArticleDetails
    /// The regions of the page that are not in the text, in the order of the page.
    package let leftOut: [LeftOutRegion]
    /// How much program code was passed over, in bytes. It has no text that anybody would bring back.
    package let codeBytes: Int
}

/// What a file says of its article. What it does not say is nil or empty.
package struct ArticleDetails: Hashable, Sendable {
    package var title: String?
    package var authors: [String] = []
    package var outlet: String?
    /// A day or a time as ISO 8601 has it.
    package var published: String?
    /// A BCP 47 tag.
    package var language: String?
    /// The address that the article has for good.
    package var url: String?

    package init() {}
}

/// A part of a page that is not in the text of its article.
package struct LeftOutRegion: Hashable, Sendable {
    package let key: RegionKey
    package let reason: LeavingReason
    /// Its first words, at most ``shownLength`` scalars.
    package let words: String
    /// How long it is, in scalars.
    package let length: Int
    /// Where it would stand in the text.
    package let place: TextOffset

    package init(key: RegionKey, reason: LeavingReason, words: String, length: Int, place: TextOffset) {
        self.key = key
        self.reason = reason
        self.words = words
        self.length = length
        self.place = place
    }

    /// The most scalars of a region that are kept to be shown.
    package static let shownLength = 400
}

/// Why a part of a page is not taken for a part of the article. The raw value is the word for it.
package enum LeavingReason: String, Hashable, Sendable, CaseIterable {
    case advertisement
    case attachment
    case author = "author and date"
    case box
    case caption
    case comments
    case cookies = "cookie notice"
    case form
    case hidden
    case missing = "not in the file"
    case navigation
    case noText = "no text"
    case newsletter = "newsletter or subscription"
    case notArticle = "not the article"
    case pullQuote = "pull quote"
    case pageMark = "head or foot of a page"
    case related = "related articles"
    case script = "for browsers without scripts"
    case sharing
    case byHand = "by hand"
}

/// What a region is known by: a hash of its words, so that it is the same region as long as it says the same, wherever
/// it stands on the page.
package struct RegionKey: Hashable, Sendable {
    /// Sixteen hexadecimal digits.
    package let text: String

    /// A key as it was printed or kept.
    package init(kept text: String) {
        self.text = text
    }

    /// The key of a region that says this. How many blanks stand between the words does not count.
    package init(of words: some StringProtocol) {
        // FNV-1a, 64 bits.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for word in words.utf8.split(whereSeparator: { $0 <= 0x20 }) {
            for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0x20) &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        text = String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// What a person said of the regions of a page.
package struct RegionChoices: Hashable, Sendable {
    /// Regions that were left out and belong to the article.
    package var broughtBack: Set<RegionKey>
    /// Paragraphs of the text that do not belong to it.
    package var leftOut: Set<RegionKey>

    package init(bringingBack broughtBack: Set<RegionKey> = [], leavingOut leftOut: Set<RegionKey> = []) {
        self.broughtBack = broughtBack
        self.leftOut = leftOut
    }
}
