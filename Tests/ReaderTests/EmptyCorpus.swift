import Analysis
import Annotations

extension StatementTable {
    /// What is marked in a folder in which nothing is.
    static var empty: StatementTable { StatementTable(CodedCorpus(record: CorpusRecord())) }
}
