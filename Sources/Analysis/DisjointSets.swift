/// Numbers from 0 that are put together in sets (Robert Tarjan's union–find, with path halving).
struct DisjointSets {
    private var parents: [Int]

    /// Each number alone.
    init(count: Int) {
        parents = Array(0..<count)
    }

    /// Puts the sets of two numbers together.
    mutating func join(_ one: Int, _ other: Int) {
        let roots = (root(of: one), root(of: other))
        parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
    }

    /// Whether two numbers are in one set.
    mutating func areTogether(_ one: Int, _ other: Int) -> Bool { root(of: one) == root(of: other) }

    /// The sets of two and more, each in order, by their first numbers.
    var sets: [[Int]] {
        mutating get {
            // Most numbers are alone, and no array is made for them. The root of a set is its first number.
            var sets: [[Int]] = [], places: [Int: Int] = [:]
            for number in parents.indices {
                let root = root(of: number)
                if root == number { continue }
                if let place = places[root] {
                    sets[place].append(number)
                } else {
                    places[root] = sets.count
                    sets.append([root, number])
                }
            }
            return sets.sorted { $0[0] < $1[0] }
        }
    }

    private mutating func root(of number: Int) -> Int {
        var number = number
        while parents[number] != number {
            parents[number] = parents[parents[number]]
            number = parents[number]
        }
        return number
    }
}
