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

/// A quotation that two outlets printed.
package struct SharedQuotation: Hashable, Sendable {
    /// What was done to the words between the one and the other.
    package enum Likeness: String, CaseIterable, Sendable {
        case same, cut, changed
    }

    /// The same where a version of the one is a version of the other; else how the earliest of each differ.
    package let likeness: Likeness
    /// The earliest that show it, one of each, by date.
    package let first: Int
    package let second: Int
    /// What was changed in the second; nil where no word was.
    package let change: QuotationChange?
}

/// An actor who takes a stance on a topic in two outlets.
package struct SharedPosition: Hashable, Sendable {
    /// The names of the actor and of the topic.
    package let name: String
    /// Whether there is a stance that the actor takes in both.
    package let agrees: Bool
    /// The earliest statements that show it, one of each, by date.
    package let first: Int
    package let second: Int
}

extension CodedCorpus {
    /// What each two outlets have in common, those with the most quotations first; of some actors, or of all. Two that have
    /// nothing in common are left out.
    package func outletAgreements(of wanted: Set<Identifier<Actor>>? = nil) -> [OutletAgreement] {
        func isWanted(_ number: Int) -> Bool {
            wanted.map { actors in actor(of: statements[number]).map(actors.contains) ?? false } ?? true
        }
        let numbers = DateOrder(self).sorted(counted)
        let outlets = OutletNumbers(self, among: numbers)
        var found = outlets.pairs.map { OutletAgreement(outlets: $0) }
        let words = WordTable(numbers.lazy.map { statements[$0].quotation })
        for places in copies(numbers, words) where places.contains(where: { isWanted(numbers[$0]) }) {
            let copies = ComparedCopies(of: places, words)
            outlets.forEachPair(of: places.map { numbers[$0] }) { pair, one, other in
                found[pair].quotations.append(quotation(copies.shared(one, other), numbers))
            }
        }
        for (name, numbers) in positions(numbers.filter(isWanted)) {
            outlets.forEachPair(of: numbers) { pair, one, other in
                found[pair].positions.append(position(name, numbers, one, other))
            }
        }
        return found.filter { !$0.quotations.isEmpty || !$0.positions.isEmpty }.map(\.inOrder)
            .sorted(by: OutletAgreement.precedes)
    }
}

// MARK: - Quotations

/// Copies of one quotation, told apart by their words.
private struct ComparedCopies {
    private let words: WordTable
    /// Their places in the table of words, by date.
    private let places: [Int]
    /// For each of them the first that has the same words.
    private var versions: [Int] = []

    /// So many are compared two by two.
    private static let few = 64

    init(of places: [Int], _ words: WordTable) {
        self.words = words
        self.places = places
        versions.reserveCapacity(places.count)
        var known: [ArraySlice<UInt64>: Int] = [:]
        for number in places.indices {
            var same: Int?
            if places.count <= Self.few {
                same = versions.indices.first { versions[$0] == $0 && words.areAlike(places[$0], places[number]) }
            } else {
                same = known[words[places[number]]]
                if same == nil { known[words[places[number]]] = number }
            }
            versions.append(same ?? number)
        }
    }

    /// What the copies of two outlets have in common, and the two that show it.
    func shared(
        _ one: OutletNumbers.Places, _ other: OutletNumbers.Places
    ) -> (likeness: SharedQuotation.Likeness, places: (Int, Int)) {
        let common = firstInCommon(one, other) { versions[$0] }
        let (first, second) = common ?? (one[one.startIndex], other[other.startIndex])
        let shown = (places[min(first, second)], places[max(first, second)])
        if common != nil { return (.same, shown) }
        return (words.isReworded(shown.0, shown.1) ? .changed : .cut, shown)
    }
}

extension CodedCorpus {
    private func quotation(
        _ shared: (likeness: SharedQuotation.Likeness, places: (Int, Int)), _ numbers: [Int]
    ) -> SharedQuotation {
        let (first, second) = (numbers[shared.places.0], numbers[shared.places.1])
        let change =
            shared.likeness == .same
            ? nil : QuotationChange(old: statements[first].quotation, new: statements[second].quotation)
        return SharedQuotation(likeness: shared.likeness, first: first, second: second, change: change)
    }
}

