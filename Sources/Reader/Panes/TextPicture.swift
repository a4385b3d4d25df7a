/// Pictures of numbers in the cells of a table.
enum TextPicture {
    /// A bar that is as long beside others as its number is: the greatest has all columns. An eighth of a column is the
    /// least that is shown of what is not nothing.
    static func bar(_ number: Int, most: Int, columns: Int) -> String {
        guard number > 0, most > 0, columns > 0 else { return "" }
        let eighths = max(1, min(number, most) * columns * 8 / most)
        let rest = eighths % 8
        return String(repeating: "█", count: eighths / 8) + (rest > 0 ? String(parts[rest - 1]) : "")
    }

    /// Small columns in a line, the greatest the highest: how often, step by step. A step without anything is a blank. What
    /// has more steps than there are columns is put together.
    static func sparkline(_ counts: [Int], columns: Int) -> String {
        let counts = joined(counts, into: columns)
        guard let most = counts.max(), most > 0 else { return "" }
        return String(counts.map { $0 > 0 ? heights[max(1, $0 * heights.count / most) - 1] : " " })
    }

    /// Sums of neighbors, so many as there are columns at most, each of as many steps as any other, or one fewer.
    static func joined(_ counts: [Int], into columns: Int) -> [Int] {
        guard columns > 0, counts.count > columns else { return columns > 0 ? counts : [] }
        return (0..<columns).map { column in
            counts[(column * counts.count / columns)..<((column + 1) * counts.count / columns)].reduce(0, +)
        }
    }

    private static let parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    /// Not the whole block, which is a part of bars: where only ASCII can be shown, these are digits.
    private static let heights: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]
}
