import Annotations
import ProgramSupport
import Prose
import Testing

@Suite struct NetworkCommandTests {
    private let program = BuiltProgram()

    private static let articles: BytePath = BytePath(#filePath).folder.folder.folder.folder.appending("Articles")

    private func network(_ words: String...) -> BuiltProgram.Run {
        program.run([BytePath("network")] + words.map { BytePath($0) } + [Self.articles])
    }

    @Test func `Without options it is actors and topics, support less opposition`() throws {
        let run = network("--format", "csv")
        #expect(run.status == 0)
        let lines = run.output.split(whereSeparator: \.isNewline)
        #expect(lines.first == ",closing the harbor mouth,compensation for the boats,movable gate,the decision")
        #expect(lines.contains("Piet Lanning,-5,-1,0,0"))
        #expect(
            run.errors == """
                dictum: 9 statements are not in the network: 1 without a named speaker, 8 neutral, mixed or unclear

                """)
    }

    @Test func `Every format is written, and GraphML where none is named`() {
        for format in ["graphml", "csv", "dl", "gephi-nodes", "gephi-edges", "svg"] {
            let run = network("--format", format, "--mode", "one-mode", "--qualifier", "congruence")
            #expect(run.status == 0 && !run.output.isEmpty, "\(format)")
        }
        #expect(network().output.hasPrefix("<?xml "))
    }

    @Test func `JSON has the choices, what was left out and the matrix`() throws {
        let run = network(
            "--json", "--of", "topics", "--mode", "one", "--normalize", "average", "--duplicates", "document")
        guard case .object(let object) = try JSONReader.value(of: Array(run.output.utf8)),
            case .array(let networks)? = object["networks"], case .object(let network)? = networks.first,
            case .array(let matrix)? = network["matrix"], case .array(let rows)? = network["rows"]
        else {
            Issue.record("no networks: \(run.output) \(run.errors)")
            return
        }
        #expect(object["of"] == .string("concepts") && object["over"] == .string("actors"))
        #expect(object["duplicates"] == .string("document") && object["normalization"] == .string("average"))
        #expect(matrix.count == rows.count && networks.count == 1)
    }

    @Test func `Each window is a file of its own`() throws {
        let folder = TestFolder()
        let out = folder.path.appending("months")
        let run = program.run([
            "network", "--window", "month", "--from", "2025-11-01", "--format", "csv", "--output", out, Self.articles,
        ])
        #expect(run.status == 0, "\(run.errors)")
        let first = folder.content("months/network-2025-11.csv"), last = folder.content("months/network-2026-01.csv")
        #expect(
            first?.isEmpty == false
                && last.map { String(decoding: $0, as: UTF8.self).contains("closing the harbor mouth") } == true)
        #expect(run.errors.contains("without a full date"))
    }

    @Test(arguments: [
        (["--mode", "three"], "no such value: --mode three: use one of two-mode, one-mode"),
        (
            ["--qualifier", "congruence"],
            "--qualifier congruence: means nothing in a two-mode network: use one of ignore"
        ),
        (
            ["--normalize", "cosine"],
            "--normalize cosine: means nothing in a two-mode network: use one of no, activity"
        ),
        (["--qualifier", "combine", "--normalize", "activity"], "--qualifier combine: its figures are no amounts"),
        (["--over", "actors"], "--of and --over: both are actors: name two kinds"),
        (["--from", "2026-02-30"], "no such day: --from 2026-02-30: write it as 2026-01-17"),
        (["--from", "2026-02-02", "--to", "2026-02-01"], "--to: is before --from"),
        (["--window", "fortnight"], "no such window: fortnight: use week"),
        (["--window", "month"], "several networks: name a folder for them with --output"),
        (["--window", "1-day", "--from", "0001-01-01", "--json"], "too many windows: more than 2000"),
        (["--format", "gml"], "no such format: gml: use one of graphml, csv, dl"),
    ])
    func `What cannot be made says so`(words: [String], sentence: String) {
        let run = program.run([BytePath("network")] + words.map { BytePath($0) } + [Self.articles])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains("dictum: " + sentence), "\(run.errors)")
    }

    @Test func `A network is not written over a file of the corpus`() throws {
        let corpus = try MarkedCorpus()
        let article = corpus.path.appending("vote.txt")
        let run = program.run([BytePath("network"), corpus.path, BytePath("--output"), article])
        #expect(run.status == 2 && run.errors.contains("a file of the corpus"))
    }

    @Test func `A filter is that of the review, and hidden names are hidden`() throws {
        let one = network("--format", "csv", "--filter", "speaker:Lanning")
        #expect(one.output.split(whereSeparator: \.isNewline).count == 2 && one.output.contains("Piet Lanning,-5,-1"))
        let corpus = TestFolder()
        let made = Record(creator: try #require(Coder(slug: "ana")), created: Timestamp(text: "2026-02-01T08:00:00Z"))
        corpus.write("a.txt", "“We will row,” said Mara Lindqvold.\n")
        var mara = Actor(id: Identifier(iri: "urn:x:mara"), kind: .person, name: "Mara Lindqvold", record: made)
        mara.isSensitive = true
        let ferry = Concept(id: Identifier(iri: "urn:x:ferry"), name: "Lindqvold’s ferry", record: made)
        let text = ArticleText("“We will row,” said Mara Lindqvold.\n"), base = TextHash(of: text)
        var statement = Statement(
            id: Identifier(iri: "urn:x:s"), segments: [Anchor(of: TextRange(0, 14), in: text, base: base)],
            kind: .direct, record: made)
        statement.speaker = .actor(mara.id)
        statement.concept = ferry.id
        statement.stance = .support
        var notebook = Notebook(article: Identifier(base), coder: made.creator, label: "a.txt")
        notebook.apply(Transaction("tag", [.init(before: nil, after: .statement(statement))]))
        let state = TestFolder()
        var store = SidecarStore(folder: corpus.path, state: state.path, coder: made.creator)
        try store.save([.actor(mara), .concept(ferry)])
        try store.save(notebook, article: BytePath("a.txt"))
        for format in ["graphml", "csv", "dl", "gephi-nodes", "svg"] {
            let words: [BytePath] = ["network", "--format", BytePath(format), corpus.path]
            #expect(program.run(words).output.contains("Lindqvold"), "\(format)")
            let redacted = program.run(words + ["--redact"])
            #expect(redacted.status == 0 && redacted.output.contains("▇▇▇"), "\(format)")
            #expect(!redacted.output.contains("Lindqvold") && !redacted.output.contains("Mara"), "\(format)")
        }
    }
}
