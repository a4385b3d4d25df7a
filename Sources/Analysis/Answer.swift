/// What a question of the corpus came to, in the one shape that a screen, a table on paper and a program can show.
package struct Answer: Hashable, Sendable {
    /// A column: its name, and what its cells are.
    package struct Column: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            case text
            /// Numbers stand to the right.
            case number
            /// How many of so many. Beside the number there may stand a bar.
            case share(of: Int)
            /// How many in each step of the time, by the names of the steps. A small chart may stand for the words.
            case times([String])
        }

        package let name: String
        package let kind: Kind

        package init(_ name: String, _ kind: Kind = .text) {
            self.name = name
            self.kind = kind
        }

        package init(_ name: String, isNumber: Bool) {
            self.init(name, isNumber ? .number : .text)
        }

        /// Whether its cells stand to the right.
        package var isNumber: Bool {
            switch kind {
            case .number, .share: true
            case .text, .times: false
            }
        }
    }

    /// A finding, and the statements that it rests on.
    package struct Row: Hashable, Sendable {
        /// A cell for each column, in words.
        package let cells: [String]
        /// By the place of the column, the numbers that a cell says: one of a share, one for each step of times.
        package let figures: [Int: [Int]]
        package let evidence: [Evidence]

        package init(_ cells: [String], figures: [Int: [Int]] = [:], _ evidence: [Evidence] = []) {
            self.cells = cells
            self.figures = figures
            self.evidence = evidence
        }
    }

    /// A statement that speaks for a finding.
    package struct Evidence: Hashable, Sendable {
        /// Its number in the corpus.
        package let statement: Int
        private let said: Said

        private enum Said: Hashable, Sendable {
            case words(String)
            indirect case change(QuotationChange)
            case position(String, agrees: Bool)
        }

        package init(_ statement: Int, _ remark: String = "") {
            self.statement = statement
            said = .words(remark)
        }

        init(_ statement: Int, _ change: QuotationChange) {
            self.statement = statement
            said = .change(change)
        }

        /// That an actor on a topic, by their names, agrees with what is said elsewhere.
        init(_ statement: Int, position: String, agrees: Bool) {
            self.statement = statement
            said = .position(position, agrees: agrees)
        }

        /// What is to be said of it here, such as its topic or the words that were changed; may be empty. The words and the
        /// stance of the statement are shown in any case.
        package var remark: String {
            switch said {
            case .words(let words): words
            case .change(let change): change.words
            case .position(let position, let agrees): "\(position): \(agrees ? "agree" : "differ")"
            }
        }
    }

    package let columns: [Column]
    package let rows: [Row]

    package init(_ columns: [Column], _ rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }
}
