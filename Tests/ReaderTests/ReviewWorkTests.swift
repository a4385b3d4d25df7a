import Analysis
import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// Working in the review on statements whose notebooks are not in memory.
struct ReviewWorkTests {
    private static let moment = Moment(milliseconds: 1_800_000_000_000, seed: 5)

    /// A reader that has read what is marked in two articles, with no notebook in memory; and those notebooks.
    private func reviewing() throws -> (ReaderState, [BytePath: Notebook]) {
        var source = try Sample.emptyReader()
        for (number, path) in ["a.txt", "b.txt"].enumerated() {
            for place in 1...2 {
                try source.tag("\(path) \(place)", BytePath(path), at: place * 10 + number * 100)
            }
        }
        var corpus = CodedCorpus(record: source.corpus)
        var notebooks: [BytePath: Notebook] = [:]
        for (path, own) in source.shelf.own {
            notebooks[path] = own.notebook
            corpus.add(.init(path: path, about: Article(id: own.notebook.article)), [own.notebook])
        }
        var state = try Sample.emptyReader()
        _ = state.run("show-review")
        _ = state.handle(.corpusRead(StatementTable(corpus)), at: Self.moment)
        return (state, notebooks)
    }

    private func press(_ keys: String, _ state: inout ReaderState) -> [Effect] {
        keys.unicodeScalars.flatMap { scalar in
            state.handle(.terminal(.key(Key(.character(scalar)))), at: Self.moment)
        }
    }

    private func fetch(_ path: BytePath, _ notebooks: [BytePath: Notebook], _ state: inout ReaderState) throws
        -> [Effect]
    {
        let notebook = try #require(notebooks[path])
        return state.handle(
            .fetched(FetchedNotebooks(path: path, article: Article(id: notebook.article), notebook: notebook)),
            at: Self.moment)
    }

    private func fetches(_ effects: [Effect]) -> [String] {
        effects.compactMap { if case .fetch(let path) = $0 { path.display } else { nil } }
    }

    @Test func `a change waits for the notebook, and so does what is typed after it`() throws {
        var (state, notebooks) = try reviewing()
        #expect(state.reviewRows.count == 4 && state.shelf.own.isEmpty)
        #expect(fetches(press("+j-", &state)) == ["a.txt"])
        #expect(state.review.cursor == 0, "what was typed since waits")
        let effects = try fetch("a.txt", notebooks, &state)
        #expect(effects.contains { if case .save = $0 { true } else { false } })
        #expect(state.review.cursor == 1)
        #expect(state.reviewRows.map(\.statement.stance) == [.support, .oppose, nil, nil])
        #expect(state.shelf.own["a.txt"]?.notebook.statements.map(\.stance) == [.support, .oppose])
    }

    @Test func `a notebook that cannot be read loses what was typed blindly, and says why`() throws {
        var (state, _) = try reviewing()
        _ = press("+j", &state)
        _ = state.handle(.openFailed("a.txt", "a.txt cannot be read"), at: Self.moment)
        #expect(state.message?.text == "a.txt cannot be read" && state.review.cursor == 0)
        _ = press("j", &state)
        #expect(state.review.cursor == 1)
    }

    @Test func `Esc does not wait for a disk that does not answer`() throws {
        var (state, notebooks) = try reviewing()
        _ = press("+j", &state)
        _ = state.handle(.terminal(.key(Key(.escape))), at: Self.moment)
        #expect(state.message?.text == "not done: set-stance: a.txt was still being read")
        _ = press("j", &state)
        #expect(state.review.cursor == 1)
        _ = try fetch("a.txt", notebooks, &state)
        #expect(state.reviewRows.allSatisfy { $0.statement.stance == nil }, "what was left is not done later")
    }

    @Test func `the rows are there when one comes back over another screen`() throws {
        var (state, notebooks) = try reviewing()
        _ = state.run("go-to-evidence")
        _ = try fetch("a.txt", notebooks, &state)
        try state.tag("new", "a.txt", at: 15)
        _ = state.run("show-actors")
        _ = state.run("go-back")
        _ = state.run("go-back-in-jumps")
        #expect(state.focus == .review && state.reviewRows.count == 5)
    }

    @Test func `confirming moves no row`() throws {
        var (state, notebooks) = try reviewing()
        let before = state.reviewRows.map(\.statement.id)
        _ = state.run("confirm-item")
        _ = try fetch("a.txt", notebooks, &state)
        #expect(state.reviewRows.map(\.statement.id) == before && state.review.cursor == 1)
        #expect(state.reviewRows[0].statement.status == .reviewed)
    }

