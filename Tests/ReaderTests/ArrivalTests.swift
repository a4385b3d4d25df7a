import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// What other programs change on the disk while a person is at work.
struct ArrivalTests {
    private static let moment = Moment(milliseconds: 1_800_000_000_000, seed: 3)
    private static let path = BytePath("ferry.txt")

    /// A reader with `count` tags that are saved.
    private func reader(tags count: Int = 2) throws -> ReaderState {
        var state = try Sample.openReader()
        for number in 0..<count {
            _ = state.run("next-candidate")
            // Each in its own moment, so that the identifiers differ.
            _ = state.handle(.waited, at: Moment(milliseconds: UInt64(number), seed: UInt64(number)))
            _ = state.run("accept-candidate")
        }
        save(&state)
        return state
    }

    private func save(_ state: inout ReaderState) {
        guard let own = state.openNotebook else { return }
        let ticket = SaveTicket(path: Self.path, revision: own.revision)
        _ = state.handle(.saved(ticket, own.notebook), at: Self.moment)
    }

    /// A notebook of statements with these names, or an old one with these more.
    private func notebook(_ coder: Coder, _ names: [String], in old: Notebook? = nil) throws -> Notebook {
        let article = Identifier<Article>(iri: "urn:uuid:00000000-0000-8000-8000-000000000001")
        var notebook = old ?? Notebook(article: article, coder: coder, label: "ferry.txt")
        let text = ArticleText(Sample.words)
        let anchor = Anchor(of: TextRange(4, 9), in: text, base: TextHash(of: text))
        for name in names {
            let record = Record(creator: coder, created: Timestamp(text: "2026-03-01T00:00:00Z"))
            let made = Statement(id: Identifier(iri: name), segments: [anchor], kind: .direct, record: record)
            notebook.apply(Transaction("add", [.init(before: nil, after: .statement(made))]))
        }
        return notebook
    }

    private func arrival(
        _ own: Notebook?, others: [Notebook] = [], unreadable: Set<Coder> = [], gone: Arrival.Gone? = nil
    ) -> Arrival {
        var arrival = Arrival(look: 5)
        let article = Article(id: Identifier(iri: "urn:uuid:00000000-0000-8000-8000-000000000001"))
        arrival.sidecars = [
            Arrival.Sidecars(
                path: Self.path, article: article, own: own, others: others, unreadable: unreadable, gone: gone)
        ]
        return arrival
    }

