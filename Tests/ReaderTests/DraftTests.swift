import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// What is typed is kept in time, and what came from the disk meanwhile is never written over by an undo.
struct DraftTests {
    private static func moment(_ milliseconds: UInt64) -> Moment {
        Moment(milliseconds: 1_800_000_000_000 + milliseconds, seed: milliseconds)
    }

    /// A reader with one statement, the memo line open, and something typed into it.
    private func typing(_ words: String) throws -> ReaderState {
        var state = try Sample.openReader()
        _ = state.run("next-candidate")
        _ = state.run("accept-candidate")
        _ = state.run("edit-memo")
        for scalar in words.unicodeScalars {
            _ = state.handle(.terminal(.key(Key(.character(scalar)))), at: Self.moment(0))
        }
        return state
    }

    private func drafts(_ effects: [Effect]) -> [Draft?] {
        effects.compactMap { effect -> Draft?? in
            guard case .keepDraft(let draft, _) = effect else { return nil }
            return .some(draft)
        }
    }

    @Test func `what is typed is kept after a second, and an idle reader is left alone`() throws {
        var state = try Sample.openReader()
        #expect(state.wakeUpAfter == nil)
        state = try typing("half a")
        #expect(state.wakeUpAfter == 1000)
        #expect(drafts(state.handle(.waited, at: Self.moment(400))).isEmpty)
        let kept = drafts(state.handle(.waited, at: Self.moment(1000)))
        #expect(kept.map { $0?.text } == ["half a"])
        #expect(state.wakeUpAfter == nil)
    }

    @Test func `what is typed without a pause is kept every second all the same`() throws {
        var state = try typing("h")
        var kept: [Draft?] = []
        for tenth in UInt64(1)...25 {
            kept += drafts(state.handle(.terminal(.key(Key(.character("a")))), at: Self.moment(tenth * 100)))
        }
        #expect(kept.count == 2)
    }

    @Test func `a closed terminal leaves time for what is typed`() throws {
        var state = try typing("half a")
        #expect(drafts(state.handle(.terminal(.closed), at: Self.moment(10))).map { $0?.text } == ["half a"])
    }

    @Test(arguments: ["submit-input", "cancel-input"])
    func `what is taken or thrown away is kept no longer`(_ command: String) throws {
        var state = try typing("half a")
        _ = state.handle(.waited, at: Self.moment(1000))
        _ = state.run(command)
        #expect(drafts(state.handle(.waited, at: Self.moment(1100))) == [nil])
        #expect(state.wakeUpAfter == nil)
    }

    @Test(arguments: ArticleParticular.allCases)
    func `what is being said of an article comes back at the next start`(_ particular: ArticleParticular) throws {
        var state = try Sample.openReader()
        _ = state.ask(for: particular, of: BytePath("ferry.txt"))
        for scalar in "half".unicodeScalars {
            _ = state.handle(.terminal(.key(Key(.character(scalar)))), at: Self.moment(0))
        }
        let draft = try #require(drafts(state.handle(.terminal(.closed), at: Self.moment(10))).first ?? nil)
        #expect(Draft.Field(rawValue: draft.field.rawValue) == draft.field)
        var next = try Sample.openReader()
        var opened = try Sample.opened(Sample.words, BytePath("ferry.txt"))
        opened.past = Past(history: History(), draft: draft)
        _ = next.handle(.opened(opened), at: Self.moment(20))
        guard case .prompt(let prompt) = next.overlay else {
            Issue.record("nothing is offered: \(String(describing: next.overlay))")
            return
        }
        #expect(prompt.purpose == .particular(particular, BytePath("ferry.txt")))
        #expect(prompt.field.text == draft.text && draft.text.hasSuffix("half"))
    }

    @Test func `a search is no draft`() throws {
        var state = try Sample.openReader()
        _ = state.run("search-forward")
        _ = state.handle(.terminal(.key(Key(.character("f")))), at: Self.moment(0))
        #expect(drafts(state.handle(.waited, at: Self.moment(2000))).isEmpty)
    }

    @Test func `an undo takes back nothing that another program has changed since`() throws {
        var state = try Sample.openReader()
        _ = state.run("next-candidate")
        _ = state.run("accept-candidate")
        let effects = state.run("set-stance", Invocation(arguments: ["support"]))
        guard case .save(let request) = effects.first, let mine = request.notebook.statements.first else {
            Issue.record("nothing is saved: \(effects)")
            return
        }
        var theirs = mine
        theirs.stance = .oppose
        var merged = request.notebook
        merged.apply(Transaction("", [.init(before: .statement(mine), after: .statement(theirs))]))
        _ = state.handle(.saved(request.ticket, merged), at: Self.moment(10))
        #expect(state.openNotebook?.notebook.statements.first?.stance == .oppose)
        #expect(state.run("undo").isEmpty)
        #expect(state.message?.text.hasSuffix("that was changed since") == true)
        #expect(state.openNotebook?.notebook.statements.first?.stance == .oppose)
    }
}
