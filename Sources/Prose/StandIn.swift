/// The visible text for a scalar that must not reach a terminal: `^X` for a control character, `<9B>` for one of the
/// upper ones, which some terminals obey, and its name or number in angle marks for the rest.
enum StandIn {
    /// The controls of direction, and the line breaks that are none here.
    private static let names: [UInt32: String] = [
        0x85: "NEL", 0x61C: "ALM", 0x200E: "LRM", 0x200F: "RLM", 0x2028: "LS", 0x2029: "PS", 0x202A: "LRE",
        0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI",
        0x2069: "PDI",
    ]

    /// What is shown for a scalar, one column a scalar.
    static func text(for value: UInt32) -> String {
        if let name = names[value] { return "‹\(name)›" }
        if value < 0x20 || value == 0x7F { return "^" + String(Unicode.Scalar(UInt8(value ^ 0x40))) }
        let digits = String(value, radix: 16, uppercase: true)
        if value < 0xA0 { return "<\(digits)>" }
        return "‹" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
    }

    /// How many columns that takes.
    static func columns(for value: UInt32) -> Int {
        text(for: value).unicodeScalars.count
    }
}
