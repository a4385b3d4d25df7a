internal import Annotations
internal import Prose

/// The words of a statement with the rest of the sentence that they stand in.
struct QuotedPassage: Hashable {
    /// Some words: those that are quoted, or those around them.
    struct Piece: Hashable {
        let words: String
        let isQuoted: Bool
    }

    /// A quotation may have several paragraphs.
    let paragraphs: [[Piece]]
    /// The quoted words alone, the parts of an interrupted quotation with ` […] ` between them.
    let quotation: String

    /// How much of a long sentence is shown on each side, and between two parts, in scalars.
    private static let reach = 280

    /// The passage of a statement; without what stands around it where its words are not in the text any more.
    init(_ statement: Statement, in article: ExchangeArticle) {
        quotation = statement.segments.map(\.exact).asOneQuotation
        guard let ranges = article.ranges(of: statement), ranges.isInReadingOrder else {
            paragraphs = Self.paragraphs(of: [Piece(words: quotation, isQuoted: true)])
            return
        }
        var pieces = [Self.before(ranges[0].lowerBound, article.text)]
        var end = ranges[0].lowerBound
        for range in ranges {
            if range.lowerBound > end { pieces.append(Self.between(end..<range.lowerBound, article.text)) }
            pieces.append(Piece(words: article.text.string(in: range), isQuoted: true))
            end = range.upperBound
        }
        pieces.append(Self.after(end, article.text))
        paragraphs = Self.paragraphs(of: pieces)
    }

    /// Whether more is shown than what is quoted.
    var hasContext: Bool {
        paragraphs.contains { $0.contains { !$0.isQuoted && $0.words.onOneLine != "" && $0.words != "…" } }
    }

    private static func before(_ place: TextOffset, _ text: ArticleText) -> Piece {
        let sentence = text.unit(.sentence, around: place)?.lowerBound ?? place
        guard sentence < place else { return Piece(words: "", isQuoted: false) }
        guard place.scalars - sentence.scalars > reach else {
            return Piece(words: text.string(in: sentence..<place), isQuoted: false)
        }
        let start = min(text.next(.word, after: place + -reach), place)
        return Piece(words: "… " + text.string(in: start..<place), isQuoted: false)
    }

    private static func after(_ place: TextOffset, _ text: ArticleText) -> Piece {
        guard place > .start else { return Piece(words: "", isQuoted: false) }
        let sentence = text.unit(.sentence, around: place + -1)?.upperBound ?? place
        guard place < sentence else { return Piece(words: "", isQuoted: false) }
        guard sentence.scalars - place.scalars > reach else {
            return Piece(words: text.string(in: place..<sentence), isQuoted: false)
        }
        let end = max(text.previous(.word, before: place + reach), place)
        let words = text.string(in: place..<end)
        return Piece(words: words + (words.last?.isWhitespace == true ? "…" : " …"), isQuoted: false)
    }

    private static func between(_ range: TextRange, _ text: ArticleText) -> Piece {
        Piece(words: range.length > reach ? " […] " : text.string(in: range), isQuoted: false)
    }

    /// The pieces by paragraph: an empty line ends one, while the end of a line may be that of the paper.
    private static func paragraphs(of pieces: [Piece]) -> [[Piece]] {
        var paragraphs: [[Piece]] = [[]]
        for piece in pieces {
            for (number, words) in piece.words.paragraphs.enumerated() {
                if number > 0 { paragraphs.append([]) }
                guard !words.isEmpty else { continue }
                paragraphs[paragraphs.count - 1].append(Piece(words: words, isQuoted: piece.isQuoted))
            }
        }
        return paragraphs.filter { $0.contains { $0.words.said != nil } }
    }

    /// The quoted words alone, by paragraph.
    var quotedParagraphs: [String] { quotation.paragraphs.filter { $0.said != nil } }
}

extension [TextRange] {
    /// Whether each begins where the one before it has ended, or later.
    fileprivate var isInReadingOrder: Bool {
        !isEmpty && zip(self, dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    }
}

extension QuotedPassage.Piece {
    /// The words; of many that are quoted, the first and the last.
    var shortened: String {
        let line = words.unicodeScalars
        guard isQuoted, line.count > 120 else { return words }
        let first = String(line.prefix(60)).split(separator: " ").dropLast().joined(separator: " ")
        let last = String(line.suffix(40)).split(separator: " ").dropFirst().joined(separator: " ")
        return "\(first) … \(last)"
    }
}

extension String {
    /// What stands between empty lines. Where it ends in the midst of a line, so does the last.
    fileprivate var paragraphs: [String] {
        let lines = unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        var paragraphs = [""]
        for (number, line) in lines.enumerated() {
            let isEmpty = number > 0 && number < lines.count - 1 && line.allSatisfy(\.isBlank)
            if isEmpty {
                if paragraphs[paragraphs.count - 1] != "" || paragraphs.count == 1 { paragraphs.append("") }
            } else {
                let gap = number > 0 && paragraphs[paragraphs.count - 1] != "" ? " " : ""
                paragraphs[paragraphs.count - 1] += gap + String(line)
            }
        }
        return paragraphs
    }
}
