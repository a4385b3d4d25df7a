import Annotations
import ProgramSupport
import PtySupport
import Testing

/// Proposals in the real program: they come beside the keys, and what is rejected stays so.
@Suite(.serialized, .waitsForPrograms) struct ProposalProgramTests {
    private let home = TestFolder()
    private let corpus = RunningReader.newCorpus()

    /// Selects the first quotation until something is proposed for it: proposals come when they are ready.
    private func offer(in reader: RunningReader) -> Bool {
        for _ in 0..<100 where !reader.hasShown("Proposal") { reader.type("gg\t") }
        return reader.hasShown("Proposal")
    }

    @Test func `A proposal is taken with its speaker, and the sidecar says that it was one`() throws {
        let reader = try RunningReader(on: corpus, home: home)
        #expect(reader.isReady)
        reader.type("\r")
        #expect(offer(in: reader))
        #expect(reader.tag("\r"))
        #expect(reader.quit() == .exited(0))
        let statement = try #require(try reader.savedNotebook()?.statements.first)
        #expect(statement.speakerAsWritten?.exact.contains("Brandt") == true && statement.cue?.exact == "said")
        #expect(statement.speaker != .unset && statement.speaker != .unknown)
        guard case .suggested(let by) = statement.provenance else { return #expect(Bool(false), "not suggested") }
        #expect(by.hasPrefix("dictum 0."))
    }

    @Test func `What is rejected is not proposed at the next start, until it is forgotten`() throws {
        let reader = try RunningReader(on: corpus, home: home)
        #expect(reader.isReady)
        reader.type("\r")
        #expect(offer(in: reader))
        #expect(reader.type("W", until: "rejected"))
        #expect(reader.quit() == .exited(0))

        let again = try RunningReader(on: corpus, home: home)
        #expect(again.isReady)
        again.type("\r")
        #expect(offer(in: again))
        #expect(again.tag("-"))
        #expect(again.quit() == .exited(0))
        #expect(try again.savedNotebook()?.statements.first?.segments.first?.exact.contains("Ask me again") == true)

        let program = BuiltProgram("HOME=\(home.path.display)")
        #expect(program.run("learned", corpus.path).output.contains("1 place where nothing is proposed any more"))
        #expect(program.run("suggest", corpus.path).errors.contains("--without-learning"))
        #expect(program.run("suggest", "--without-learning", corpus.path).errors.isEmpty)
        #expect(program.run("learned", "--forget", corpus.path).output == "what was learned is erased\n")
        #expect(program.run("learned", corpus.path).output.hasPrefix("nothing was learned in "))
        #expect(program.run("suggest", corpus.path).errors.isEmpty)
    }
}
