package import Annotations
internal import Prose

/// JSON lines for doccano's sequence labeling with relations: an article a line, offsets in code points.
///
/// The member `dictum` goes along as metadata and holds what doccano has no word for.
package struct DoccanoLines: CorpusFormat {
    package init() {}

    package var name: String { "doccano" }
    package var summary: String { "JSON lines for doccano, an article a line" }
    package var output: ExchangeOutput { .file(ending: ".jsonl") }
    package var keeps: KeptMembers { MarkedText.keepsAll }

    package func addLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport) {
        MarkedText.addLosses(of: article, record, to: &report)
    }

    package func write<Failure: Error>(_ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>) throws(Failure) {
        for article in corpus.articles {
            let object = Self.object(article, SingleMarks(MarkedText(article, corpus.record)))
            try sink.send(JSONWriter.line(of: .object(object)) + [0x0A])
        }
    }

    private static func object(_ article: ExchangeArticle, _ marks: SingleMarks) -> JSONObject {
        let entities = marks.all.map { mark in
            JSONValue.object(
                JSONObject([
                    .init("id", .number("\(mark.number)")), .init("label", .string(mark.label)),
                    .init("start_offset", .number("\(mark.range.lowerBound.scalars)")),
                    .init("end_offset", .number("\(mark.range.upperBound.scalars)")),
                ]))
        }
        let relations = marks.ties.enumerated().map { number, tie in
            JSONValue.object(
                JSONObject([
                    .init("id", .number("\(number + 1)")), .init("from_id", .number("\(tie.from)")),
                    .init("to_id", .number("\(tie.to)")), .init("type", .string(tie.bond.rawValue)),
                ]))
        }
        return JSONObject([
            .init("text", .string(article.text.string(in: article.text.range))), .init("entities", .array(entities)),
            .init("relations", .array(relations)), .init("dictum", SingleMarks.frame(article, marks)),
        ])
    }
}

/// The marks of an article for programs in which each has one stretch: the parts of a quotation are tied together.
struct SingleMarks {
    struct Mark {
        /// Counted from 1.
        let number: Int
        let kind: MarkedText.Kind
        let label: String
        let range: TextRange
        let stance: Stance?
    }

    private(set) var all: [Mark] = []
    private(set) var ties: [MarkedText.Tie] = []
    private(set) var notes: [JSONValue] = []

    init(_ marked: MarkedText) {
        var firsts: [Int: Int] = [:]
        for mark in marked.marks {
            firsts[mark.number] = all.count + 1
            if let note = mark.note { notes.append(.object(note)) }
            for (part, range) in mark.ranges.enumerated() {
                if part > 0 { ties.append(MarkedText.Tie(from: all.count, bond: .goesOn, to: all.count + 1)) }
                all.append(
                    Mark(
                        number: all.count + 1, kind: mark.kind, label: mark.label, range: range,
                        stance: part == 0 ? mark.stance : nil))
            }
        }
        for tie in marked.ties {
            guard let from = firsts[tie.from], let to = firsts[tie.to] else { continue }
            ties.append(MarkedText.Tie(from: from, bond: tie.bond, to: to))
        }
    }

    /// What goes along with an article: which it is, and the notes of its marks.
    static func frame(_ article: ExchangeArticle, _ marks: SingleMarks) -> JSONValue {
        var object = JSONObject([
            .init("path", .string(article.path.display)), .init("id", .string(article.about.id.iri)),
        ])
        object["url"] = article.about.url.map { .string($0) }
        object["title"] = article.about.title.map { .string($0) }
        object["notes"] = .array(marks.notes)
        return .object(object)
    }

    /// The article that a frame means, or the file itself says.
    static func reference(_ frame: JSONValue?, text: String?) -> ArticleReference {
        ArticleReference(
            id: frame?["id"]?.text, text: text.map { ArticleText($0) }, path: frame?["path"]?.text,
            url: frame?["url"]?.text, title: frame?["title"]?.text)
    }
}
