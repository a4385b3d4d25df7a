package import Annotations
package import Prose

/// What was found without a person: a quotation, and who seems to say it. Never an answer: a person takes it or not.
package struct Suggestion: Hashable, Sendable {
    /// What form the words have.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Between marks, all of it.
        case direct
        /// A clause with words between marks in it.
        case mixed
        /// A clause without marks.
        case indirect
        /// A few words at a distance: nobody is quoted.
        case scare
    }

    /// How sure a speaker is, by the rule that found it.
    package enum Tier: Int, Hashable, Sendable, Comparable, CaseIterable {
        /// Right in 97 of 100.
        case sure = 1
        /// Right in about 90 of 100.
        case likely = 2
        /// Right in about 60 of 100.
        case guessed = 3
        /// Nobody is proposed.
        case open = 4

        package static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }
    }

    /// Somebody else who may have said it.
    package struct Alternative: Hashable, Sendable {
        /// Which of the article's actors.
        package let actor: Int
        /// The mention nearest to the quotation.
        package let mention: TextRange
    }

    /// Whoever stands between a speaker and the article.
    package struct Source: Hashable, Sendable {
        /// Which of the article's actors.
        package let actor: Int
        package let mention: TextRange
        package let reason: String
    }

    package let kind: Kind
    /// Its parts in reading order, marks included.
    package let segments: [TextRange]
    /// The words that say that somebody speaks.
    package let cue: TextRange?
    /// Where the speaker stands, as the article has it: a name, he, the mayor.
    package let speaker: TextRange?
    /// Which of the article's actors that is; nil for somebody without a name.
    package let actor: Int?
    package let tier: Tier
    /// How often a proposal like this one is right, from 0 to 1.
    package let score: Double
    /// Why, in words: cue “told” → Anna Voss.
    package let reason: String
    /// Whom else to ask for, the likeliest first.
    package let alternatives: [Alternative]
    /// Who passes on what the speaker said, and why, in words: told the Ilm Herald. Nil where nobody is between them.
    package let source: Source?
    /// What is learned from: the verb and the rule, which proposals like this one share.
    package let traits: SuggestionTraits

    /// From its first scalar to its last.
    package var extent: TextRange {
        guard let first = segments.first, let last = segments.last else { return TextRange(0, 0) }
        return first.lowerBound..<max(first.upperBound, last.upperBound)
    }
}

/// What proposals have in common that are right or wrong together.
package struct SuggestionTraits: Hashable, Sendable {
    /// The verb of the cue in its base form; empty where there is none.
    package let verb: String
    /// The rule that found the speaker.
    package let rule: String
}

/// An actor that an article names.
package struct SuggestedActor: Hashable, Sendable {
    /// The fullest form, or the name in the register.
    package let name: String
    package let kind: Actor.Kind
    /// All forms in the article.
    package let forms: [String]
    /// Where it stands, in reading order, without titles.
    package let mentions: [TextRange]
    /// Why other forms are taken for it, in words.
    package let evidence: [String]
    /// The entry of the register with one of these names.
    package let known: Identifier<Actor>?
    /// Whether a proposal names it as a speaker.
    package let isSpeaker: Bool
}

/// All that was found in an article.
package struct ArticleSuggestions: Hashable, Sendable {
    /// As in BCP 47: the language whose rules were used.
    package let language: String
    /// In reading order.
    package let quotations: [Suggestion]
    /// In the order in which the article names them.
    package let actors: [SuggestedActor]

    /// The proposals that are worth showing: at or above a threshold, scare quotes not among them.
    package func shown(from threshold: Double = Self.threshold) -> [Suggestion] {
        quotations.filter { $0.kind != .scare && $0.score >= threshold }
    }

    /// The threshold that shows at most one false proposal among ten: nearly all direct speech, and of indirect speech
    /// what the surest verbs say.
    package static let threshold = 0.8
}

extension ArticleText {
    /// Quotations, their speakers and the actors of the article, or of a stretch of one too long to be read at once.
    package func suggestions(
        in stretch: TextRange? = nil, knowing known: KnownActors = .none, after experience: Experience = Experience()
    ) -> ArticleSuggestions {
        let parts = ArticleParts(self, in: stretch ?? range)
        return Proposer(parts, known: known, experience: experience).suggestions()
    }
}
