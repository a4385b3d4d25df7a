extension String {
    /// The name that was probably meant: the nearest by edit distance, when it is near enough to be a slip.
    ///
    /// Near enough is one change for three letters, and at least one. Long texts are no slip of a name, and are not
    /// compared: the work stays bounded whatever a file holds.
    package func nearest(in names: some Sequence<String>) -> String? {
        let wanted = Array(lowercased().unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= 40 else { return nil }
        let limit = max(1, wanted.count / 3)
        var best: (name: String, distance: Int)?
        for name in names {
            let scalars = Array(name.lowercased().unicodeScalars)
            guard abs(scalars.count - wanted.count) <= limit else { continue }
            let distance = editDistance(wanted, scalars)
            if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
        }
        return best?.name
    }
}

/// How many letters must be put in, left out, replaced or swapped with their neighbor to make one name of the other
/// (optimal string alignment).
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        for column in right.indices {
            let isSame = left[row] == right[column]
            var least = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                least = min(least, beforeLast[column - 1] + 1)
            }
            current.append(least)
        }
        (beforeLast, last) = (last, current)
    }
    return last[right.count]
}
