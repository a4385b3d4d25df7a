/// How often proposals of each kind are right, as counted on annotated news articles.
enum Calibration {
    /// The quotation is one and its speaker is right.
    static func score(_ rule: QuotationAttributor.Rule) -> Double {
        switch rule {
        case .subjectCueAfter: 0.98
        case .cueSubjectAfter: 0.95
        case .cueDirectlyBefore: 0.95
        case .nextSentence: 0.96
        case .saidClause: 0.96
        case .transcript: 0.86
        case .afterClause: 0.88
        case .colonBefore: 0.7
        case .subjectCueBefore: 0.88
        case .accordingTo: 0.9
        case .clauseBefore: 0.92
        case .lastInParagraph: 0.82
        case .sentence: 0.88
        case .nextInParagraph: 0.5
        case .paragraphBefore: 0.47
        case .subjectBefore: 0.5
        case .sentenceBefore: 0.3
        }
    }

    /// The tier of a rule.
    static func tier(_ rule: QuotationAttributor.Rule) -> Suggestion.Tier {
        switch rule {
        case .subjectCueAfter, .cueSubjectAfter, .cueDirectlyBefore, .nextSentence, .saidClause: .sure
        case .transcript, .afterClause, .colonBefore, .subjectCueBefore, .accordingTo, .clauseBefore, .lastInParagraph:
            .likely
        case .sentence, .nextInParagraph, .paragraphBefore, .subjectBefore: .guessed
        case .sentenceBefore: .open
        }
    }

    /// The clause is what the speaker said, without marks to say so.
    static func indirect(_ verb: CueForm?) -> Double {
        guard let verb else { return 0.8 }
        switch verb.kind {
        case .speech: return verb.verb == "say" ? 0.82 : (reporting.contains(verb.verb) ? 0.86 : 0.62)
        case .clause: return 0.58
        case .object: return 0.56
        case .weak: return 0.3
        }
    }

    /// Verbs whose clause is what somebody said more surely than that of *say*.
    private static let reporting: Set<Word> = ["note", "claim", "argue", "explain", "suggest"]

    /// A quotation whose speaker nobody can name.
    static let unattributed = 0.3
    /// A few words between marks that nobody is said to have said.
    static let scare = 0.1
    /// What is left of a score where a pronoun stands for the speaker of words between marks.
    static let pronoun = 0.96
    /// What is left where somebody else in the article bears the same surname, and nothing tells them apart.
    static let sharedSurname = 0.75
}
