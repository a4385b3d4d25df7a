import Annotations
import ProgramSupport
import PtySupport
import Testing

/// Articles that another program reads, which takes its time.
@Suite(.serialized, .waitsForPrograms) struct SlowProgramTests {
    private let home = TestFolder()

    /// What stands for the programs of poppler: they say nothing before a word comes through a pipe.
    private var waitingPrograms: [String: String] {
        home.makePipe("gate")
        for name in ["pdftotext", "pdfinfo"] {
            home.write(name, "#!/bin/sh\nread word < '\(home.path("gate").display)'\necho \"The words of $word\"\n")
            #expect(Shell.run("chmod +x \(name)", in: home.path) == 0)
        }
        return ["PATH": home.path.display + ":/usr/bin:/bin"]
    }

    @Test(.timeLimit(.minutes(1)))
    func `While a program reads one article, others are opened, read and tagged`() throws {
        let corpus = RunningReader.newCorpus()
        corpus.write("a.pdf", "%PDF-1.4\n")
        corpus.write("wharf.txt", "Nobody asked Wiik why.\n")
        let reader = try RunningReader(on: corpus, home: home, environment: waitingPrograms)
        #expect(reader.type("j\r", until: "We will not sell"), "the second is opened while the first is waited for")
        #expect(reader.tag("\t\r"), "and can be tagged")
        #expect(reader.type("q", until: "LIST"))
        #expect(reader.type("gg\r", until: "reading a.pdf"), "asked for again, it is said what is waited for")
        #expect(reader.type("qG\r", until: "Nobody asked"))
        #expect(!reader.hasShown("The words of"))
    }
}