    @Test func `undo in the review goes back through the articles in turn`() throws {
        var (state, notebooks) = try reviewing()
        _ = press("+", &state)
        _ = try fetch("a.txt", notebooks, &state)
        _ = press("jj", &state)
        _ = press("-", &state)
        _ = try fetch("b.txt", notebooks, &state)
        #expect(state.reviewRows.map(\.statement.stance) == [.support, nil, .oppose, nil])
        _ = state.run("undo")
        #expect(state.reviewRows.map(\.statement.stance) == [.support, nil, nil, nil])
        _ = state.run("undo")
        #expect(state.reviewRows.map(\.statement.stance) == [nil, nil, nil, nil])
        _ = state.run("redo")
        #expect(state.reviewRows.map(\.statement.stance) == [.support, nil, nil, nil])
    }

    @Test func `all that is shown is given a value at once, and one undo takes it back`() throws {
        var (state, notebooks) = try reviewing()
        _ = press("B-", &state)
        guard case .question(let question) = state.overlay else { return #expect(Bool(false), "nothing is asked") }
        #expect(question.purpose.title == "stance oppose: 4 of 4 shown, in 2 articles?")
        #expect(fetches(press("y", &state)) == ["a.txt", "b.txt"])
        #expect(state.reviewRows.allSatisfy { $0.statement.stance == nil }, "nothing is changed before all is there")
        _ = try fetch("a.txt", notebooks, &state)
        _ = try fetch("b.txt", notebooks, &state)
        #expect(state.reviewRows.allSatisfy { $0.statement.stance == .oppose })
        #expect(state.message?.text.hasPrefix("stance oppose: 4 changed in 2 articles") == true)
        _ = state.run("undo")
        #expect(state.reviewRows.allSatisfy { $0.statement.stance == nil })
        #expect(state.shelf.own["b.txt"]?.notebook == notebooks["b.txt"])
        _ = state.run("redo")
        #expect(state.reviewRows.allSatisfy { $0.statement.stance == .oppose })
    }

    @Test func `a change of all that says nothing new is refused`() throws {
        var (state, _) = try reviewing()
        _ = press("B?", &state)
        #expect(state.message?.text == "all 4 say that already: sure")
    }

    @Test func `what is shown is narrowed to what there is`() throws {
        var (state, _) = try reviewing()
        _ = press("na", &state)
        guard case .question(let question) = state.overlay else { return #expect(Bool(false), "nothing is asked") }
        #expect(question.picker.rows.count == 2)
        _ = state.handle(.terminal(.key(Key(.enter))), at: Self.moment)
        #expect(state.review.filter == "title:=a.txt" && state.reviewRows.count == 2)
        _ = press("N", &state)
        #expect(state.reviewRows.count == 4)
    }

    @Test func `what is taken as seen is new again when it changes, and is kept`() throws {
        var (state, notebooks) = try reviewing()
        state.review.filter = "is:new"
        state.refreshReview()
        #expect(state.reviewRows.count == 4)
        _ = press("n", &state)
        state.overlay = nil
        let effects = press("my", &state)
        #expect(effects.contains { if case .keepSeen(let seen) = $0 { seen.keys.count == 4 } else { false } })
        #expect(state.reviewRows.isEmpty)
        _ = press("N", &state)
        _ = press("+", &state)
        _ = try fetch("a.txt", notebooks, &state)
        state.review.filter = "is:new"
        state.refreshReview()
        #expect(state.reviewRows.map(\.statement.stance) == [.support])
        _ = press("mn", &state)
        #expect(state.reviewRows.count == 1)
    }

    @Test func `a saved view comes back by its name`() throws {
        var (state, _) = try reviewing()
        state.review.filter = "memo:b.txt"
        state.review.order = .topic
        state.refreshReview()
        _ = press("Vmine", &state)
        let effects = state.handle(.terminal(.key(Key(.enter))), at: Self.moment)
        #expect(effects.contains { if case .keepTrail = $0 { true } else { false } })
        state.review.order = .work
        _ = press("N", &state)
        _ = press("v", &state)
        _ = state.handle(.terminal(.key(Key(.enter))), at: Self.moment)
        #expect(state.review.filter == "memo:b.txt" && state.review.order == .topic && state.reviewRows.count == 2)
    }

    @Test(arguments: [
        SavedView(name: "mine", view: ReviewView(filter: "by:ana is:unsure")),
        SavedView(name: "a\tb", view: ReviewView(filter: "x\ty", order: .date)),
        SavedView(name: "groups", view: ReviewGroupingTests.arranged),
    ])
    func `a view is kept as a line`(_ view: SavedView) {
        #expect(SavedView(line: view.line) == view)
        #expect(SavedView(line: "mine") == nil && SavedView(line: "\twork\tx") == nil)
    }

    @Test func `what arrives of an article that is not in memory makes the review read again`() throws {
        var (state, _) = try reviewing()
        var arrival = Arrival(look: 1)
        arrival.listed = [ArticleEntry(path: "a.txt")]
        let effects = state.handle(.arrived(arrival), at: Self.moment)
        #expect(effects.contains(.readCorpus))
    }
}
