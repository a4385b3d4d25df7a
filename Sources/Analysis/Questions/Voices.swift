package import Annotations

/// Who speaks, how often and how long.
package struct Voice: Hashable, Sendable {
    /// Nil for all who have no name: unset and unknown speakers.
    package let actor: Identifier<Actor>?
    /// By date.
    package let statements: [Int]
    /// In all statements together, counted by the blanks between them.
    package let words: Int
    /// How many statements in each outlet, the most first.
    package let outlets: [(name: String, count: Int)]
    /// How many statements in each month (`2026-01`) that the articles tell, in order.
    package let months: [(month: String, count: Int)]

    package static func == (one: Self, other: Self) -> Bool {
        one.actor == other.actor && one.statements == other.statements
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(actor) }
}

extension CodedCorpus {
    /// Everybody who speaks, those with the most statements first; those without a name together, at the end.
    package func voices() -> [Voice] {
        let grouped = Dictionary(grouping: counted) { actor(of: statements[$0]) }
        return grouped.map { voice(of: $0, in: $1) }.sorted { one, other in
            if (one.actor == nil) != (other.actor == nil) { return other.actor == nil }
            if one.statements.count != other.statements.count { return one.statements.count > other.statements.count }
            if one.words != other.words { return one.words > other.words }
            return (one.actor?.iri ?? "") < (other.actor?.iri ?? "")
        }
    }

    private func voice(of actor: Identifier<Actor>?, in numbers: [Int]) -> Voice {
        let outlets = Self.counts(numbers.compactMap { articles[statements[$0].article].about.outlet })
        let months = Self.counts(numbers.compactMap { date(of: statements[$0]).flatMap(Self.month) })
        return Voice(
            actor: actor, statements: byDate(numbers), words: numbers.map { statements[$0].wordCount }.reduce(0, +),
            outlets: outlets.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) },
            months: months.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    private static func counts(_ words: [String]) -> [String: Int] {
        Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
    }

    /// The month of a date that is written as ISO 8601 has it; nil for any other.
    package static func month(of date: String) -> String? {
        let bytes = Array(date.utf8.prefix(7))
        let isDigit = bytes.map { (0x30...0x39).contains($0) }
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), isDigit == [true, true, true, true, false, true, true]
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension CorpusQuestion {
    static let voices = CorpusQuestion("voices", "who speaks, how often, how long, where and when") { corpus, name in
        let wanted = name.map { Set(corpus.actors(named: $0)) }
        let voices = corpus.voices().filter { voice in wanted.map { voice.actor.map($0.contains) ?? false } ?? true }
        let all = max(1, corpus.counted.count)
        return Answer(
            [
                .init("actor"), .init("statements", isNumber: true), .init("share", isNumber: true),
                .init("words", isNumber: true), .init("stances"), .init("outlets"), .init("months"),
            ],
            voices.map { voice in
                var stances = StanceCounts()
                for number in voice.statements { stances.add(corpus.statements[number].stance) }
                return Answer.Row(
                    [
                        voice.actor.map { corpus.name(of: $0) } ?? "nobody named", "\(voice.statements.count)",
                        "\((voice.statements.count * 200 + all) / (2 * all))%", "\(voice.words)", stances.words,
                        voice.outlets.map { "\($0.name) \($0.count)" }.joined(separator: ", "),
                        voice.months.map { "\($0.month) \($0.count)" }.joined(separator: ", "),
                    ], voice.statements.map { .init($0) })
            })
    }
}
