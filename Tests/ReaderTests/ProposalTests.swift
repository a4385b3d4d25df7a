import Annotations
import Prose
import Screen
import Suggestions
import Testing

@testable import Reader

/// What is proposed is what the screen shows, and a speaker is never more than that.
struct ProposalTests {
    private static let moment = Moment(milliseconds: 1_800_000_000_000, seed: 3)

    /// A reader and its request for proposals, which nobody has answered.
    private func reader(
        _ words: String = Sample.words, size: Size = Size(columns: 120, rows: 36)
    ) throws -> (state: ReaderState, request: SuggestionRequest) {
        var state = ReaderState(coder: try Sample.coder(), keymap: ScenarioTests.defaultKeymap, size: size)
        let path = BytePath("ferry.txt")
        _ = state.handle(.listed([ArticleEntry(path: path)], isComplete: true), at: Self.moment)
        let effects = state.handle(.opened(try Sample.opened(words, path)), at: Self.moment)
        _ = state.run("focus-text")
        return (state, try #require(effects.lazy.compactMap(\.suggestion).first))
    }

    private func statement(_ state: ReaderState) throws -> Statement {
        try #require(state.openNotebook?.notebook.statements.first)
    }

    /// Whatever comes between two keys, the second takes what was there after the first.
    @Test(arguments: ["<Enter>", "+", "-", "=", "~"])
    func `a proposal that comes between two keys is not what the second accepts`(_ key: String) throws {
        var (state, request) = try reader()
        state.press("<Tab>")
        _ = state.handle(.suggested(request.run()), at: Self.moment)
        state.press(key)
        #expect(try statement(state).speaker == .unset)
        #expect(try statement(state).speakerAsWritten == nil)
    }

    @Test(arguments: ["<Enter>", "+", "-", "=", "~"])
    func `a proposal that is shown is taken with the cue, the kind and the words for the speaker`(_ key: String) throws
    {
        var (state, request) = try reader()
        _ = state.handle(.suggested(request.run()), at: Self.moment)
        state.press("<Tab>" + key)
        let statement = try statement(state)
        #expect(state.speakerName(of: statement) == "Ilse Brandt")
        #expect(statement.cue?.exact == "said" && statement.kind == .direct && statement.segments.count == 2)
        #expect(statement.speakerAsWritten?.exact.contains("Brandt") == true)
        guard case .suggested(let by) = statement.provenance else { return #expect(Bool(false), "not suggested") }
        #expect(by.hasPrefix("dictum: ") && !by.contains("corrected"))
    }

    @Test(arguments: ["t", "e", "!", "s"])
    func `what asks for something else leaves the speaker empty`(_ key: String) throws {
        var (state, request) = try reader()
        _ = state.handle(.suggested(request.run()), at: Self.moment)
        state.press("<Tab>" + key + "<Esc>")
        let statements = state.openNotebook?.notebook.statements ?? []
        #expect(statements.allSatisfy { $0.speaker == .unset })
    }

    @Test func `proposals of an older request, or of another article, are not taken in`() throws {
        var (state, request) = try reader()
        let late = request.run()
        _ = state.handle(.corpusLoaded(try register()), at: Self.moment)
        _ = state.handle(.suggested(late), at: Self.moment)
        #expect(state.reading?.proposals == nil)
    }

    @Test func `a change of the register asks anew, a key does not`() throws {
        var (state, request) = try reader()
        _ = state.handle(.suggested(request.run()), at: Self.moment)
        let moved = state.handle(.terminal(.key(Key(.character("j")))), at: Self.moment)
        #expect(moved.compactMap(\.suggestion).isEmpty)
        let loaded = state.handle(.corpusLoaded(try register()), at: Self.moment)
        #expect(loaded.compactMap(\.suggestion).count == 1)
    }

    @Test func `the entry of the register wins over a new one of the same name`() throws {
        var (state, request) = try reader()
        let record = try register()
        let loaded = state.handle(.corpusLoaded(record), at: Self.moment)
        request = try #require(loaded.lazy.compactMap(\.suggestion).first)
        _ = state.handle(.suggested(request.run()), at: Self.moment)
        state.press("<Tab><Enter>")
        #expect(try statement(state).speaker == .actor(record.actors[0].id))
        #expect(state.corpus.actors.count == 1)
    }

    @Test func `what is corrected later is told in the provenance, and undo takes that back`() throws {
        var (state, request) = try reader()
        _ = state.handle(.suggested(request.run()), at: Self.moment)
        state.press("<Tab><Enter>")
        let taken = state.learned
        state.press("s/Tomas<Enter>")
        #expect(try statement(state).provenance.proposer.hasSuffix("; corrected: speaker"))
        #expect(state.learned != taken)
        state.press("ck")
        state.press("/mixed<Enter>")
        #expect(try statement(state).provenance.proposer.hasSuffix("; corrected: speaker, kind"))
        state.press("uu")
        #expect(!(try statement(state).provenance.proposer.contains("corrected")))
        #expect(state.learned == taken)
        state.press("u")
        #expect(state.learned.isEmpty)
        state.press("<C-r><C-r><C-r>")
        #expect(try statement(state).provenance.proposer.hasSuffix("; corrected: speaker, kind"))
        #expect(state.learned != taken && !state.learned.isEmpty)
    }

    @Test func `with learning off nothing is counted, and what was rejected is not proposed`() throws {
        var (state, request) = try reader()
        state.proposing.learns = false
        _ = state.handle(.suggested(request.run()), at: Self.moment)
        state.press("<Tab><Enter><Tab>")
        let second = try #require(state.reading?.offer)
        state.press("W")
        #expect(state.learned.experience.isEmpty && state.learned.rejected.count == 1)
        state.press("gg<Tab>")
        #expect(state.reading?.offer != nil && state.reading?.offer?.segments != second.segments)
    }

    @Test func `a rejection can be undone at another start`() throws {
        var (state, request) = try reader()
        _ = state.handle(.suggested(request.run()), at: Self.moment)
        state.press("<Tab>")
        let offer = try #require(state.reading?.offer)
        state.press("W")
        let kept = Learned(json: state.learned.json)
        var (next, _) = try reader()
        let effects = next.handle(.learnedKept(kept), at: Self.moment)
        let again = try #require(effects.lazy.compactMap(\.suggestion).first)
        _ = next.handle(.suggested(again.run()), at: Self.moment)
        next.press("<Tab>")
        #expect(next.reading?.offer?.segments != offer.segments)
        next.press("u")
        #expect(next.learned.isEmpty && next.message?.text.contains("undone: reject proposal") ?? false)
        next.press("gg<Tab>")
        #expect(next.reading?.offer?.segments == offer.segments)
        next.press("<C-r>")
        #expect(next.learned == kept)
    }

    @Test func `what was learned before the file was read is added to it`() throws {
        var (other, others) = try reader()
        _ = other.handle(.suggested(others.run()), at: Self.moment)
        other.press("<Tab><Tab>W")
        var (state, request) = try reader()
        _ = state.handle(.suggested(request.run()), at: Self.moment)
        state.press("<Tab>W")
        let own = state.learned.rejected
        _ = state.handle(.learnedKept(other.learned), at: Self.moment)
        #expect(state.learned.rejected == own.union(other.learned.rejected) && state.learned.rejected.count == 2)
    }

    @Test func `who passes the words on is shown, taken with the speaker, and not with another`() throws {
        let words = "Peter Orlo came.\n\n“The ferry will sail in May,” Ilse Brandt told the Ilm Herald.\n"
        var (state, request) = try reader(words)
        _ = state.handle(.suggested(request.run()), at: Self.moment)
        state.press("<Tab>")
        #expect(ScenarioTests.picture(of: state.frame()).contains("reported by Ilm Herald"))
        state.press("<Enter>")
        let names = try statement(state).via.map { state.corpus.actor($0)?.name }
        #expect(names == ["Ilm Herald"])
        state.press("u2<Enter>")
        #expect(try statement(state).via.isEmpty)
    }

    @Test func `what was learned is forgotten after a question, and only then`() throws {
        var (state, request) = try reader()
        _ = state.handle(.suggested(request.run()), at: Self.moment)
        state.press("<Tab>WgKn")
        #expect(!state.learned.isEmpty)
        var effects: [Effect] = []
        for key in try Key.sequence(named: "gKy") {
            effects = state.handle(.terminal(.key(key)), at: Self.moment)
        }
        #expect(state.learned.isEmpty)
        #expect(effects.contains(.forgetLearned))
    }

    @Test func `the list of speakers begins with who is proposed`() throws {
        var (state, request) = try reader()
        _ = state.handle(.suggested(request.run()), at: Self.moment)
        state.press("<Tab><Tab>")
        let names = try #require(state.reading?.offer).speakers.map(\.name)
        #expect(names.first == "Tomas Wiik")
        #expect(state.speakerQuestion().picker.choices.prefix(names.count).map(\.label) == names)
    }

    @Test(arguments: [(40, 12), (40, 24), (80, 24)])
    func `where there is no inspector, speaker and cue are told all the same`(_ columns: Int, _ rows: Int) throws {
        var (state, request) = try reader(size: Size(columns: columns, rows: rows))
        _ = state.handle(.suggested(request.run()), at: Self.moment)
        state.press("<Tab>")
        let picture = ScenarioTests.picture(of: state.frame())
        #expect(picture.contains("Ilse Brandt, “said”"))
    }

    private func register() throws -> CorpusRecord {
        var record = CorpusRecord()
        var brandt = Actor(
            id: Identifier(iri: "urn:uuid:brandt"), kind: .person, name: "I. Brandt of Ostrel",
            record: Record(creator: try Sample.coder(), created: Self.moment.timestamp))
        brandt.aliases = [Actor.Alias(name: "Ilse Brandt")]
        record.apply(Transaction("new", [.init(before: nil, after: .actor(brandt))]))
        return record
    }
}

extension Effect {
    fileprivate var suggestion: SuggestionRequest? {
        if case .suggest(let request) = self { request } else { nil }
    }
}

extension Provenance {
    fileprivate var proposer: String {
        if case .suggested(let by) = self { by } else { "" }
    }
}
