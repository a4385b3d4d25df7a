/// Saved pages of the web.
package struct HTMLFormat: ArticleFormat {
    private let limits: HTMLLimits

    package init(limits: HTMLLimits = HTMLLimits()) {
        self.limits = limits
    }

    package let name = "HTML"
    package let version = 2
    package let fileExtensions = ["html", "htm", "xhtml", "xht"]

    package func begins(_ start: ArraySlice<UInt8>) -> Bool {
        var rest = start.prefix(1024).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        while rest.starts(with: "<!--".utf8) {
            guard let end = rest.firstRange(of: Array("-->".utf8)) else { return false }
            rest = rest[end.upperBound...].drop { $0 <= 0x20 }
        }
        let word = String(decoding: rest.prefix(14), as: UTF8.self).lowercased()
        return word.hasPrefix("<!doctype html") || word.hasPrefix("<html") || word.hasPrefix("<head")
    }

    package func extract(_ bytes: [UInt8], with aids: ReadingAids) throws(ExtractionRefusal) -> ExtractedArticle {
        let page = try HTMLPage(bytes, limits: limits, mendedBy: aids.repair)
        let stated = StatedArticle(page)
        let details = ArticleDetails(of: page, stated)
        let main = MainText(page, stating: stated.body)
        let writing = ArticleWriting(main, title: details.title, choices: aids.regions)
        if main.hasProse || !aids.regions.broughtBack.isEmpty {
            return ExtractedArticle(
                text: writing.text, details: details, leftOut: writing.leftOut, codeBytes: page.codeBytes)
        }
        // A page that a script would have filled may say its text to search engines all the same.
        guard let body = stated.body.map(Self.paragraphs), !body.isEmpty else { throw .noText }
        let text = [details.title, body].compactMap(\.self).joined(separator: "\n\n") + "\n"
        return ExtractedArticle(text: text, details: details, leftOut: writing.leftOut, codeBytes: page.codeBytes)
    }

    package func details(_ bytes: [UInt8], with aids: ReadingAids) throws(ExtractionRefusal) -> ArticleDetails {
        let page = try HTMLPage(bytes, limits: limits, mendedBy: aids.repair)
        return ArticleDetails(of: page, StatedArticle(page))
    }

    /// A stated text, whose lines are paragraphs.
    private static func paragraphs(_ body: String) -> String {
        body.split(whereSeparator: \.isNewline).map { String($0).onOneBlankedLine }.filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }
}

/// How much is given to one page.
package struct HTMLLimits: Hashable, Sendable {
    /// The most bytes of a page that are read at all.
    package var bytes: Int
    /// How much memory the tree of a page may take, in bytes.
    package var memory: Int
    /// How much work may go into reading it: for each piece of the tree, how deep elements lie in each other.
    package var effort: UInt64

    package init(bytes: Int = 16 << 20, memory: Int = 160 << 20, effort: UInt64 = 300_000_000) {
        (self.bytes, self.memory, self.effort) = (bytes, memory, effort)
    }
}
