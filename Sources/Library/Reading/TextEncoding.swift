internal import Prose

/// How the bytes of a file are to be read as text.
package enum TextEncoding: Hashable, Sendable {
    case utf8
    case utf16(isBigEndian: Bool)
    case windows1252

    /// The name that people know it by.
    package var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16: "UTF-16"
        case .windows1252: "Windows-1252"
        }
    }
}

/// What the bytes of a file turn out to be, before they are read as text.
struct TextDiagnosis: Hashable {
    let encoding: TextEncoding
    /// How many bytes at the start only say how to read the rest (a byte order mark).
    let markLength: Int
    /// What the person should know of it, in a sentence.
    let notice: String?

    /// Looks at all of `bytes`. Throws where they are no text.
    ///
    /// A mark at the start decides. Else what is valid UTF-8 is UTF-8. What is not was most likely written by an old
    /// program in a Western code page, where every byte above 127 is a letter or a typographic mark; unless most such
    /// bytes do form UTF-8, which no other encoding does by chance: then a few bytes are torn, and only those are shown
    /// as U+FFFD.
    init(of bytes: UnsafeRawBufferPointer) throws(BinaryRefusal) {
        if let mark = Self.mark(of: bytes) {
            (encoding, markLength, notice) = mark
            return
        }
        if let sign = BinarySign(of: bytes) { throw BinaryRefusal(sign: sign) }
        markLength = 0
        (encoding, notice) = Self.guess(bytes)
    }

    /// What is refused: not a text.
    struct BinaryRefusal: Error {
        let sign: BinarySign
    }

    private static func mark(of bytes: UnsafeRawBufferPointer) -> (TextEncoding, Int, String?)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3, nil) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16(isBigEndian: false), 2, "read as UTF-16") }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16(isBigEndian: true), 2, "read as UTF-16") }
        return nil
    }

    private static func guess(_ bytes: UnsafeRawBufferPointer) -> (TextEncoding, String?) {
        guard let first = ArticleText.invalidRanges(in: bytes, limit: 1).first?.lowerBound else { return (.utf8, nil) }
        let count = UTF8Count(of: bytes)
        guard count.sequences > count.invalid else {
            return (.windows1252, "read as Windows-1252: not valid UTF-8 at byte \(first)")
        }
        let times = count.invalid == 1 ? "1 place" : "\(count.invalid) places"
        return (.utf8, "not valid UTF-8 in \(times), shown as \u{FFFD}: the first is at byte \(first)")
    }
}

/// How much of some bytes is UTF-8.
struct UTF8Count: Hashable {
    /// Sequences of two bytes and more that are valid.
    private(set) var sequences = 0
    /// Sequences and single bytes that are not.
    private(set) var invalid = 0

    init(of bytes: UnsafeRawBufferPointer) {
        var decoder = Unicode.UTF8.ForwardParser()
        var input = bytes.makeIterator()
        while true {
            switch decoder.parseScalar(from: &input) {
            case .valid(let scalar):
                if scalar.count > 1 { sequences += 1 }
            case .error: invalid += 1
            case .emptyInput: return
            }
        }
    }
}
