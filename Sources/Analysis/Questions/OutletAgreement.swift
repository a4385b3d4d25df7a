package import Annotations
import Prose

/// What two outlets have in common: the quotations that both printed, and the stances that an actor takes on a topic in both.
package struct OutletAgreement: Hashable, Sendable {
    package let outlets: OutletPair
    /// The quotations that both printed.
    package fileprivate(set) var quotations: [SharedQuotation] = []
    /// Who takes a stance on the same topic in both.
    package fileprivate(set) var positions: [SharedPosition] = []

    /// How many of the quotations stand in both in such a way.
    package func count(_ likeness: SharedQuotation.Likeness) -> Int {
        quotations.count { $0.likeness == likeness }
    }

    /// How many actors take a stance on a topic that both have, or none that both have.
    package func countOfPositions(thatAgree agree: Bool) -> Int { positions.count { $0.agrees == agree } }
}

/// Who printed an article.
package enum Outlet: Hashable, Comparable, Sendable {
    case named(String)
    /// One of those with the fewest statements, where there are very many.
    case other
    /// The article does not say.
    case unnamed

    /// What a table calls it.
    package var name: String {
        switch self {
        case .named(let name): name
        case .other: "other outlets"
        case .unnamed: "no outlet named"
        }
    }

    /// Whether two articles of it may be of two outlets.
    fileprivate var isSeveral: Bool {
        switch self {
        case .named: false
        case .other, .unnamed: true
        }
    }
}

/// Two outlets, in their order. Both are the same only where that is not one outlet, but all whose names are not known.
package struct OutletPair: Hashable, Comparable, Sendable {
    package let one: Outlet
    package let other: Outlet

    package static func < (one: Self, other: Self) -> Bool {
        (one.one, one.other) < (other.one, other.other)
    }
}

/// A quotation that two outlets printed.
package struct SharedQuotation: Hashable, Sendable {
    /// What was done to the words between the one and the other.
    package enum Likeness: String, CaseIterable, Sendable {
        case same, cut, changed
    }

    /// The same where a version of the one is a version of the other; else how the earliest of each differ.
    package let likeness: Likeness
    /// The earliest of each that show it, by date.
    package let statements: [Int]
    /// The words of the later with what was changed, as in ``QuotationCopies``; nil where no word was.
    package let change: String?
}

/// An actor who takes a stance on a topic in two outlets.
package struct SharedPosition: Hashable, Sendable {
    package let actor: Identifier<Actor>
    package let concept: Identifier<Concept>
    /// Whether there is a stance that the actor takes in both.
    package let agrees: Bool
    /// The earliest statement of each that shows it.
    package let statements: [Int]
}

extension CodedCorpus {
    /// So many outlets are told apart, those with the most statements; what is compared two by two must end somewhere.
    private static let mostOutlets = 50

    /// What each two outlets have in common, those with the most quotations first; of some actors, or of all. Two that have
    /// nothing in common are left out.
    package func outletAgreements(of wanted: Set<Identifier<Actor>>? = nil) -> [OutletAgreement] {
        func isWanted(_ number: Int) -> Bool {
            wanted.map { actors in actor(of: statements[number]).map(actors.contains) ?? false } ?? true
        }
        let counted = counted
        let outlets = outlets(among: counted)
        var found: [OutletPair: OutletAgreement] = [:]
        for copies in quotationCopies() where copies.statements.contains(where: isWanted) {
            for (pair, quotation) in sharedQuotations(copies.statements, outlets) {
                found[pair, default: OutletAgreement(outlets: pair)].quotations.append(quotation)
            }
        }
        for (side, numbers) in positions(counted.filter(isWanted)) {
            for (pair, position) in sharedPositions(side, numbers, outlets) {
                found[pair, default: OutletAgreement(outlets: pair)].positions.append(position)
            }
        }
        return found.values.sorted(by: OutletAgreement.precedes)
    }

    /// The outlet of each article.
    private func outlets(among counted: [Int]) -> [Outlet] {
        let names = articles.map { $0.about.outlet.flatMap { $0.isEmpty ? nil : $0 } }
        let counts = Dictionary(
            counted.compactMap { names[statements[$0].article] }.map { ($0, 1) }, uniquingKeysWith: +)
        let known = Set(counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostOutlets).map(\.key))
        return names.map { name in name.map { known.contains($0) ? .named($0) : .other } ?? .unnamed }
    }

    /// What each two outlets have of some statements, in their order. Of articles whose outlet is not known, the first is
    /// one side and the others are the other.
    private func shares(_ numbers: [Int], _ outlets: [Outlet]) -> [(pair: OutletPair, one: [Int], other: [Int])] {
        let grouped = Dictionary(grouping: numbers) { outlets[statements[$0].article] }.sorted { $0.key < $1.key }
        var shares: [(pair: OutletPair, one: [Int], other: [Int])] = []
        for (place, (one, numbers)) in grouped.enumerated() {
            let first = statements[numbers[0]].article
            let others = one.isSeveral ? numbers.filter { statements[$0].article != first } : []
            if !others.isEmpty {
                let firsts = numbers.filter { statements[$0].article == first }
                shares.append((OutletPair(one: one, other: one), firsts, others))
            }
            shares += grouped.dropFirst(place + 1).map { (OutletPair(one: one, other: $0.key), numbers, $0.value) }
        }
        return shares
    }
}

