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

    /// What its articles are taken out of.
    var input: FormatInput { get }

    /// Whether bytes that start like these are of this format, whatever the file is called.
    func begins(_ start: ArraySlice<UInt8>) -> Bool

    /// The article in the bytes of a file, or in what ``input`` says instead.
    func extract(_ bytes: [UInt8], with aids: ReadingAids) throws(ExtractionRefusal) -> ExtractedArticle

    /// What a file says of its article, without its text.
    func details(_ bytes: [UInt8], with aids: ReadingAids) throws(ExtractionRefusal) -> ArticleDetails
}

extension ArticleFormat {
    package var input: FormatInput { .text }

    /// The article with what a person said of its regions, if anything.
    package func extract(
        _ bytes: [UInt8], changing choices: RegionChoices = RegionChoices()
    ) throws(ExtractionRefusal) -> ExtractedArticle {
        try extract(bytes, with: ReadingAids(regions: choices))
    }

    package func details(_ bytes: [UInt8]) throws(ExtractionRefusal) -> ArticleDetails {
        try details(bytes, with: ReadingAids())
    }
}

/// Every format, the more certain one first.
package let articleFormats: [any ArticleFormat] = [HTMLFormat(), EPUBFormat(), PDFFormat(), MailFormat()]

/// The format of a file; nil where it is text that is read as it is. `fileExtension` is in lower case and without its dot.
package func articleFormat(fileExtension: String, start: ArraySlice<UInt8>) -> (any ArticleFormat)? {
    articleFormats.first { $0.begins(start) } ?? articleFormats.first { $0.fileExtensions.contains(fileExtension) }
}

/// What a format takes an article out of.
package enum FormatInput: Hashable, Sendable {
    /// The text of the file, whatever it is encoded in: the bytes that a format sees are UTF-8.
    case text
    /// The bytes of the file as they are.
    case bytes
    /// The same, of a file that is text, but whose parts may be in several encodings.
    case mixedText
    /// What other programs print about the file, one after the other: each output without NUL and with one behind it.
    /// Details need the first program alone.
    case output(of: [ProgramCall])
}

/// A program that reads a file from its standard input and prints what is in it.
package struct ProgramCall: Hashable, Sendable {
    /// Its name and its arguments.
    package let words: [String]
    /// What to do where it is not there.
    package let installing: String
    /// Prints its version in the first line; nil where the text does not depend on it.
    package let version: [String]?

    package init(_ words: [String], installing: String, version: [String]? = nil) {
        (self.words, self.installing, self.version) = (words, installing, version)
    }
}
