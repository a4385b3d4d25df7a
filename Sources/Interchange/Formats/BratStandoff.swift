package import Annotations
internal import Prose

/// A folder for the brat annotation tool: for each article its text (`.txt`) and its marks (`.ann`), and one
/// `annotation.conf` for all. Offsets are in code points.
///
/// ```
/// T1	Quotation 0 14;31 44	“We will row,” “if we must.”
/// A1	Stance T1 oppose
/// T2	Speaker 20 29	Mara Lind
/// R1	SaidBy Arg1:T1 Arg2:T2
/// ```
package struct BratStandoff: CorpusFormat {
    package init() {}

    package var name: String { "brat" }
    package var summary: String { "a folder for brat: texts, standoff marks and annotation.conf" }
    package var output: ExchangeOutput { .folder }
    package var keeps: KeptMembers { MarkedText.keepsAll }

    package func addLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport) {
        MarkedText.addLosses(of: article, record, to: &report)
    }

    package func write<Failure: Error>(_ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>) throws(Failure) {
        try sink.begin(BytePath("annotation.conf"))
        try sink.send(Self.configuration(corpus.record))
        for article in corpus.articles {
            let stem = Self.stem(article.path)
            try sink.begin(BytePath(bytes: stem.bytes + Array(".txt".utf8)))
            try sink.send(article.text.withUTF8 { Array($0) })
            try sink.begin(BytePath(bytes: stem.bytes + Array(".ann".utf8)))
            try sink.send(Self.lines(MarkedText(article, corpus.record), article.text))
        }
    }

    /// The name of both files: without `.txt`, and with any other ending, so that no two articles share it.
    private static func stem(_ path: BytePath) -> BytePath {
        let ending = Array(".txt".utf8)
        return path.bytes.suffix(4).elementsEqual(ending) ? BytePath(bytes: path.bytes.dropLast(4)) : path
    }

    private static func configuration(_ record: CorpusRecord) -> String {
        let topics = Set(record.concepts.map(\.name.asToken)).sorted()
        let stances = Stance.allCases.map(\.rawValue).joined(separator: "|")
        let kinds = Statement.Kind.allCases.map(\.rawValue).joined(separator: "|")
        return """
            [entities]
            Quotation
            Speaker
            Cue
            Mention

            [relations]
            SaidBy Arg1:Quotation, Arg2:Speaker|Mention
            IntroducedBy Arg1:Quotation, Arg2:Cue
            <OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

            [events]

            [attributes]
            Stance Arg:Quotation, Value:\(stances)
            Kind Arg:Quotation, Value:\(kinds)

            """ + (topics.isEmpty ? "" : "Topic Arg:Quotation, Value:\(topics.joined(separator: "|"))\n")
    }

    private static func lines(_ marked: MarkedText, _ text: ArticleText) -> String {
        var lines = "", attributes = 0, notes = 0
        func attribute(_ name: String, _ mark: MarkedText.Mark, _ value: String?) {
            guard let value else { return }
            attributes += 1
            lines += "A\(attributes)\t\(name) T\(mark.number) \(value)\n"
        }
        func note(_ type: String, _ mark: MarkedText.Mark, _ value: String?) {
            guard let value else { return }
            notes += 1
            lines += "#\(notes)\t\(type) T\(mark.number)\t\(value)\n"
        }
        for mark in marked.marks {
            lines += textBound(mark, text)
            attribute("Stance", mark, mark.stance?.rawValue)
            attribute("Kind", mark, mark.quoted?.rawValue)
            if mark.kind == .quotation, mark.label != mark.kind.rawValue {
                attribute("Topic", mark, mark.label.asToken)
            }
            note("AnnotatorNotes", mark, mark.memo?.onOneLine)
            note("Dictum", mark, mark.note.map { String(decoding: JSONWriter.line(of: .object($0)), as: UTF8.self) })
        }
        for (number, tie) in marked.ties.enumerated() {
            lines += "R\(number + 1)\t\(tie.bond.rawValue) Arg1:T\(tie.from) Arg2:T\(tie.to)\n"
        }
        return lines
    }

    /// brat wants no line end inside a stretch: there it goes on in another one.
    private static func textBound(_ mark: MarkedText.Mark, _ text: ArticleText) -> String {
        let pieces = mark.ranges.flatMap { Self.pieces($0, text) }
        let places = pieces.map { "\($0.lowerBound.scalars) \($0.upperBound.scalars)" }.joined(separator: ";")
        let words = pieces.map { text.string(in: $0).replacing("\t", with: " ") }.joined(separator: " ")
        return "T\(mark.number)\t\(mark.kind.rawValue) \(places)\t\(words)\n"
    }

    private static func pieces(_ range: TextRange, _ text: ArticleText) -> [TextRange] {
        let scalars = text.scalars(in: range)
        var pieces: [TextRange] = [], start = 0
        for end in 0...scalars.count where end == scalars.count || scalars[end] == "\n" {
            if end > start { pieces.append(range.lowerBound + start..<range.lowerBound + end) }
            start = end + 1
        }
        return pieces
    }
}
