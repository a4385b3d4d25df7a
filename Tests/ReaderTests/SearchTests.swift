import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// Searching in the open article: at once, or in reports that come while the person goes on.
struct SearchTests {
    private static let moment = Moment(milliseconds: 1_800_000_000_000, seed: 3)
    /// A text of some blocks, a hit in the second and in the last.
    private static let long: String = {
        let filler = String(repeating: "the quay is empty\n", count: 5000)
        return filler + "ferry\n" + filler + filler + "ferry\n"
    }()

    /// A reader of the long text, with nothing found in it besides.
    private static func longReader() throws -> ReaderState {
        var state = try Sample.openReader()
        let short = try Sample.opened("", BytePath("long.txt"))
        let opened = OpenedArticle(
            path: short.path, article: short.article, text: ArticleText(long), base: short.base,
            notebook: short.notebook)
        _ = state.handle(.opened(opened), at: moment)
        return state
    }

    /// Types a search, with Enter where `isTaken`; gives what the world has to do.
    private func type(_ typed: String, _ key: Character = "/", isTaken: Bool = true, in state: inout ReaderState)
        -> [Effect]
    {
        var effects: [Effect] = []
        for scalar in (String(key) + typed).unicodeScalars {
            effects += state.handle(.terminal(.key(Key(scalar))), at: Self.moment)
        }
        if isTaken { effects += state.handle(.terminal(.key(Key(.enter))), at: Self.moment) }
        return effects
    }

    private func requests(in effects: [Effect]) -> [SearchRequest] {
        effects.compactMap { if case .search(let request) = $0 { request } else { nil } }
    }

    /// The reports of a search, one a block.
    private func reports(of request: SearchRequest) -> [SearchReport] {
        var reports: [SearchReport] = []
        request.run(isLate: { false }, isOver: { false }) { report in
            reports.append(report)
            return true
        }
        return reports
    }

    @Test func `words in an article are found with the key that is pressed`() throws {
        var state = try Sample.openReader()
        #expect(type("ferr", isTaken: false, in: &state).isEmpty)
        #expect(state.saidWhileTyping?.text == "match 1/2 of “ferr”")
        #expect(state.reading?.search?.litHits.count == 2)
        #expect(state.reading?.cursor == TextOffset(4))
    }

    @Test func `an expression is searched for beside the keys, and lit when it is known`() throws {
        var state = try Sample.openReader()
        let request = try #require(requests(in: type(#"\vfe\w+"#, in: &state)).last)
        #expect(state.reading?.search?.litHits == [])
        #expect(state.message?.text == #"looking for “\vfe\w+”… 0%: Esc stops it"#)
        for report in reports(of: request) { _ = state.handle(.searched(report), at: Self.moment) }
        #expect(state.reading?.search?.litHits.count == 2)
        #expect(state.message?.text == #"match 1/2 of “\vfe\w+”"#)
    }

    @Test func `an expression that is none says so and stays in the line`() throws {
        var state = try Sample.openReader()
        #expect(requests(in: type(#"\v(a"#, in: &state)).count == 0)
        #expect(state.message?.text == "regular expression: missing closing parenthesis, at character 2")
        guard case .prompt(let prompt) = state.overlay else { throw NoLine() }
        #expect(prompt.field.text == #"\v(a"#)
        _ = state.handle(.terminal(.key(Key(")" as Unicode.Scalar))), at: Self.moment)
        #expect(state.reading?.search?.pattern.text == "(a)")
    }

    private struct NoLine: Error {}

