/// Merges lists whose elements stand for themselves: tags, addressees, what other programs added.
enum ListMerge {
    /// An element and which of several equal ones it is, so that a word that was given twice stays there twice.
    private struct Entry: Hashable, Comparable {
        let bytes: [UInt8]
        let occurrence: Int
        let value: JSONValue

        static func == (left: Entry, right: Entry) -> Bool {
            left.occurrence == right.occurrence && left.bytes == right.bytes
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(bytes)
            hasher.combine(occurrence)
        }

        static func < (left: Entry, right: Entry) -> Bool {
            if left.bytes != right.bytes { return left.bytes.lexicographicallyPrecedes(right.bytes) }
            return left.occurrence < right.occurrence
        }
    }

    /// What both kept of the base, and what each added. The order of a side that alone changed something is kept; else
    /// that of the base comes first and what is new follows by its bytes, whichever side it is from.
    static func merged(_ base: [JSONValue], _ ours: [JSONValue], _ theirs: [JSONValue]) -> [JSONValue] {
        let (base, ours, theirs) = (entries(base), entries(ours), entries(theirs))
        return merged(base, ours, theirs).map(\.value)
    }

    private static func merged(_ base: [Entry], _ ours: [Entry], _ theirs: [Entry]) -> [Entry] {
        if ours == theirs || theirs == base { return ours }
        if ours == base { return theirs }
        let old = Set(base), mine = Set(ours), other = Set(theirs)
        let kept = base.filter { mine.contains($0) && other.contains($0) }
        let added = mine.union(other).subtracting(old).sorted()
        let merged = kept + added
        // Both only put the elements into another order. Neither order is better, but it must not be the old one.
        if merged == base { return ours.lexicographicallyPrecedes(theirs) ? theirs : ours }
        return merged
    }

    private static func entries(_ values: [JSONValue]) -> [Entry] {
        var counts: [[UInt8]: Int] = [:]
        return values.map { value in
            let bytes = JSONWriter.line(of: value)
            defer { counts[bytes, default: 0] += 1 }
            return Entry(bytes: bytes, occurrence: counts[bytes, default: 0], value: value)
        }
    }
}
