package import Annotations
internal import Prose

/// Tasks of Label Studio with their annotations, an article a task. Offsets are in code points, as Label Studio has them
/// since 1.4.
///
/// The labels are in a control called `label`, stances in one called `stance`, the text in an object called `text`.
package struct LabelStudioTasks: CorpusFormat {
    package init() {}

    package var name: String { "label-studio" }
    package var summary: String { "tasks with annotations for Label Studio (JSON)" }
    package var output: ExchangeOutput { .file(ending: ".json") }
    package var keeps: KeptMembers { MarkedText.keepsAll }

    package func addLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport) {
        MarkedText.addLosses(of: article, record, to: &report)
    }

    package func write<Failure: Error>(_ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>) throws(Failure) {
        try sink.send("[")
        var isFirst = true
        for article in corpus.articles {
            let task = Self.task(article, SingleMarks(MarkedText(article, corpus.record)))
            try sink.send(Array((isFirst ? "\n" : ",\n").utf8) + JSONWriter.line(of: task))
            isFirst = false
        }
        try sink.send("\n]\n")
    }

    private static func task(_ article: ExchangeArticle, _ marks: SingleMarks) -> JSONValue {
        let data = JSONObject([
            .init("text", .string(article.text.string(in: article.text.range))),
            .init("dictum", SingleMarks.frame(article, marks)),
        ])
        let results = marks.all.flatMap { Self.results($0, article.text) } + marks.ties.map(relation)
        let annotation = JSONValue.object(JSONObject([.init("result", .array(results))]))
        return .object(JSONObject([.init("data", .object(data)), .init("annotations", .array([annotation]))]))
    }

    /// The region of a mark, and the choice of its stance.
    private static func results(_ mark: SingleMarks.Mark, _ text: ArticleText) -> [JSONValue] {
        let region = region(mark, "label", "labels", mark.label, text)
        return [region]
            + [mark.stance].compactMap(\.self).map { self.region(mark, "stance", "choices", $0.rawValue, text) }
    }

    private static func region(
        _ mark: SingleMarks.Mark, _ control: String, _ type: String, _ word: String, _ text: ArticleText
    ) -> JSONValue {
        let value = JSONObject([
            .init("start", .number("\(mark.range.lowerBound.scalars)")),
            .init("end", .number("\(mark.range.upperBound.scalars)")),
            .init("text", .string(text.string(in: mark.range))), .init(type, .array([.string(word)])),
        ])
        return .object(
            JSONObject([
                .init("id", .string("m\(mark.number)")), .init("from_name", .string(control)),
                .init("to_name", .string("text")), .init("type", .string(type)), .init("value", .object(value)),
            ]))
    }

    private static func relation(_ tie: MarkedText.Tie) -> JSONValue {
        .object(
            JSONObject([
                .init("from_id", .string("m\(tie.from)")), .init("to_id", .string("m\(tie.to)")),
                .init("type", .string("relation")), .init("direction", .string("right")),
                .init("labels", .array([.string(tie.bond.rawValue)])),
            ]))
    }
}
