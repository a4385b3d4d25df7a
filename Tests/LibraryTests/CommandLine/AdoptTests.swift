import Annotations
import ProgramSupport
import Testing

/// `dictum adopt`: articles that were renamed or moved, and what was marked in them.
@Suite struct AdoptTests {
    private let program = BuiltProgram()

    /// The marked corpus with its article somewhere else.
    private func moved(to name: String) throws -> MarkedCorpus {
        let corpus = try MarkedCorpus()
        corpus.folder.write(name, MarkedCorpus.vote)
        Shell.run("rm vote.txt", in: corpus.path)
        return corpus
    }

    private func adopt(_ corpus: MarkedCorpus, as coder: BytePath) -> BuiltProgram.Run {
        program.run("adopt", corpus.path, "--coder", coder)
    }

    @Test(arguments: ["mill.txt", "spring/mill.txt"])
    func `each coder takes over what is theirs`(name: String) throws {
        let corpus = try moved(to: name)
        let check = program.run("check", corpus.path)
        #expect(check.output.contains("vote.txt.ana.json: its article is not here: the article is now called \(name)"))
        let run = adopt(corpus, as: "ana")
        #expect(run.status == 0)
        #expect(run.output == "\(name): took over 1 annotation of vote.txt\n")
        #expect(corpus.folder.content("vote.txt.ana.json") == nil)
        #expect(corpus.folder.content("vote.txt.ben.json") != nil, "ben's file is ben's")
        #expect(corpus.folder.content("\(name).ana.json") != nil)
        #expect(adopt(corpus, as: "ben").status == 0)
        let all = program.run("check", corpus.path)
        #expect(all.output == "2 articles, 2 sidecars, 2 statements: all is well\n")
    }

    @Test func `where there is nothing to take over, it says so`() throws {
        let run = adopt(try MarkedCorpus(), as: "ana")
        #expect(run.status == 1)
        #expect(run.errors.contains("nothing to take over"))
    }

    @Test func `a copy of an article that is still there is another article`() throws {
        let corpus = try MarkedCorpus()
        corpus.folder.write("copy.txt", MarkedCorpus.vote)
        #expect(adopt(corpus, as: "ana").status == 1)
        #expect(corpus.folder.content("vote.txt.ana.json") != nil)
    }

    @Test func `an article with another text is another article`() throws {
        let corpus = try MarkedCorpus()
        corpus.folder.write("mill.txt", MarkedCorpus.vote + "More.\n")
        Shell.run("rm vote.txt", in: corpus.path)
        #expect(adopt(corpus, as: "ana").status == 1)
        #expect(corpus.folder.content("vote.txt.ana.json") != nil)
    }
}