// MARK: - Quotations

extension CodedCorpus {
    private func sharedQuotations(_ copies: [Int], _ outlets: [Outlet]) -> [(OutletPair, SharedQuotation)] {
        let words = Dictionary(uniqueKeysWithValues: copies.map { ($0, QuotedWords(statements[$0].quotation)) })
        let versions = Self.versions(of: copies, words)
        return shares(copies, outlets).map { pair, one, other in
            let common = Self.firstInCommon(one, other) { versions[$0] }
            let shown = byDate(common ?? [one[0], other[0]])
            guard common == nil, let old = words[shown[0]], let new = words[shown[1]] else {
                return (pair, SharedQuotation(likeness: .same, statements: shown, change: nil))
            }
            let difference = WordDifference(from: old, to: new)
            return (
                pair,
                SharedQuotation(
                    likeness: difference.isOnlyShorter ? .cut : .changed, statements: shown,
                    change: difference.words(from: old, to: new))
            )
        }
    }

    /// A number for each different row of words.
    private static func versions(of copies: [Int], _ words: [Int: QuotedWords]) -> [Int: Int] {
        var known: [[UInt64]: Int] = [:]
        var versions: [Int: Int] = [:]
        for number in copies {
            let keys = words[number]?.words.map(\.key) ?? []
            versions[number] = known[keys] ?? known.count
            known[keys] = versions[number]
        }
        return versions
    }

    /// The first statement of one side that has what one of the other has, and the first of the other that has it.
    private static func firstInCommon<Value: Hashable>(
        _ one: [Int], _ other: [Int], _ value: (Int) -> Value?
    ) -> [Int]? {
        let firsts = Dictionary(other.compactMap { number in value(number).map { ($0, number) } }) { first, _ in first }
        for number in one {
            if let found = value(number).flatMap({ firsts[$0] }) { return [number, found] }
        }
        return nil
    }
}

// MARK: - Positions

extension CodedCorpus {
    /// One actor and one topic.
    private struct Side: Hashable {
        let actor: Identifier<Actor>
        let concept: Identifier<Concept>
    }

    /// The statements in which somebody takes a stance on something, by actor and topic, the earliest first.
    private func positions(_ numbers: [Int]) -> [(Side, [Int])] {
        var sides: [Side: [Int]] = [:]
        for number in numbers where statements[number].stance != nil {
            guard let actor = actor(of: statements[number]), let concept = concept(of: statements[number]) else {
                continue
            }
            sides[Side(actor: actor, concept: concept), default: []].append(number)
        }
        return sides.map { ($0, byDate($1)) }.sorted { one, other in
            (name(of: one.0.actor), name(of: one.0.concept), one.0.actor.iri, one.0.concept.iri)
                < (name(of: other.0.actor), name(of: other.0.concept), other.0.actor.iri, other.0.concept.iri)
        }
    }

    private func sharedPositions(
        _ side: Side, _ numbers: [Int], _ outlets: [Outlet]
    ) -> [(OutletPair, SharedPosition)] {
        shares(numbers, outlets).map { pair, one, other in
            let common = Self.firstInCommon(one, other) { statements[$0].stance }
            return (
                pair,
                SharedPosition(
                    actor: side.actor, concept: side.concept, agrees: common != nil,
                    statements: byDate(common ?? [one[0], other[0]]))
            )
        }
    }
}

extension OutletAgreement {
    fileprivate static func precedes(_ one: Self, _ other: Self) -> Bool {
        if one.quotations.count != other.quotations.count { return one.quotations.count > other.quotations.count }
        if one.positions.count != other.positions.count { return one.positions.count > other.positions.count }
        return one.outlets < other.outlets
    }
}

extension CorpusQuestion {
    static let agreement = CorpusQuestion(
        "agreement", "which outlets print the same quotations, in the same words, and the same stances"
    ) { corpus, name in
        let found = corpus.outletAgreements(of: name.map { Set(corpus.actors(named: $0)) })
        return Answer(
            [
                .init("outlet"), .init("other outlet"), .init("copies", isNumber: true), .init("same", isNumber: true),
                .init("cut", isNumber: true), .init("changed", isNumber: true), .init("agree", isNumber: true),
                .init("differ", isNumber: true),
            ],
            found.map { agreement in
                Answer.Row(
                    [
                        agreement.outlets.one.name, agreement.outlets.other.name, "\(agreement.quotations.count)",
                        "\(agreement.count(.same))", "\(agreement.count(.cut))", "\(agreement.count(.changed))",
                        "\(agreement.countOfPositions(thatAgree: true))",
                        "\(agreement.countOfPositions(thatAgree: false))",
                    ],
                    agreement.quotations.flatMap(\.evidence)
                        + agreement.positions.flatMap { $0.evidence(in: corpus) })
            })
    }
}

extension SharedQuotation {
    /// Of the first what became of its words, of the second what they are now.
    fileprivate var evidence: [Answer.Evidence] {
        zip(statements, [likeness.rawValue, change ?? "same"]).map { .init($0, $1) }
    }
}

extension SharedPosition {
    fileprivate func evidence(in corpus: CodedCorpus) -> [Answer.Evidence] {
        let remark = "\(corpus.name(of: actor)), \(corpus.name(of: concept)): \(agrees ? "agree" : "differ")"
        return statements.map { .init($0, remark) }
    }
}
