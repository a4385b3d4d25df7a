import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// Tagging all mentions across articles: what asks, what stops, and what is taken over.
struct MentionTests {
    private static let moment = Moment(milliseconds: 1_800_000_000_000, seed: 5)

    /// A reader with two articles, the cursor on a name, the search through the corpus begun.
    private func searching() throws -> (state: ReaderState, query: MentionQuery) {
        var state = try Sample.openReader()
        _ = state.handle(.listed([ArticleEntry(path: BytePath("other.txt"))], isComplete: true), at: Self.moment)
        _ = state.run("focus-text")
        let text = try #require(state.reading?.text)
        let name = try #require(text.matches(of: SearchPattern("Ilse Brandt"), in: text.range).first)
        state.reading?.move(to: name.lowerBound)
        let effects = state.run("tag-mentions-in-corpus")
        guard case .findMentions(let query, _)? = effects.first else { throw Refusal("no search: \(effects)") }
        return (state, query)
    }

    private func found(_ query: MentionQuery, _ words: String, done: Int = 1) throws -> Event {
        let opened = try Sample.opened(words, BytePath("other.txt"))
        let mentions = try query.mentions(
            in: BaseText(text: opened.text, hash: opened.base), names: opened.names, stretch: opened.text.range,
            besides: opened.notebook, placements: opened.placements)
        let notebook = GatheredNotebook(path: opened.path, article: opened.article, notebook: opened.notebook)
        return .mentionsFound(
            MentionsFound(
                number: query.number, articles: [MentionsInArticle(notebook, mentions)], leftOut: [], done: done,
                all: 1))
    }

    @Test func `nothing is tagged while the search goes on, and leaving the list stops it`() throws {
        var (state, query) = try searching()
        #expect(state.run("accept-mentions").isEmpty)
        #expect(state.message?.text == "still looking, 0 of 1 articles: Esc leaves it")
        #expect(state.handle(.terminal(.key(Key(.escape))), at: Self.moment).contains(.stopFindingMentions))
        #expect(state.overlay == nil)
        _ = state.handle(try found(query, "Ilse Brandt left."), at: Self.moment)
        #expect(state.overlay == nil && state.shelf.own[BytePath("other.txt")] != nil, "its notebook is the reader's")
    }

    @Test func `an answer of an older search is not taken for one of this`() throws {
        var (state, older) = try searching()
        _ = state.handle(.terminal(.key(Key(.escape))), at: Self.moment)
        _ = state.run("tag-mentions-in-corpus")
        _ = state.handle(try found(older, "Ilse Brandt left."), at: Self.moment)
        guard case .mentions(let list)? = state.overlay else { throw Refusal("no list") }
        #expect(list.progress != nil && !list.rows.contains { $0.path == BytePath("other.txt") })
    }

    @Test func `what is kept is saved in each article, with the text that its anchors count in`() throws {
        var (state, query) = try searching()
        _ = state.handle(try found(query, "Ilse Brandt left."), at: Self.moment)
        let effects = state.handle(.terminal(.key(Key(.enter))), at: Self.moment)
        let requests = effects.compactMap { if case .save(let request) = $0 { request } else { nil } }
        #expect(requests.map(\.ticket.path) == [BytePath("ferry.txt"), BytePath("other.txt")])
        let other = try #require(requests.last)
        #expect(other.keepsText == other.notebook.mentions.first?.anchor.base && other.keepsText != nil)
        let actors = Set(requests.flatMap(\.notebook.mentions).map(\.actor))
        #expect(actors.count == 1 && requests.first?.corpusItems.count == 1, "one new actor, saved once")
        _ = state.handle(.saved(other.ticket, other.notebook), at: Self.moment)
        #expect(state.shelf.own[other.ticket.path]?.unkeptBase == nil)
        #expect(state.shelf.own[other.ticket.path]?.history.done.count == 1, "one step in each")
    }

    @Test func `one undo takes back what one key tagged in several articles, and one redo makes it again`() throws {
        var (state, query) = try searching()
        let register = state.corpus
        _ = state.handle(try found(query, "Ilse Brandt left."), at: Self.moment)
        _ = state.handle(.terminal(.key(Key(.enter))), at: Self.moment)
        let tagged = state.shelf.own.mapValues(\.notebook.mentions)
        let effects = state.run("undo")
        #expect(effects.count { if case .save = $0 { true } else { false } } == 2, "both are saved")
        #expect(state.shelf.own.values.allSatisfy { $0.notebook.mentions.isEmpty })
        #expect(state.corpus.actors.count { $0.record.deletion == nil } == register.actors.count)
        #expect(state.message?.text == "undone: tag all mentions in 2 articles")
        _ = state.run("redo")
        #expect(state.shelf.own.mapValues(\.notebook.mentions) == tagged)
    }

    @Test func `an article that was changed since keeps what was tagged, and that is said`() throws {
        var (state, query) = try searching()
        let other = BytePath("other.txt")
        _ = state.handle(try found(query, "Ilse Brandt left."), at: Self.moment)
        _ = state.handle(.terminal(.key(Key(.enter))), at: Self.moment)
        let mention = try #require(state.shelf.own[other]?.notebook.mentions.first)
        let deletion = Transaction("delete", [.init(before: .mention(mention), after: nil)])
        _ = state.record(deletion, on: other)
        _ = state.run("undo")
        #expect(state.message?.text == "undone: tag all mentions in 1 of 2 articles: the others were changed since")
        #expect(state.shelf.own[other]?.history.done.count == 2)
    }

    @Test func `without a screen the list is told as lines, what is kept and what is skipped`() throws {
        var state = try Sample.openReader("Anna Voss left. Voss came back.")
        let before = state
        _ = state.run("tag-all-mentions")
        state.press("<Space>")
        let lines = state.plainReport(since: before)
        #expect(
            lines.suffix(3) == [
                "Mentions of Anna Voss: 1 of 2 kept", "skip  ferry.txt  [Anna Voss] left. Voss came back.",
                "keep  ferry.txt  Anna Voss left. [Voss] came back.",
            ])
    }

    @Test func `an article that may not be changed is left out, and here refused`() throws {
        var state = try Sample.openReader(readOnlyReason: "it may not be changed")
        state.reading?.move(to: TextOffset(80))
        _ = state.run("tag-all-mentions")
        #expect(state.message?.text == "it may not be changed" && state.overlay == nil)
    }

    @Test func `a name all of whose mentions are tagged has none to list`() throws {
        var state = try Sample.openReader("Anna Voss left. Voss came back.")
        _ = state.run("tag-all-mentions")
        _ = state.run("accept-mentions")
        #expect(state.openNotebook?.notebook.mentions.count == 2)
        _ = state.run("tag-all-mentions")
        #expect(state.message?.text == "every mention of Anna Voss in this article is tagged already")
    }
}
