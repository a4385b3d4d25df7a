/// Books and magazines as EPUB 2 and 3: an archive of pages.
///
/// The pages come in the order of the spine, and all of their text is text. What is there to find one's way is left out.
package struct EPUBFormat: ArticleFormat {
    private let limits: EPUBLimits

    package init(limits: EPUBLimits = EPUBLimits()) {
        self.limits = limits
    }

    package let name = "EPUB"
    package let version = 1
    package let fileExtensions = ["epub"]
    package let input = FormatInput.bytes

    /// The first file of the archive says what it is, unpacked (EPUB 3.3, “OCF ZIP container media type identification”).
    package func begins(_ start: ArraySlice<UInt8>) -> Bool {
        start.starts(with: [0x50, 0x4B, 0x03, 0x04])
            && start.dropFirst(30).starts(with: "mimetypeapplication/epub+zip".utf8)
    }

    package func extract(_ bytes: [UInt8], with aids: ReadingAids) throws(ExtractionRefusal) -> ExtractedArticle {
        var archive = try EPUBArchive(bytes, limits: limits)
        let package = try EPUBPackage(&archive, limits: limits)
        let details = aids.repair?.repaired(package.details) ?? package.details
        var writing = EPUBWriting(title: details.title, aids, limits: limits)
        for item in package.spine { try writing.take(item, of: &archive) }
        guard writing.hasText else { throw .noText }
        return ExtractedArticle(
            text: writing.gathered.text + "\n", details: details, leftOut: writing.gathered.leftOut,
            codeBytes: writing.codeBytes)
    }

    package func details(_ bytes: [UInt8], with aids: ReadingAids) throws(ExtractionRefusal) -> ArticleDetails {
        var archive = try EPUBArchive(bytes, limits: limits)
        let details = try EPUBPackage(&archive, limits: limits).details
        return aids.repair?.repaired(details) ?? details
    }
}

/// How much is given to one book.
package struct EPUBLimits: Hashable, Sendable {
    /// The most bytes that its files may have together, unpacked, as far as they are read.
    package var bytes: Int
    /// The most pages of its spine.
    package var pages: Int

    package init(bytes: Int = 32 << 20, pages: Int = 10_000) {
        (self.bytes, self.pages) = (bytes, pages)
    }

    /// What a page of so many bytes is given, so that many pages take no longer than one large one.
    func page(of count: Int) -> HTMLLimits {
        HTMLLimits(effort: 100_000 + 36 * UInt64(count))
    }
}
