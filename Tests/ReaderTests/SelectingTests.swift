import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// What a selection, an edge and a jump may never do, and what needs another coder.
struct SelectingTests {
    private func press(_ keys: String, in state: inout ReaderState) throws {
        for (index, key) in try Key.sequence(named: keys).enumerated() {
            let moment = Moment(milliseconds: 1_800_000_000_000 + UInt64(index), seed: UInt64(index) + 7)
            for effect in state.handle(.terminal(.key(key)), at: moment) {
                guard case .save(let request) = effect else { continue }
                _ = state.handle(.saved(request.ticket, request.notebook), at: moment)
            }
        }
    }

    @Test(arguments: [
        ("viq", "nothing around", "no quotation under the cursor: Tab goes to the next one"),
        ("via", "nothing around", "no name under the cursor: move to one first"),
        ("v2as", "Only one.", "no sentence further on"),
        ("v2iq", "“Only one,” she said.", "no quotation around that one: a lower count selects this one"),
        ("M", "nothing tagged", "no tag under the cursor: ]n goes to the next one"),
        (",", "nothing tagged", "no tag under the cursor: ]n goes to the next one"),
        ("2]!", "nothing tagged", "no unsure statement in this article"),
        ("[s", "nothing tagged", "no statement without a speaker in this article"),
        ("p", "nothing tagged", "no values to keep yet: set speaker, stance or topic of a statement first"),
        ("cc", "nothing tagged", "no statement under the cursor: Tab selects a quotation, Enter tags it"),
        ("vlcl", "nothing tagged", "no statement here: ]n goes to the next one"),
    ])
    func `what cannot be done is refused in a sentence`(keys: String, words: String, refusal: String) throws {
        var state = try Sample.openReader(words)
        try press(keys, in: &state)
        #expect(state.message?.text == refusal)
    }

    @Test(arguments: 0..<8)
    func `edges never leave the text, nor a part empty, nor run into another part`(_ seed: Int) throws {
        var dice = Dice(seed: seed)
        var state = try Sample.openReader()
        try press("<Tab>", in: &state)
        if seed % 2 == 0 { try press("viw<Esc>vww", in: &state) }
        try press("<Enter>M", in: &state)
        let steps = ["h", "l", "w", "b", ")", "(", "o", "<Tab>", "5w", "9h"]
        for _ in 0..<60 {
            let step = try #require(steps.randomElement(using: &dice))
            try press(step, in: &state)
            let ranges = try #require(state.edges).ranges
            #expect(ranges.allSatisfy { !$0.isEmpty && Sample.text.encloses($0) }, "seed \(seed)")
            #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "seed \(seed)")
        }
        let before = try #require(state.openNotebook?.notebook)
        let wanted = try #require(state.edges).ranges
        try press("<Enter>", in: &state)
        #expect(state.openNotebook?.notebook.statements.first?.segments.map(\.range) == wanted, "seed \(seed)")
        try press("u", in: &state)
        #expect(state.openNotebook?.notebook == before, "seed \(seed)")
    }

    @Test func `edges that are left are as they were, whoever leaves them`() throws {
        var state = try Sample.openReader()
        try press("<Tab><Enter>", in: &state)
        let before = state.openNotebook?.notebook
        for way in ["<Esc>", "q", "gl", "R"] {
            try press("gtM" + "ww" + way, in: &state)
            #expect(state.edges == nil, "\(way)")
            #expect(state.openNotebook?.notebook == before, "\(way)")
        }
    }

    @Test func `a new text waits until the edges are left, because they are places in the old one`() throws {
        var state = try Sample.openReader()
        try press("<Tab><Enter>Mw", in: &state)
        let path = BytePath("ferry.txt")
        var arrival = Arrival(look: 1)
        arrival.opened = try Sample.opened("New. " + Sample.words, path)
        _ = state.handle(.arrived(arrival), at: Moment(milliseconds: 0, seed: 1))
        #expect(state.edges != nil && state.reading?.text == ArticleText(Sample.words))
        try press("<Esc>", in: &state)
        #expect(state.reading?.text == ArticleText("New. " + Sample.words))
    }

    @Test func `the pop-up after c says what is set, and Esc wants nothing of it`() throws {
        var state = try Sample.openReader()
        try press("<Tab><Enter>c", in: &state)
        _ = state.handle(.waited, at: Moment(milliseconds: 0, seed: 1))
        let frame = state.frame()
        let rows = (0..<frame.size.rows).map { row in
            frame.row(row).map { $0.glyph.map { String(String.UnicodeScalarView($0.scalars)) } ?? "" }.joined()
        }
        #expect(rows.contains { $0.contains("kind") && $0.contains("direct") })
        #expect(rows.contains { $0.contains("second-hand source") && $0.contains("–") })
        try press("<Esc>", in: &state)
        #expect(state.pending == PendingKeys() && state.message == nil)
    }

    @Test func `a claim that is being typed is kept with its statement, and taken up again`() throws {
        var state = try Sample.openReader()
        try press("<Tab><Enter>cl", in: &state)
        try press("no<Space>sa", in: &state)
        let effects = state.handle(.waited, at: Moment(milliseconds: 1_800_000_002_000, seed: 1))
        let drafts = effects.compactMap { if case .keepDraft(let draft, _) = $0 { draft } else { nil } }
        let draft = try #require(drafts.first)
        let statement = try #require(state.openNotebook?.notebook.statements.first)
        #expect(draft.field == .claim && draft.text == "no sa" && draft.statement == statement.id)
        try press("<Esc>gg", in: &state)
        state.drafts.offered = draft
        _ = state.handle(.waited, at: Moment(milliseconds: 1_800_000_003_000, seed: 1))
        try press("le<Enter>", in: &state)
        #expect(state.openNotebook?.notebook.statements.first?.claim == "no sale")
    }

    @Test func `another coder's word on the same words is a disagreement, and only what both have set`() throws {
        var state = try Sample.openReader()
        try press("<Tab><Enter>-", in: &state)
        let path = BytePath("ferry.txt")
        let mine = try #require(state.openNotebook?.notebook.statements.first)
        for (stance, isDisagreement) in [(Stance.oppose, false), (.support, true), (nil, false)] {
            var theirs = Statement(
                id: Identifier(iri: "urn:uuid:00000000-0000-7000-8000-000000000099"), segments: mine.segments,
                kind: .direct, record: Record(creator: try Sample.coder("ben"), created: Timestamp(milliseconds: 0)))
            theirs.stance = stance
            theirs.speaker = .unknown
            var notebook = Notebook(article: mine.id.article, coder: try Sample.coder("ben"), label: "ferry.txt")
            notebook.apply(Transaction("", [.init(before: nil, after: .statement(theirs))]))
            state.shelf.putOthers([notebook], of: path, article: Article(id: mine.id.article))
            try press("<Esc>gg]d", in: &state)
            let said = isDisagreement ? "disagreement 1/1: ben says + support" : "no disagreement in this article"
            #expect(state.message?.text == said)
        }
    }
}

extension Identifier where Thing == Statement {
    /// The article that the samples are about.
    fileprivate var article: Identifier<Article> {
        Identifier<Article>(iri: "urn:uuid:00000000-0000-8000-8000-000000000001")
    }
}

extension Sample {
    /// All of the text of an open reader.
    fileprivate static var text: TextRange { ArticleText(words).range }
}
