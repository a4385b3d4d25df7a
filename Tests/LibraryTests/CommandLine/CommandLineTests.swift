import Annotations
import ProgramSupport
import Testing

/// The program from outside: exit statuses and sentences.
@Suite struct CommandLineTests {
    private let program = BuiltProgram()

    @Test func `The version goes to standard output`() {
        let run = program.run(BytePath("--version"))
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output.split(separator: ".").count == 3)
    }

    @Test func `Help names the exit statuses`() {
        let run = program.run(BytePath("--help"))
        #expect(run.status == 0)
        #expect(run.output.contains("Exit status: 0"))
    }

    @Test(arguments: [["--frob"], ["list", "--frob"], ["export", "--format"]])
    func `A command line that is not understood is status 64`(arguments: [String]) {
        let run =
            arguments.count == 1
            ? program.run(BytePath(arguments[0]))
            : program.run(
                BytePath(arguments[0]), BytePath(arguments[1]))
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("dictum: command line: ") && run.errors.hasSuffix(": see dictum --help\n"))
    }

    @Test(arguments: ["list", "review", "export", "check", "read", "show"])
    func `A folder that is not there is status 2 and one sentence`(command: String) {
        let run = program.run(BytePath(command), BytePath("/nowhere/at all"))
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors == "dictum: no such file or folder: /nowhere/at all: check the name\n")
    }

    @Test func `Paths alone need no command and a command's name as a path needs its folder`() {
        let folder = TestFolder()
        let file = folder.write("list", "Words.\n")
        #expect(program.run(file).output == "Words.\n")
        #expect(program.run(folder.path, file).errors.contains("articles of several folders"))
        #expect(program.run(BytePath("nowhere")).status == 2)
    }

    @Test func `A name that is no UTF-8 reaches the file whether an option stands beside it or not`() {
        let folder = TestFolder()
        let file = folder.write(BytePath(bytes: [0xFE] + Array(".txt".utf8)), Array("Words.\n".utf8))
        #expect(program.run(file).output == "Words.\n")
        #expect(program.run(BytePath("--plain"), file).output == "Words.\n")
    }

    @Test func `A full disk is said when the output cannot be written`() throws {
        let corpus = try MarkedCorpus()
        let run = program.run(BytePath("export"), BytePath("--output"), BytePath("/dev/full"), corpus.path)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("dictum: cannot write: /dev/full: "))
    }

    @Test func `An empty folder says what to put into it`() {
        let folder = TestFolder()
        let run = program.run(BytePath("list"), folder.path)
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(
            run.errors
                == "dictum: no articles: \(folder.path.display): put texts (.txt, .md) or saved pages (.html) into it\n"
        )
    }

    @Test func `A binary file is refused with what gives it away`() {
        let folder = TestFolder()
        let file = folder.write(BytePath("picture.txt"), [0x89, 0x50, 0x00, 0x01])
        let run = program.run(BytePath("show"), file)
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(
            run.errors == "dictum: not a text: it holds NUL bytes, the first at byte 2: \(file.display): "
                + "save it as plain text first\n")
    }

    @Test func `A Latin-1 file is shown with a notice`() {
        let folder = TestFolder()
        let file = folder.write(BytePath("cafe.txt"), Array("caf".utf8) + [0xE9, 0x0A])
        let run = program.run(BytePath("show"), file)
        #expect(run.status == 0 && run.output == "café\n")
        #expect(run.errors == "dictum: \(file.display): read as Windows-1252: not valid UTF-8 at byte 3\n")
    }

    @Test func `Nothing that a terminal obeys comes out of a text or a name`() {
        let folder = TestFolder()
        let name = BytePath(bytes: Array("two\nlines\u{1B}[31m".utf8) + [0xFF] + Array(".txt".utf8))
        folder.write(name, Array("a\u{1B}]0;b\u{07}\r\n\tc\u{202E}d\u{9B}31m\n".utf8))
        for run in [
            program.run(BytePath("show"), folder.path.appending(name)), program.run(BytePath("list"), folder.path),
        ] {
            #expect(run.status == 0)
            let obeyed = (run.output + run.errors).unicodeScalars.filter { scalar in
                (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || (0x7F..<0xA0).contains(scalar.value)
                    || scalar == "\u{202E}"
            }
            #expect(obeyed.isEmpty)
        }
    }

    @Test func `A file name with a newline stays on its line`() {
        let folder = TestFolder()
        folder.write("two\nlines.txt", "Ti\u{301}tle\n")
        let run = program.run(BytePath("list"), folder.path)
        #expect(run.output.split(separator: "\n").count == 2)
        #expect(run.output.contains("two^Jlines.txt  Ti\u{301}tle\n"))
    }

    @Test func `A list counts one's own statements and those of others`() throws {
        let corpus = try MarkedCorpus()
        let run = program.run(BytePath("list"), corpus.path)
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(
            run.output == """
                STATUS  OWN  OTHERS  DATE        OUTLET    ARTICLE    TITLE
                unread    0       0                        flood.txt  Flood warning
                open      1       1  2026-03-02  The Weir  vote.txt   Tollan votes on its mill

                """)
        let other = program.run(BytePath("list"), BytePath("--coder"), BytePath("Zoë"), corpus.path)
        #expect(other.output.contains("unread    0       2  2026-03-02"))
    }

    @Test func `Settings say who one is and a bad line among them is named`() throws {
        let corpus = try MarkedCorpus()
        program.writeHome(".config/dictum/settings.keys", "set coder zoe\nset mouse maybe\n")
        let run = program.run(BytePath("list"), corpus.path)
        #expect(run.status == 1 && run.output.contains("unread    0       2  2026-03-02"))
        #expect(run.errors.hasSuffix("settings.keys:2: mouse cannot be maybe: it is on or off\n"))
    }

    @Test func `A review shows the statements of all coders`() throws {
        let corpus = try MarkedCorpus()
        let run = program.run(BytePath("review"), corpus.path)
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(
            run.output == """
                WHO              STANCE  TOPIC  STATUS  CODER  ARTICLE   QUOTATION
                Ina Quell (ana)  oppose  –      draft   ana    vote.txt  “The mill stays,”
                Ina Quell (ben)  –       –      draft   ben    vote.txt  “The mill stays,”

                """)
    }

    @Test(arguments: ["list", "review", "check"])
    func `What is printed for programs is JSON`(command: String) throws {
        let corpus = try MarkedCorpus()
        let run = program.run(BytePath(command), BytePath("--json"), corpus.path)
        #expect(run.status == 0)
        _ = try JSONReader.value(of: Array(run.output.utf8))
    }

    @Test func `An export defuses formulas unless it is to be exact`() throws {
        let corpus = try MarkedCorpus()
        #expect(program.run(BytePath("export"), corpus.path).output.contains(",'=1+1,"))
        #expect(program.run(BytePath("export"), BytePath("--exact"), corpus.path).output.contains(",=1+1,"))
        let run = program.run(BytePath("export"), BytePath("--format"), BytePath("xls"), corpus.path)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("dictum: no such format: xls: use one of csv, tsv, jsonl, "))
    }

    @Test func `An export goes to a file and never over the corpus`() throws {
        let corpus = try MarkedCorpus()
        let target = corpus.folder.path("out.csv")
        let run = program.run(BytePath("export"), BytePath("--output"), target, corpus.path)
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(
            corpus.folder.content("out.csv").map { String(decoding: $0, as: UTF8.self) }?.contains("Ina Quell") == true)
        for name in ["vote.txt", "vote.txt.ben.json"] {
            let before = corpus.folder.content(name)
            let run = program.run(BytePath("export"), BytePath("--output"), corpus.folder.path(name), corpus.path)
            #expect(run.status == 2 && corpus.folder.content(name) == before)
        }
    }
}
