/// The words of a line, taken one after the other.
struct KeymapWords {
    private let scalars: [Unicode.Scalar]
    private var place = 0

    init(_ line: String) {
        scalars = Array(line.unicodeScalars)
    }

    /// The first control character but a tab, and its column.
    var firstControl: (Unicode.Scalar, column: Int)? {
        scalars.firstIndex { $0.isControl && $0 != "\t" }.map { (scalars[$0], $0 + 1) }
    }

    /// The next word as it stands.
    mutating func next() -> KeymapFile.Word? {
        skipBlanks()
        guard place < scalars.count else { return nil }
        let start = place
        while place < scalars.count, !scalars[place].isBlank { place += 1 }
        return KeymapFile.Word(text: scalars[start..<place].text, column: start + 1)
    }

    /// The next word, which may stand in quotation marks.
    mutating func nextQuoted() throws(KeymapLineProblem) -> KeymapFile.Word? {
        skipBlanks()
        guard place < scalars.count, scalars[place] == "\"" else { return next() }
        let start = place
        place += 1
        var text: [Unicode.Scalar] = []
        while place < scalars.count, scalars[place] != "\"" {
            if scalars[place] == "\\", place + 1 < scalars.count { place += 1 }
            text.append(scalars[place])
            place += 1
        }
        guard place < scalars.count else { throw KeymapLineProblem(kind: .line(.unclosedMark), column: start + 1) }
        place += 1
        return KeymapFile.Word(text: text.text, column: start + 1)
    }

    /// Whether the next word is the `--` before the sentence; it is taken then.
    mutating func skipSentenceMark() -> Bool {
        var after = self
        guard after.next()?.text == "--" else { return false }
        self = after
        return true
    }

    /// What is left of the line, without the blanks around it.
    mutating func rest() -> String {
        skipBlanks()
        var end = scalars.count
        while end > place, scalars[end - 1].isBlank { end -= 1 }
        defer { place = scalars.count }
        return scalars[place..<end].text
    }

    private mutating func skipBlanks() {
        while place < scalars.count, scalars[place].isBlank { place += 1 }
    }
}

extension Unicode.Scalar {
    /// C0, DEL and C1.
    fileprivate var isControl: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value)
    }

    /// A blank or a tab: what separates the words of a line.
    fileprivate var isBlank: Bool {
        self == " " || self == "\t"
    }
}
