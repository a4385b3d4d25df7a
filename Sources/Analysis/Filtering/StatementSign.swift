import Annotations

/// What can be asked of a statement with `is:`.
package enum StatementSign: String, CaseIterable, Sendable {
    case unsure, incomplete, unreviewed, reviewed, disputed

    /// Whether it is so.
    func holds(of statement: CodedStatement) -> Bool {
        switch self {
        case .unsure: statement.isUnsure
        case .incomplete: statement.isIncomplete
        case .unreviewed: !statement.isReviewed
        case .reviewed: statement.isReviewed
        case .disputed: statement.status == .disputed
        }
    }

    /// Those that hold of a statement, as the filter looks at them: `unsure incomplete`, each after a blank.
    static func words(of statement: CodedStatement) -> String {
        allCases.filter { $0.holds(of: statement) }.map { " " + $0.rawValue }.joined()
    }
}
