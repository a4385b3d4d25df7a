private import CDigest
public import Prose

/// The SHA-256 of an article's text as UTF-8 with LF, in 64 lower-case hexadecimal digits.
public struct TextHash: Hashable, Sendable {
    /// The digits.
    public let hex: String

    /// A hash from its digits.
    public init(hex: String) {
        self.hex = hex
    }

    /// The hash of a text.
    public init(of text: ArticleText) {
        hex = text.withUTF8 { Digest(of: $0).hex }
    }

    /// The SHA-256 of any bytes, in 64 lower-case hexadecimal digits.
    package static func digits(of bytes: [UInt8]) -> String {
        Digest(of: bytes).hex
    }

    /// The IRI of the text in a sidecar; nil where the digits are not those of a SHA-256.
    init?(iri: String) {
        guard iri.hasPrefix(Self.prefix) else { return nil }
        self.init(digits: String(iri.dropFirst(Self.prefix.count)))
    }

    /// The hash of those digits; nil where they are not those of a SHA-256.
    init?(digits: String) {
        guard digits.utf8.count == 64, digits.utf8.allSatisfy(Digest.isDigit) else { return nil }
        hex = digits
    }

    /// The IRI of the text in a sidecar.
    var iri: String { Self.prefix + hex }

    static let prefix = "urn:sha256:"
}

extension Identifier where Thing == Article {
    /// The identifier that everybody gives to an article with this text: a UUID of version 8 (RFC 9562, 5.8) made of
    /// the first bits of the hash, so that two coders who never spoke name the same article.
    public init(_ hash: TextHash) {
        self.init(iri: "urn:uuid:" + Digest(of: Array(hash.hex.utf8)).uuid)
    }
}

extension Identifier {
    /// The identifier that the same words always give: a UUID of version 8 (RFC 9562, 5.8) made of the first bits of their
    /// hash, so that what is read in twice is the same thing.
    package init(derivedFrom words: String) {
        self.init(iri: "urn:uuid:" + Digest(of: Array(words.utf8)).uuid)
    }
}

/// A SHA-256 (FIPS 180-4).
struct Digest: Hashable {
    private let bytes: [UInt8]

    /// The digest of some bytes.
    init(of content: UnsafeBufferPointer<UInt8>) {
        var context = SHA2_CTX()
        SHA256Init(&context)
        if let base = content.baseAddress { SHA256Update(&context, base, content.count) }
        bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            SHA256Final(buffer.baseAddress, &context)
            count = 32
        }
    }

    /// The digest of some bytes.
    init(of content: [UInt8]) {
        self = content.withUnsafeBufferPointer { Digest(of: $0) }
    }

    /// The digest in 64 lower-case hexadecimal digits.
    var hex: String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { text in
            for (place, byte) in bytes.enumerated() {
                text[place * 2] = hexadecimalDigit(byte >> 4)
                text[place * 2 + 1] = hexadecimalDigit(byte & 0xF)
            }
            return bytes.count * 2
        }
    }

    /// A UUID of version 8 from the first 122 free bits.
    var uuid: String {
        let words = [0, 8].map { start in bytes[start..<start + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
        return uuidText(
            high: words[0] & 0xFFFF_FFFF_FFFF_0FFF | 0x8000, low: words[1] & 0x3FFF_FFFF_FFFF_FFFF | 1 << 63)
    }

    /// Whether a byte is a lower-case hexadecimal digit.
    static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f")
    }
}