    @Test func `what another reader of the coder tagged is taken in, said, and known to the store`() throws {
        var state = try reader()
        let before = try #require(state.openNotebook)
        let cursor = state.reading?.cursor
        let found = try notebook(Sample.coder(), ["urn:x:1"], in: before.notebook)
        let ben = try notebook(Sample.coder("ben"), ["urn:x:2", "urn:x:3"])
        let effects = state.handle(.arrived(arrival(found, others: [ben])), at: Self.moment)
        #expect(state.openNotebook?.notebook == found)
        #expect(state.openNotebook?.history == before.history)
        #expect(state.reading?.cursor == cursor)
        #expect(state.shelf.others[Self.path] == [ben])
        #expect(state.message?.text == "ferry.txt: 3 annotations came from the disk (ben 2, ana 1)")
        guard case .accept(let acceptance)? = effects.first else { return #expect(Bool(false), "nothing accepted") }
        #expect(acceptance.look == 5 && acceptance.articles == [Self.path])
    }

    @Test func `nothing is said of what changed nothing`() throws {
        var state = try reader()
        let before = state.shelf
        state.message = nil
        _ = state.handle(.arrived(arrival(state.openNotebook?.notebook)), at: Self.moment)
        #expect(state.message == nil)
        #expect(state.shelf.own == before.own)
    }

    @Test func `work that is being saved is not replaced, and nothing is accepted`() throws {
        var state = try reader()
        let found = try notebook(Sample.coder(), ["urn:x:1"], in: state.openNotebook?.notebook)
        _ = state.run("set-stance", Invocation(arguments: ["oppose"]))
        let mine = state.openNotebook?.notebook
        let effects = state.handle(.arrived(arrival(found)), at: Self.moment)
        #expect(state.openNotebook?.notebook == mine)
        #expect(effects.isEmpty)
    }

    @Test func `work that could not be saved is saved again when the sidecar can be read`() throws {
        var state = try reader()
        let found = state.openNotebook?.notebook
        _ = state.run("set-stance", Invocation(arguments: ["oppose"]))
        let revision = try #require(state.openNotebook?.revision)
        _ = state.handle(.saveFailed(SaveTicket(path: Self.path, revision: revision), "no"), at: Self.moment)
        #expect(state.handle(.arrived(arrival(nil)), at: Self.moment) == [])
        guard case .save(let request)? = state.handle(.arrived(arrival(found)), at: Self.moment).first else {
            return #expect(Bool(false), "nothing saved")
        }
        #expect(request.notebook == state.openNotebook?.notebook)
    }

    @Test func `a sidecar that lost much is held back, and a person writes it back`() throws {
        var state = try reader()
        let mine = try #require(state.openNotebook?.notebook)
        let gone = Arrival.Gone(count: 2, of: 2)
        let effects = state.handle(.arrived(arrival(mine, gone: gone)), at: Self.moment)
        #expect(state.openNotebook?.notebook == mine)
        #expect(effects.isEmpty)
        #expect(state.message?.text.contains("2 of your 2 annotations are gone from the disk and kept here") == true)
        guard case .notSaved = state.saveState else { return #expect(Bool(false), "it says saved") }
        guard case .save(let request)? = state.run("save-now").first else { return #expect(Bool(false), "no save") }
        #expect(request.notebook == mine && request.putsBack)
        save(&state)
        #expect(state.saveState == .saved)
    }

    @Test func `a sidecar that was held back and is whole again is well`() throws {
        var state = try reader()
        let mine = try #require(state.openNotebook?.notebook)
        _ = state.handle(.arrived(arrival(mine, gone: Arrival.Gone(count: 2, of: 2))), at: Self.moment)
        _ = state.handle(.arrived(arrival(mine)), at: Self.moment)
        #expect(state.saveState == .saved)
    }

    @Test func `what is known of a coder whose sidecar cannot be read stays`() throws {
        var state = try reader()
        let ben = try notebook(Sample.coder("ben"), ["urn:x:2"])
        let own = state.openNotebook?.notebook
        _ = state.handle(.arrived(arrival(own, others: [ben])), at: Self.moment)
        var damaged = arrival(own, unreadable: [try Sample.coder("ben")])
        damaged.notices = ["ferry.txt.ben.json: broken"]
        _ = state.handle(.arrived(damaged), at: Self.moment)
        #expect(state.shelf.others[Self.path] == [ben])
        #expect(state.message == Message("ferry.txt.ben.json: broken", .warning))
        _ = state.handle(.arrived(arrival(own)), at: Self.moment)
        #expect(state.shelf.others[Self.path] == [])
        #expect(state.message?.text == "ferry.txt: 1 annotation went from the disk (ben 1)")
    }

    @Test func `a topic that is not saved yet survives a codebook from the disk`() throws {
        var state = try reader()
        let concept = Concept(
            id: Identifier(iri: "urn:x-dictum:concept:tolls"), name: "tolls",
            record: Record(creator: try Sample.coder(), created: Timestamp(text: "")))
        _ = state.record(Transaction("topic", [.init(before: nil, after: .concept(concept))]), on: Self.path)
        var arrival = Arrival(look: 6)
        arrival.corpus = CorpusRecord()
        #expect(state.handle(.arrived(arrival), at: Self.moment) == [])
        #expect(state.corpus.concept(concept.id) == concept)
    }

    @Test func `articles come and go, and the cursor of the list stays on its article`() throws {
        var state = try reader()
        var arrival = Arrival(look: 7)
        arrival.listed = ["bridge.txt", "tunnel.txt"].map { ArticleEntry(path: $0) }
        _ = state.handle(.arrived(arrival), at: Self.moment)
        #expect(state.articles.entries.count == 3 && state.articles.current?.path == Self.path)
        var leaving = Arrival(look: 8)
        leaving.gone = ["bridge.txt", Self.path]
        _ = state.handle(.arrived(leaving), at: Self.moment)
        #expect(state.articles.entries.map(\.path) == [Self.path, "tunnel.txt"], "the open one stays until it is left")
        #expect(state.articles.current?.problem == "gone from the disk")
        #expect(state.message?.text.contains("its text stays here") == true)
        _ = state.handle(.opened(try Sample.opened("A tunnel.", "tunnel.txt")), at: Self.moment)
        #expect(state.articles.entries.map(\.path) == ["tunnel.txt"])
    }
}
