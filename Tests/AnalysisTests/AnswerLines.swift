import Testing

@testable import Analysis

/// An answer as lines to compare: the cells of a row between bars, and under it the words of its evidence.
func lines(_ question: CorpusQuestion, of corpus: CodedCorpus, about name: String? = nil) -> String {
    let answer = question.answer(in: corpus, about: name)
    let rows = answer.rows.flatMap { row in
        [row.cells.joined(separator: " | ")]
            + row.evidence.map { evidence in
                let statement = corpus.statements[evidence.statement]
                let date = corpus.date(of: statement) ?? "-"
                return "  \(date) \(statement.quotation)" + (statement.stance.map { "  \($0.sign)" } ?? "")
                    + (evidence.remark.isEmpty ? "" : "  \(evidence.remark)")
            }
    }
    return rows.joined(separator: "\n")
}
