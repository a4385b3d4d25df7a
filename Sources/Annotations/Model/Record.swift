/// What is kept about every annotation: who made it and when, whether it is deleted, and what another program added.
public struct Record: Hashable, Sendable {
    /// Who made the annotation.
    public var creator: Coder
    /// When.
    public var created: Timestamp
    /// When it was last changed, if ever.
    public var modified: Timestamp?
    /// Set when the annotation is deleted: it stays in the file, so that a deletion can be merged and undone.
    public var deletion: Deletion?
    /// The members that were set to different values on two sides; see ``openDisagreements``.
    public internal(set) var disagreements: [Disagreement]
    /// The annotation as it was read, where that holds more than this version writes, or in another order: members,
    /// bodies and selectors that are not ours. Empty for all others. Changes are carried into it when it is written.
    public var foreign: JSONObject

    /// The record of an annotation just made.
    public init(creator: Coder, created: Timestamp) {
        self.creator = creator
        self.created = created
        disagreements = []
        foreign = JSONObject()
    }
}

/// Who deleted an annotation, and when.
public struct Deletion: Hashable, Sendable {
    /// Who deleted it.
    public var by: Coder
    /// When.
    public var at: Timestamp

    /// A deletion.
    public init(by: Coder, at: Timestamp) {
        self.by = by
        self.at = at
    }
}

/// A person who codes, by a name that is safe in file names: lower-case letters, digits, hyphens.
public struct Coder: Hashable, Comparable, Sendable {
    /// The safe name, as in `harbour-vote.txt.ana.json`.
    public let slug: String

    /// The coder whose safe name is `slug`; nil where it is empty or not safe.
    public init?(slug: String) {
        let isSafe = slug.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        }
        guard isSafe, !slug.isEmpty, slug.utf8.count <= 64 else { return nil }
        self.slug = slug
    }

    /// The IRI that names the coder in a sidecar.
    public var iri: String { Self.prefix + slug }

    /// What the IRI of every coder begins with.
    static let prefix = "urn:x-dictum:coder:"

    /// By the letters of the safe name.
    public static func < (left: Coder, right: Coder) -> Bool { left.slug < right.slug }
}
