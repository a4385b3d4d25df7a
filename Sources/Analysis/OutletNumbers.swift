import Annotations

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
    var isSeveral: Bool {
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

/// The outlets of a corpus as numbers in their order, and what statements are of which.
struct OutletNumbers: Sendable {
    /// So many outlets are told apart, those with the most statements; what is compared two by two must end somewhere.
    private static let most = 50

    private let outlets: [Outlet]
    /// The number of the outlet of each article.
    private let numbers: [Int]
    /// The article of each statement.
    private let articles: [Int]

    /// Those of a corpus, by how many of some statements they have.
    init(_ corpus: CodedCorpus, among statements: [Int]) {
        let articles = corpus.statements.indices.map { corpus.statements[$0].article }
        let names = corpus.articles.map { $0.about.outlet.flatMap { $0.isEmpty ? nil : $0 } }
        let counts = Dictionary(statements.compactMap { names[articles[$0]] }.map { ($0, 1) }, uniquingKeysWith: +)
        let known = Set(counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most).map(\.key))
        let named = names.map { name in name.map { known.contains($0) ? Outlet.named($0) : .other } ?? .unnamed }
        outlets = Set(named).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(outlets, outlets.indices))
        numbers = named.map { places[$0] ?? 0 }
        self.articles = articles
    }

    /// Each two of them, and each with itself, by the numbers that ``forEachPair(of:_:)`` gives.
    var pairs: [OutletPair] {
        outlets.flatMap { one in outlets.map { OutletPair(one: one, other: $0) } }
    }

    /// What each two outlets have of some statements, as places among these, in their order. Of articles whose outlet is not
    /// known, the first is one side and the others are the other.
    func forEachPair(of statements: [Int], _ body: (_ pair: Int, _ one: Places, _ other: Places) -> Void) {
        if statements.count < 2 { return }
        let places = statements.indices.sorted { (outlet(statements[$0]), $0) < (outlet(statements[$1]), $1) }
        let groups = groups(of: places) { outlet(statements[$0]) }
        for (number, group) in groups.enumerated() {
            let one = outlet(statements[group[group.startIndex]])
            if outlets[one].isSeveral {
                let first = articles[statements[group[group.startIndex]]]
                let others = group.filter { articles[statements[$0]] != first }
                if !others.isEmpty {
                    let own = group.filter { articles[statements[$0]] == first }
                    body(one * outlets.count + one, own[...], others[...])
                }
            }
            for other in groups[(number + 1)...] {
                body(one * outlets.count + outlet(statements[other[other.startIndex]]), group, other)
            }
        }
    }

    /// Places among some statements; never none.
    typealias Places = ArraySlice<Int>

    private func outlet(_ statement: Int) -> Int { numbers[articles[statement]] }

    /// Neighbors that have the same value.
    private func groups(of places: [Int], _ value: (Int) -> Int) -> [Places] {
        var groups: [Places] = [], start = 0
        for end in 1...places.count where end == places.count || value(places[end]) != value(places[start]) {
            groups.append(places[start..<end])
            start = end
        }
        return groups
    }
}
