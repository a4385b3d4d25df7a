/// Printed pages as lines, and what stands on most of them above and below the text.
struct PrintedPages {
    /// What comes next in the pages.
    enum Piece {
        /// Lines without a blank one between them.
        case lines([String])
        /// The head or the foot of pages, where it stands for the first time.
        case mark(String, RegionKey)
    }

    private(set) var pieces: [Piece] = []
    /// Words with a hyphen inside a line, in lower case: such a word keeps it where a line ends at it.
    private(set) var hyphenatedWords: Set<String> = []
    /// Whether there is anything to read.
    private(set) var hasText = false

    /// `text` has a form feed after each page.
    init(_ text: String, choices: RegionChoices) {
        var pages = text.unicodeScalars.split(separator: "\u{C}", omittingEmptySubsequences: false)
            .map { page in page.split(separator: "\n", omittingEmptySubsequences: false).map(Self.cleaned) }
        if pages.last?.allSatisfy(\.isEmpty) == true { pages.removeLast() }
        let marks = Self.marks(of: pages).subtracting(choices.broughtBack)
        var seen: Set<RegionKey> = []
        for page in pages { take(page, marks, &seen) }
    }

    /// A line with single blanks. A soft hyphen at its end is the hyphen that one sees.
    private static func cleaned(_ line: Substring.UnicodeScalarView) -> String {
        let words = String(Substring(line))
        return line.last == "\u{AD}" ? words.onOneBlankedLine + "-" : words.onOneBlankedLine
    }

    // MARK: - Heads and feet

    /// The lines that stand at the edge of most pages, numbers aside; or alone on them, where columns are read one after
    /// the other.
    private static func marks(of pages: [[String]]) -> Set<RegionKey> {
        var edges: [RegionKey: Int] = [:], alone: [RegionKey: Int] = [:]
        for page in pages {
            let lines = EdgeLines(page)
            for key in Set(lines.edges.values) { edges[key, default: 0] += 1 }
            for key in Set(lines.alone.values) { alone[key, default: 0] += 1 }
        }
        // Left and right pages have heads of their own.
        let needed = max(2, (2 * pages.count + 4) / 5), neededAlone = max(3, (3 * pages.count + 4) / 5)
        return Set(edges.filter { $0.value >= needed }.keys).union(alone.filter { $0.value >= neededAlone }.keys)
    }

    /// The lines of a page that belong to it alone: from its edges inwards, and those by themselves, each once.
    private static func marked(_ page: [String], _ marks: Set<RegionKey>) -> [Int: RegionKey] {
        let lines = EdgeLines(page)
        var marked: [Int: RegionKey] = [:]
        for order in [lines.edges.keys.sorted(), lines.edges.keys.sorted(by: >)] {
            var known: Set<RegionKey> = []
            for line in order {
                guard let key = lines.edges[line], marks.contains(key), known.insert(key).inserted else { break }
                marked[line] = key
            }
        }
        var known = Set(marked.values)
        for line in lines.alone.keys.sorted() {
            guard let key = lines.alone[line], marks.contains(key), known.insert(key).inserted else { continue }
            marked[line] = key
        }
        return marked
    }

    // MARK: - Lines

    private mutating func take(_ page: [String], _ marks: Set<RegionKey>, _ seen: inout Set<RegionKey>) {
        let marked = Self.marked(page, marks)
        var lines: [String] = []
        for (number, line) in page.enumerated() {
            if let key = marked[number] {
                if seen.insert(key).inserted { pieces.append(.mark(line, key)) }
            } else if !line.isEmpty {
                lines.append(line)
                note(line)
            } else if !lines.isEmpty {
                pieces.append(.lines(lines))
                lines = []
            }
        }
        if !lines.isEmpty { pieces.append(.lines(lines)) }
    }

    private mutating func note(_ line: String) {
        hasText = hasText || line.unicodeScalars.contains { $0.properties.isAlphabetic }
        guard line.utf8.contains(UInt8(ascii: "-")) else { return }
        for word in line.split(separator: " ") where word.dropFirst().dropLast().contains("-") {
            hyphenatedWords.insert(word.filter { $0.isLetter || $0 == "-" }.lowercased())
        }
    }
}

/// The lines of a page that may belong to it and not to the text, by their numbers.
private struct EdgeLines {
    /// The first and the last lines, as far as they do not stand in a paragraph.
    private(set) var edges: [Int: RegionKey] = [:]
    /// Lines with letters that have none above or below them.
    private(set) var alone: [Int: RegionKey] = [:]

    /// How many lines above and below are looked at.
    private static let reach = 3

    init(_ page: [String]) {
        let filled = page.indices.filter { !page[$0].isEmpty }
        let edge = Set(filled.prefix(Self.reach) + filled.suffix(Self.reach))
        for stretch in page.indices.split(whereSeparator: { page[$0].isEmpty }) {
            for line in stretch {
                let hasLetters = page[line].unicodeScalars.contains { $0.properties.isAlphabetic }
                let key = RegionKey(of: Self.pattern(page[line]))
                if edge.contains(line), stretch.count <= 2 || !hasLetters { edges[line] = key }
                if stretch.count == 1, hasLetters { alone[line] = key }
            }
        }
    }

    /// A line with one sign for each number.
    private static func pattern(_ line: String) -> String {
        var pattern = ""
        for scalar in line.unicodeScalars {
            if scalar.properties.numericType == nil {
                pattern.unicodeScalars.append(scalar)
            } else if pattern.last != "#" {
                pattern.append("#")
            }
        }
        return pattern
    }
}
