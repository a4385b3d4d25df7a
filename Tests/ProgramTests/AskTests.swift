import Annotations
import ProgramSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Questions asked of the sample articles, which hold a contradiction and quotations that were changed on the way.
struct AskTests {
    private let program = BuiltProgram()

    /// The sample articles, whose folder stands above the tests.
    private static let articles = BytePath(#filePath).folder.folder.folder.appending("Articles")

    private func ask(_ words: BytePath...) -> BuiltProgram.Run {
        program.run(["ask"] + words + [Self.articles])
    }

    @Test func `a mayor who was for the wall and against it`() {
        let run = ask("contradictions", "--about", "marchbanks")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count > 1 && lines[1].hasPrefix("Edda Marchbanks  closing the harbor mouth    2        4"))
        let promised = "+ 2025-03-06 Quillhaven Lantern  “I will vote for the wall,”"
        let denied = "− 2026-01-16 The Northern Reckoner  ‘I have never been for a wall,’"
        let promise = lines.firstIndex { $0.contains(promised) }
        let denial = lines.firstIndex { $0.contains(denied) }
        #expect(promise.flatMap { first in denial.map { first < $0 } } == true, "\(run.output)")
    }

    @Test func `a sentence that a tabloid made rougher`() {
        let run = ask("copies")
        #expect(run.output.contains("[-No town-] {+Nobody+} is owed a"), "\(run.output)")
        #expect(run.output.contains("[-go to Port Amery. Boats-]"), "\(run.output)")
    }

    @Test func `programs get the same as people`() throws {
        let json = ask("contradictions", "--json").output
        let value = try JSONReader.value(of: Array(json.utf8))
        guard case .object(let object) = value, case .array(let rows)? = object["rows"] else {
            Issue.record("no rows: \(json)")
            return
        }
        let table = ask("contradictions").output.split(separator: "\n").dropFirst().filter { !$0.hasPrefix(" ") }
        #expect(rows.count == table.count && !rows.isEmpty)
    }

    @Test(arguments: [
        (["concordance"], "nobody named: this question is about one actor: name one with --about"),
        (["voices", "--about", "nobody at all"], "no such actor: nobody at all: dictum ask voices names"),
        (["why"], "no such value: ask why: use one of voices, matrix, contradictions"),
    ])
    func `what cannot be answered says so`(_ words: [String], _ sentence: String) {
        let run = program.run(["ask"] + words.map { BytePath($0) } + [Self.articles])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains(sentence), "\(run.errors)")
    }
}
