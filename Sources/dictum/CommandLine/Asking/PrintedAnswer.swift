import Analysis
import Annotations
import Prose

/// An answer as it is printed: a table with the statements under each row for people, an object for programs.
struct PrintedAnswer {
    private let answer: Answer
    private let question: CorpusQuestion
    private let corpus: CodedCorpus

    /// How many statements stand under a row at most.
    private let most: Int

    init(_ answer: Answer, to question: CorpusQuestion, in corpus: CodedCorpus, evidence most: Int) {
        self.most = most
        self.answer = answer
        self.question = question
        self.corpus = corpus
    }

    /// A table. What a finding rests on stands under it, indented; an answer of one statement a row needs no such lines.
    var text: String {
        guard !answer.rows.isEmpty else { return "Nothing.\n" }
        var table = TextTable(answer.columns.map { .init($0.name, limit: 40, isNumber: $0.isNumber) })
        for row in answer.rows { table.add(row.cells, notes: notes(of: row)) }
        return table.text(width: Output.standard.columns)
    }

    private func notes(of row: Answer.Row) -> [String] {
        guard most > 0, row.evidence.count > 1 || answer.rows.contains(where: { $0.evidence.count > 1 }) else {
            return []
        }
        let left = row.evidence.count - most
        return row.evidence.prefix(most).map(note) + (left > 0 ? ["… and \(left) more"] : [])
    }

    private func note(of evidence: Answer.Evidence) -> String {
        let statement = corpus.statements[evidence.statement]
        let article = corpus.articles[statement.article]
        let place = [article.about.published, article.about.outlet ?? article.path.display].compactMap(\.self)
        let remark = evidence.remark.isEmpty ? "" : "\(evidence.remark): "
        return
            "\(statement.stance?.sign ?? " ") \(place.joined(separator: " "))  \(remark)\(statement.quotation.onOneLine)"
    }

    /// An object: the question, and a row an object, with the statements that it rests on.
    var json: [UInt8] {
        let rows = answer.rows.map { row in
            var object = JSONObject(
                zip(answer.columns, row.cells).map { column, cell in
                    let isNumber = column.isNumber && Int(cell) != nil
                    return JSONObject.Member(column.name, isNumber ? .number(cell) : .string(cell))
                })
            object["evidence"] = .array(row.evidence.map(json))
            return JSONValue.object(object)
        }
        return JSONWriter.text(
            of: .object(JSONObject([.init("question", .string(question.name)), .init("rows", .array(rows))])))
    }

    private func json(of evidence: Answer.Evidence) -> JSONValue {
        let statement = corpus.statements[evidence.statement]
        let article = corpus.articles[statement.article]
        var object = JSONObject([
            .init("id", .string(statement.id.iri)), .init("article", .string(article.path.display)),
            .init("quotation", .string(statement.quotation)),
            .init("coders", .array(corpus.coders(of: evidence.statement).map { .string($0.slug) })),
        ])
        object["published"] = article.about.published.map { .string($0) }
        object["outlet"] = article.about.outlet.map { .string($0) }
        object["stance"] = statement.stance.map { .string($0.rawValue) }
        if !evidence.remark.isEmpty { object["remark"] = .string(evidence.remark) }
        return .object(object)
    }
}
