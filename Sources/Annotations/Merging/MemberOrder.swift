/// Puts the names of a merged object into an order that depends on the names and the base alone, so that everybody who
/// merges writes the same bytes.
struct MemberOrder {
    /// Our own order; what is not in it goes last, by its bytes.
    let order: [String]

    /// The names as they stood in the base, each new one before the first that comes after it in our order.
    func arranged(_ names: [String], base: [String]) -> [String] {
        let old = base.filter { name in names.contains { $0.isIdentical(to: name) } }
        let new = names.filter { name in !old.contains { $0.isIdentical(to: name) } }.sorted(by: comesBefore)
        return new.reduce(into: old) { arranged, name in
            let isOurs = rank(name) < order.count
            let place = isOurs ? arranged.firstIndex { rank($0) > rank(name) } : nil
            arranged.insert(name, at: place ?? arranged.count)
        }
    }

    private func comesBefore(_ left: String, _ right: String) -> Bool {
        let ranks = (rank(left), rank(right))
        return ranks.0 == ranks.1 ? left.utf8.lexicographicallyPrecedes(right.utf8) : ranks.0 < ranks.1
    }

    private func rank(_ name: String) -> Int {
        order.firstIndex { $0.isIdentical(to: name) } ?? order.count
    }
}
