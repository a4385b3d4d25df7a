package import Analysis

/// A question of the corpus on the screen: its answer as a table, and below it what the row under the cursor rests on.
package struct Inquiry: Equatable, Sendable {
    /// What a command line calls the question.
    package let question: String
    /// The actor whom it is about, by name; nil for all.
    package internal(set) var about: String?
    /// Nil until it is there.
    package internal(set) var answer: Answer?
    var ticket: Int
    /// The row under the cursor, and the first that is shown.
    package internal(set) var cursor = 0
    var top = 0
    /// The first column that is shown after the one that stays.
    var column = 1
    /// The statement that the cursor is on, of those that the row rests on; nil while it is on the row.
    package internal(set) var evidence: Int?
    var evidenceTop = 0

    init(_ question: String, about: String?, ticket: Int) {
        self.question = question
        self.about = about
        self.ticket = ticket
    }

    /// The row under the cursor.
    var row: Answer.Row? {
        guard let answer, answer.rows.indices.contains(cursor) else { return nil }
        return answer.rows[cursor]
    }

    /// The statement that `Enter` opens: the one under the cursor, or the only one of the row.
    var chosenEvidence: Answer.Evidence? {
        guard let row else { return nil }
        if let evidence { return row.evidence.indices.contains(evidence) ? row.evidence[evidence] : nil }
        return row.evidence.count == 1 ? row.evidence.first : nil
    }

    /// Moves the cursor among the rows, or among the statements of one.
    mutating func move(by count: Int) {
        guard let answer else { return }
        if let evidence, let row {
            self.evidence = max(0, min(evidence + count, row.evidence.count - 1))
        } else {
            cursor = max(0, min(cursor + count, answer.rows.count - 1))
            evidenceTop = 0
        }
    }

    /// Takes in an answer. The cursor stays in its row where that is asked anew.
    mutating func take(_ answer: Answer) {
        self.answer = answer
        cursor = max(0, min(cursor, answer.rows.count - 1))
        evidence = row.flatMap { row in evidence.flatMap { row.evidence.indices.contains($0) ? $0 : nil } }
    }
}
