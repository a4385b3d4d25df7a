import Analysis
import Annotations
import Prose
import Screen
import Suggestions
import Testing

@testable import Reader

/// The register and the codebook as they are looked at and worked on.
struct EntryTests {
    /// Two quotations of two actors, the register shown.
    private func reader(_ size: Size = Size(columns: 120, rows: 36)) throws -> ReaderState {
        var state = try Sample.openReader(size: size)
        state.type("<Tab><Enter>sIlse Brandt<Enter>tferry<Enter>+<Tab><Enter>sMayor Brandt<Enter>")
        state.type("ga")
        _ = state.handle(
            .corpusRead(StatementTable(CodedCorpus(record: state.corpus))),
            at: Moment(milliseconds: 1_800_000_900_000, seed: 3))
        return state
    }

    private func name(_ state: ReaderState) -> String? {
        state.entryScreen?.current.map { state.corpus.name(of: $0) }
    }

    @Test func `The speaker under the cursor is where the register opens`() throws {
        let state = try reader()
        #expect(state.context == .actors && name(state) == "Mayor Brandt")
        #expect(state.uses(of: .actor(try #require(state.corpus.actor(named: "Ilse Brandt")).id)).statements == 1)
    }

    @Test(arguments: [
        ("rTomas Wiik<Enter>", "Mayor BrandtTomas Wiik person"), ("r<C-u>Tomas Wiik<Enter>", "Tomas Wiik person"),
        ("to", "Mayor Brandt organization"), ("aI. B.<Enter>", "Mayor Brandt person, I. B."),
        ("w42<Enter>", "Mayor Brandt person"), ("wq42<Enter>", "Mayor Brandt person, Q42"),
        ("efrom the minutes<Enter>", "Mayor Brandt person, from the minutes"), ("Hk<Enter>", "Mayor Brandt person, k"),
        ("!", "Mayor Brandt person, sensitive"),
        ("oHarbor Board<Enter>member 2019..2023-05<Enter>", "Mayor Brandt person, member 2019..2023-05"),
    ])
    func `Each member has a key, and undo takes it back`(keys: String, value: String) throws {
        var state = try reader()
        let before = state.corpus
        guard case .actor(let id)? = state.entryScreen?.current else { return #expect(Bool(false), "an actor") }
        state.type(keys)
        if state.overlay != nil { state.type("<Esc>") }
        #expect(state.corpus.actor(id)?.words == value)
        let changed = state.corpus
        let steps = state.shelf.own[.register]?.history.done.count ?? 0
        for _ in 0..<steps {
            state.type("u")
            #expect(state.message?.text.hasPrefix("undone") == true, "\(state.message?.text ?? "")")
        }
        #expect(state.corpus == before)
        for _ in 0..<steps { state.type("<C-r>") }
        #expect(state.corpus == changed)
    }

    @Test func `The memo of an entry, or the text that the cursor is on, is written in an editor`() throws {
        var state = try reader()
        guard case .actor(let id)? = state.entryScreen?.current else { return #expect(Bool(false), "an actor") }
        guard case .edit(let memo)? = state.type("E").first else { return #expect(Bool(false), "an editor") }
        _ = state.handle(
            .edited(memo, .written("of the council\n\nsince 2019\n")), at: Moment(milliseconds: 1, seed: 4))
        #expect(state.corpus.actor(id)?.memo == "of the council\n\nsince 2019")
        #expect(state.message?.text == "memo: 3 lines")
        state.type("u")
        #expect(state.corpus.actor(id)?.memo == nil)

        state.type("<Esc>gc<Enter>gg")
        for _ in 0..<20 where state.entryRowInFocus != .member(.definition) { state.type("j") }
        guard case .edit(let definition)? = state.type("E").first else { return #expect(Bool(false), "an editor") }
        _ = state.handle(.edited(definition, .interrupted("half", "it died")), at: Moment(milliseconds: 2, seed: 5))
        #expect(state.corpus.concepts.first?.definition == nil && state.overlay != nil)
        state.type("<Enter>")
        #expect(state.corpus.concepts.first?.definition == "half")
    }

    @Test func `A merge is previewed, counted, undone, redone and split, and no statement changes`() throws {
        var state = try reader()
        let statements = state.openNotebook?.notebook.statements
        state.type("m/Ilse<Enter>")
        #expect(state.mergePreview != nil)
        #expect(state.frame().text.contains("1 statement in 1 article"))
        state.type("y")
        let ilse = try #require(state.corpus.actor(named: "Ilse Brandt"))
        #expect(state.corpus.actor(named: "Mayor Brandt") == ilse && name(state) == "Ilse Brandt")
        #expect(state.uses(of: .actor(ilse.id)).statements == 2)
        state.type("u")
        #expect(state.uses(of: .actor(ilse.id)).statements == 1)
        state.type("<C-r>")
        #expect(state.uses(of: .actor(ilse.id)).statements == 2)
        state.type("ggM")
        #expect(state.corpus.actor(named: "Mayor Brandt")?.id != ilse.id && name(state) == "Mayor Brandt")
        #expect(state.openNotebook?.notebook.statements == statements)
    }

    @Test func `A likely pair is confirmed with one key, or rejected for good`() throws {
        var state = try reader()
        #expect(state.likely.all.map(\.evidence) == ["title and surname"])
        var other = state
        state.type("+")
        #expect(state.corpus.actor(named: "Mayor Brandt")?.name == "Mayor Brandt" || state.likely.all.isEmpty)
        #expect(state.likely.all.isEmpty)
        other.type("-")
        #expect(other.likely.all.isEmpty && other.corpus.actors.count == 2)
        #expect(other.corpus.actors.contains { !$0.distinctFrom.isEmpty })
        other.type("u")
        #expect(other.likely.all.count == 1)
    }

    @Test func `A statement of the entry leads to its words, and Ctrl-o comes back`() throws {
        var state = try reader()
        state.type("ggl")
        let rows = state.entryScreen?.current.map { state.items(of: $0).compactMap(\.row) } ?? []
        state.type("\(rows.count - 1)j<Enter>")
        #expect(state.focus == .text && state.statementUnderCursor != nil)
        state.type("<C-o>")
        #expect(state.focus == .actors && state.entryScreen?.isInEntry == true)
    }

    @Test(arguments: [
        ("type:person", 2), ("-mayor", 1), ("is:likely", 2), ("is:merged", 0), ("is:sensitive", 0), ("Brandt", 2),
        ("name:ilse", 1), ("xyz", 0), ("", 2), ("-is:unused", 2),
    ])
    func `The filter has the syntax of all filters`(typed: String, count: Int) throws {
        var state = try reader()
        state.type("/")
        for scalar in typed.unicodeScalars { state.type(String(scalar)) }
        #expect(state.entryScreen?.shown.count == count)
        state.type("<Esc>")
        #expect(state.entryScreen?.shown.count == 2)
    }

    @Test func `What is named is not deleted, and what nothing names is`() throws {
        var state = try reader()
        state.type("x")
        #expect(state.message?.text.hasPrefix("it is named by 1 statement in 1 article: ") == true)
        state.type("nOdo Lunt<Enter>x")
        #expect(state.corpus.actor(named: "Odo Lunt") == nil)
        state.type("u")
        #expect(name(state) == "Odo Lunt")
    }

    @Test func `The codebook grows, moves, merges and deprecates`() throws {
        var state = try reader()
        state.type("gc")
        #expect(state.context == .codebook && name(state) == "ferry")
        state.type("ntransport<Enter>gg")
        state.type("p/transport<Enter>")
        let ferry = try #require(state.corpus.concept(named: "ferry"))
        #expect(ferry.parent == state.corpus.concept(named: "transport")?.id)
        #expect(state.corpus.conceptTree.map(\.depth) == [0, 1])
        state.type("Nfares<Enter>")
        #expect(state.corpus.concept(named: "fares")?.parent == ferry.id)
        state.type("D")
        #expect(state.topicQuestion().picker.choices.map(\.label) == ["transport", "ferry"])
        #expect(state.topicQuestion().picker.choices.map(\.indent) == [0, 1])
        state.type("um/ferry<Enter>y")
        #expect(state.topicQuestion().picker.choices.map(\.label) == ["transport", "ferry"])
        #expect(state.corpus.concept(named: "fares")?.name == "ferry")
    }

    @Test func `The words of a statement become an example with one key, which undo in the text takes back`() throws {
        var state = try Sample.openReader()
        state.type("<Tab><Enter>tferry<Enter>T")
        #expect(state.corpus.concept(named: "ferry")?.examples.count == 1)
        state.type("T")
        #expect(state.message?.text.contains("already") == true)
        state.type("u")
        #expect(state.corpus.concept(named: "ferry")?.examples == [])
    }

    @Test func `A topic that is typed can stand under another, and selected words can be one`() throws {
        var state = try Sample.openReader()
        state.type("<Tab><Enter>ttransport > ferry<Enter>")
        let ferry = try #require(state.corpus.concept(named: "ferry"))
        #expect(ferry.parent == state.corpus.concept(named: "transport")?.id)
        state.type("u")
        #expect(state.corpus.concepts.isEmpty)
        state.type("ggv2wt")
        #expect(state.topicQuestion().picker.choices.last?.detail == "new, in these words")
    }

    @Test func `What is typed of an entry is kept within a second, and offered at the next start`() throws {
        var state = try reader()
        let before = state
        state.type("efrom the m")
        let late = Moment(milliseconds: state.moment.milliseconds + 2000, seed: 4)
        _ = state.handle(.waited, at: late)
        let draft = try #require(state.drafts.kept)
        #expect(draft.line.flatMap { EntryLine(words: $0.words) } == draft.line)
        var again = before
        _ = again.handle(.entriesRecalled(Past(history: History(), draft: draft)), at: late)
        guard case .prompt(let prompt)? = again.overlay else { return #expect(Bool(false), "a line") }
        #expect(prompt.field.text == "from the m")
        again.type("inutes<Enter>")
        #expect(again.corpus.actors.compactMap(\.memo) == ["from the minutes"])
    }

    @Test func `At every size the screens can be drawn, and one pane is shown where two have no room`() throws {
        for size in [(20, 4), (40, 10), (80, 24), (120, 36), (300, 100)] {
            var state = try reader(Size(columns: size.0, rows: size.1))
            for keys in ["", "l", "h", "m", "<Esc>", "gc", "l", "z", "S", "/x"] {
                state.type(keys)
                #expect(state.frame().size == state.size)
            }
        }
        #expect(try reader(Size(columns: 80, rows: 24)).layout.entry == nil)
        #expect(try reader().layout.entry != nil)
    }
}

extension Actor {
    /// What a test looks at of the members that may be missing.
    fileprivate var words: String {
        let affiliations = affiliations.map(\.text)
        let all = [
            "\(name) \(kind.rawValue)", aliases.first?.name, wikidata, memo, hotKey, affiliations.first,
            isSensitive ? "sensitive" : nil,
        ]
        return all.compactMap(\.self).joined(separator: ", ")
    }
}

extension Frame {
    /// All rows as text.
    fileprivate var text: String {
        (0..<size.rows).map { row in
            self.row(row).reduce(into: "") { $0.unicodeScalars.append(contentsOf: $1.glyph?.scalars ?? []) }
        }.joined(separator: "\n")
    }
}

extension ReaderState {
    /// Presses keys, a blank being the space bar; what the last asks for.
    @discardableResult
    fileprivate mutating func type(_ keys: String) -> [Effect] {
        var effects: [Effect] = []
        var rest = keys.replacing(" ", with: "<Space>").unicodeScalars[...]
        while let first = rest.first {
            let end = first == "<" ? rest.firstIndex(of: ">") : nil
            let piece = rest[...(end ?? rest.startIndex)]
            for key in (try? Key.sequence(named: String(piece))) ?? [] {
                // Another moment for each, so that no two entries have one name.
                let next = moment.milliseconds + 1000
                effects = handle(.terminal(.key(key)), at: Moment(milliseconds: next, seed: next))
            }
            rest = rest[piece.endIndex...]
        }
        return effects
    }
}
