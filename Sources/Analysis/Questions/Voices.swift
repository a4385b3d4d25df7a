package import Annotations

/// Who speaks, how often and how long.
package struct Voice: Hashable, Sendable {
    /// Nil for all who have no name: unset and unknown speakers.
    package let actor: Identifier<Actor>?
    /// By date.
    package let statements: [Int]
    /// In all statements together, counted by the blanks between them.
    package let words: Int
    package let stances: StanceCounts
    /// How many statements in each outlet, the most first.
    package let outlets: [OutletCount]

    /// An outlet, and how many statements it prints.
    package struct OutletCount: Hashable, Sendable {
        package let name: String
        package let count: Int
    }
}

extension CodedCorpus {
    /// Everybody who speaks in some statements, or in all that count, those with the most statements first; those without
    /// a name together, at the end.
    package func voices(of numbers: [Int]? = nil) -> [Voice] {
        let grouped = Dictionary(grouping: numbers ?? counted) { actor(of: statements[$0]) }
        return grouped.map { voice(of: $0, in: $1) }.sorted { one, other in
            if (one.actor == nil) != (other.actor == nil) { return other.actor == nil }
            if one.statements.count != other.statements.count { return one.statements.count > other.statements.count }
            if one.words != other.words { return one.words > other.words }
            return (one.actor?.iri ?? "") < (other.actor?.iri ?? "")
        }
    }

    private func voice(of actor: Identifier<Actor>?, in numbers: [Int]) -> Voice {
        let names = numbers.compactMap { articles[statements[$0].article].about.outlet }
        let outlets = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        return Voice(
            actor: actor, statements: byDate(numbers), words: numbers.map { statements[$0].wordCount }.reduce(0, +),
            stances: stances(of: numbers),
            outlets: outlets.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { .init(name: $0, count: $1) })
    }

    /// How many of some statements take each stance.
    package func stances(of numbers: [Int]) -> StanceCounts {
        var stances = StanceCounts()
        for number in numbers { stances.add(statements[number].stance) }
        return stances
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
        let counted = corpus.counted
        let voices = corpus.voices(of: counted).filter { voice in
            wanted.map { voice.actor.map($0.contains) ?? false } ?? true
        }
        let steps = corpus.timeSteps(of: counted)
        return Answer(
            [
                .init("actor"), .init("statements", .number), .init("share", .share(of: counted.count)),
                .init("over time", .times(steps.labels)), .init("words", .number), .init("stances"), .init("outlets"),
            ], voices.map { $0.row(in: corpus, of: counted.count, steps) })
    }
}

extension Voice {
    fileprivate func row(in corpus: CodedCorpus, of all: Int, _ steps: TimeSteps) -> Answer.Row {
        let times = corpus.counts(statements, on: steps)
        let told = zip(steps.labels, times).filter { $0.1 > 0 }
        return Answer.Row(
            [
                actor.map { corpus.name(of: $0) } ?? "nobody named", "\(statements.count)",
                "\((statements.count * 200 + all) / (2 * max(1, all)))%",
                told.map { "\($0.0) \($0.1)" }.joined(separator: ", "), "\(words)", stances.words,
                outlets.map { "\($0.name) \($0.count)" }.joined(separator: ", "),
            ], figures: [2: [statements.count], 3: times], statements.map { .init($0) })
    }
}
