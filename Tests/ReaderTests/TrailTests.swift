import Annotations
import Prose
import Testing

@testable import Reader

/// What is kept of jumps for the next start.
struct TrailTests {
    private static let moment = Moment(milliseconds: 1_800_000_000_000, seed: 3)
    private static let path = BytePath("ferry.txt")

    /// What a reader keeps when it is left.
    private func kept(_ state: inout ReaderState) throws -> Trail {
        let effects = state.run("quit-program")
        return try #require(effects.compactMap { if case .keepTrail(let trail) = $0 { trail } else { nil } }.first)
    }

    @Test func `the jumps of an earlier start can be gone back to`() throws {
        var first = try Sample.openReader()
        first.press("ww")
        let place = try #require(first.reading).cursor
        first.press("G")
        let trail = try kept(&first)
        #expect(trail.jumps.map(\.path) == [Self.path])
        var second = try Sample.openReader()
        _ = second.handle(.trailKept(trail), at: Self.moment)
        second.press("<C-o>")
        #expect(second.reading?.cursor == place)
    }

    @Test func `they come back too where the trail is read before the article is open`() throws {
        let text = ArticleText(Sample.words)
        let jump = Jump(to: PlaceAnchor(of: TextOffset(60), in: text), in: Self.path)
        var state = try Sample.emptyReader()
        _ = state.handle(.trailKept(Trail(jumps: [jump])), at: Self.moment)
        _ = state.handle(.opened(try Sample.opened(Sample.words, Self.path)), at: Self.moment)
        _ = state.run("focus-text")
        state.press("G<C-o><C-o>")
        #expect(state.reading?.cursor == TextOffset(60))
    }

    @Test func `jumps that were made before the trail was read stay the latest`() throws {
        let text = ArticleText(Sample.words)
        var state = try Sample.openReader()
        state.press("wG")
        let jump = Jump(to: PlaceAnchor(of: TextOffset(60), in: text), in: Self.path)
        _ = state.handle(.trailKept(Trail(jumps: [jump])), at: Self.moment)
        state.press("<C-o>")
        #expect(state.reading?.cursor == TextOffset(4))
        state.press("<C-o>")
        #expect(state.reading?.cursor == TextOffset(60))
    }

    @Test func `who has jumped nowhere leaves nothing to keep`() throws {
        var state = try Sample.openReader()
        #expect(!state.run("quit-program").contains { if case .keepTrail = $0 { true } else { false } })
    }
}
