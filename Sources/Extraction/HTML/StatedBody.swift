/// The text of the article as the page states it for search engines, and how much of a block stands in it.
///
/// Compared by runs of letters, so that blanks, marks and entities do not matter, nor whether a script has words.
struct StatedBody: Sendable {
    private static let run = 12
    /// So many letters of it are looked at.
    private static let longest = 1 << 20
    private let runs: Set<UInt64>

    /// Nil where nothing is stated, or so little that it proves nothing.
    init?(_ text: String?) {
        guard let text else { return nil }
        let letters = Self.letters(text.utf8).prefix(Self.longest)
        guard letters.count > 200 else { return nil }
        var runs = Set<UInt64>(minimumCapacity: letters.count)
        for start in 0...letters.count - Self.run { runs.insert(Self.hash(letters[start..<start + Self.run])) }
        self.runs = runs
    }

    /// How much of a text stands in it, in percent; nil for a text that is too short to say.
    func share(of text: ArraySlice<UInt8>) -> Int? {
        let letters = Self.letters(text)
        guard letters.count >= 2 * Self.run else { return nil }
        let starts = stride(from: 0, through: letters.count - Self.run, by: Self.run)
        let found = starts.count { runs.contains(Self.hash(letters[$0..<$0 + Self.run])) }
        return found * 100 / ((letters.count - Self.run) / Self.run + 1)
    }

    /// Letters and digits of ASCII in lower case, and every byte of others.
    private static func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.compactMap { byte in
            switch byte {
            case 0x61...0x7A, 0x30...0x39: byte
            case 0x41...0x5A: byte | 0x20
            // The first bytes of blanks and of typographic marks, and what follows them often enough.
            case 0xC2, 0xE2, 0x80, 0x99, 0x9C, 0x9D, 0xA0: nil
            case 0x80...: byte
            default: nil
            }
        }
    }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