    @Test func `a long text is searched in parts, and each part counts at once`() throws {
        var state = try Self.longReader()
        let reports = reports(of: try #require(requests(in: type(#"\vferry\b"#, isTaken: false, in: &state)).last))
        #expect(reports.count == 5)
        for report in reports.dropLast() { _ = state.handle(.searched(report), at: Self.moment) }
        let first = state.reading?.cursor
        #expect(first == TextOffset(90_000))
        #expect(state.saidWhileTyping?.text == #"match 1/1+ of “\vferry\b”"#)
        _ = state.handle(.searched(try #require(reports.last)), at: Self.moment)
        #expect(state.reading?.cursor == first)
        #expect(state.saidWhileTyping?.text == #"match 1/2 of “\vferry\b”"#)
    }

    @Test func `on a narrow screen the number of the match covers no text`() throws {
        var state = try Sample.openReader(size: Size(columns: 40, rows: 10))
        state.press("/harbor<Space>master<Space>tomas<Enter>")
        #expect(state.longMessage == nil)
        #expect(state.message?.text == "1/1")
        state.press("n")
        #expect(state.message?.text == "1/1, wrapped")
    }

    @Test func `what an older search found is passed over`() throws {
        var state = try Self.longReader()
        let all = requests(in: type(#"\vferry"#, in: &state))
        #expect(all.count == 5)
        for request in all.dropLast() {
            for report in reports(of: request) { _ = state.handle(.searched(report), at: Self.moment) }
        }
        #expect(state.reading?.search?.census.total == 0)
    }

    @Test func `Esc stops a search, and n goes on with it`() throws {
        var state = try Self.longReader()
        _ = type(#"\vferry"#, in: &state)
        #expect(state.handle(.terminal(.key(Key(.escape))), at: Self.moment).contains(.endSearch))
        #expect(state.message?.text == "search stopped at 0%: 0 found so far")
        let again = state.handle(.terminal(.key(Key("n" as Unicode.Scalar))), at: Self.moment)
        for report in reports(of: try #require(requests(in: again).first)) {
            _ = state.handle(.searched(report), at: Self.moment)
        }
        #expect(state.reading?.cursor == TextOffset(90_000))
    }

    @Test func `Esc in the line goes back to where it began`() throws {
        var state = try Self.longReader()
        state.reading?.move(to: TextOffset(50))
        _ = type(#"\vferry"#, isTaken: false, in: &state)
        #expect(state.handle(.terminal(.key(Key(.escape))), at: Self.moment).contains(.endSearch))
        #expect(state.reading?.search == nil)
        #expect(state.reading?.cursor == TextOffset(50))
    }

    @Test func `a pattern that is too hard says so`() throws {
        var state = try Sample.openReader()
        let request = try #require(requests(in: type(#"\v(a+)+x"#, in: &state)).last)
        request.run(isLate: { true }, isOver: { false }) { report in
            _ = state.handle(.searched(report), at: Self.moment)
            return true
        }
        #expect(
            state.message?.text
                == #"“\v(a+)+x” takes more steps than anybody would wait for: a simpler one is needed"#)
        #expect(state.reading?.search?.litHits == [])
    }

    @Test(arguments: ["n", "N", "3n", "2N", "12n", "100n"], ["/", "\\"] as [Character])
    func `n and N go as far as a list of all places says`(keys: String, direction: Character) throws {
        let words = String(repeating: "a quay. ", count: 5)
        var state = try Sample.openReader(words)
        _ = type("quay", direction, in: &state)
        let places = (0..<5).map { 2 + 8 * $0 }
        let start = try #require(state.reading.flatMap { places.firstIndex(of: $0.cursor.scalars) })
        #expect(start == (direction == "/" ? 0 : 4))
        for scalar in keys.unicodeScalars { _ = state.handle(.terminal(.key(Key(scalar))), at: Self.moment) }
        let times = Int(keys.dropLast()) ?? 1
        let sign = (keys.last == "n") == (direction == "/") ? 1 : -1
        #expect(state.reading?.cursor.scalars == places[((start + sign * times) % 5 + 5) % 5])
    }

    @Test func `a text that changes is searched again`() throws {
        var state = try Sample.openReader()
        _ = type("ferry", in: &state)
        let changed = try Sample.opened("No boat at all\n" + Sample.words + " Ferry!", BytePath("ferry.txt"))
        state.note(changed)
        _ = state.handle(.waited, at: Self.moment)
        #expect(state.reading?.text == changed.text)
        #expect(state.reading?.search?.census.total == 3)
        #expect(state.reading?.search?.litHits.count == 3)
    }

    @Test func `a search for every letter is lit and counted`() throws {
        var state = try Sample.openReader(String(repeating: "abc ", count: 3000))
        for report in reports(of: try #require(requests(in: type(#"\v\w"#, in: &state)).last)) {
            _ = state.handle(.searched(report), at: Self.moment)
        }
        #expect(state.reading?.search?.census.total == 9000)
        _ = state.handle(.terminal(.key(Key("N" as Unicode.Scalar))), at: Self.moment)
        #expect(state.message?.text == #"match 9000/9000 of “\v\w”, wrapped"#)
        #expect(state.frame().size == state.size)
    }
}