/// The first of one side that has what one of the other has, and the first of the other that has it.
private func firstInCommon<Value: Hashable>(
    _ one: OutletNumbers.Places, _ other: OutletNumbers.Places, _ value: (Int) -> Value?
) -> (Int, Int)? {
    // Mostly they are few.
    if one.count * other.count <= 64 {
        for number in one {
            guard let wanted = value(number) else { continue }
            if let found = other.first(where: { value($0) == wanted }) { return (number, found) }
        }
        return nil
    }
    let firsts = Dictionary(other.compactMap { number in value(number).map { ($0, number) } }) { first, _ in first }
    for number in one {
        if let found = value(number).flatMap({ firsts[$0] }) { return (number, found) }
    }
    return nil
}

// MARK: - Positions

extension CodedCorpus {
    /// One actor and one topic.
    private struct Side: Hashable {
        let actor: Identifier<Actor>
        let concept: Identifier<Concept>
    }

    /// The statements in which somebody takes a stance on something, in their order, by the names of actor and topic.
    private func positions(_ numbers: [Int]) -> [(name: String, numbers: [Int])] {
        var sides: [Side: [Int]] = [:]
        for number in numbers where statements[number].stance != nil {
            guard let actor = actor(of: statements[number]), let concept = concept(of: statements[number]) else {
                continue
            }
            sides[Side(actor: actor, concept: concept), default: []].append(number)
        }
        let actors = ranks(Set(sides.keys.map(\.actor)), name(of:))
        let concepts = ranks(Set(sides.keys.map(\.concept)), name(of:))
        return sides.map { (rank: (actors[$0.actor] ?? 0, concepts[$0.concept] ?? 0), side: $0, numbers: $1) }
            .sorted { $0.rank < $1.rank }
            .map { ("\(name(of: $0.side.actor)), \(name(of: $0.side.concept))", $0.numbers) }
    }

    /// The place of each in the order of their names.
    private func ranks<Kind>(
        _ ids: Set<Identifier<Kind>>, _ name: (Identifier<Kind>) -> String
    ) -> [Identifier<Kind>: Int] {
        let sorted = ids.map { (name: name($0), id: $0) }.sorted { ($0.name, $0.id.iri) < ($1.name, $1.id.iri) }
        return Dictionary(uniqueKeysWithValues: zip(sorted.map(\.id), sorted.indices))
    }

    /// What an actor takes on a topic in two outlets, which have these places among the statements of both.
    private func position(
        _ name: String, _ numbers: [Int], _ one: OutletNumbers.Places, _ other: OutletNumbers.Places
    ) -> SharedPosition {
        let common = firstInCommon(one, other) { statements[numbers[$0]].stance }
        let (first, second) = common ?? (one[one.startIndex], other[other.startIndex])
        return SharedPosition(
            name: name, agrees: common != nil, first: numbers[min(first, second)], second: numbers[max(first, second)])
    }
}

extension OutletAgreement {
    /// The same, changed quotations before those that were cut, and these before those that are the same.
    fileprivate var inOrder: Self {
        var agreement = self
        agreement.quotations = [.changed, .cut, .same].flatMap { (likeness: SharedQuotation.Likeness) in
            quotations.filter { $0.likeness == likeness }
        }
        return agreement
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
                    agreement.evidence)
            })
    }
}

extension OutletAgreement {
    fileprivate var evidence: [Answer.Evidence] {
        var evidence: [Answer.Evidence] = []
        evidence.reserveCapacity(2 * (quotations.count + positions.count))
        for quotation in quotations { evidence += quotation.evidence }
        for position in positions {
            for number in [position.first, position.second] {
                evidence.append(.init(number, position: position.name, agrees: position.agrees))
            }
        }
        return evidence
    }
}

extension SharedQuotation {
    /// Of the first what became of its words, of the second what they are now.
    fileprivate var evidence: [Answer.Evidence] {
        [
            .init(first, likeness.rawValue), change.map { .init(second, $0) } ?? .init(second, "same"),
        ]
    }
}
