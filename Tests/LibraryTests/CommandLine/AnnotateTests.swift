import Annotations
import ProgramSupport
import Testing

/// `dictum annotate` from a script: what it puts into the sidecar, and what it refuses.
@Suite struct AnnotateTests {
    private let program = BuiltProgram()
    private let folder = TestFolder()
    private let article: BytePath

    init() {
        article = folder.write(
            "ferry.txt",
            "“We will,” Ama Toll told the crew, “sail.” Her deputy agreed. “Never,” said Rolf Ange.\n“Never,” said no other.\n"
        )
    }

    private func annotate(_ arguments: BytePath...) -> BuiltProgram.Run {
        program.run([BytePath("annotate"), arguments[0], article] + arguments.dropFirst())
    }

    /// The coder's notebook as the sidecar has it.
    private func notebook() throws -> Notebook {
        let coder = try #require(Coder(slug: "ana"))
        let bytes = try #require(folder.content("ferry.txt.ana.json"))
        return try SidecarCodec.notebook(
            from: bytes, article: Identifier(iri: ""), coder: coder, label: "ferry.txt"
        ).notebook
    }

    @Test func `Everything that can be said of a statement is kept`() throws {
        let run = annotate(
            "add", "--quote", "“We will,”", "--quote", "“sail.”", "--speaker", "Ama Toll", "--as-written", "Ama Toll",
            "--cue", "told", "--addressee", "The crew", "--via", "The Gannet", "--organization", "Ferry Guild",
            "--role",
            "captain", "--topic", "Sailing", "--stance", "support", "--claim", "They sail.", "--tag", "sea", "--memo",
            "Twice.", "--certainty", "high", "--unsure", "--status", "reviewed", "--kind", "mixed")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let statement = try #require(try notebook().statements.first)
        #expect(run.output == statement.id.iri + "\n")
        #expect(statement.segments.map(\.exact) == ["“We will,”", "“sail.”"])
        #expect(statement.cue?.exact == "told" && statement.speakerAsWritten?.exact == "Ama Toll")
        #expect(statement.addressees.count == 1 && statement.via.count == 1 && statement.organization != nil)
        #expect(statement.role == "captain" && statement.claim == "They sail." && statement.memo == "Twice.")
        #expect(statement.tags == ["sea"] && statement.stance == .support && statement.concept != nil)
        #expect(statement.certainty == .high && statement.isUnsure && statement.status == .reviewed)
        #expect(statement.kind == .mixed)
    }

    @Test func `What is not named stays, what is cleared is gone, and a deletion is a mark`() throws {
        let id = annotate("add", "--quote", "“sail.”", "--speaker", "Ama Toll", "--tag", "sea", "--memo", "Loud.")
            .output
        let first = try #require(try notebook().statements.first)
        let edit = annotate(
            "edit", "--id", BytePath(String(id.dropFirst(9).prefix(30))), "--stance", "oppose", "--tag", "wind",
            "--remove-tag", "sea", "--clear", "memo", "--no-unsure")
        #expect(edit.status == 0, "\(edit.errors)")
        let second = try #require(try notebook().statements.first)
        #expect(second.speaker == first.speaker && second.segments == first.segments)
        #expect(second.stance == .oppose && second.tags == ["wind"] && second.memo == nil)
        #expect(second.record.modified != nil)
        #expect(annotate("delete", "--quote", "“sail.”").status == 0)
        #expect(try notebook().statements.isEmpty)
        #expect(try notebook().items.count == 1)
    }

    /// A command line that is refused, and what is said of it.
    static let refused: [([BytePath], String)] = [
        (["add", "--quote", "“Never,”"], "more than once: ““Never,””: they stand in lines 1, 2"),
        (["add", "--quote", "“No.”"], "these words are not in the article"),
        (["add", "--quote", "sail", "--cue", "whispered"], "these words are not in the article: “whispered”"),
        (["add", "--quote", "sail", "--stance", "maybe"], "no such value: --stance maybe: use one of support, oppose"),
        (["edit", "--id", "0123456789", "--memo", "x"], "none of your statements in this article: 0123456789"),
        (["edit", "--memo", "x"], "no statement named"),
        (["edit", "--quote", "sail", "--clear", "words"], "no such value: --clear words"),
        (["delete", "--quote", "Rolf"], "none of your statements in this article"),
    ]

    @Test(arguments: refused)
    func `What is refused changes nothing`(arguments: [BytePath], says: String) throws {
        #expect(annotate("add", "--quote", "Her deputy").status == 0)
        let before = folder.content("ferry.txt.ana.json")
        let run = program.run([BytePath("annotate"), arguments[0], article] + arguments.dropFirst())
        #expect(run.status == 2)
        #expect(run.errors.contains(says), "\(run.errors)")
        #expect(folder.content("ferry.txt.ana.json") == before)
    }

    @Test func `A statement of the same words must be named by its id`() throws {
        let ids = (0..<2).map { _ in annotate("add", "--quote", "Her deputy").output.dropLast() }
        let run = annotate("edit", "--quote", "Her deputy", "--stance", "mixed")
        #expect(run.status == 2 && ids.allSatisfy { run.errors.contains($0) }, "\(run.errors)")
    }
}
