import Prose

/// How much two short texts are alike, letter by letter.
enum Likeness {
    /// From 0 for nothing in common to 1 for the same letters in the same order; capitals and accents do not count.
    /// Of a long text only the start is looked at.
    static func ratio(_ one: String, _ other: String) -> Double {
        let left = letters(of: one), right = letters(of: other)
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        return 2 * Double(commonLength(left, right)) / Double(left.count + right.count)
    }

    private static let limit = 600

    private static func letters(of string: String) -> [Unicode.Scalar] {
        let start = String(String.UnicodeScalarView(string.unicodeScalars.prefix(limit)))
        return foldedName(start, keepsCapitals: false).filter { !$0.properties.isWhitespace }
    }

    /// The length of the longest common subsequence.
    private static func commonLength(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var above = [Int](repeating: 0, count: right.count + 1)
        var row = above
        for scalar in left {
            for (column, other) in right.enumerated() {
                row[column + 1] = scalar == other ? above[column] + 1 : max(above[column + 1], row[column])
            }
            swap(&above, &row)
        }
        return above[right.count]
    }
}
