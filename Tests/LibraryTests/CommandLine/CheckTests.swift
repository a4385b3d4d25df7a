import Annotations
import ProgramSupport
import Testing

/// What `dictum check` finds, each in a corpus that is all well but for one thing.
@Suite struct CheckTests {
    private let program = BuiltProgram()

    private func check(_ corpus: MarkedCorpus) -> BuiltProgram.Run {
        program.run(BytePath("check"), corpus.path)
    }

    @Test func `A corpus as the program leaves it is all well`() throws {
        let run = check(try MarkedCorpus())
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output == "2 articles, 2 sidecars, 2 statements: all is well\n")
    }

    /// A file that is put into the corpus, and what the check then says of it.
    struct Damage: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let name: String
        let content: String
        let says: String
    }

    @Test(
        arguments: [
            Damage(
                testDescription: "not JSON", name: "vote.txt.ben.json", content: "{\"id\": ",
                says: "vote.txt.ben.json: "),
            Damage(testDescription: "no page", name: "vote.txt.ben.json", content: "[]", says: "vote.txt.ben.json: "),
            Damage(
                testDescription: "conflict marks", name: "vote.txt.ben.json", content: "<<<<<<< HEAD\n{}\n",
                says: "vote.txt.ben.json: "),
            Damage(
                testDescription: "changed article", name: "vote.txt", content: "All new.\n",
                says: "vote.txt.ana.json: the article has changed since it was marked"),
            Damage(
                testDescription: "binary article", name: "flood.txt", content: "\u{0}",
                says: "flood.txt: not a text: it holds NUL bytes"),
            Damage(
                testDescription: "orphan", name: "gone.txt.ana.json", content: "{}",
                says: "gone.txt.ana.json: its article is not here"),
            Damage(
                testDescription: "conflict copy", name: "vote.txt.ana.sync-conflict-20260117-101010-ABCDEFG.json",
                content: "{}", says: "vote.txt.ana.sync-conflict-20260117-101010-ABCDEFG.json: two versions met"),
            Damage(
                testDescription: "stray", name: ".dictum-0123456789abcdef-a1-1-ff.tmp", content: "{}",
                says: ".dictum-0123456789abcdef-a1-1-ff.tmp: left by an interrupted save"),
            Damage(
                testDescription: "base text", name: ".dictum/base/\(String(repeating: "0", count: 64)).txt",
                content: "Other words.\n", says: "its words are not those that its name says"),
            Damage(
                testDescription: "topic under itself", name: ".dictum/concepts/loop.json",
                content: """
                    {"format": "1.0", "type": "Concept", "id": "urn:x-dictum:concept:loop", "name": "Loop",
                    "parent": "urn:x-dictum:concept:loop", "creator": "urn:x-dictum:coder:ana",
                    "created": "2026-01-01T00:00:00Z"}
                    """, says: "“Loop” stands under itself"),
            Damage(
                testDescription: "merged into nobody", name: ".dictum/actors/lost.json",
                content: """
                    {"format": "1.0", "type": "Actor", "id": "urn:uuid:lost", "name": "Lost", "kind": "person",
                    "mergedInto": "urn:uuid:nobody", "creator": "urn:x-dictum:coder:ana",
                    "created": "2026-01-01T00:00:00Z"}
                    """, says: "was merged into an actor that is not there: urn:uuid:nobody"),
            Damage(
                testDescription: "bad actor", name: ".dictum/actors/x.json", content: "{",
                says: ".dictum/actors/x.json: "),
        ])
    func `A finding names its file and is status 1`(damage: Damage) throws {
        let corpus = try MarkedCorpus()
        corpus.folder.write(damage.name, damage.content)
        let run = check(corpus)
        #expect(run.status == 1)
        #expect(run.output.contains(damage.says), "\(run.output)")
        #expect(!run.output.contains("all is well"))
    }

    @Test func `Work that could not be saved in its place is named`() throws {
        let corpus = try MarkedCorpus()
        program.writeHome(".local/state/dictum/recovery/vote.txt.ana.json.x.1.json", "{}")
        let run = check(corpus)
        #expect(run.status == 1)
        #expect(run.output.contains("recovery/vote.txt.ana.json.x.1.json: work that could not be saved in its place"))
    }

    @Test func `A member with two values is named`() throws {
        let corpus = try MarkedCorpus()
        let content = try #require(corpus.folder.content("vote.txt.ana.json"))
        let kept = #""dictum:conflicts":[{"dictum:member":"body/memo","dictum:others":[{"dictum:value":"x"}]}],"body""#
        corpus.folder.write(
            "vote.txt.ana.json", String(decoding: content, as: UTF8.self).replacing("\"body\"", with: kept))
        #expect(check(corpus).output.contains("memo was set to two values, and both are kept"))
    }

    @Test func `Words that stand elsewhere and names that nobody bears are found`() throws {
        let corpus = try MarkedCorpus()
        let content = try #require(corpus.folder.content("vote.txt.ana.json"))
        let text = String(decoding: content, as: UTF8.self)
        corpus.folder.write("vote.txt.ana.json", text.replacing("The mill stays", with: "The mill closes"))
        #expect(check(corpus).output.contains("stands ““The mill stays,”” and not ““The mill closes,””"))
        let actor = try #require(text.firstMatch(of: /"source": "(urn:uuid:[^"]*)",\s*"dictum:role": "speaker"/))
        corpus.folder.write(
            "vote.txt.ana.json", text.replacing(actor.output.1, with: "urn:uuid:00000000-0000-7000-8000-000000000000"))
        #expect(check(corpus).output.contains("names an actor that the register does not have"))
    }

    @Test func `A sidecar that is another coder's, or about another article, is named`() throws {
        let corpus = try MarkedCorpus()
        let content = String(decoding: try #require(corpus.folder.content("vote.txt.ana.json")), as: UTF8.self)
        corpus.folder.write("vote.txt.carl.json", content)
        #expect(check(corpus).output.contains("vote.txt.carl.json: holds annotations of ana"))
        let article = try #require(content.firstMatch(of: /"partOf": \{\s*"id": "(urn:uuid:[^"]*)"/))
        corpus.folder.write("vote.txt.carl.json", content.replacing(article.output.1, with: "urn:uuid:another"))
        #expect(check(corpus).output.contains("vote.txt: its sidecars call it by different names"))
    }

    @Test func `Each tag that lost its place in a changed article is named`() throws {
        let corpus = try MarkedCorpus()
        corpus.folder.write("vote.txt", "All new.\n")
        let run = check(corpus)
        #expect(run.output.contains("the article has changed since it was marked (1 orphan)"))
        #expect(run.output.contains("the words were not found: ““The mill stays,””: open the article and press gp"))
    }

    @Test func `A sidecar that cannot be read is left as it is and the rest is listed`() throws {
        let corpus = try MarkedCorpus()
        corpus.folder.write("vote.txt.ana.json", "{broken")
        for command in ["list", "review", "export", "check"] {
            let run = program.run(BytePath(command), corpus.path)
            #expect(run.status == 1)
            #expect((run.errors + run.output).contains("vote.txt.ana.json"))
            #expect(command == "check" || run.output.contains("vote.txt"))
        }
        #expect(corpus.folder.content("vote.txt.ana.json") == Array("{broken".utf8))
    }
}
