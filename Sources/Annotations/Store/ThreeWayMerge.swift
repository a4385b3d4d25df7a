/// Brings together what was changed here and what was changed on disk since both were the same.
enum ThreeWayMerge {
    /// The annotations that were changed on both sides, by id.
    struct Conflict: Error, Hashable {
        let things: [String]
    }

    /// The notebook with the changes of both sides. For now an annotation may be changed on one side only.
    ///
    /// Compared is what would be written, to the byte. Clocks decide nothing, and to delete never beats to edit.
    static func notebook(base: Notebook?, ours: Notebook, theirs: Notebook) throws(Conflict) -> Notebook {
        let base = base ?? Notebook(article: theirs.article, coder: ours.coder, label: theirs.label)
        let old = values(base), mine = values(ours), other = values(theirs)
        var items: [Item] = []
        var conflicts: [String] = []
        for id in Set(mine.keys).union(other.keys).sorted() {
            switch side(old[id], mine[id], other[id]) {
            case .ours: ours.item(id).map { items.append($0) }
            case .theirs: theirs.item(id).map { items.append($0) }
            case nil: conflicts.append(id)
            }
        }
        guard conflicts.isEmpty else { throw Conflict(things: conflicts) }
        var merged = Notebook(
            article: theirs.article, coder: ours.coder, label: ours.label == base.label ? theirs.label : ours.label,
            items: items, foreign: theirs.foreign)
        // What is foreign is changed by other programs only; ours would be an older reading of it.
        if ours.foreign != base.foreign, theirs.foreign == base.foreign { merged.foreign = ours.foreign }
        return merged
    }

    /// The object with the members of both sides, each of which may be changed on one side only.
    static func object(base: JSONObject, ours: JSONObject, theirs: JSONObject) throws(Conflict) -> JSONObject {
        var merged = theirs
        var conflicts: [String] = []
        for name in Set((ours.members + base.members).map(\.name)).sorted() {
            switch side(base[name], ours[name], theirs[name]) {
            case .ours: merged[name] = ours[name]
            case .theirs: break
            case nil: conflicts.append(name)
            }
        }
        guard conflicts.isEmpty else { throw Conflict(things: conflicts) }
        return merged
    }

    private enum Side {
        case ours, theirs
    }

    /// Whose value counts; nil where both sides changed it, and not to the same.
    private static func side(_ base: JSONValue?, _ ours: JSONValue?, _ theirs: JSONValue?) -> Side? {
        if isSame(base, theirs) || isSame(ours, theirs) { return .ours }
        return isSame(base, ours) ? .theirs : nil
    }

    private static func isSame(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return left.isIdentical(to: right)
    }

    private static func values(_ notebook: Notebook) -> [String: JSONValue] {
        let writer = ItemWriter(article: notebook.article)
        let pairs = notebook.items.compactMap { item in writer.value(of: item).map { (item.iri, $0) } }
        return Dictionary(pairs) { first, _ in first }
    }
}
