/// Text that a terminal has put between `ESC [ 200 ~` and `ESC [ 201 ~`.
struct Paste {
    private static let end: [Unicode.Scalar] = ["\u{1B}", "[", "2", "0", "1", "~"]
    /// In bytes. What comes after it is left out: nobody pastes a book into a prompt.
    static let limit = 1 << 20

    private var bytes: [UInt8] = []
    /// How much of `end` has been read.
    private var matched = 0

    /// Whether only an Esc has been read of `end`: a person who presses it wants to be rid of a paste that never ends.
    var endsWithEscape: Bool { matched == 1 }

    /// Reads a scalar and says whether the paste is over.
    mutating func add(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == Self.end[matched] {
            matched += 1
            return matched == Self.end.count
        }
        for missed in Self.end.prefix(matched) { append(missed) }
        matched = scalar == "\u{1B}" ? 1 : 0
        if matched == 0 { append(scalar) }
        return false
    }

    /// The text, which is then forgotten.
    mutating func taken() -> String {
        defer { bytes = [] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        let units = UTF8.encode(scalar)
        guard let units, bytes.count + units.count <= Self.limit else { return }
        bytes.append(contentsOf: units)
    }
}
