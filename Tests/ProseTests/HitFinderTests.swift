import Prose
import Testing

struct `A search by blocks` {
    private static func hits(_ typed: String, _ words: String) throws -> [String] {
        let text = ArticleText(words)
        let finder = try HitFinder(SearchPattern(typed), in: text)
        return try (0..<finder.blocks.count).flatMap { try finder.hits(inBlock: $0) }.map { text.string(in: $0) }
    }

    @Test(arguments: [
        (#"\vqua(y|ys)\b"#, "Quay, QUAYS and quayside", ["Quay", "QUAYS"]),
        (#"\vQuay"#, "Quay quay", ["Quay"]), (#"\v\S+Y"#, "quaY quay", ["quaY"]),
        (#"\v\p{Lu}\w+"#, "the Ferry of Ostrel", ["Ferry", "Ostrel"]), (#"\vÆR"#, "ærø ÆRØ", ["ÆR"]),
        (#"\vx*"#, "axxbx", ["xx", "x"]), (#"\v$"#, "one\ntwo", []), (#"\v^\w"#, "one\ntwo", ["o", "t"]),
        (#"\vone$"#, "one\r\none\r\n", ["one", "one"]), (#"\vaa"#, "aaaaa", ["aa", "aa"]),
        (#"\v漢."#, "漢字漢 ", ["漢字", "漢 "]), (#"\v(?<=the )\w+"#, "the quay", ["quay"]),
        (#"\v\w+\Kside"#, "quayside", ["side"]), (#"\v"#, "abc", []), (#"\\v"#, #"\v \\v"#, [#"\\v"#]),
        (#"said\vx"#, #"said\vx"#, [#"said\vx"#]), ("old quay", "the old\r\nquay", ["old\nquay"]),
    ])
    func `finds words and expressions`(typed: String, words: String, expected: [String]) throws {
        #expect(try Self.hits(typed, words) == expected)
    }

    @Test(arguments: [
        (#"\v(ferry"#, "missing closing parenthesis", 6), (#"\v[a"#, "missing terminating ] for character class", 2),
        (#"\vé)"#, "unmatched closing parenthesis", 2),
        (#"\v*a"#, "quantifier does not follow a repeatable item", 1),
    ])
    func `says what is wrong with an expression, and where`(typed: String, reason: String, character: Int) throws {
        let problem = try #require(SearchPattern(typed).problem)
        #expect(problem.character == character)
        #expect(problem.sentence == "regular expression: \(reason), at character \(character)")
    }

    @Test func `an expression that is too long is refused`() {
        #expect(SearchPattern(#"\v"# + String(repeating: "a", count: 5000)).problem?.character == 4096)
        #expect(SearchPattern(#"\v"#).problem == nil)
        #expect(SearchPattern("(a").problem == nil)
    }

    @Test(arguments: [
        #"\v(a+)+b"#, #"\v(a|aa)+$b"#, #"\v(.*)*\1x"#, #"\v((a*)*)*b"#, #"\v(?:a?){60}a{60}b"#,
        #"\v^(?:(?:a|a)+)+b"#, #"\v(?R)?a(?R)b"#, #"\v(a(?1)?){30,}c"#,
    ])
    func `an expression made to hang comes to an end`(typed: String) throws {
        let text = ArticleText(String(repeating: "a", count: 3000))
        let finder = try HitFinder(SearchPattern(typed), in: text)
        var looks = 0
        let late = {
            looks += 1
            return looks > 3
        }
        // Either it is known to stand nowhere or it is given up; what matters is that the next line is reached.
        #expect(((try? finder.count(inBlock: 0, isLate: late)) ?? 0) == 0)
    }

    @Test func `a search that is late is given up`() throws {
        let finder = try HitFinder(SearchPattern(#"\va"#), in: ArticleText("a"))
        #expect(throws: SearchTrouble.tooHard) { try finder.hits(inBlock: 0, isLate: { true }) }
    }

    @Test(arguments: ["\n", " ", "é", "漢\n"], [SearchBlocks.size / 2, SearchBlocks.size * 2 + 77])
    func `blocks cover a text once`(filler: String, size: Int) throws {
        let text = ArticleText(String(repeating: filler + "ab", count: size / (filler.utf8.count + 2)))
        let blocks = SearchBlocks(of: text)
        #expect(blocks.count == (text.byteCount + SearchBlocks.size - 1) / SearchBlocks.size)
        let finder = try HitFinder(SearchPattern("ab"), in: text)
        let hits = try (0..<blocks.count).map { try finder.hits(inBlock: $0) }
        #expect(Array(hits.joined()) == text.matches(of: SearchPattern("ab"), in: text.range))
        for (block, hits) in hits.enumerated() {
            #expect(try finder.count(inBlock: block) == hits.count)
            #expect([hits.first, hits.last].allSatisfy { blocks.block(holding: $0?.lowerBound ?? .start) == block })
        }
        #expect(blocks.blocks(of: text.range) == 0...blocks.count - 1)
        #expect(blocks.block(holding: text.range.upperBound + 9) == blocks.count - 1)
    }

    @Test func `an empty text has a block without hits`() throws {
        #expect(try Self.hits("a", "").isEmpty)
        #expect(try Self.hits(#"\v.*"#, "").isEmpty)
    }

    @Test(arguments: UInt64(1)...60)
    func `an expression of plain letters finds what the words find`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let letters = Array("abB\né")
        func string(_ count: Int) -> String {
            String((0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
        }
        let words = string(400), needle = ["ab", "b", "aé", "Bé"][Int.random(in: 0..<4, using: &random)]
        let plain = try Self.hits(needle, words), expression = try Self.hits(#"\v"# + needle, words)
        // Words fold accents where they have none themselves; none of these ends in one.
        #expect(plain == expression, "seed \(seed)")
    }
}
