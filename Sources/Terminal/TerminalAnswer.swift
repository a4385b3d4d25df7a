import Screen

/// What a terminal answers to what it was asked.
enum TerminalAnswer: Hashable {
    /// The color that it writes on (OSC 11).
    case background(RGB)
    /// Whether it knows a mode and lets programs set it (DECRPM: 1 set, 2 reset, 3 and 4 for ever so).
    case mode(Int, canBeSet: Bool)
    /// What kind of terminal it is (DA1). Every terminal answers this one, and in order: it is the last answer.
    case kind

    /// The answer that is a string between `ESC ]` and its end: `11;rgb:ffff/ffff/ffff`.
    init?(system string: String) {
        let parts = string.split(separator: ";", maxSplits: 1)
        guard parts.count == 2, parts[0] == "11", let color = RGB(answered: parts[1]) else { return nil }
        self = .background(color)
    }
}

extension RGB {
    /// A color as X11 writes it (XParseColor(3)): one to four hexadecimal digits for each lamp, opacity after them.
    fileprivate init?(answered text: Substring) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, ["rgb", "rgba"].contains(parts[0]) else { return nil }
        let lamps = parts[1].split(separator: "/", omittingEmptySubsequences: false).prefix(3).compactMap(Self.lamp)
        guard lamps.count == 3 else { return nil }
        self.init(red: lamps[0], green: lamps[1], blue: lamps[2])
    }

    private static func lamp(_ digits: Substring) -> UInt8? {
        guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
            let value = Int(digits, radix: 16), value >= 0
        else { return nil }
        let most = 1 << (4 * digits.utf8.count) - 1
        return UInt8(value * 255 / most)
    }
}
