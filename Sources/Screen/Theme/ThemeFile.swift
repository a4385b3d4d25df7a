internal import Prose

/// A file of a theme: how roles look on dark and on light, and what is wrong with its lines.
///
/// One role a line, `ROLE FOREGROUND BACKGROUND ATTRIBUTES`; `on dark`, `on light` and `on any` say where the lines after
/// them hold; comments begin with `#`. A bad line is a problem and leaves the rest as it is; of two lines for one role
/// the later one holds.
package struct ThemeFile: Hashable, Sendable {
    /// More than these is no theme, and reading it must take neither memory nor time.
    package static let byteLimit = 1 << 16
    static let lineLimit = 2_000, lineBytes = 500, problemLimit = 100

    private struct Line: Hashable, Sendable {
        let role: Role
        let look: Theme.Look
        let background: Background?
    }

    private var lines: [Line] = []
    package private(set) var problems: [ThemeProblem] = []
    /// Where the lines hold that are being read; nil for everywhere.
    private var background: Background?

    /// Reads the bytes of a file, which may be anything.
    package init(_ bytes: [UInt8]) {
        read(bytes)
    }

    private mutating func read(_ bytes: [UInt8]) {
        guard bytes.count <= Self.byteLimit else { return note(.tooLarge, line: 1) }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard problems.count < Self.problemLimit else { return }
            guard index < Self.lineLimit else { return note(.tooManyLines, line: index + 1) }
            do throws(ThemeProblem.Kind) {
                try read(line.last == 0x0D ? line.dropLast() : line)
            } catch {
                note(error, line: index + 1)
            }
        }
    }

    /// The theme on a background, on top of another.
    package func theme(on background: Background, over base: Theme = Theme()) -> Theme {
        var theme = base
        for line in lines where line.background == nil || line.background == background { theme[line.role] = line.look }
        return theme
    }

    /// The roles that the file says something of, on a background.
    package func roles(on background: Background) -> Set<Role> {
        Set(lines.filter { $0.background == nil || $0.background == background }.map(\.role))
    }

    private mutating func note(_ kind: ThemeProblem.Kind, line: Int) {
        problems.append(ThemeProblem(line: line, kind: kind))
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>) throws(ThemeProblem.Kind) {
        guard bytes.count <= Self.lineBytes else { throw .tooLong }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        let words = text.utf8.split { $0 == 0x20 || $0 == 0x09 }.map { String(Substring($0)) }
        guard let first = words.first, first.first != "#" else { return }
        if first == "on" { return background = try Self.background(words.dropFirst()) }
        guard let role = Role.named(first) else {
            throw .unknownRole(first, nearest: first.nearest(in: Role.allCases.map(\.name)))
        }
        guard words.count <= 4 else { throw .unexpected(words[4]) }
        guard words.count > 1 else { throw .noColor }
        lines.append(Line(role: role, look: try Self.look(words.dropFirst()), background: background))
    }

    private static func background(_ words: ArraySlice<String>) throws(ThemeProblem.Kind) -> Background? {
        guard words.count == 1, let word = words.first else { throw .unknownBackground(words.first ?? "") }
        if word == "any" { return nil }
        guard let background = Background(rawValue: word) else { throw .unknownBackground(word) }
        return background
    }

    /// The words after the role; what is left out is `-`.
    private static func look(_ words: ArraySlice<String>) throws(ThemeProblem.Kind) -> Theme.Look {
        let words = Array(words) + ["-", "-"]
        var look = Theme.Look()
        look.foreground = try colors(words[0])
        look.background = try colors(words[1])
        let attributes = words[2].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        look.attributes = try emphasis(attributes[0])
        if attributes.count > 1 { look.attributesWithoutColor = try emphasis(attributes[1]) }
        return look
    }

    private static func colors(_ word: String) throws(ThemeProblem.Kind) -> ColorChoice {
        var colors: [Color] = []
        for part in word.split(separator: "/", omittingEmptySubsequences: false) {
            guard let color = Color(String(part)) else {
                throw .unknownColor(String(part), nearest: String(part).nearest(in: Color.names))
            }
            colors.append(color)
        }
        return ColorChoice(colors)
    }

    private static func emphasis(_ words: Substring) throws(ThemeProblem.Kind) -> Emphasis {
        if words == "-" { return [] }
        var emphasis: Emphasis = []
        for word in words.split(separator: ",", omittingEmptySubsequences: false) {
            guard let known = Emphasis.names.first(where: { $0.name == word }) else {
                throw .unknownAttribute(String(word), nearest: String(word).nearest(in: Emphasis.names.map(\.name)))
            }
            emphasis.insert(known.emphasis)
        }
        return emphasis
    }
}

extension Theme {
    /// The theme as a file that says the same.
    package var listing: String {
        Role.allCases.map { role in
            let look = self[role]
            let plain = look.attributesWithoutColor.map { "/" + $0.word } ?? ""
            let words = [role.name, look.foreground.word, look.background.word, look.attributes.word + plain]
            return zip(words, [15, 28, 4, 0]).map { $0.padded(to: $1) }.joined() + "\n"
        }.joined()
    }
}

extension String {
    fileprivate func padded(to columns: Int) -> String {
        columns == 0 ? self : self + String(repeating: " ", count: max(1, columns - utf8.count))
    }
}
