/// Quotation marks of one paragraph, paired.
///
/// Marks of a kind that says which side it is (“ ” « ») are believed, unless their neighbors say that a typist turned
/// them; straight marks go by their neighbors alone. The whole is one pass with a stack.
struct MarkPairing {
    /// Marks that open and close each other.
    enum Family: Hashable {
        /// “ ” and the same turned: ” ”, “ “.
        case curly
        /// „ “ and „ ”.
        case low
        /// `"`, and `''` or two grave accents used as one.
        case straight
        /// « », ‹ › and » «, › ‹.
        case angle, singleAngle
        /// 「 」, 『 』 and 〝 〟.
        case corner, whiteCorner, prime
        /// ‘ ’, ‚ ‘ and `' '`.
        case single, singleLow, singleStraight
        /// `="`, of markup and not of speech.
        case markup

        /// Whether apostrophes can be taken for it, so that it is never believed without its partner.
        var isSingle: Bool {
            self == .single || self == .singleLow || self == .singleStraight
        }
    }

    /// What stands between two marks, both included, in indices of the passage.
    struct Span: Hashable {
        var range: Range<Int>
        let family: Family
        var isClosed: Bool
    }

    /// A mark that waits for its partner.
    private struct Opening {
        let index: Int
        let family: Family
        /// Whether its neighbors left no doubt that it opens.
        let isCertain: Bool
    }

    /// What was found, the outer before the inner.
    private(set) var spans: [Span] = []
    /// A closing mark before any opening one: the end of a quotation that began in a paragraph before.
    private(set) var strayClosing: (end: Int, family: Family)?

    private let passage: Passage
    private var stack: [Opening] = []

    /// Pairs the marks of a paragraph.
    init(_ passage: Passage) {
        self.passage = passage
        var at = 0
        while at < passage.count {
            at += read(at)
        }
        finish()
    }

    /// Reads what stands at an index and says how many scalars it was.
    private mutating func read(_ index: Int) -> Int {
        switch passage[index] {
        case "“", "‟": readCurlyOpening(index)
        case "”": readCurlyClosing(index)
        case "„": open(index, .low)
        case "〝": open(index, .prime)
        case "〞", "〟": close(index, [.prime])
        case "«": readAngle(index, .angle, isLeft: true)
        case "»": readAngle(index, .angle, isLeft: false)
        case "‹": readAngle(index, .singleAngle, isLeft: true)
        case "›": readAngle(index, .singleAngle, isLeft: false)
        case "「": open(index, .corner)
        case "」": close(index, [.corner])
        case "『": open(index, .whiteCorner)
        case "』": close(index, [.whiteCorner])
        case "\"": readStraight(index, size: 1)
        case "'", "`": return readStraightSingle(index)
        case "‘": readSingleOpening(index)
        case "‚": open(index, .singleLow, if: isLeftEdge(index))
        case "’", "‛": closeSingle(index, [.single, .singleLow])
        default: break
        }
        return 1
    }
}

extension MarkPairing {
    /// “ opens, but closes „ and, after a word and before none, another “.
    private mutating func readCurlyOpening(_ index: Int) {
        if hasOpen(.low), close(index, [.low]) { return }
        let isTurned = isRightEdge(index, size: 1) && !isLeftEdge(index)
        if isTurned, close(index, [.curly, .straight]) { return }
        open(index, .curly)
    }

    /// ” closes, but opens where nothing is open and its neighbors say so, as in ”Swedish”.
    private mutating func readCurlyClosing(_ index: Int) {
        if !close(index, [.curly, .low, .straight]) { open(index, .curly, if: isLeftEdge(index)) }
    }

    /// « opens and » closes, except where they are turned outwards, as in Danish and German books.
    private mutating func readAngle(_ index: Int, _ family: Family, isLeft: Bool) {
        let opensTurned = !isLeft && isLeftEdge(index)
        let closesTurned = isLeft && isRightEdge(index, size: 1) && !isLeftEdge(index)
        if isLeft ? closesTurned : !opensTurned || hasOpen(family) {
            if close(index, [family]) { return }
        }
        if isLeft || opensTurned { open(index, family) }
    }

    private mutating func readStraight(_ index: Int, size: Int) {
        let isOpen = hasOpen(.straight) || hasOpen(.curly) || hasOpen(.markup)
        if passage[index - 1] == "=", !isOpen {
            open(index, .markup)
            return
        }
        if passage[index - 1].isDigit, !isOpen { return }
        let opens = isLeftEdge(index, size: size), closes = isRightEdge(index, size: size)
        if isOpen, !opens || closes, close(index, [.straight, .curly, .markup, .low], size: size) { return }
        if opens || !closes {
            open(index, .straight, isCertain: opens && !closes)
        } else {
            noteStray(index, .straight, size)
        }
    }

    /// `''` and two grave accents are one double mark; a lone one is a single mark or an apostrophe.
    private mutating func readStraightSingle(_ index: Int) -> Int {
        let mark = passage[index]
        if passage[index + 1] == mark, passage[index + 2] != mark {
            readStraight(index, size: 2)
            return 2
        }
        let opens = isSingleLeftEdge(index) && !isElision(index)
        if mark == "`" {
            if opens { open(index, .singleStraight) }
        } else if opens {
            open(index, .singleStraight)
        } else {
            closeSingle(index, [.singleStraight, .single])
        }
        return 1
    }

