/// How often proposals of each kind are right, as counted on annotated news articles.
enum Calibration {
    /// The quotation is one and its speaker is right.
    static func score(_ rule: QuotationAttributor.Rule) -> Double {
        switch rule {
        case .subjectCueAfter: 0.97
        case .lastInParagraph: 0.94
        case .cueSubjectAfter: 0.95
        case .transcript: 0.92
        case .cueDirectlyBefore: 0.97
        case .colonBefore: 0.85
        case .subjectCueBefore: 0.92
        case .accordingTo: 0.9
        case .clauseBefore: 0.9
        case .sentence: 0.75
        case .nextInParagraph: 0.5
        case .paragraphBefore: 0.45
        case .sentenceBefore: 0.3
        }
    }

    /// The tier of a rule.
    static func tier(_ rule: QuotationAttributor.Rule) -> Suggestion.Tier {
        switch rule {
        case .subjectCueAfter, .lastInParagraph, .cueSubjectAfter, .transcript, .cueDirectlyBefore: .sure
        case .colonBefore, .subjectCueBefore, .accordingTo, .clauseBefore: .likely
        case .sentence, .nextInParagraph, .paragraphBefore: .guessed
        case .sentenceBefore: .open
        }
    }

    /// The clause is what the speaker said, without marks to say so.
    static func indirect(_ verb: CueForm?) -> Double {
        guard let verb else { return 0.9 }
        switch verb.kind {
        case .speech: return verb.verb == "say" ? 0.85 : 0.72
        case .clause: return 0.65
        case .object: return 0.62
        case .weak: return 0.3
        }
    }

    /// A quotation whose speaker nobody can name.
    static let unattributed = 0.3
    /// A few words between marks that nobody is said to have said.
    static let scare = 0.1
    /// What is left of a score where a pronoun stands for the speaker.
    static let pronoun = 0.96
}
