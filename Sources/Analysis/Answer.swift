/// What a question of the corpus came to, in the one shape that a screen, a table on paper and a program can show.
package struct Answer: Hashable, Sendable {
    /// A column: its name, and whether its cells are numbers, which stand to the right.
    package struct Column: Hashable, Sendable {
        package let name: String
        package let isNumber: Bool

        package init(_ name: String, isNumber: Bool = false) {
            self.name = name
            self.isNumber = isNumber
        }
    }

    /// A finding, and the statements that it rests on.
    package struct Row: Hashable, Sendable {
        /// A cell for each column.
        package let cells: [String]
        package let evidence: [Evidence]

        package init(_ cells: [String], _ evidence: [Evidence] = []) {
            self.cells = cells
            self.evidence = evidence
        }
    }

    /// A statement that speaks for a finding.
    package struct Evidence: Hashable, Sendable {
        /// Its number in the corpus.
        package let statement: Int
        /// What is to be said of it here, such as its topic or the words that were changed; may be empty. The words and the
        /// stance of the statement are shown in any case.
        package let remark: String

        package init(_ statement: Int, _ remark: String = "") {
            self.statement = statement
            self.remark = remark
        }
    }

    package let columns: [Column]
    package let rows: [Row]

    package init(_ columns: [Column], _ rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }
}