    private mutating func readSingleOpening(_ index: Int) {
        if hasOpen(.singleLow), closeSingle(index, [.singleLow]) { return }
        if isSingleLeftEdge(index), !isElision(index) { open(index, .single) }
    }
}

extension MarkPairing {
    private func hasOpen(_ family: Family) -> Bool {
        stack.contains { $0.family == family }
    }

    private mutating func open(_ index: Int, _ family: Family, isCertain: Bool = true, if condition: Bool = true) {
        if condition { stack.append(Opening(index: index, family: family, isCertain: isCertain)) }
    }

    /// Closes the last open mark of some families. Marks that were opened inside and not closed were none.
    @discardableResult
    private mutating func close(_ index: Int, _ families: [Family], size: Int = 1) -> Bool {
        guard let position = stack.lastIndex(where: { families.contains($0.family) }) else {
            if let family = families.first { noteStray(index, family, size) }
            return false
        }
        finishSpan(position, end: index + size, isClosed: true)
        return true
    }

    private mutating func finishSpan(_ position: Int, end: Int, isClosed: Bool) {
        let opening = stack[position]
        stack.removeSubrange(position...)
        guard opening.family != .markup else { return }
        spans.append(Span(range: opening.index..<end, family: opening.family, isClosed: isClosed))
    }

    /// Closes a single mark unless the mark is an apostrophe.
    @discardableResult
    private mutating func closeSingle(_ index: Int, _ families: [Family]) -> Bool {
        guard let last = stack.last, families.contains(last.family), last.index + 1 < index else { return false }
        guard !passage[index + 1].isWordPart, !passage[index - 1].isBlank else { return false }
        if isPossessive(index) { return false }
        return close(index, families)
    }

    private mutating func noteStray(_ index: Int, _ family: Family, _ size: Int) {
        guard strayClosing == nil, spans.isEmpty, stack.isEmpty, !passage[index - 1].isBlank else { return }
        strayClosing = (index + size, family)
    }

    /// What is left open at the end: a double mark runs to the end of the paragraph, a single one does so only where it
    /// starts it, for elsewhere it was an apostrophe.
    private mutating func finish() {
        let end = passage.trimmed(0..<passage.count).upperBound
        let start = passage.trimmed(0..<passage.count).lowerBound
        let left = stack.firstIndex { opening in
            guard opening.isCertain, opening.family != .markup, opening.index + 1 < end else { return false }
            return !opening.family.isSingle || (opening.family == .single && opening.index == start)
        }
        if let left { finishSpan(left, end: end, isClosed: false) }
        stack = []
        spans.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    }
}

extension MarkPairing {
    /// Whether a mark stands where one would open: nothing, a blank or an opening bracket on its left, text on its right.
    private func isLeftEdge(_ index: Int, size: Int = 1) -> Bool {
        let before = passage[index - 1], after = passage[index + size]
        return (before.isBlank || before.isDash || "([{-/“‘«„\"'".unicodeScalars.contains(before)) && !after.isBlank
    }

    /// Whether a mark stands where one would close: text on its left, nothing, a blank or a stop on its right.
    private func isRightEdge(_ index: Int, size: Int) -> Bool {
        let before = passage[index - 1], after = passage[index + size]
        return !before.isBlank
            && (after.isBlank || after.isDash || ")]}-,.;:!?…”’»\"'".unicodeScalars.contains(after))
    }

    private func isSingleLeftEdge(_ index: Int) -> Bool {
        let before = passage[index - 1], after = passage[index + 1]
        return !before.isWordPart && !after.isBlank && !")]},.;:!?’”»".unicodeScalars.contains(before)
            && !")],.;:".unicodeScalars.contains(after)
    }

    /// Whether a mark stands for letters left out at the start of a word: '90s, 'em, 'tis.
    private func isElision(_ index: Int) -> Bool {
        if passage[index + 1].isDigit, passage[index + 2].isDigit { return true }
        var end = index + 1
        while end < index + 8, passage[end].isLetter { end += 1 }
        guard end <= passage.count, end > index + 1 else { return false }
        return Self.elisions.contains(passage.string(index + 1..<end).lowercased())
    }

    private static let elisions: Set<String> = [
        "em", "til", "tis", "twas", "n", "cause", "bout", "round", "cuz", "neath",
    ]

    /// Whether a mark after an s stands for a possessor (the workers’ vote): when a later mark closes as well.
    private func isPossessive(_ index: Int) -> Bool {
        guard passage[index - 1] == "s" || passage[index - 1] == "S", passage[index + 1].isBlank else { return false }
        for at in index + 1..<min(index + Self.possessiveReach, passage.count) {
            let scalar = passage[at]
            if scalar == "‘" || (scalar == "'" && isSingleLeftEdge(at) && passage[at + 1].isLetter) { return false }
            guard scalar.isApostrophe, !passage[at + 1].isWordPart, !passage[at - 1].isBlank else { continue }
            return true
        }
        return false
    }

    /// How far on a closing mark is looked for, in scalars, so that the work stays linear.
    private static let possessiveReach = 400
}
