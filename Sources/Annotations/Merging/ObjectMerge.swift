/// Merges three versions of one annotation, or of one entry, each of which may be missing.
struct ObjectMerge {
    /// What the members are for.
    let shape: MergeShape
    private let base: JSONObject?
    private let known: Members

    /// A merge of what was both sides' once; nil where they had nothing in common.
    init(base: JSONObject?, _ shape: MergeShape) {
        self.shape = shape
        self.base = base
        known = Members(of: base, shape)
    }

    /// What one side did, from the least to the most: what stands further down wins over what stands above it, so that
    /// nobody's edit is lost to somebody's deletion. Being the greater of two, the outcome does not depend on who merges
    /// first.
    private enum Deed: Int, Comparable {
        /// Nothing.
        case none
        /// It took the whole away.
        case removed
        /// It changed nothing but the time.
        case touched
        /// It marked it as deleted.
        case deleted
        /// It changed, added or brought back something.
        case edited

        static func < (left: Deed, right: Deed) -> Bool { left.rawValue < right.rawValue }
    }

    /// The object with what both sides did; nil where nothing is left.
    func merged(_ ours: JSONObject?, _ theirs: JSONObject?) -> JSONObject? {
        if isSame(ours, theirs) || isSame(theirs, base) { return ours }
        if isSame(ours, base) { return theirs }
        let mine = Members(of: ours ?? base, shape), other = Members(of: theirs ?? base, shape)
        let deeds = (deed(ours, mine), deed(theirs, other))
        let deed = max(deeds.0, deeds.1)
        guard deed != .removed else { return nil }
        var merged = Members.merged(known, mine, other)
        switch deed {
        case .none, .removed, .touched: break
        case .edited: merged.tombstone = nil
        case .deleted: merged.tombstone = Members.greater(known.tombstone, mine.tombstone, other.tombstone)
        }
        return merged.object(like: base)
    }

    private func deed(_ side: JSONObject?, _ members: Members) -> Deed {
        guard side != nil else { return base == nil ? .none : .removed }
        if base != nil, isSameMark(members.tombstone), members.sameContent(as: known) {
            return members.greatest == known.greatest ? .none : .touched
        }
        return members.tombstone == nil ? .edited : .deleted
    }

    private func isSameMark(_ mark: JSONValue?) -> Bool {
        guard let mark, let old = known.tombstone else { return mark == nil && known.tombstone == nil }
        return mark.isIdentical(to: old)
    }

    private func isSame(_ left: JSONObject?, _ right: JSONObject?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return left.isIdentical(to: right)
    }
}
