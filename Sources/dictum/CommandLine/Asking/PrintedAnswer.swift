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
        let columns = columnsForPeople
        var table = TextTable(
            columns.map { .init(answer.columns[$0].name, limit: 40, isNumber: answer.columns[$0].isNumber) })
        for row in answer.rows { table.add(columns.map { row.cells[$0] }, notes: notes(of: row)) }
        return table.text(width: Output.standard.columns)
    }

    /// The columns as they are printed: what a chart would show is many words, which stand last.
    private var columnsForPeople: [Int] {
        let isLong = answer.columns.map { column in
            if case .times = column.kind { true } else { false }
        }
        return answer.columns.indices.filter { !isLong[$0] } + answer.columns.indices.filter { isLong[$0] }
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
                answer.columns.indices.map { JSONObject.Member(answer.columns[$0].name, value(of: row, in: $0)) })
            object["evidence"] = .array(row.evidence.map(json))
            return JSONValue.object(object)
        }
        return JSONWriter.text(
            of: .object(JSONObject([.init("question", .string(question.name)), .init("rows", .array(rows))])))
    }

    /// A cell for programs: numbers as such, a share as a part of one, times as an object of the steps with anything in them.
    private func value(of row: Answer.Row, in column: Int) -> JSONValue {
        let cell = row.cells[column], figures = row.figures[column] ?? []
        switch answer.columns[column].kind {
        case .text: return .string(cell)
        case .number: return Int(cell) == nil ? .string(cell) : .number(cell)
        case .share(let all): return .number(Self.decimal(figures.first ?? 0, of: all))
        case .times(let steps):
            let told = zip(steps, figures).filter { $0.1 > 0 }
            return .object(JSONObject(told.map { JSONObject.Member($0.0, .number("\($0.1)")) }))
        }
    }

    /// A part of a whole with four digits after the point.
    private static func decimal(_ part: Int, of whole: Int) -> String {
        let parts = (part * 20_000 + whole) / (2 * max(whole, 1))
        let digits = "\(parts % 10_000)"
        return "\(parts / 10_000).\(String(repeating: "0", count: 4 - digits.count))\(digits)"
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
