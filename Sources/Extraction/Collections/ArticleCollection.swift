/// A way in which many articles come in one file: how it is told from others, and how they are taken out of it.
package protocol ArticleCollection: Sendable {
    /// The word by which a person chooses it.
    var name: String { get }
    /// One line for the help: what it is.
    var summary: String { get }
    /// The ends of the names of its files, in lower case and without the dot.
    var fileExtensions: [String] { get }

    /// Whether a text that starts like this is of this format, whatever its file is called.
    func recognizes(_ start: String) -> Bool

    /// What gives the articles of a text one by one. Throws where none can be in it.
    func reader(
        of text: String, columns: ColumnChoices
    ) throws(CollectionProblem) -> any ArticleRecordReader
}

/// Gives the articles of a file, so that only one of them is held at a time.
package protocol ArticleRecordReader {
    /// The next article, or what stands there instead; nil behind the last.
    mutating func next() -> CollectedRecord?
}

/// What stands at a place of a file with many articles.
package enum CollectedRecord: Hashable, Sendable {
    case article(ArticleRecord)
    /// What is no article that can be taken, in a sentence without the name of the file.
    case leftOut(line: Int, reason: String)
}

/// An article as it was taken out of a file with many.
package struct ArticleRecord: Hashable, Sendable {
    /// Lines with LF, one at the end, and nothing that only steers a terminal.
    package let text: String
    package let details: ArticleDetails
    /// Where it begins in its file, counted from 1.
    package let line: Int

    /// The most bytes of one article, or of its line; what is longer is no article.
    package static let mostBytes = 16 << 20

    package init(text: String, details: ArticleDetails, line: Int) {
        self.text = text.asArticleText
        self.details = details
        self.line = line
    }
}

/// Why no article at all can be taken out of a file: what is wrong, and what to do.
package struct CollectionProblem: Error, Hashable, Sendable {
    /// Without the name of the file.
    package let what: String
    package let advice: String
}

/// Every format, the more certain one first.
package let articleCollections: [any ArticleCollection] = [
    TableCollection(name: "csv"), TableCollection(name: "tsv"), JSONLinesCollection(), JSONCollection(),
    NexisCollection(),
    FactivaCollection(),
]

/// The format of a file with many articles; nil where it is an article itself.
///
/// A table and JSON Lines are told by their names alone, since any text can look like them. `start` is the first of the text, as
/// much as ``collectionReach``; `fileExtension` is in lower case and without its dot.
package func articleCollection(fileExtension: String, start: @autoclosure () -> String) -> (any ArticleCollection)? {
    if let named = articleCollections.first(where: { $0.fileExtensions.contains(fileExtension) }) { return named }
    let isPageName = HTMLFormat().fileExtensions.contains(fileExtension)
    guard isPageName || ["txt", "text", ""].contains(fileExtension) else { return nil }
    let start = start()
    guard !isPageName || ExportPage.isPage(start) else { return nil }
    return articleCollections.first { $0.recognizes(start) }
}

/// How much of a text is looked at to tell what it is, in bytes.
package let collectionReach = 1 << 20

extension String {
    /// The text as an article file holds it: no NUL and no other control, since a text with many of them is taken for
    /// something else, and no blank lines around it.
    fileprivate var asArticleText: String {
        var scalars = UnicodeScalarView()
        var wasReturn = false
        for scalar in unicodeScalars {
            let isReturn = scalar == "\r"
            switch scalar.value {
            case 0x0D, 0x0B, 0x0C: scalars.append("\n")
            case 0x0A: if !wasReturn { scalars.append("\n") }
            case 0x09: scalars.append(scalar)
            case 0..<0x20, 0x7F, 0xFEFF: break
            default: scalars.append(scalar)
            }
            wasReturn = isReturn
        }
        let blank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        guard let start = scalars.firstIndex(where: { !blank($0) }), let end = scalars.lastIndex(where: { !blank($0) })
        else { return "" }
        return String(scalars[start...end]) + "\n"
    }
}
