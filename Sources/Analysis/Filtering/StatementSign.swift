import Annotations

/// What can be asked of a statement with `is:`.
package enum StatementSign: String, CaseIterable, Sendable {
    case unsure, incomplete, unreviewed, reviewed, disputed
    case withoutSpeaker = "speakerless"
    case withoutTopic = "topicless"
    case withoutStance = "stanceless"
    /// Come or changed since a person took all as seen.
    case new

    /// Whether it is so of one of some statements.
    func holds(of number: Int, in statements: [CodedStatement], seen: SeenStatements?) -> Bool {
        holds(of: SignedMembers(number, statements, seen))
    }

    private func holds(of members: SignedMembers) -> Bool {
        switch self {
        case .new: members.isNew
        case .unsure: members.isUnsure
        case .incomplete: members.isIncomplete
        case .unreviewed: !members.status.isReviewed
        case .reviewed: members.status.isReviewed
        case .disputed: members.status == .disputed
        case .withoutSpeaker: !members.hasSpeaker
        case .withoutTopic: !members.hasTopic
        case .withoutStance: !members.hasStance
        }
    }

    /// Those that hold of one of some statements, a bit each.
    static func bits(of number: Int, in statements: [CodedStatement], seen: SeenStatements?) -> UInt16 {
        let members = SignedMembers(number, statements, seen)
        var bits: UInt16 = 0, bit: UInt16 = 1
        for sign in allCases {
            if sign.holds(of: members) { bits |= bit }
            bit <<= 1
        }
        return bits
    }

    /// Those that hold of one of some statements, as the filter looks at them: `unsure incomplete`, each after a blank.
    static func words(of number: Int, in statements: [CodedStatement], seen: SeenStatements?) -> String {
        let members = SignedMembers(number, statements, seen)
        return allCases.filter { $0.holds(of: members) }.map { " " + $0.rawValue }.joined()
    }
}

/// What signs hang on of one statement, looked at where it stands: a statement has many references to count when it is
/// copied.
private struct SignedMembers {
    let status: Statement.Status
    let isUnsure, hasSpeaker, hasTopic, hasStance, isNew: Bool

    /// Whether something is missing that a finished statement has: who speaks, about what, and for or against.
    var isIncomplete: Bool { !hasSpeaker || !hasTopic || !hasStance }

    init(_ number: Int, _ statements: [CodedStatement], _ seen: SeenStatements?) {
        status = statements[number].status
        isUnsure = statements[number].isUnsure
        hasSpeaker = statements[number].speaker != .unset
        hasTopic = statements[number].concept != nil
        hasStance = statements[number].stance != nil
        isNew = seen.map { !$0.holds(statements[number]) } ?? true
    }
}
