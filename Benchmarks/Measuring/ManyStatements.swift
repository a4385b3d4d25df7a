package import Annotations
package import Prose

/// Statements with everything that a careful coder sets: speaker, cue, concept, stance, tag and memo.
package struct ManyStatements {
    /// An article with many quotations in it.
    package static let text = (0..<2000).map { number in
        "The miller said that the river was “no lower than in June \(number)”, and Ida Vance was not so sure.\n\n"
    }.joined()

    private let text: ArticleText
    private let base: TextHash
    private let coder: Coder
    private var moment = Moment(milliseconds: 1_780_000_000_000, seed: 1)
    private let actors: [Identifier<Actor>]

    /// Statements about a text.
    package init(text: ArticleText, coder: Coder) {
        self.text = text
        self.coder = coder
        base = TextHash(of: text)
        var moment = Moment(milliseconds: 1_770_000_000_000, seed: 2)
        actors = (0..<40).map { _ in moment.makeIdentifier() }
    }

    /// The next one; `number` decides what is in it.
    package mutating func statement(_ number: Int) -> Item {
        let words = text.range.upperBound.scalars
        let start = number * 83 % (words - 300)
        let record = Record(
            creator: coder, created: Timestamp(milliseconds: 1_780_000_000_000 + UInt64(number) * 60_000))
        var statement = Statement(
            id: moment.makeIdentifier(), segments: [anchor(start, 30 + number % 120)], kind: .direct, record: record)
        statement.speaker = .actor(actors[number % actors.count])
        statement.cue = anchor(start + 200, 4)
        statement.concept = Identifier(iri: "urn:x-dictum:concept:level-of-the-river-\(number % 25)")
        statement.stance = Stance.allCases[number % Stance.allCases.count]
        statement.tags = ["river \(number % 12)"]
        statement.memo = "The \(number)th time that this was said; compare it with what stands in the minutes."
        statement.status = .coded
        return .statement(statement)
    }

    private func anchor(_ start: Int, _ length: Int) -> Anchor {
        Anchor(of: TextRange(start, start + length), in: text, base: base)
    }
}
