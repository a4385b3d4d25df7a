/// Divides a text into the documents of a press database, and gives the article of each.
///
/// What is held is one document at a time. One that is too long is passed over up to where it ends.
struct DocumentReader: ArticleRecordReader {
    /// What a line means for the document that it stands in.
    enum Mark {
        /// It begins one, and is not of it.
        case begins
        /// It ends one, and is not of it.
        case ends
        /// The last line of one.
        case isLast
        case none
    }

    /// The lines of a document.
    struct Document {
        var lines: [Substring] = []
        /// Where it begins, counted from 1.
        var line = 1
        /// Whether a line said that it begins.
        var isMarked = false
        fileprivate var length = 0
    }

    private var lines: TextLines
    private let mark: @Sendable (Substring) -> Mark
    private let article: @Sendable (Document) -> CollectedRecord?
    private var document = Document()

    /// `mark` is asked for each line, and `article` makes an article of a document; nil where it is none, as a page of
    /// contents is.
    init(
        _ lines: TextLines, mark: @escaping @Sendable (Substring) -> Mark,
        article: @escaping @Sendable (Document) -> CollectedRecord?
    ) {
        self.lines = lines
        self.mark = mark
        self.article = article
    }

    mutating func next() -> CollectedRecord? {
        while let line = lines.next() {
            let mark = line.text.utf8.count < 400 ? mark(line.text) : .none
            switch mark {
            case .none:
                add(line)
                continue
            case .begins:
                let done = finish()
                document.line = line.number
                document.isMarked = true
                if let done { return done }
            case .ends: if let done = finish() { return done }
            case .isLast:
                add(line)
                if let done = finish() { return done }
            }
        }
        return finish()
    }

    private mutating func add(_ line: TextLines.Line) {
        document.length += line.text.utf8.count + 1
        if document.length > ArticleRecord.mostBytes { document.lines = [] }
        let isBlank = line.text.utf8.allSatisfy { $0 <= 0x20 }
        if document.lines.isEmpty, !document.isMarked, isBlank { return }
        if document.lines.isEmpty, !document.isMarked { document.line = line.number }
        document.lines.append(line.text)
    }

    private mutating func finish() -> CollectedRecord? {
        defer { document = Document() }
        guard document.length <= ArticleRecord.mostBytes else {
            return .leftOut(line: document.line, reason: CollectedRecord.tooLong)
        }
        guard document.lines.contains(where: { $0.utf8.contains { $0 > 0x20 } }) else { return nil }
        return article(document)
    }
}

extension Substring {
    /// Without blanks at either end.
    var bare: Substring {
        var rest = self[...].drop { $0.isWhitespace }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }

    /// How many blanks it begins with.
    var indent: Int { prefix { $0 == " " || $0 == "\t" }.count }

    /// Whether it says who has the rights to an article.
    var isCopyright: Bool {
        let text = bare.lowercased()
        return text.hasPrefix("copyright") || text.hasPrefix("(c)") || text.hasPrefix("©")
            || text == "all rights reserved" || text == "all rights reserved."
    }
}
