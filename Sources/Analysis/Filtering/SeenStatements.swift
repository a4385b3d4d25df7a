import Annotations
import Prose

/// What the statements of a corpus said when a person last took them as seen, so that what came or changed since can be
/// told from the rest, whenever it was made and however it arrived.
package struct SeenStatements: Hashable, Sendable {
    /// A key for each statement and all that it said.
    package private(set) var keys: Set<UInt64>

    /// Keys that were kept.
    package init(_ keys: Set<UInt64> = []) {
        self.keys = keys
    }

    /// Takes a statement as seen.
    mutating func insert(_ statement: CodedStatement) { keys.insert(statement.key) }

    /// Whether a statement said what it says now when it was seen.
    func holds(_ statement: borrowing CodedStatement) -> Bool { keys.contains(statement.key) }
}

extension CodedStatement {
    /// A key of whose it is and what it says; not of when it was said so, nor of what stands around it.
    fileprivate var key: UInt64 {
        var hash = StableHash()
        hash.add(id.iri)
        hash.add(coder.slug)
        for range in ranges {
            hash.add(UInt64(range.lowerBound.scalars))
            hash.add(UInt64(range.upperBound.scalars))
        }
        hash.add(quotation)
        for word in [kind.rawValue, speaker.name, speakerAsWritten, organization?.iri, concept?.iri, stance?.rawValue] {
            hash.add(word ?? "\u{0}")
        }
        for word in [status.rawValue, isUnsure ? "unsure" : "", claim, memo] { hash.add(word ?? "\u{0}") }
        for actor in alsoNamed { hash.add(actor.iri) }
        for tag in tags { hash.add(tag) }
        return hash.value
    }
}

extension Statement.Speaker {
    /// What tells speakers apart.
    fileprivate var name: String {
        switch self {
        case .unset: ""
        case .unknown: "?"
        case .actor(let id): id.iri
        }
    }
}

/// FNV-1a with 64 bits, which is the same at every start (Fowler, Noll and Vo, draft-eastlake-fnv).
private struct StableHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ number: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// A word, and where it ends.
    mutating func add(_ word: String) {
        for byte in word.utf8 { mix(byte) }
        mix(0xFF)
    }

    private mutating func mix(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}
