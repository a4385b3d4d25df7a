/// Puts the lines of printed pages together to paragraphs.
///
/// A paragraph ends where a sentence ends in a line that had room for the next word. It goes on over a column or a page
/// where its sentence does.
struct PrintedParagraphs {
    private var done: [String] = []
    /// The paragraph that may go on.
    private var last: String?
    private let hyphenated: Set<String>

    init(hyphenated: Set<String>) {
        self.hyphenated = hyphenated
    }

    /// The paragraphs that are complete, each given once.
    mutating func complete() -> [String] {
        defer { done = [] }
        return done
    }

    /// All that are left.
    mutating func all() -> [String] { complete() + (last.map { [$0] } ?? []) }

    /// Takes lines that stand under each other.
    mutating func take(_ lines: [String]) {
        let width = lines.map(\.unicodeScalars.count).max() ?? 0
        var isFirst = true, before = ""
        var beginsParagraph = true
        for line in lines {
            let goesOn = isFirst ? Self.goesOn(last, with: line) : !Self.ends(before, line, width, beginsParagraph)
            beginsParagraph = !goesOn
            if goesOn {
                extend(by: line)
            } else {
                if let last { done.append(last) }
                last = line
            }
            (isFirst, before) = (false, line)
        }
    }

    // MARK: - Where paragraphs end

    /// Whether a paragraph goes on in other lines: its sentence does.
    private static func goesOn(_ paragraph: String?, with line: String) -> Bool {
        guard let end = paragraph?.unicodeScalars.last, let start = line.unicodeScalars.first else { return false }
        if end == "," || isHyphen(end) { return start.properties.isAlphabetic }
        return start.properties.isLowercase && (end.properties.isAlphabetic || end.properties.numericType != nil)
    }

    /// Whether a paragraph ends with a line that another one follows.
    private static func ends(_ line: String, _ next: String, _ width: Int, _ isWhole: Bool) -> Bool {
        let word = next.unicodeScalars.prefix { $0 != " " }.count
        let hadRoom = line.unicodeScalars.count + 1 + word <= width
        guard hadRoom, let end = line.unicodeScalars.last, let start = next.unicodeScalars.first else { return false }
        if stops.contains(end) { return !start.properties.isLowercase }
        // A heading, or a name, above the text.
        let isShort = line.unicodeScalars.count * 10 < width * 6
        return isWhole && isShort && end != "," && !isHyphen(end) && !start.properties.isLowercase
    }

    private static let stops: Set<Unicode.Scalar> = [
        ".", "!", "?", "…", ":", "”", "“", "\"", "»", "«", "’", ")", "]", "。", "！", "？", "」", "』", "؟", "۔", "।",
    ]

    // MARK: - Joining

    private mutating func extend(by line: String) {
        guard var text = last else { return }
        last = nil
        switch Self.joint(text, line, hyphenated) {
        case .blank: text += " "
        case .none: break
        case .hyphen: text.unicodeScalars.removeLast()
        }
        text += line
        last = text
    }

    /// What becomes of the end of a line.
    private enum Joint { case blank, none, hyphen }

    private static func joint(_ text: String, _ line: String, _ hyphenated: Set<String>) -> Joint {
        guard let end = text.unicodeScalars.last, let start = line.unicodeScalars.first else { return .none }
        guard isHyphen(end) else { return isWide(end) && isWide(start) ? .none : .blank }
        let first = String(Substring(line.unicodeScalars.prefix { $0.properties.isAlphabetic })).lowercased()
        guard !conjunctions.contains(first) else { return .blank }
        guard text.unicodeScalars.dropLast().last?.properties.isAlphabetic == true else { return .blank }
        guard start.properties.isLowercase else { return .none }
        let before = text.suffix(80).split(separator: " ").last.map(String.init) ?? ""
        let word = before.filter { $0.isLetter || $0 == "-" }.lowercased() + first
        return hyphenated.contains(word) ? .none : .hyphen
    }

    /// What follows a part of a word that another word completes.
    private static let conjunctions: Set<String> = [
        "and", "or", "und", "oder", "bzw", "bis", "et", "ou", "y", "o", "e",
    ]

    private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "\u{2010}" }

    /// Whether a script has no blanks between its words.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0x2E80..<0xAC00).contains(scalar.value) || (0xF900..<0xFB00).contains(scalar.value)
            || (0xFF00..<0xFFF0).contains(scalar.value) || (0x20000..<0x40000).contains(scalar.value)
    }
}
