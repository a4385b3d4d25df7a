/// The name that a thing keeps for good: an absolute IRI, as the Web Annotation Data Model asks for.
///
/// Ours are `urn:uuid:` of version 7 (RFC 9562), which sort by the time they were made, or `urn:x-dictum:…` where a
/// person chose the word. The IRI is kept to the letter, because it may have been written by another program.
public struct Identifier<Thing>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The whole IRI.
    public let iri: String

    /// The identifier written as `iri`.
    public init(iri: String) {
        self.iri = iri
    }

    /// The UUID of a `urn:uuid:` identifier, without its prefix; nil for any other.
    public var uuid: Substring? {
        iri.hasPrefix("urn:uuid:") ? iri.dropFirst("urn:uuid:".count) : nil
    }

    /// The IRI.
    public var description: String { iri }

    /// By the letters of the IRI.
    public static func < (left: Self, right: Self) -> Bool {
        left.iri < right.iri
    }
}

/// When something happens, and chance enough for the identifiers that it makes.
///
/// The model asks neither the clock nor the system's generator: whoever has them hands a moment in.
public struct Moment: Hashable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: UInt64
    private var chance: SplitMix

    /// A moment; `seed` decides the identifiers made in it.
    public init(milliseconds: UInt64, seed: UInt64) {
        self.milliseconds = milliseconds
        chance = SplitMix(state: seed)
    }

    /// The moment as a time stamp in UTC.
    public var timestamp: Timestamp {
        Timestamp(milliseconds: milliseconds)
    }

    /// A new identifier: a UUID of version 7. No two calls give the same one.
    public mutating func makeIdentifier<Thing>() -> Identifier<Thing> {
        let high = milliseconds << 16 | 0x7000 | chance.next() & 0x0FFF
        let low = 0x8000_0000_0000_0000 | chance.next() >> 2
        return Identifier(iri: "urn:uuid:" + uuidText(high: high, low: low))
    }
}

/// Sebastiano Vigna's SplitMix64: small, and good enough to tell identifiers of one millisecond apart.
private struct SplitMix: Hashable {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// A UUID in its usual form: 8-4-4-4-12 lower-case hexadecimal digits.
func uuidText(high: UInt64, low: UInt64) -> String {
    String(unsafeUninitializedCapacity: 36) { text in
        var at = 0
        for place in 0..<32 {
            if place == 8 || place == 12 || place == 16 || place == 20 {
                text[at] = UInt8(ascii: "-")
                at += 1
            }
            let word = place < 16 ? high : low
            text[at] = hexadecimalDigit(UInt8(truncatingIfNeeded: word >> UInt64(60 - place % 16 * 4) & 0xF))
            at += 1
        }
        return at
    }
}

/// The lower-case hexadecimal digit of a number from 0 to 15, in ASCII.
func hexadecimalDigit(_ number: UInt8) -> UInt8 {
    number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") + number - 10
}
