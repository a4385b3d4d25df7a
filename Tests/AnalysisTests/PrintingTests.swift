import Annotations
import Testing

@testable import Analysis

/// Articles that print the same text, found by their sketches.
struct PrintingTests {
    /// Invented sentences, the same for the same seed.
    private static func words(_ count: Int, seed: UInt64) -> [String] {
        var chance = Chance(seed: seed)
        let parts = ["har", "lan", "quo", "tern", "mil", "fer", "sa", "don", "wei", "ka", "lu", "rim"]
        return (0..<count).map { _ in (0..<2 + chance.number(2)).map { _ in parts[chance.number(parts.count)] }.joined()
        }
    }

    private func table(_ texts: [[String]]) -> SketchTable {
        var table = SketchTable()
        for words in texts { table.add(TextSketch(of: words.joined(separator: " "))) }
        return table
    }

    private static let copy = words(300, seed: 1)

    /// The copy with every so-many-th word replaced.
    private static func changed(every step: Int) -> [String] {
        copy.enumerated().map { $0.offset % step == step / 2 ? "otherwise\($0.offset)" : $0.element }
    }

    @Test(
        arguments: [
            ("the same", copy, "the same words"),
            ("one word in sixty", changed(every: 60), "% alike"),
            ("the last fifth cut", Array(copy.prefix(240)), "80% as long"),
            ("the first third alone", Array(copy.prefix(100)), "33% as long"),
            ("another headline and a byline", words(12, seed: 5) + copy, "% alike"),
            ("a correction below", copy + words(25, seed: 6), "% alike"),
            ("one word in six", changed(every: 6), nil),
            ("a tenth of it", Array(copy.prefix(30)), nil),
            ("another text", words(300, seed: 2), nil),
            ("a quarter of it in another text", Array(copy.prefix(75)) + words(225, seed: 3), nil),
            ("nothing", [], nil),
        ] as [(String, [String], String?)])
    func `what was done to a copy tells whether it is one`(_ what: String, _ other: [String], _ words: String?) {
        let found = table([Self.copy, other]).likeness(0, 1)
        #expect((found == nil) == (words == nil), "\(what): \(found?.text ?? "no copy")")
        if let words, let found { #expect(found.text.contains(words), "\(what): \(found.text)") }
        #expect(table([Self.copy, other]).sets().map { $0.sorted() } == (words == nil ? [] : [[0, 1]]), "\(what)")
    }

    @Test func `capitals, marks and blanks do not count`() {
        let plain = Self.copy.joined(separator: " ")
        var table = SketchTable()
        table.add(TextSketch(of: plain))
        table.add(TextSketch(of: "“" + plain.uppercased().replacing(" ", with: ",\n") + ".”"))
        #expect(table.likeness(0, 1)?.isSame == true)
    }

    @Test func `short texts are copies only if they are the same, and very short ones never`() {
        let short = Array(Self.copy.prefix(20)), tiny = Array(Self.copy.prefix(6))
        #expect(table([short, short]).sets() == [[0, 1]])
        #expect(table([short, Array(short.dropLast())]).sets() == [])
        #expect(table([tiny, tiny]).sets() == [])
    }

    @Test func `a round-up and the notices in it are one set, and the notices are no copies of each other`() {
        let one = Self.words(120, seed: 11), two = Self.words(110, seed: 12)
        let paths = ["a.txt", "b.txt", "c.txt"] as [BytePath]
        let found = Printings(paths, table([one + two, one, two]))
        #expect(found.sets == [paths])
        #expect(found.others(besides: "b.txt").map { $0.likeness == nil } == [false, true])
        #expect(found.count(besides: "b.txt") == 2 && found.count(besides: "d.txt") == 0)
        #expect(found.others(besides: "d.txt") == [])
    }

    @Test func `a sketch comes back from its bytes, and damaged bytes are refused`() {
        let sketch = TextSketch(of: Self.copy.joined(separator: " "))
        #expect(TextSketch(kept: sketch.bytes) == sketch)
        #expect(TextSketch(kept: TextSketch(of: "").bytes) == TextSketch(of: ""))
        for bytes in [[], sketch.bytes.dropLast(), sketch.bytes + [0, 0, 0, 0], sketch.bytes.map { ~$0 }] as [[UInt8]] {
            #expect(TextSketch(kept: bytes) == nil)
        }
    }

    @Test func `hundreds that share a paragraph do not hide the copies among them`() {
        let seed: UInt64 = 1
        var chance = Chance(seed: seed), texts: [[String]] = []
        let paragraph = Self.words(60, seed: seed &+ 100)
        for number in 0..<200 { texts.append(Self.words(120, seed: seed &* 10_000 &+ UInt64(number)) + paragraph) }
        var copies: [Int] = []
        for _ in 0..<30 {
            copies.append(chance.number(200))
            texts.append(Array(texts[copies.last ?? 0].dropFirst(5)))
        }
        let sets = table(texts).sets()
        let together = Set(sets.flatMap { set in set.dropFirst().map { [set[0], $0] } })
        for (index, original) in copies.enumerated() {
            #expect(together.contains([original, 200 + index]), "seed \(seed), copy \(index) of \(original)")
        }
        #expect(sets.joined().count == Set(copies).count + copies.count, "seed \(seed)")
    }

    @Test func `many of the same text are one set, with one number each, too`() {
        let same = Array(repeating: Self.copy, count: 100)
        let numbered = (0..<100).map { Self.copy + ["number\($0)"] }
        #expect(table(same).sets() == [Array(0..<100)])
        #expect(table(numbered).sets().map(\.count) == [100])
    }
}
