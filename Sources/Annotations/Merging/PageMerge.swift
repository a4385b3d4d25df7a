/// Merges three versions of a page by the ids of its annotations, and each annotation by its members.
struct PageMerge {
    /// A page taken apart.
    private struct Parts {
        let header: JSONObject
        /// The annotations that have an id. A second one of the same id is another.
        var named: [Name: JSONObject] = [:]
        /// The names, in the order of the page.
        var nameless: [JSONValue] = []

        init(_ page: JSONObject) {
            var header = page
            header["items"] = .array([])
            self.header = header
            var counts: [[UInt8]: Int] = [:]
            for item in page["items"]?.elements ?? [] {
                guard let object = item.object, let id = object.string("id") else {
                    nameless.append(item)
                    continue
                }
                let bytes = Array(id.utf8)
                named[Name(bytes: bytes, occurrence: counts[bytes, default: 0])] = object
                counts[bytes, default: 0] += 1
            }
        }
    }

    private struct Name: Hashable, Comparable {
        let bytes: [UInt8]
        let occurrence: Int

        static func < (left: Name, right: Name) -> Bool {
            left.bytes == right.bytes
                ? left.occurrence < right.occurrence : left.bytes.lexicographicallyPrecedes(right.bytes)
        }
    }

    /// The page with what both sides did. A missing base is a page of which nothing was known.
    static func merged(base: JSONObject?, _ ours: JSONObject, _ theirs: JSONObject) -> JSONObject {
        let old = base.map(Parts.init), mine = Parts(ours), other = Parts(theirs)
        var header = ObjectMerge(base: old?.header, .page).merged(mine.header, other.header) ?? mine.header
        var items: [JSONValue] = []
        for name in Set(mine.named.keys).union(other.named.keys).sorted() {
            let merge = ObjectMerge(base: old?.named[name], .annotation)
            if let item = merge.merged(mine.named[name], other.named[name]) { items.append(.object(item)) }
        }
        items += ListMerge.merged(old?.nameless ?? [], mine.nameless, other.nameless)
        header["items"] = .array(Self.inOrder(items))
        return header
    }

    /// What a page grew from whose writer may or may not have seen the last merge.
    ///
    /// `given` is what the writer gave to that merge, and `saved` what came of it. As soon as anything that the merge
    /// brought is in `ours`, the writer has seen it all; else each annotation grew from what the writer gave.
    static func origin(of ours: JSONObject, saved: JSONObject, given: JSONObject) -> JSONObject {
        let mine = Parts(ours), given = Parts(given)
        var origin = Parts(saved)
        let brought = Set(origin.named.keys).union(given.named.keys).filter {
            !isSame(origin.named[$0], given.named[$0])
        }
        let hasSeen = brought.contains {
            isSame(mine.named[$0], origin.named[$0]) || shares(mine.named[$0], origin.named[$0], not: given.named[$0])
        }
        if hasSeen { return saved }
        for name in brought { origin.named[name] = given.named[name] }
        var page = origin.header
        page["items"] = .array(Self.inOrder(origin.named.values.map(JSONValue.object) + origin.nameless))
        return page
    }

    private static func inOrder(_ items: [JSONValue]) -> [JSONValue] {
        PageText.inOrder(items.map { ($0.object?.string("id"), $0) })
    }

    /// A page without the annotations of some ids.
    static func page(_ page: JSONObject, without ids: Set<String>) -> JSONObject {
        var rest = page
        rest["items"] = .array(
            (page["items"]?.elements ?? []).filter { $0.object?.string("id").map(ids.contains) != true })
        return rest
    }

    /// What of a page is news for one from which annotations were deleted: not what says nothing more of them than was
    /// known when they were.
    static func news(in page: JSONObject, for own: JSONObject) -> JSONObject {
        let mine = Parts(own)
        let old = Parts(page).named.filter { name, item in
            guard let known = mine.named[name].map({ Members(of: $0, .annotation) }), known.tombstone != nil else {
                return false
            }
            return !Members(of: item, .annotation).shares(
                Members(of: item, .annotation), not: known)
        }
        return Self.page(page, without: Set(old.values.compactMap { $0.string("id") }))
    }

    /// Whether an annotation has something of a merged one that the one before it had not.
    private static func shares(_ ours: JSONObject?, _ saved: JSONObject?, not given: JSONObject?) -> Bool {
        guard let ours, let saved else { return false }
        let mine = Members(of: ours, .annotation)
        return mine.shares(Members(of: saved, .annotation), not: Members(of: given, .annotation))
    }

    private static func isSame(_ left: JSONObject?, _ right: JSONObject?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return left.isIdentical(to: right)
    }
}
