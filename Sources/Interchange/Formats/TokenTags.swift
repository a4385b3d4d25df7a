internal import Annotations
internal import Prose

/// The words and marks of an article, sentence by sentence, cut wherever a quotation begins or ends.
struct TokenTags {
    struct Token {
        let range: TextRange
        /// The numbers of the marks that hold it, in the order of the marks.
        let marks: [Int]
    }

    let marked: MarkedText
    private(set) var sentences: [[Token]] = []
    /// How many parts stand before the first of each mark.
    private let partsBefore: [Int]

    init(_ article: ExchangeArticle, _ record: CorpusRecord) {
        let marked = MarkedText(article, record)
        self.marked = marked
        partsBefore = marked.marks.reduce(into: [0]) { sums, mark in
            sums.append(sums[sums.count - 1] + mark.ranges.count)
        }
        let ranges = marked.marks.flatMap { mark in mark.ranges.map { (mark.number, $0) } }
        let cuts = Set(ranges.flatMap { [$0.1.lowerBound, $0.1.upperBound] }).sorted()
        let tokens = TextTokens(of: article.text).tokens.map(\.range)
        var open = OpenMarks(ranges), cut = 0, pieces: [Token] = []
        for token in tokens {
            var start = token.lowerBound
            while cut < cuts.count, cuts[cut] <= start { cut += 1 }
            while cut < cuts.count, cuts[cut] < token.upperBound {
                pieces.append(Token(range: start..<cuts[cut], marks: open.marks(at: start)))
                start = cuts[cut]
                cut += 1
            }
            pieces.append(Token(range: start..<token.upperBound, marks: open.marks(at: start)))
        }
        var rest = pieces[...]
        for sentence in article.text.units(.sentence, in: article.text.range) {
            let own = rest.prefix { $0.range.lowerBound < sentence.upperBound }
            rest = rest.dropFirst(own.count)
            if !own.isEmpty { sentences.append(Array(own)) }
        }
        if !rest.isEmpty { sentences.append(Array(rest)) }
    }

    /// The number of the part of a mark that a place is in, counted from 1 over all marks.
    func partNumber(of mark: Int, at place: TextOffset) -> Int {
        let part = marked.marks[mark - 1].ranges.firstIndex { $0.contains(place) } ?? 0
        return partsBefore[mark - 1] + part + 1
    }

    /// The marks at places that are asked for in order.
    private struct OpenMarks {
        private let starts: [(number: Int, range: TextRange)]
        private var next = 0
        private var open: [(number: Int, range: TextRange)] = []

        init(_ ranges: [(Int, TextRange)]) {
            starts = ranges.map { (number: $0.0, range: $0.1) }.sorted {
                ($0.range.lowerBound, $0.number) < ($1.range.lowerBound, $1.number)
            }
        }

        mutating func marks(at place: TextOffset) -> [Int] {
            while next < starts.count, starts[next].range.lowerBound <= place {
                open.append(starts[next])
                next += 1
            }
            open.removeAll { $0.range.upperBound <= place }
            return open.map(\.number).sorted()
        }
    }
}
