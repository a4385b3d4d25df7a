/// Chance that can be had again: the same seed gives the same numbers (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Bytes, mostly invalid as UTF-8.
    mutating func bytes(upTo count: Int) -> [UInt8] {
        (0..<Int.random(in: 0...count, using: &self)).map { _ in UInt8.random(in: .min ... .max, using: &self) }
    }

    /// A text of all that makes trouble: letters, blanks, marks, wide, combining, invisible and control scalars.
    mutating func text(upTo count: Int) -> String {
        let troublesome: [Unicode.Scalar] = [
            "a", "b", "Z", " ", " ", " ", "\n", "\t", "-", "—", "'", "\"", "“", "”", "‘", "’", ".", ",", "é", "ß", "漢",
            "字", "。", "「", "」", "\u{301}", "\u{308}", "\u{200D}", "\u{FE0F}", "👩", "🏽", "🏴", "\u{E0067}", "\u{202E}",
            "\u{1B}", "\u{9B}", "\u{85}", "\u{2028}", "\u{AD}", "\u{200B}", "\u{A0}", "\u{E000}", "\u{FFFF}", "\u{378}",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...count, using: &self) {
            text.append(troublesome[Int.random(in: 0..<troublesome.count, using: &self)])
        }
        return String(text)
    }
}
