import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// Searching the folder.
struct CorpusSearchTests {
    private static let moment = Moment(milliseconds: 1_800_000_000_000, seed: 3)

    private func reports(
        _ typed: String, _ texts: [String?], isLate: Bool = false, isOver: () -> Bool = { false }
    ) -> [CorpusReport] {
        let paths = texts.indices.map { BytePath("\($0).txt") }
        let request = CorpusRequest(ticket: 1, pattern: SearchPattern(typed), scope: .articles(paths))
        var reports: [CorpusReport] = []
        request.run(
            text: { path in paths.firstIndex(of: path).flatMap { texts[$0] }.map { ArticleText($0) } },
            lost: { _ in [] },
            isLate: { isLate }, isOver: isOver
        ) { report in
            reports.append(report)
            return true
        }
        return reports
    }

    @Test(arguments: [
        ("ferry", "The old\nferry sails\nat noon", "ferry sails", 0..<5),
        ("old ferry", "The old\r\nferry sails\nat noon", "The old ferry sails", 4..<13),
        (#"\v漢.$"#, "to 漢字\nnow", "to 漢字", 3..<5), ("ærø", "Ærø", "Ærø", 0..<3),
    ])
    func `a hit is shown with its line`(typed: String, words: String, line: String, lit: Range<Int>) throws {
        let hit = try #require(reports(typed, [words]).first?.hits.first)
        #expect(hit.line == line)
        #expect(hit.lit == lit)
    }

    @Test func `a hit in a text without lines is shown with what stands around it`() throws {
        let words = String(repeating: "x", count: 9000) + "ferry" + String(repeating: "y", count: 9000)
        let hit = try #require(reports("ferry", [words]).first?.hits.first)
        #expect(hit.line.count == 260)
        #expect(hit.lit == 60..<65)
        let whole = try #require(reports(#"\v.+"#, [words]).first?.hits.first)
        #expect(whole.lit == 0..<200)
    }

    @Test func `what cannot be read is counted`() {
        let all = reports("ferry", ["ferry", nil, "no boat", nil, "ferry ferry"])
        #expect(all.map(\.searched) == [1, 2, 3, 4, 5])
        #expect(all.map(\.unreadable).reduce(0, +) == 2)
        #expect(all.flatMap(\.hits).count == 3)
        #expect(all.map(\.isLast) == [false, false, false, false, true])
    }

    @Test func `no more is kept than the limits say, and that is said`() {
        let many = String(repeating: "a ", count: 300)
        let all = reports("a", Array(repeating: many, count: 40))
        #expect(all.first?.hits.count == CorpusRequest.limitOfArticle)
        #expect(all.first?.isCut == true)
        #expect(all.flatMap(\.hits).count == CorpusRequest.limit)
        #expect(all.last?.isLast == true && all.last?.searched == 25)
    }

    @Test func `a search that nobody waits for ends, and one that is too hard goes on with the next article`() {
        #expect(reports("a", ["a"], isOver: { true }).isEmpty)
        let late = reports(#"\va"#, ["a", "a"], isLate: true)
        #expect(late.map(\.tooHard) == [1, 1])
        #expect(reports("a", []).map(\.isLast) == [true])
    }

    @Test func `Esc stops a search of the folder and then leaves it`() throws {
        var state = try Sample.openReader()
        for scalar in "g/ferry".unicodeScalars { _ = state.handle(.terminal(.key(Key(scalar))), at: Self.moment) }
        let effects = state.handle(.terminal(.key(Key(.enter))), at: Self.moment)
        #expect(effects.contains { if case .searchCorpus = $0 { true } else { false } })
        #expect(state.focus == .results)
        #expect(state.handle(.terminal(.key(Key(.escape))), at: Self.moment).contains(.endSearch))
        #expect(state.message?.text == "search stopped: 0 of 1 searched")
        _ = state.handle(.terminal(.key(Key(.escape))), at: Self.moment)
        #expect(state.focus == .text)
    }

    @Test func `reports of an older search are passed over`() throws {
        var state = try Sample.openReader()
        for scalar in "g/ferry".unicodeScalars { _ = state.handle(.terminal(.key(Key(scalar))), at: Self.moment) }
        _ = state.handle(.terminal(.key(Key(.enter))), at: Self.moment)
        for report in reports("ferry", ["ferry"]) where state.results?.ticket != report.ticket {
            _ = state.handle(.searchedCorpus(report), at: Self.moment)
        }
        #expect(state.frame().size == state.size)
    }

    @Test(arguments: ["harbor-gate", "cheaper"])
    func `the annotations are searched for tags and claims too`(_ word: String) throws {
        var state = try Sample.openReader()
        state.press("<Tab><Enter>")
        _ = state.edit("tags", try state.target()) { statement in
            statement.tags = ["money", "harbor-gate"]
            statement.claim = "A bridge is cheaper."
        }
        _ = state.handle(.corpusRead(.empty), at: Self.moment)
        state.press("g\\" + word)
        let effects = state.handle(.terminal(.key(Key(.enter))), at: Self.moment)
        let request = effects.compactMap { if case .searchCorpus(let request) = $0 { request } else { nil } }.first
        var hits: [CorpusHit] = []
        try #require(request).run(text: { _ in nil }, lost: { _ in [] }, isLate: { false }, isOver: { false }) {
            report in
            hits += report.hits
            return true
        }
        #expect(hits.count == 1)
    }

    @Test(arguments: [
        ("ferry", "", "ferry"), ("outlet:courier ferry line", "outlet:\"courier\"", "ferry line"),
        ("-status:done \"by the sea\"", "-status:\"done\"", "by the sea"), ("we: said", "", "we: said"),
        ("\\vouter:.*x", "", "\\vouter:.*x"), ("date:2026..", "date:\"2026..\"", ""),
    ])
    func `words for columns say where it is looked`(_ typed: String, _ places: String, _ pattern: String) {
        let query = CorpusQuery(typed, inAnnotations: false)
        #expect(query.places == places && query.pattern.typed == pattern)
    }

    @Test func `only the articles that the columns choose are searched`() throws {
        var state = try Sample.emptyReader()
        var courier = ArticleEntry(path: "a.txt"), lantern = ArticleEntry(path: "b.txt")
        courier.outlet = "Ostrel Courier"
        lantern.outlet = "Lantern"
        _ = state.handle(.listed([courier, lantern], isComplete: true), at: Self.moment)
        state.press("g/outlet:courier<Space>ferry")
        let effects = state.handle(.terminal(.key(Key(.enter))), at: Self.moment)
        let request = effects.compactMap { if case .searchCorpus(let request) = $0 { request } else { nil } }.first
        #expect(request?.scope == .articles(["a.txt"]) && request?.pattern.typed == "ferry")
    }

    @Test func `without a search there is nothing to go through`() throws {
        var state = try Sample.openReader()
        _ = state.run("next-result")
        #expect(state.message?.text == "no results: g/ searches the articles, g\\ the annotations")
        _ = state.run("show-results")
        #expect(state.message?.text == "no results: g/ searches the articles")
    }
}
