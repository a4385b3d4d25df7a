/// Saved mail (RFC 5322 and MIME): a newsletter, or an article that somebody sent.
///
/// The plain text of a mail counts, as its writer set it; where it has none worth reading, its page does. What is attached
/// is left out. Each part is in an encoding of its own, so that a mail is no text as a whole.
package struct MailFormat: ArticleFormat {
    private let limits: HTMLLimits

    package init(limits: HTMLLimits = HTMLLimits()) {
        self.limits = limits
    }

    package let name = "mail"
    package let version = 2
    package let fileExtensions = ["eml"]
    package let input = FormatInput.mixedText

    /// Only headers that no text begins with: `From:` and `Date:` begin many an export.
    package func begins(_ start: ArraySlice<UInt8>) -> Bool {
        let line = String(decoding: start.prefix { $0 != 0x0A }, as: UTF8.self).lowercased()
        return Self.firstHeaders.contains { line.hasPrefix($0) }
    }

    private static let firstHeaders = [
        "received: ", "return-path: ", "delivered-to: ", "mime-version: 1", "message-id: <", "dkim-signature: ",
        "x-mozilla-status: ", "authentication-results: ", "arc-seal: ", "x-received: ",
    ]

    package func extract(_ bytes: [UInt8], with aids: ReadingAids) throws(ExtractionRefusal) -> ExtractedArticle {
        let parts = MailParts(try message(bytes), aids)
        let details = ArticleDetails(of: parts)
        let page =
            try parts.page.map { page throws(ExtractionRefusal) in
                try extracted(page, with: aids)
            } ?? nil
        if let page, !parts.plainIsWorth(page.text) {
            let text = details.title.map { PlainWriting.headed(page.text, by: $0, insteadOf: page.details.title) }
            return ExtractedArticle(
                text: text ?? page.text, details: details.completed(by: page.details), leftOut: page.leftOut,
                codeBytes: page.codeBytes)
        }
        guard let plain = parts.plain, !plain.onOneBlankedLine.isEmpty else { throw .noText }
        var writing = PlainWriting(title: details.title, choices: aids.regions)
        writing.write(plain)
        for name in parts.attachments { writing.leave(name, .attachment) }
        return ExtractedArticle(
            text: writing.text + "\n", details: page.map { details.completed(by: $0.details) } ?? details,
            leftOut: writing.leftOut, codeBytes: 0)
    }

    package func details(_ bytes: [UInt8], with aids: ReadingAids) throws(ExtractionRefusal) -> ArticleDetails {
        ArticleDetails(of: MailParts(try message(bytes), aids))
    }

    private func message(_ bytes: [UInt8]) throws(ExtractionRefusal) -> MailMessage {
        guard bytes.count <= 4 * limits.bytes else { throw .tooLarge(bytes: bytes.count, limit: 4 * limits.bytes) }
        return MailMessage(bytes[...])
    }

    /// The article in the page of a mail; nil where it has none.
    private func extracted(_ page: String, with aids: ReadingAids) throws(ExtractionRefusal) -> ExtractedArticle? {
        do throws(ExtractionRefusal) {
            return try HTMLFormat(limits: limits).extract(Array(page.utf8), with: aids)
        } catch .noText {
            return nil
        }
    }
}

extension ArticleDetails {
    fileprivate init(of mail: MailParts) {
        self.init()
        title = mail.header("subject")
        authors = mail.header("from").map { [MailAddress.name(in: $0)] } ?? []
        published = mail.header("date").flatMap { StatedDate.iso($0) }
        language = mail.header("content-language").map { String($0.prefix { $0 != "," && $0 != ";" }) }
    }

    /// The same, with what the page in a mail says where its headers say nothing.
    fileprivate func completed(by page: ArticleDetails) -> ArticleDetails {
        var completed = self
        completed.title = title ?? page.title
        completed.outlet = outlet ?? page.outlet
        completed.published = published ?? page.published
        completed.language = language ?? page.language
        completed.url = url ?? page.url
        return completed
    }
}

/// Who wrote a mail.
enum MailAddress {
    /// The name in `"Quist, Ada" <ada@example.org>` or `ada@example.org (Ada Quist)`; else the address.
    static func name(in header: String) -> String {
        if let mark = header.firstIndex(of: "<") {
            let name = header[..<mark].filter { $0 != "\"" && $0 != "\\" }
            let words = String(name).onOneBlankedLine
            if !words.isEmpty { return words }
            return String(header[header.index(after: mark)...].prefix { $0 != ">" })
        }
        if let open = header.firstIndex(of: "("), let close = header.lastIndex(of: ")"), open < close {
            return String(header[header.index(after: open)..<close])
        }
        return header
    }
}
