/// A line in which a person types: its scalars and the place of the cursor.
///
/// It moves and deletes by clusters: a scalar and the marks that stand on it. What cannot stand in a line (line breaks,
/// control characters) comes in as a blank; the line breaks of a memo stay, and are shown as signs.
package struct TextField: Hashable, Sendable {
    /// How many scalars it holds at most. A paste of a whole article ends here.
    package static let limit = 4_000
    /// The same where the text is somebody's work, and nothing of it may end.
    package static let memoLimit = 1_000_000

    package private(set) var scalars: [Unicode.Scalar] = []
    /// Whether line breaks stay what they are.
    private var keepsLineBreaks = false
    /// How many scalars stand before the cursor. Always between two clusters.
    package private(set) var cursor = 0

    /// A field with a text in it and the cursor behind it.
    package init(_ text: String = "") {
        insert(text)
    }

    /// A field for several lines in one, with a text in it and so many scalars of it before the cursor; all of them, where
    /// it is not said how many.
    package init(lines text: String, cursor: Int = .max) {
        keepsLineBreaks = true
        insert(text)
        place(cursor)
    }

    /// A field with a text in it and so many scalars of it before the cursor.
    package init(_ text: String, cursor: Int) {
        insert(text)
        place(cursor)
    }

    private mutating func place(_ cursor: Int) {
        self.cursor = min(max(0, cursor), scalars.count)
        while isInsideCluster(self.cursor) { self.cursor += 1 }
    }

    package var text: String { scalars.text }
    package var isEmpty: Bool { scalars.isEmpty }

    /// Puts a typed or pasted text before the cursor. What is beyond the limit is left out.
    package mutating func insert(_ text: String) {
        let limit = keepsLineBreaks ? Self.memoLimit : Self.limit
        let clean = text.unicodeScalars.fitForLine(limit: limit - scalars.count, keepsLineBreaks)
        scalars.insert(contentsOf: clean, at: cursor)
        cursor += clean.count
        // A mark may stand behind the cursor now: it belongs to what was typed.
        cursor = isInsideCluster(cursor) ? end(after: cursor) : cursor
    }

    package mutating func insert(_ scalar: Unicode.Scalar) {
        insert(String(scalar))
    }

    /// Replaces the whole text and puts the cursor behind it: for completion and history.
    package mutating func replace(with text: String) {
        self = TextField(text)
    }
}

extension TextField {
    /// A movement of the cursor.
    package enum Movement: Hashable, Sendable, CaseIterable {
        case left, right, previousWord, nextWord, start, end
    }

    package mutating func move(_ movement: Movement) {
        cursor = place(after: movement)
    }

    /// Deletes from the cursor to where a movement leads: `.left` is Backspace, `.start` is Ctrl-U.
    package mutating func delete(_ movement: Movement) {
        let other = place(after: movement)
        let range = min(cursor, other)..<max(cursor, other)
        scalars.removeSubrange(range)
        cursor = range.lowerBound
        // A mark that lost its letter may now stand on the letter before.
        cursor = isInsideCluster(cursor) ? end(after: cursor) : cursor
    }

    private func place(after movement: Movement) -> Int {
        switch movement {
        case .left: start(before: cursor)
        case .right: end(after: cursor)
        case .previousWord: wordStart(before: cursor)
        case .nextWord: wordEnd(after: cursor)
        case .start: 0
        case .end: scalars.count
        }
    }

    private func wordStart(before place: Int) -> Int {
        var place = place
        while place > 0, !scalars[place - 1].isInWord { place -= 1 }
        while place > 0, scalars[place - 1].isInWord { place -= 1 }
        while isInsideCluster(place) { place -= 1 }
        return place
    }

    private func wordEnd(after place: Int) -> Int {
        var place = place
        while place < scalars.count, !scalars[place].isInWord { place += 1 }
        while place < scalars.count, scalars[place].isInWord { place += 1 }
        while isInsideCluster(place) { place += 1 }
        return place
    }
}

extension TextField {
    /// The clusters in order, as ranges of scalars.
    var clusters: [Range<Int>] {
        var clusters: [Range<Int>] = []
        var place = 0
        while place < scalars.count {
            let end = end(after: place)
            clusters.append(place..<end)
            place = end
        }
        return clusters
    }

    private func start(before place: Int) -> Int {
        var place = max(0, place - 1)
        while isInsideCluster(place) { place -= 1 }
        return place
    }

    private func end(after place: Int) -> Int {
        var place = min(scalars.count, place + 1)
        while isInsideCluster(place) { place += 1 }
        return place
    }

    /// Whether the scalar behind a place stands on the one before it.
    private func isInsideCluster(_ place: Int) -> Bool {
        place > 0 && place < scalars.count && scalars[place].isMark
    }
}

extension String.UnicodeScalarView {
    /// The first scalars, with a blank for what cannot stand in a line and one for both of CR LF.
    fileprivate func fitForLine(limit: Int, _ keepsLineBreaks: Bool) -> [Unicode.Scalar] {
        func fit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
            guard scalar.isUnfitForLine else { return scalar }
            return keepsLineBreaks && (scalar == "\n" || scalar == "\r") ? "\n" : " "
        }
        var line: [Unicode.Scalar] = []
        var last: Unicode.Scalar?
        for scalar in self where line.count < limit {
            if !(scalar == "\n" && last == "\r") { line.append(fit(scalar)) }
            last = scalar
        }
        return line
    }
}

extension Unicode.Scalar {
    /// Whether it stands on the scalar before it and takes no column.
    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: value == 0x200D
        }
    }

    fileprivate var isInWord: Bool {
        properties.isAlphabetic || properties.numericType != nil || isMark
    }

    fileprivate var isUnfitForLine: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
