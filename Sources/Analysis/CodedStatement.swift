package import Annotations
package import Prose

/// A statement as the questions and the review see it: who speaks, about what, in which words, and how far the work on it
/// is. What only its place in the text needs is left out, so that a hundred thousand of them can be held.
package struct CodedStatement: Hashable, Sendable {
    /// The number of its article in the corpus.
    package internal(set) var article: Int
    /// Whose it is.
    package let coder: Coder
    /// The words, the parts of an interrupted quotation with ` […] ` between them.
    package let quotation: String
    package let kind: Statement.Kind
    /// Who speaks, as the coder named them; ``CodedCorpus/actor(of:)`` follows merges.
    package let speaker: Statement.Speaker
    /// What the article calls the speaker.
    package let speakerAsWritten: String?
    package let organization: Identifier<Actor>?
    /// Whom else it names, as the coder has it: to whom it was said, and who passed it on.
    package let alsoNamed: [Identifier<Actor>]
    package let concept: Identifier<Concept>?
    package let stance: Stance?
    package let status: Statement.Status
    package let isUnsure: Bool
    package let tags: [String]
    /// Where it stands, its names and notes, and the words around it.
    package let particulars: StatementParticulars

    /// A statement of an article.
    package init(_ statement: Statement, by coder: Coder, article: Int) {
        self.article = article
        self.coder = coder
        quotation =
            statement.segments.count == 1
            ? statement.segments[0].exact : statement.segments.map(\.exact).asOneQuotation
        kind = statement.kind
        speaker = statement.speaker
        speakerAsWritten = statement.speakerAsWritten?.exact
        organization = statement.organization
        alsoNamed = statement.addressees + statement.via
        concept = statement.concept
        stance = statement.stance
        status = statement.status
        isUnsure = statement.isUnsure
        tags = statement.tags
        particulars = StatementParticulars(
            ranges: statement.segments.map(\.range),
            strings: { text in
                switch text {
                case .id: statement.id.iri
                case .before: statement.segments.first?.prefix ?? ""
                case .after: statement.segments.last?.suffix ?? ""
                case .touched: (statement.record.modified ?? statement.record.created).text
                case .claim: statement.claim
                case .memo: statement.memo
                }
            })
    }

    /// A statement from its parts, as an index kept them.
    package init(
        _ particulars: StatementParticulars, coder: Coder, quotation: String, kind: Statement.Kind,
        speaker: Statement.Speaker, speakerAsWritten: String?, organization: Identifier<Actor>?,
        alsoNamed: [Identifier<Actor>], concept: Identifier<Concept>?, stance: Stance?, status: Statement.Status,
        isUnsure: Bool, tags: [String]
    ) {
        article = 0
        self.particulars = particulars
        self.coder = coder
        self.quotation = quotation
        self.kind = kind
        self.speaker = speaker
        self.speakerAsWritten = speakerAsWritten
        self.organization = organization
        self.alsoNamed = alsoNamed
        self.concept = concept
        self.stance = stance
        self.status = status
        self.isUnsure = isUnsure
        self.tags = tags
    }

    /// Where it begins.
    package var start: TextOffset { particulars.start }

    /// Whether somebody has looked at it again.
    package var isReviewed: Bool { status.isReviewed }

    /// How many words it has, counted by the blanks between them.
    package var wordCount: Int {
        var count = 0
        var isInWord = false
        for scalar in quotation.unicodeScalars {
            let isBlank =
                scalar.value <= 0x20 || scalar.value >= 0x85 && scalar.value != 0x2026 && scalar.properties.isWhitespace
            if !isBlank, !isInWord { count += 1 }
            isInWord = !isBlank
        }
        return count - (particulars.rangeCount - 1)
    }

    /// The order of a corpus: by article, then by place.
    static func precedes(_ one: Self, _ other: Self) -> Bool {
        if one.article != other.article { return one.article < other.article }
        if one.start != other.start { return one.start < other.start }
        return (one.id.iri, one.coder.slug) < (other.id.iri, other.coder.slug)
    }
}

// MARK: - What is asked for one statement at a time

extension CodedStatement {
    package var id: Identifier<Statement> { Identifier(iri: particulars[.id] ?? "") }

    /// Whether that is its id.
    package func isNamed(_ id: Identifier<Statement>) -> Bool { particulars.has(.id, id.iri) }

    /// Where its parts stand in the text that was marked; never empty.
    package var ranges: [TextRange] { particulars.ranges }

    /// Up to 32 scalars before and after the words.
    package var before: String { particulars[.before] ?? "" }
    package var after: String { particulars[.after] ?? "" }
    package var claim: String? { particulars[.claim] }
    package var memo: String? { particulars[.memo] }

    /// When it was made or last changed.
    package var touched: Timestamp { Timestamp(text: particulars[.touched] ?? "") }
}

extension Statement.Status {
    /// Whether somebody has looked at the statement again.
    package var isReviewed: Bool { self == .reviewed || self == .final }
}

/// A place where an article names an actor.
package struct CodedMention: Hashable, Sendable {
    /// The number of its article in the corpus.
    package internal(set) var article: Int
    package let id: Identifier<Mention>
    /// Whose it is.
    package let coder: Coder
    package let range: TextRange
    /// Who is named, as the coder has it.
    package let actor: Identifier<Actor>

    /// A mention in an article.
    package init(
        id: Identifier<Mention>, coder: Coder, range: TextRange, actor: Identifier<Actor>, article: Int = 0
    ) {
        self.article = article
        self.id = id
        self.coder = coder
        self.range = range
        self.actor = actor
    }

    /// The order of an article: by place.
    static func precedes(_ one: Self, _ other: Self) -> Bool {
        if one.range.lowerBound != other.range.lowerBound { return one.range.lowerBound < other.range.lowerBound }
        return (one.id.iri, one.coder.slug) < (other.id.iri, other.coder.slug)
    }
}
