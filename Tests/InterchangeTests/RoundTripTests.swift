import Annotations
import Interchange
import Prose
import Testing

/// Out and in again gives the same statements, with emoji, combining marks, text from right to left, stretches over each
/// other and quotations of several parts.
@Suite struct RoundTripTests {
    @Test(arguments: ["w3c", "brat", "label-studio", "doccano", "dna"], 1...4)
    func `A format that holds a corpus gives its statements back`(name: String, run: Int) throws {
        let format = try #require(corpusFormats().first { $0.name == name })
        for seed in run * 100..<run * 100 + 2 {
            let world = ExchangeWorld(seed: seed)
            try check(Exchange.source(format, world.corpus), format.name, world, seed)
        }
    }

    @Test(arguments: ["csv", "jsonl", "tsv"], [false, true])
    func `Statements in lines come back`(name: String, isExact: Bool) throws {
        let format = try #require(statementFormats(isExact: isExact).first { $0.name == name })
        for seed in 500..<504 {
            let world = ExchangeWorld(seed: seed)
            var bytes: [UInt8] = []
            format.write(world.article.rows(world.record), to: { bytes += $0 })
            let reading = name == "jsonl" ? name : "csv"
            try check(ImportSource("out.\(name)", bytes), reading, world, seed, mentions: false)
        }
    }

    private func check(
        _ source: ImportSource, _ name: String, _ world: ExchangeWorld, _ seed: Int, mentions: Bool = true
    ) throws {
        let reading = try #require(corpusReadings().first { $0.recognizes(source) })
        #expect(reading.name == name, "seed \(seed)")
        let corpus = try reading.read(source)
        let empty = ExchangeArticle(path: world.path, about: world.about, text: world.text, notebooks: [])
        let back = Exchange.imported(corpus, into: empty)
        #expect(back.report.left.isEmpty && back.report.incomplete.isEmpty, "seed \(seed): \(back.report)")
        for (old, new) in zip(world.notebook.statements, back.notebook.statements) {
            #expect(old == new, "seed \(seed)")
        }
        #expect(back.notebook.statements.count == world.notebook.statements.count, "seed \(seed)")
        if mentions { #expect(back.notebook.mentions == world.notebook.mentions, "seed \(seed)") }
        // Who is named is in the register, by the same ids and names.
        for statement in back.notebook.statements {
            guard case .actor(let id) = statement.speaker else { continue }
            #expect(back.record.actor(id)?.name == world.record.actor(id)?.name, "seed \(seed)")
        }
        try checkAgain(corpus, back, world, seed)
    }

    /// Nothing is there twice after a second time.
    private func checkAgain(
        _ corpus: ImportedCorpus, _ back: (notebook: Notebook, record: CorpusRecord, report: ImportReport),
        _ world: ExchangeWorld, _ seed: Int
    ) throws {
        let article = ExchangeArticle(
            path: world.path, about: world.about, text: world.text, notebooks: [back.notebook])
        let again = Exchange.imported(corpus, into: article, back.record)
        #expect(again.notebook == back.notebook && again.record == back.record, "seed \(seed)")
        #expect(again.report.statements == 0 && again.report.mentions == 0, "seed \(seed)")
    }

    @Test(arguments: ["w3c", "brat", "label-studio", "doccano", "dna"])
    func `What is kept is not in the report of losses, and what was foreign is`(name: String) throws {
        let format = try #require(corpusFormats().first { $0.name == name })
        let world = ExchangeWorld(seed: 7)
        let losses = format.losses(of: world.corpus)
        #expect(losses.losses.allSatisfy { $0.kind != .statement && $0.kind != .mention })
    }

    @Test func `The tags of words name each member that they lose`() throws {
        let format = try #require(corpusFormats().first { $0.name == "conll" })
        let sample = ExchangeSample.corpus
        #expect(
            format.losses(of: sample).lines == [
                "certainty: 1 statement", "claim: 1 statement", "coder: 3 statements", "created: 3 statements",
                "cue: 1 statement", "id: 3 statements", "kind: 3 statements", "memo: 1 statement",
                "several parts as one: 1 statement", "speaker: 1 statement", "speaker as written: 1 statement",
                "stance: 2 statements", "status: 1 statement", "tags: 1 statement",
                "that nobody can know the speaker: 1 statement", "words under another quotation: 1 statement",
                "the whole mention: 1 mention", "aliases: 1 actor", "definition: 1 topic",
            ])
    }

    /// The files of `Tests/Goldens`; see ``FormatTests``. Those of the archives and the database are with their own tests.
    @Test(arguments: corpusFormats().map(\.name).filter { !["qdpx", "xlsx", "dna"].contains($0) })
    func `A format writes what its golden file holds`(name: String) throws {
        let format = try #require(corpusFormats().first { $0.name == name })
        let files = Exchange.written(format, ExchangeSample.corpus)
        let written = files.flatMap { ($0.path.isEmpty ? [] : Array("== \($0.path)\n".utf8)) + $0.bytes }
        let golden = Golden("exchange-\(name)")
        if isRewriting { golden.rewrite(written) }
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: golden.bytes, as: UTF8.self))
    }
}
