/// A way in which articles come: how its files are told from others, and how their text is taken out of them.
///
/// What comes out follows from the bytes and the version alone, so that an offset means the same tomorrow.
package protocol ArticleFormat: Sendable {
    /// What people call it.
    var name: String { get }
    /// Goes up whenever the text of some file would be another one.
    var version: Int { get }
    /// The ends of the names of its files, in lower case and without the dot.
    var fileExtensions: [String] { get }

    /// Whether bytes that start like these are of this format, whatever the file is called.
    func begins(_ start: ArraySlice<UInt8>) -> Bool

    /// The article in the bytes of a file, which are UTF-8.
    func extract(_ bytes: [UInt8], changing choices: RegionChoices) throws(ExtractionRefusal) -> ExtractedArticle

    /// What a file says of its article, without its text.
    func details(_ bytes: [UInt8]) throws(ExtractionRefusal) -> ArticleDetails
}

extension ArticleFormat {
    /// The article as it comes, without what a person said of its regions.
    package func extract(_ bytes: [UInt8]) throws(ExtractionRefusal) -> ExtractedArticle {
        try extract(bytes, changing: RegionChoices())
    }
}

/// Every format, the more certain one first.
package let articleFormats: [any ArticleFormat] = [HTMLFormat(), MailFormat()]

/// The format of a file; nil where it is text that is read as it is. `fileExtension` is in lower case and without its dot.
package func articleFormat(fileExtension: String, start: ArraySlice<UInt8>) -> (any ArticleFormat)? {
    articleFormats.first { $0.begins(start) } ?? articleFormats.first { $0.fileExtensions.contains(fileExtension) }
}

/// Why a file is not taken apart, in a sentence without its name: what is wrong, and what to do.
package enum ExtractionRefusal: Error, Hashable, Sendable {
    /// More bytes than are taken apart at all; both in bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// The parts of the page would take more memory than is given to one page.
    case tooManyParts
    /// Its elements lie deeper in each other than those of any article.
    case tooDeep
    /// Nothing that reads like an article is in it.
    case noText

    /// What is wrong.
    package var what: String {
        switch self {
        case .tooLarge(let bytes, let limit): "\(bytes >> 20) MiB are too much for one page (\(limit >> 20) are read)"
        case .tooManyParts: "the page has more parts than one article can have"
        case .tooDeep: "the elements of the page lie too deep in each other"
        case .noText: "no text of an article was found in it"
        }
    }

    /// What the person can do about it.
    package var advice: String {
        switch self {
        case .tooLarge, .tooManyParts: "save the article alone"
        case .tooDeep: "save the article alone, or as text"
        case .noText: "save the page once it has loaded, or copy its text"
        }
    }
}
