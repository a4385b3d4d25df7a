internal import Prose

/// How the bytes of a file are to be read as text.
package enum TextEncoding: Hashable, Sendable {
    case utf8
    case utf16(isBigEndian: Bool)
    case windows1252
    /// One that the system reads.
    case charset(Charset)

    /// The name that people know it by.
    package var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16: "UTF-16"
        case .windows1252: "Windows-1252"
        case .charset(let charset): charset.name
        }
    }

    /// What a person may call the encodings.
    package static var allNames: [String] {
        ["UTF-8", "UTF-16", "UTF-16BE", "Windows-1252"] + Charset.all.map(\.name)
    }

    /// The encoding that a person, a page or a library names; nil where it is not known.
    package static func named(_ label: String) -> TextEncoding? {
        switch Charset.plain(label) {
        case "utf8", "unicode11utf8", "xunicode20utf8": .utf8
        case "utf16", "utf16le", "ucs2", "unicode", "iso10646ucs2": .utf16(isBigEndian: false)
        case "utf16be": .utf16(isBigEndian: true)
        case "windows1252", "cp1252", "xcp1252", "iso88591", "latin1", "l1", "ascii", "usascii", "ansi": .windows1252
        default: Charset.named(label).map { .charset($0) }
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
    /// What a person has `chosen` decides, then a mark at the start. Else what is valid UTF-8 is UTF-8. Then counts what the
    /// file has `declared` itself to be, by a label. What declares nothing was most likely written by an old program, and
    /// what that wrote is guessed; unless most bytes above 127 do form UTF-8, which no other encoding does by chance: then a
    /// few bytes are torn, and only those are shown as U+FFFD.
    init(
        of bytes: UnsafeRawBufferPointer, chosen: TextEncoding? = nil, declared: String? = nil
    ) throws(BinaryRefusal) {
        if let mark = Self.mark(of: bytes), chosen == nil || mark.0 == chosen {
            (encoding, markLength, notice) = mark
            return
        }
        markLength = 0
        if let chosen {
            (encoding, notice) = Self.readable(chosen, "read as \(chosen.name), as chosen for this file")
            return
        }
        if let isBigEndian = Self.unmarkedUTF16(bytes) {
            (encoding, notice) = (.utf16(isBigEndian: isBigEndian), "read as UTF-16: every other byte is zero")
            return
        }
        if let sign = BinarySign(of: bytes) { throw BinaryRefusal(sign: sign) }
        let (guess, reason) = Self.guess(bytes, declared: declared.flatMap { TextEncoding.named($0) })
        (encoding, notice) = Self.readable(guess, reason)
    }

    /// The encoding, or what a file is read as where the system does not have it.
    private static func readable(_ encoding: TextEncoding, _ reason: String?) -> (TextEncoding, String?) {
        guard case .charset(let charset) = encoding, !CharsetDecoder.knows(charset) else { return (encoding, reason) }
        return (
            .windows1252,
            "read as Windows-1252: it seems to be \(charset.name), which this system cannot read: "
                + "install its converters (glibc calls them gconv modules)"
        )
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

    /// Whether bytes are UTF-16 that does not say so, and which byte of a unit comes first; nil where they are not. Blanks,
    /// digits and line ends have a zero in every script, and the other byte of a unit is hardly ever one.
    private static func unmarkedUTF16(_ bytes: UnsafeRawBufferPointer) -> Bool? {
        let sample = bytes.prefix(4096)
        guard sample.count >= 16, bytes.count.isMultiple(of: 2) else { return nil }
        let zeros = sample.indices.reduce(into: [0, 0]) { counts, index in
            if sample[index] == 0 { counts[index & 1] += 1 }
        }
        guard let rare = zeros.min(), let often = zeros.max(), rare == 0, often * 20 >= sample.count else { return nil }
        return zeros[0] == often
    }

    private static func guess(
        _ bytes: UnsafeRawBufferPointer, declared: TextEncoding?
    ) -> (TextEncoding, String?) {
        guard let first = ArticleText.invalidRanges(in: bytes, limit: 1).first?.lowerBound else {
            guard CharsetGuess.isEscaped(bytes), let encoding = TextEncoding.named("ISO-2022-JP") else {
                return (.utf8, nil)
            }
            return (encoding, "read as \(encoding.name): its escapes say so")
        }
        if let declared, declared != .utf8, !declared.isUTF16 {
            return (declared, "read as \(declared.name), as the file says")
        }
        let count = UTF8Count(of: bytes)
        guard count.sequences > count.invalid else {
            let encoding = CharsetGuess.encoding(of: bytes)
            return (encoding, "read as \(encoding.name): not valid UTF-8 at byte \(first)")
        }
        let times = count.invalid == 1 ? "1 place" : "\(count.invalid) places"
        return (.utf8, "not valid UTF-8 in \(times), shown as \u{FFFD}: the first is at byte \(first)")
    }
}

extension TextEncoding {
    /// What a file that could be read to find the word cannot be.
    fileprivate var isUTF16: Bool {
        switch self {
        case .utf16: true
        case .utf8, .windows1252, .charset: false
        }
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
