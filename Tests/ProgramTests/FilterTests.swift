import Annotations
import ProgramSupport
import Testing

/// The words of the review on the command line, with the sample articles.
struct FilterTests {
    private let program = BuiltProgram()
    private static let articles = BytePath(#filePath).folder.folder.folder.appending("Articles")

    @Test(
        arguments: [
            ("outlet:lantern", ["quillhaven-lantern-mayor.txt"]), ("title:harbor", ["tollan-press-hearing.txt"]),
            (
                "date:2026-01-14.. speaker:quennell",
                ["lowland-radio-live.txt", "northern-reckoner-vote.txt", "sielbote-hafen.txt"]
            ),
            ("-speaker:quennell outlet:sielbote", ["sielbote-hafen.txt"]), ("outlet:lantern speaker:hauk", []),
            ("quotation:\"dry bed\"", ["daily-bellman-minister.txt", "tollan-press-hearing.txt"]),
            ("status:unread is:unsure", []),
        ])
    func `articles that fit, and those that hold a statement that fits`(words: String, expected: [String]) {
        let run = program.run(["list", "--filter", BytePath(words), Self.articles])
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let lines = run.output.split(separator: "\n").dropFirst()
        #expect(lines.count == expected.count && zip(lines, expected).allSatisfy { $0.contains($1) }, "\(run.output)")
    }

    @Test func `a report of some statements says which`() {
        let whole = program.run(["report", Self.articles])
        let run = program.run(["report", "--filter", "stance:- speaker:<marchbanks>", Self.articles])
        #expect(
            run.status == 0
                && run.output.contains("Only statements that fit <q><bdi>stance:- speaker:&lt;marchbanks&gt;"))
        let some = program.run(["report", "--filter", "speaker:marchbanks", Self.articles]).output
        #expect(some.contains("Edda Marchbanks") && !some.contains("Wasser ist wie Besuch"))
        #expect(some.count < whole.output.count / 2)
    }

    @Test func `progress is of all articles`() {
        let run = program.run(["list", "--progress", "--filter", "ferry", Self.articles])
        #expect(run.status == 64 || run.status == 2)
        #expect(run.errors.contains("--progress counts all articles: leave out --filter"), "\(run.errors)")
    }
}
