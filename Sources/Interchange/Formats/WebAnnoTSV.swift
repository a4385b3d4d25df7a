package import Annotations
internal import Prose

/// A folder of WebAnno TSV 3.3 files, for WebAnno and INCEpTION: an article a file, offsets in UTF-16 code units.
///
/// The layer is `custom.Quotation` with the features speaker, topic, stance and kind; speakers as written and cues are
/// values of the layer `custom.Part`. A span there has no gap, so that the parts of an interrupted quotation are several.
package struct WebAnnoTSV: CorpusFormat {
    package init() {}

    package var name: String { "webanno" }
    package var summary: String { "a folder of WebAnno TSV 3.3 files, for INCEpTION (one way)" }
    package var output: ExchangeOutput { .folder }
    package var keeps: KeptMembers {
        KeptMembers(statements: [.speaker, .topic, .stance, .kind, .speakerAsWritten, .cue], mentions: [])
    }

    package func addLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport) {
        MarkedText.addLosses(of: article, record, to: &report)
    }

    package func write<Failure: Error>(_ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>) throws(Failure) {
        for article in corpus.articles {
            try sink.begin(BytePath(bytes: article.path.bytes + Array(".tsv".utf8)))
            let tags = TokenTags(article, corpus.record)
            try sink.send(Self.head)
            var place = UTF16Place(article.text)
            for (number, sentence) in tags.sentences.enumerated() {
                try sink.send(Self.text(sentence, number + 1, tags, article.text, &place))
            }
        }
    }

    private static let head = """
        #FORMAT=WebAnno TSV 3.3
        #T_SP=custom.Quotation|kind|speaker|stance|topic
        #T_SP=custom.Part|value


        """

    private static func text(
        _ sentence: [TokenTags.Token], _ number: Int, _ tags: TokenTags, _ text: ArticleText, _ place: inout UTF16Place
    ) -> String {
        guard let first = sentence.first, let last = sentence.last else { return "" }
        let words = text.string(in: first.range.lowerBound..<last.range.upperBound).escapedText
        var lines = "\n#Text=\(words)\n"
        for (index, token) in sentence.enumerated() {
            let (start, end) = (
                place.units(before: token.range.lowerBound), place.units(before: token.range.upperBound)
            )
            lines += "\(number)-\(index + 1)\t\(start)-\(end)\t\(text.string(in: token.range).escapedText)\t"
            lines += cells(token, tags).joined(separator: "\t") + "\t\n"
        }
        return lines
    }

    private static func cells(_ token: TokenTags.Token, _ tags: TokenTags) -> [String] {
        let marks = token.marks.map { tags.marked.marks[$0 - 1] }
        let numbers = Dictionary(
            token.marks.map { ($0, tags.partNumber(of: $0, at: token.range.lowerBound)) },
            uniquingKeysWith: { first, _ in first })
        let quotations = marks.filter { $0.kind == .quotation }, parts = marks.filter { $0.kind != .quotation }
        func cell(_ marks: [MarkedText.Mark], _ value: (MarkedText.Mark) -> String?) -> String {
            marks.isEmpty
                ? "_"
                : marks.map { "\(value($0)?.escapedValue ?? "*")[\(numbers[$0.number] ?? 0)]" }.joined(separator: "|")
        }
        return [
            cell(quotations) { $0.quoted?.rawValue }, cell(quotations, \.speaker),
            cell(quotations) { $0.stance?.rawValue },
            cell(quotations) { $0.label == $0.kind.rawValue ? nil : $0.label }, cell(parts) { $0.kind.rawValue },
        ]
    }
}

/// Counts UTF-16 code units up to places that are asked for in order.
private struct UTF16Place {
    private let scalars: [Unicode.Scalar]
    private var at = 0
    private var units = 0

    init(_ text: ArticleText) {
        scalars = text.scalars(in: text.range)
    }

    mutating func units(before place: TextOffset) -> Int {
        while at < place.scalars, at < scalars.count {
            units += scalars[at].value > 0xFFFF ? 2 : 1
            at += 1
        }
        return units
    }
}

extension MarkedText.Mark {
    /// The speaker's name, as the note has it.
    fileprivate var speaker: String? {
        let speaker = note?["speaker"]
        return speaker?["name"]?.text ?? speaker?["id"]?.text
    }
}

extension String {
    /// A text with what would end its line written as two signs.
    fileprivate var escapedText: String { escaped(["\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"]) }

    /// A value with what the format gives a meaning behind a backslash.
    fileprivate var escapedValue: String {
        escaped([
            "\\": "\\\\", "[": "\\[", "]": "\\]", "|": "\\|", "_": "\\_", ";": "\\;", "*": "\\*", "\n": "\\n",
            "\r": " ", "\t": "\\t",
        ]).replacing("->", with: "\\->")
    }

    private func escaped(_ signs: [Unicode.Scalar: String]) -> String {
        var escaped = ""
        for scalar in unicodeScalars {
            if let sign = signs[scalar] { escaped += sign } else { escaped.unicodeScalars.append(scalar) }
        }
        return escaped
    }
}
