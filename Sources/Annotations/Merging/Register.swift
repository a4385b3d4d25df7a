/// The values of one member, of which more than one is there where two sides set it and knew nothing of each other (a
/// multi-value register: Shapiro et al., "A comprehensive study of Convergent and Commutative Replicated Data Types",
/// 2011, 3.2.2).
struct Register: Hashable {
    /// A value, and how often the member had been decided when it was set.
    struct Version: Hashable, Comparable {
        let value: JSONValue
        let decisions: Int
        /// The value's bytes: what makes it the same as another, or comes before it.
        private let bytes: [UInt8]

        init(_ value: JSONValue, decisions: Int = 0) {
            self.value = value
            self.decisions = decisions
            bytes = JSONWriter.line(of: value)
        }

        static func == (left: Version, right: Version) -> Bool {
            left.decisions == right.decisions && left.bytes == right.bytes
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(decisions)
            hasher.combine(bytes)
        }

        /// What was decided last comes first, then what comes first by its bytes: the same for everybody who merges.
        static func < (left: Version, right: Version) -> Bool {
            if left.decisions != right.decisions { return left.decisions > right.decisions }
            return left.bytes.lexicographicallyPrecedes(right.bytes)
        }
    }

    private(set) var versions: Set<Version> = []

    /// Whether the member has no value.
    var isEmpty: Bool { versions.isEmpty }

    /// The values, the one that is to stand first.
    var sorted: [Version] { versions.sorted() }

    mutating func add(_ version: Version) {
        versions.insert(version)
    }

    /// What both kept of the base, and what each gave anew.
    ///
    /// Two sides that each took away what the other kept leave nothing by this rule. That cannot come from decisions of
    /// persons, which are told apart by their count, but from files written by hand: nothing is dropped then.
    static func merged(_ base: Register, _ ours: Register, _ theirs: Register) -> Register {
        var merged = Register()
        merged.versions = ours.versions.intersection(theirs.versions)
            .union(ours.versions.subtracting(base.versions)).union(theirs.versions.subtracting(base.versions))
        if merged.isEmpty, !ours.isEmpty, !theirs.isEmpty { merged.versions = ours.versions.union(theirs.versions) }
        return merged
    }
}
