import Annotations
import Extraction
import Prose
import Screen
import Testing

@testable import Reader

/// A page of which parts were left out: bringing them back, leaving others out, and reading it in another encoding.
struct ExtractingTests {
    private static let path = BytePath("ferry.txt")
    private static let box = LeftOutRegion(
        key: RegionKey(of: "More ferries"), reason: .related, words: "More ferries", length: 12, place: TextOffset(5))

    /// A reader with an article that was taken out of a page.
    private func reader(
        leftOut: [LeftOutRegion] = [box], format: String? = "HTML", spoiling: ArticleSource.Spoiling? = nil
    ) throws -> ReaderState {
        var state = ReaderState(
            coder: try Sample.coder(), keymap: ScenarioTests.defaultKeymap, size: Size(columns: 120, rows: 36))
        let moment = Moment(milliseconds: 1_800_000_000_000, seed: 1)
        let plain = try Sample.opened(Sample.words, Self.path)
        let opened = OpenedArticle(
            path: plain.path, article: plain.article, text: plain.text, base: plain.base, quotations: plain.quotations,
            notebook: plain.notebook,
            source: ArticleSource(
                format: format, leftOut: leftOut, encoding: "UTF-8", encodings: ["KOI8-R"], spoiling: spoiling))
        _ = state.handle(.listed([ArticleEntry(path: Self.path)], isComplete: true), at: moment)
        _ = state.handle(.opened(opened), at: moment)
        _ = state.run("focus-text")
        return state
    }

    /// The decisions about the article that an effect keeps.
    private func kept(_ effects: [Effect]) -> ReadingChoice? {
        for case .saveCorpusNote(let note) in effects { return note.reading[Self.path.display] ?? ReadingChoice() }
        return nil
    }

    private func choose(_ state: inout ReaderState) -> [Effect] {
        state.handle(.terminal(.key(Key(.enter))), at: Moment(milliseconds: 1_800_000_000_000, seed: 2))
    }

    @Test func `a part that was left out is chosen and comes back`() throws {
        var state = try reader()
        _ = state.run("show-left-out")
        let effects = choose(&state)
        #expect(kept(effects)?.regions == [Self.box.key.text: .kept])
    }

    @Test func `the paragraph under the cursor is left out, and is as before when it comes back`() throws {
        var state = try reader()
        let reading = try #require(state.reading)
        let paragraph = try #require(reading.text.unit(.paragraph, around: reading.cursor))
        let key = RegionKey(of: reading.text.string(in: paragraph))
        #expect(kept(state.run("leave-out"))?.regions == [key.text: .left])
        #expect(kept(state.bringBack(key, of: Self.path))?.isEmpty == true)
    }

    @Test func `a paragraph with a tag in it stays`() throws {
        var state = try reader()
        _ = state.run("next-candidate")
        _ = state.run("accept-candidate")
        #expect(kept(state.run("leave-out")) == nil)
        #expect(state.message?.text.contains("there are tags in this paragraph") == true)
    }

    @Test func `an encoding is chosen, and given up again`() throws {
        var state = try reader(format: nil)
        _ = state.run("choose-encoding")
        state.press("/KOI")
        #expect(kept(choose(&state))?.encoding == "KOI8-R")
        _ = state.run("choose-encoding")
        #expect(kept(choose(&state))?.isEmpty == true)
    }

    @Test func `a repair is offered, taken, and given up again`() throws {
        var state = try reader(
            format: nil,
            spoiling: ArticleSource.Spoiling(
                repair: "Windows-1252", sentence: "2 spoiled letters", seen: "â€œ", meant: "“"))
        _ = state.run("choose-encoding")
        #expect(kept(choose(&state))?.repair == "Windows-1252")
        _ = state.run("choose-encoding")
        #expect(kept(choose(&state))?.isEmpty == true)
    }

    @Test func `what is spoiled is said when the article opens, with the key that repairs it`() throws {
        let state = try reader(
            spoiling: ArticleSource.Spoiling(
                repair: "Windows-1252", sentence: "2 spoiled letters", seen: "â€œ", meant: "“"))
        #expect(state.messages.entries.contains { $0.message.text == "2 spoiled letters: gE repairs what you see" })
    }

    @Test(arguments: ["show-left-out", "leave-out"])
    func `a text as it is has nothing of the kind, and says so`(_ command: String) throws {
        var state = try reader(format: nil)
        #expect(kept(state.run(command)) == nil)
        #expect(state.message?.text.contains("only of a saved page") == true)
    }

    @Test func `the new text says what was decided, and not that somebody changed the file`() throws {
        var state = try reader()
        _ = state.run("leave-out")
        let decided = try #require(state.message?.text)
        var arrival = Arrival(look: 1)
        arrival.opened = try Sample.opened("Another text.\n", Self.path)
        _ = state.handle(.arrived(arrival), at: Moment(milliseconds: 1_800_000_000_000, seed: 3))
        #expect(state.message?.text == decided)
        #expect(state.reading?.text == ArticleText("Another text.\n"))
    }

    @Test func `a large text is shown from its beginning, and nobody is moved when the rest comes`() throws {
        let moment = Moment(milliseconds: 1_800_000_000_000, seed: 4)
        func opened(_ words: String, isBeginning: Bool) throws -> OpenedArticle {
            let plain = try Sample.opened(words, Self.path)
            return OpenedArticle(
                path: plain.path, article: plain.article, text: plain.text,
                base: isBeginning ? TextHash(hex: "") : plain.base, notebook: plain.notebook,
                readOnlyReason: isBeginning ? "it is being read" : nil, isBeginning: isBeginning)
        }
        var state = try reader()
        _ = state.handle(.opened(try opened(Sample.words, isBeginning: true)), at: moment)
        _ = state.run("go-to-end")
        let place = try #require(state.reading?.cursor)
        let whole = Sample.words + String(repeating: "\n\nMore of it.", count: 50)
        _ = state.handle(.opened(try opened(whole, isBeginning: false)), at: moment)
        #expect(state.reading?.text == ArticleText(whole))
        #expect(state.reading?.cursor == place)
    }
}
