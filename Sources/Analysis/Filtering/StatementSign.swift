import Annotations

/// What can be asked of a statement with `is:`.
package enum StatementSign: String, CaseIterable, Sendable {
    case unsure, incomplete, unreviewed, reviewed, disputed
    case withoutSpeaker = "speakerless"
    case withoutTopic = "topicless"
    case withoutStance = "stanceless"
    /// Come or changed since a person took all as seen.
    case new

    /// Whether it is so.
    func holds(of statement: borrowing CodedStatement, seen: SeenStatements?) -> Bool {
        switch self {
        case .new: !(seen?.holds(statement) ?? false)
        case .unsure: statement.isUnsure
        case .incomplete: statement.isIncomplete
        case .unreviewed: !statement.isReviewed
        case .reviewed: statement.isReviewed
        case .disputed: statement.status == .disputed
        case .withoutSpeaker: statement.speaker == .unset
        case .withoutTopic: statement.concept == nil
        case .withoutStance: statement.stance == nil
        }
    }

    /// Those that hold of a statement, a bit each.
    static func bits(of statement: borrowing CodedStatement, seen: SeenStatements?) -> UInt16 {
        var bits: UInt16 = 0, bit: UInt16 = 1
        for sign in allCases {
            if sign.holds(of: statement, seen: seen) { bits |= bit }
            bit <<= 1
        }
        return bits
    }

    /// Those that hold of a statement, as the filter looks at them: `unsure incomplete`, each after a blank.
    static func words(of statement: CodedStatement, seen: SeenStatements?) -> String {
        allCases.filter { $0.holds(of: statement, seen: seen) }.map { " " + $0.rawValue }.joined()
    }
}
