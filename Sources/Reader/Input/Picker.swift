/// A list to choose from: speakers, topics, kinds, commands.
///
/// There are two ways to choose, and both work without a mode that has to be learned:
/// - *By letter*: at first each choice has a letter beside it, and the letter chooses at once (`s` `a`). Letters that a
///   choice brings along come first; the others get theirs from the home row outwards.
/// - *By name*: `/` begins to filter, and so does a character that is no choice's letter (capitals never are). From
///   then on every character is typed into the filter and no letters are shown; Enter takes the choice under the
///   cursor. Deleting in an empty filter leads back to the letters.
package struct Picker: Hashable, Sendable {
    /// How characters are taken.
    package enum Mode: Hashable, Sendable {
        case letters, filter
    }

    /// What has been decided.
    package enum Outcome: Hashable, Sendable {
        case undecided
        case chosen(id: String)
        /// Something that is not in the list, as it was typed.
        case created(name: String)
    }

    /// A row of the list as it is shown.
    package enum Row: Hashable, Sendable {
        /// A choice, and the letter that takes it; nil while a filter is typed.
        case choice(Choice, letter: Unicode.Scalar?)
        /// What was typed, to be made new.
        case new(name: String)
    }

    package let title: String
    package let choices: [Choice]
    /// Whether a name that is not in the list can be made.
    package let makesNew: Bool
    /// Whether a filter may abbreviate names. Not where a name that is in no list can be made, which would be taken for an
    /// abbreviation.
    package let isFuzzy: Bool
    package private(set) var mode: Mode
    /// What has been typed to filter.
    package private(set) var filter: TextField
    /// The row that Enter takes; 0 also when there is none.
    package private(set) var cursor = 0
    /// The choices that the filter leaves, and at the end the new one.
    package private(set) var rows: [Row] = []

    private let letters: [Unicode.Scalar?]

    /// A list in which nothing is typed yet, or in which a filter is typed already: a name to start from.
    package init(
        title: String, choices: [Choice], makesNew: Bool = false, isFuzzy: Bool = false, mode: Mode = .letters,
        filter: String = ""
    ) {
        self.title = title
        self.choices = choices
        self.makesNew = makesNew
        self.isFuzzy = isFuzzy && !makesNew
        self.mode = filter.isEmpty ? mode : .filter
        self.filter = TextField(filter)
        letters = Self.letters(for: choices)
        update()
    }

    /// Takes a character that was pressed; `other` is what stands on its key in the layout in which letters are given.
    package mutating func type(_ character: Unicode.Scalar, meaning other: Unicode.Scalar? = nil) -> Outcome {
        guard mode == .letters else {
            edit { $0.insert(character) }
            return .undecided
        }
        let index = letters.firstIndex(of: character) ?? other.flatMap { letters.firstIndex(of: $0) }
        if let index { return .chosen(id: choices[index].id) }
        guard character != " " else { return .undecided }
        mode = .filter
        if character != "/" { filter.insert(character) }
        cursor = 0
        update()
        return .undecided
    }

    /// Takes what was pasted: it is always meant for the filter.
    package mutating func paste(_ text: String) {
        mode = .filter
        edit { $0.insert(text) }
        update()
    }

    /// Changes the filter or moves in it. A changed filter puts the cursor on the best row again.
    package mutating func edit(_ change: (inout TextField) -> Void) {
        let before = filter
        change(&filter)
        guard filter.scalars != before.scalars else { return }
        cursor = 0
        update()
    }

    /// Deletes in the filter; in an empty one it leads back to the letters.
    package mutating func delete(_ movement: TextField.Movement) {
        if filter.isEmpty { mode = .letters }
        edit { $0.delete(movement) }
        update()
    }

    /// Moves the cursor by rows, not beyond the ends.
    package mutating func move(by distance: Int) {
        cursor = min(max(0, cursor + distance), max(0, rows.count - 1))
    }

    /// Moves the cursor by one and around the ends.
    package mutating func step(_ distance: Int) {
        guard !rows.isEmpty else { return }
        cursor = ((cursor + distance) % rows.count + rows.count) % rows.count
    }

    /// What Enter takes.
    package var taken: Outcome {
        guard rows.indices.contains(cursor) else { return .undecided }
        switch rows[cursor] {
        case .choice(let choice, _): return .chosen(id: choice.id)
        case .new(let name): return .created(name: name)
        }
    }

    /// The rows that are shown where there is room for so many: the cursor in the middle, as far as the ends allow.
    package func window(rows room: Int) -> Range<Int> {
        let room = min(max(0, room), rows.count)
        let start = min(max(0, cursor - room / 2), rows.count - room)
        return start..<start + room
    }

    /// The choices that fit the filter; where its capitals leave none (GUS TRELAWN, as tabloids write), those that fit
    /// it without them, since a name that is in the list must not seem to be neither there nor new.
    private var found: [Int] {
        let exact = choices.indices(matching: filter.text, isFuzzy: isFuzzy)
        return exact.isEmpty ? choices.indices(matching: filter.text.lowercased(), isFuzzy: isFuzzy) : exact
    }

    private mutating func update() {
        let found = found
        rows = found.map { .choice(choices[$0], letter: mode == .letters ? letters[$0] : nil) }
        let name = filter.text.trimmed
        guard makesNew, !name.isEmpty, !choices.contains(where: { $0.isNamed(name) }) else { return }
        rows.append(.new(name: name))
    }
}

extension Picker {
    /// The letters from the home row outwards, which a right hand on `jkl` and a left one on `asdf` find blindly.
    private static let homeRowFirst = Array("asdfjklghqwertyuiopzxcvbnm".unicodeScalars)

    /// A letter for each choice as far as they go: first those that choices bring along, each once.
    private static func letters(for choices: [Choice]) -> [Unicode.Scalar?] {
        var taken: Set<Unicode.Scalar> = ["/"]
        var letters = choices.map { choice in
            choice.letter.flatMap { taken.insert($0).inserted ? $0 : nil }
        }
        var free = homeRowFirst.filter { !taken.contains($0) }[...]
        for index in letters.indices where letters[index] == nil { letters[index] = free.popFirst() }
        return letters
    }
}

extension String {
    /// Without the blanks around it.
    var trimmed: String {
        let scalars = unicodeScalars
        let inside = scalars.drop { $0.properties.isWhitespace }
        guard let end = inside.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return inside[...end].text
    }
}
