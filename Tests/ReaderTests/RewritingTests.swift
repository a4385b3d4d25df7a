import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// An article that is edited while it is open.
struct RewritingTests {
    private static let moment = Moment(milliseconds: 1_800_000_000_000, seed: 3)

    private func arrival(_ words: String) throws -> Event {
        var arrival = Arrival(look: 1)
        arrival.opened = try Sample.opened(words, BytePath("ferry.txt"))
        return .arrived(arrival)
    }

    private func selected(_ state: ReaderState) -> [String] {
        guard let reading = state.reading else { return [] }
        return reading.selectedRanges.map { reading.text.string(in: $0) }
    }

    @Test func `the same words stay selected, and the cursor on them`() throws {
        var state = try Sample.openReader()
        _ = state.run("next-candidate")
        let words = selected(state)
        _ = state.handle(try arrival("Corrected on Monday\n\n" + Sample.words), at: Self.moment)
        #expect(state.reading?.text.string(in: TextRange(0, 9)) == "Corrected")
        #expect(selected(state) == words)
        #expect(state.reading?.cursor == state.reading?.selectedRanges.first?.lowerBound)
        #expect(state.message?.text == "ferry.txt was changed on the disk: showing the new text")
    }

    @Test func `a selection whose words were changed is none`() throws {
        var state = try Sample.openReader()
        _ = state.run("next-candidate")
        let changed = Sample.words.replacing("not sell", with: "never sell")
        _ = state.handle(try arrival(changed), at: Self.moment)
        #expect(state.reading?.selection == Selection.none)
    }

    @Test func `an undo selects the words where they are now`() throws {
        var state = try Sample.openReader()
        _ = state.run("next-candidate")
        let words = selected(state)
        _ = state.run("accept-candidate")
        _ = state.handle(try arrival("Corrected on Monday\n\n" + Sample.words), at: Self.moment)
        _ = state.run("undo")
        #expect(selected(state) == words)
    }

    @Test func `nothing under a prompt or a question changes before it is closed`() throws {
        for command in ["edit-memo", "choose-speaker"] {
            var state = try Sample.openReader()
            _ = state.run("next-candidate")
            _ = state.run(command)
            _ = state.handle(.terminal(.paste("half")), at: Self.moment)
            let overlay = try #require(state.overlay)
            _ = state.handle(try arrival("Corrected on Monday\n\n" + Sample.words), at: Self.moment)
            #expect(state.overlay == overlay)
            #expect(state.reading?.text == ArticleText(Sample.words))
            #expect(state.message?.text.contains("its new text is shown when this is closed") == true)
            _ = state.handle(.terminal(.key(Key(.escape))), at: Self.moment)
            #expect(state.reading?.text.string(in: TextRange(0, 9)) == "Corrected", "\(command)")
        }
    }

    @Test func `the same text again changes nothing and is not said`() throws {
        var state = try Sample.openReader()
        let before = state.reading
        _ = state.handle(try arrival(Sample.words), at: Self.moment)
        #expect(state.reading == before)
        #expect(state.message == nil)
    }

    @Test func `tags that lost their place are said`() throws {
        var state = try Sample.openReader()
        _ = state.run("next-candidate")
        _ = state.run("accept-candidate")
        let own = try #require(state.openNotebook?.notebook)
        let text = ArticleText("All new.\n")
        let hash = TextHash(of: text)
        var arrival = Arrival(look: 1)
        arrival.opened = OpenedArticle(
            path: "ferry.txt", article: Article(id: own.article), text: text, base: hash,
            placements: Placements(of: own.anchors, in: text, hash: hash) { _ in ArticleText(Sample.words) },
            notebook: own)
        _ = state.handle(.arrived(arrival), at: Self.moment)
        #expect(state.message?.text.contains("showing the new text: of 1 tags 1 lost") == true)
        #expect(state.openNotebook?.notebook == own)
    }

    @Test func `a new text and what came with it are said together`() throws {
        var state = try Sample.openReader()
        var arrival = Arrival(look: 1)
        arrival.opened = try Sample.opened("Corrected on Monday\n\n" + Sample.words, BytePath("ferry.txt"))
        arrival.notices = ["ferry.txt.ben.json: broken"]
        _ = state.handle(.arrived(arrival), at: Self.moment)
        #expect(
            state.message?.text
                == "ferry.txt was changed on the disk: showing the new text; ferry.txt.ben.json: broken")
    }
}
