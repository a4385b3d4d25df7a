import Prose
import Testing

@testable import Reader

/// Numbers that are drawn in the cells of a table.
struct TextPictureTests {
    @Test(
        arguments: [
            (0, 10, 10, ""), (10, 10, 10, "██████████"), (5, 10, 10, "█████"), (1, 1000, 10, "▏"), (1, 16, 10, "▋"),
            (3, 2, 4, "████"), (7, 7, 0, ""), (1, 0, 5, ""), (-4, 10, 10, ""), (9, 10, 1, "▉"),
        ])
    func `a bar is as long as its number beside the greatest`(number: Int, most: Int, columns: Int, bar: String) {
        #expect(TextPicture.bar(number, most: most, columns: columns) == bar)
    }

    @Test(
        arguments: [
            ([0, 1, 2, 7], 10, " ▁▂▇"), ([1, 1], 10, "▇▇"), ([0, 0], 10, ""), ([], 10, ""), ([1, 0, 1000], 3, "▁ ▇"),
            ([1, 1, 2, 2], 2, "▃▇"), ([1, 2, 3], 0, ""), ([5, 0, 0, 0, 0], 2, "▇ "),
        ])
    func `small columns are as high as their numbers`(counts: [Int], columns: Int, line: String) {
        #expect(TextPicture.sparkline(counts, columns: columns) == line)
    }

    @Test(arguments: 1...20)
    func `what is put together loses nothing and fits`(_ seed: Int) {
        print("seed \(seed)")
        var dice = Dice(seed: seed)
        let counts = (0..<Int.random(in: 0..<200, using: &dice)).map { _ in Int.random(in: 0..<50, using: &dice) }
        let columns = Int.random(in: 1...60, using: &dice)
        let joined = TextPicture.joined(counts, into: columns)
        #expect(joined.reduce(0, +) == counts.reduce(0, +) && joined.count == min(columns, counts.count))
        let line = TextPicture.sparkline(counts, columns: columns)
        #expect(line.isEmpty || Glyph.columns(of: line) == joined.count)
    }
}
