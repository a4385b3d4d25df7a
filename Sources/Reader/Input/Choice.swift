internal import Prose
package import Screen

/// Something to choose in a ``Picker``.
package struct Choice: Hashable, Sendable {
    /// What whoever asked knows it by.
    package let id: String
    /// The name, in which the filter looks first.
    package let label: String
    /// What tells it from others of the name, in which the filter looks too: aliases, an outlet, a definition.
    package let detail: String
    /// What is shown instead of the detail: that taking it would be refused now, and why; nil where it can.
    package let refusal: String?
    /// What it takes after its name, such as `NAME`: whatever is typed after it then; nil where nothing follows.
    package let operand: String?
    /// The letter that takes it, when it has one of its own (a topic of the codebook).
    package let letter: Unicode.Scalar?

    /// How far it stands below others in a tree, shown while no filter is typed.
    package let indent: Int
    /// The color that it has, shown beside it; nil where it has none.
    package let tint: RGB?

    /// Made once, since a filter asks for it with every character.
    private let names: Folded
    private let everything: Folded

    package init(
        id: String, label: String, detail: String = "", letter: Unicode.Scalar? = nil, refusal: String? = nil,
        operand: String? = nil, indent: Int = 0, tint: RGB? = nil
    ) {
        self.indent = indent
        self.tint = tint
        self.id = id
        self.label = label
        self.detail = detail
        self.letter = letter
        self.refusal = refusal
        self.operand = operand
        names = Folded(label)
        everything = detail.isEmpty ? names : Folded(label + " " + detail)
    }

    /// Whether it is called so, accents and capitals aside.
    func isNamed(_ name: String) -> Bool {
        names.lowered == foldedName(name, keepsCapitals: false)
    }

    /// The rank of a name that holds only the letters of a filter.
    fileprivate static let abbreviated = 5

    /// How well it fits a filter, 0 being best; nil when it does not.
    fileprivate func rank(for filter: ChoiceFilter, isFuzzy: Bool) -> Int? {
        guard !filter.words.isEmpty else { return 0 }
        if operand != nil, filter.words.first.map({ names.lowered == $0.scalars }) == true { return 0 }
        if isFuzzy, names.lowered == filter.whole.scalars { return 0 }
        if names.begins(with: filter.whole) { return 1 }
        if filter.words.allSatisfy({ names.hasWord(beginningWith: $0) }) { return 2 }
        if filter.words.allSatisfy({ names.contains($0) }) { return 3 }
        if filter.words.allSatisfy({ everything.contains($0) }) { return 4 }
        return isFuzzy && names.holdsInOrder(filter.whole) ? Self.abbreviated : nil
    }
}

extension [Choice] {
    /// Which choices fit a filter, the best first, otherwise in their order.
    ///
    /// Each word of the filter has to be found, in any order; accents do not count, capitals only in a word that has
    /// one. First come names that begin with the filter, then those whose words do, then those that hold its words
    /// anywhere, then those whose detail does; and where names may be abbreviated (`nxq`), those that hold the letters in
    /// their order.
    func indices(matching text: String, isFuzzy: Bool = false) -> [Int] {
        let filter = ChoiceFilter(text)
        let ranked = indices.compactMap { index in
            self[index].rank(for: filter, isFuzzy: isFuzzy).map { (rank: $0, index: index) }
        }
        // An abbreviation counts only where nothing fits as it is written.
        let written = ranked.filter { $0.rank < Choice.abbreviated }
        return (written.isEmpty ? ranked : written).sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.index)
    }
}

/// A typed filter, folded.
private struct ChoiceFilter {
    struct Word {
        let scalars: [Unicode.Scalar]
        let keepsCapitals: Bool

        init(_ text: String) {
            keepsCapitals = text.unicodeScalars.contains { $0.properties.isUppercase }
            scalars = foldedName(text, keepsCapitals: keepsCapitals)
        }
    }

    let whole: Word
    let words: [Word]

    init(_ text: String) {
        let parts = text.unicodeScalars.split { $0.properties.isWhitespace }.map(\.text)
        whole = Word(parts.joined(separator: " "))
        words = parts.map(Word.init)
    }
}

/// A text without accents, with its capitals and without them.
private struct Folded: Hashable, Sendable {
    let cased: [Unicode.Scalar]
    let lowered: [Unicode.Scalar]

    init(_ text: String) {
        cased = foldedName(text, keepsCapitals: true)
        lowered = foldedName(text, keepsCapitals: false)
    }

    func begins(with word: ChoiceFilter.Word) -> Bool {
        scalars(for: word).starts(with: word.scalars)
    }

    func contains(_ word: ChoiceFilter.Word) -> Bool {
        let scalars = scalars(for: word)
        return scalars.places(of: word.scalars).first { _ in true } != nil
    }

    /// Whether the letters of a word come one after the other, with others between them.
    func holdsInOrder(_ word: ChoiceFilter.Word) -> Bool {
        var rest = word.scalars.filter { $0 != " " }[...]
        for scalar in scalars(for: word) where scalar == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    func hasWord(beginningWith word: ChoiceFilter.Word) -> Bool {
        let scalars = scalars(for: word)
        return scalars.places(of: word.scalars).contains { $0 == 0 || !scalars[$0 - 1].properties.isAlphabetic }
    }

    private func scalars(for word: ChoiceFilter.Word) -> [Unicode.Scalar] {
        word.keepsCapitals ? cased : lowered
    }
}

extension [Unicode.Scalar] {
    fileprivate func places(of part: [Unicode.Scalar]) -> some Sequence<Int> {
        let last = count - part.count
        return (0..<Swift.max(0, last + 1)).lazy.filter { self[$0..<$0 + part.count].elementsEqual(part) }
    }
}
