import Annotations

/// Chance that can be had again: the same seed gives the same run.
struct Chance: RandomNumberGenerator {
    private var state: UInt64
    /// Whether words are such as JSON writes without numbered escapes, as nearly all words are.
    private let isTame: Bool

    init(seed: UInt64, isTame: Bool = false) {
        state = seed
        self.isTame = isTame
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A number from 0 to before `limit`.
    mutating func below(_ limit: Int) -> Int {
        Int(next() % UInt64(limit))
    }

    /// True once in `times`.
    mutating func once(in times: Int) -> Bool {
        below(times) == 0
    }

    /// One of several.
    mutating func one<Thing>(of things: [Thing]) -> Thing {
        things[below(things.count)]
    }

    /// The value, or nothing.
    mutating func perhaps<Thing>(_ make: (inout Chance) -> Thing) -> Thing? {
        once(in: 2) ? make(&self) : nil
    }

    /// A few words with everything in them that a format could trip over.
    mutating func words() -> String {
        let tame = [
            "Tide", "“mole”", "\"quoted\"", "back\\slash", "a\nb", "e\u{301}", "\u{E9}", "😀🏽", "</script>", "Ørvik",
            "\u{202E}txt", "zwölf", "\u{FEFF}", "a/b", "'", " ", "\t",
        ]
        let parts = isTame ? tame : tame + ["\u{1B}[2J", "\u{9B}31m", "\u{7F}", "\u{2028}", "\u{0}"]
        return (0...below(4)).map { _ in one(of: parts) }.joined(separator: " ")
    }

    /// Any JSON value.
    mutating func json(depth: Int) -> JSONValue {
        switch depth == 0 ? below(4) : below(6) {
        case 0: return .null
        case 1: return .bool(once(in: 2))
        case 2: return .number(one(of: ["0", "-1", "0.80", "1e400", "12E-3", "18446744073709551616"]))
        case 3: return .string(words())
        case 4: return .array((0..<below(4)).map { _ in json(depth: depth - 1) })
        default: return .object(JSONObject((0..<below(4)).map { .init("n\($0) \(words())", json(depth: depth - 1)) }))
        }
    }
}
