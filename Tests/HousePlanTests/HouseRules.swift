/// What a source file must not do, whatever room it is in: each rule a check that says what it found.
enum HouseRules {
    /// The longest a file may be, in lines. A file that a program wrote says so in its name.
    static let longest = 400

    /// Every breach in a file, in words; none where it keeps the rules.
    static func breaches(in file: SourceTree.File) -> [String] {
        lengthBreach(in: file) + wordBreaches(in: file) + escapeBreaches(in: file) + accessBreaches(in: file)
            + ncursesBreaches(in: file)
    }

    private static func lengthBreach(in file: SourceTree.File) -> [String] {
        let isGenerated = file.name.lowercased().contains("generated")
        return file.lines <= longest || isGenerated ? [] : ["has \(file.lines) lines"]
    }

    /// Words that put off a decision, or turn a failure into a crash.
    private static func wordBreaches(in file: SourceTree.File) -> [String] {
        ["try!", " as! ", "TODO", "FIXME"].filter { file.text.contains($0) }.map { "says \($0)" }
    }

    /// An escape sequence anywhere else would pass ncurses by, and with it the sanitiser.
    private static func escapeBreaches(in file: SourceTree.File) -> [String] {
        guard !isInRoom(file, "Terminal", "CTerminal") else { return [] }
        let text = file.text.lowercased()
        return ["\u{1B}", "\\u{1b}", "\\u{001b}", "\\x1b", "\\033", "\\e["].filter { text.contains($0) }
            .map { _ in "writes an escape sequence" }
    }

    /// Other programs import `Annotations`, whose texts are those of `Prose`; the rest is ours alone.
    private static func accessBreaches(in file: SourceTree.File) -> [String] {
        guard !isInRoom(file, "Annotations", "Prose") else { return [] }
        let lines = file.text.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }
        let breaches = lines.filter { $0.hasPrefix("public ") && !$0.hasPrefix("public import") }
        return breaches.map { "is public: \($0)" }
    }

    private static func ncursesBreaches(in file: SourceTree.File) -> [String] {
        let isBreach = file.text.contains("CNcurses") && !isInRoom(file, "Terminal", "CNcurses")
        return isBreach ? ["names CNcurses"] : []
    }

    private static func isInRoom(_ file: SourceTree.File, _ rooms: Substring...) -> Bool {
        file.components.count > 2 && rooms.contains(file.components[1])
    }
}
