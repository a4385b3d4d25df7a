import Annotations
import ProgramSupport
import Testing

/// What `dictum schema` prints, and puts into a corpus.
@Suite struct SchemaTests {
    private let program = BuiltProgram()
    private static let names = ["sidecar", "actor", "concept", "corpus", "import"]

    @Test func `Without a name it lists the schemas`() {
        let run = program.run("schema")
        #expect(run.status == 0 && run.errors.isEmpty)
        let first = run.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
        #expect(first.map(String.init) == Self.names)
    }

    @Test(arguments: names) func `A schema is JSON and says what it is`(name: String) throws {
        let run = program.run("schema", BytePath(name))
        #expect(run.status == 0 && run.errors.isEmpty)
        guard case .object(let schema) = try JSONReader.value(of: Array(run.output.utf8)) else {
            Issue.record("\(name) is an object")
            return
        }
        #expect(schema["$id"] == .string("urn:x-dictum:schema:1:\(name)"))
        #expect(schema["$schema"] == .string("https://json-schema.org/draft/2020-12/schema"))
    }

    @Test func `With --write they stand in the corpus, and what stands there is replaced`() throws {
        let corpus = try MarkedCorpus()
        corpus.folder.write(".dictum/schema/actor.schema.json", "{}")
        for _ in 0..<2 {
            let run = program.run("schema", "--write", corpus.path)
            #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
        }
        for name in Self.names {
            let written = try #require(corpus.folder.content(".dictum/schema/\(name).schema.json"))
            #expect(String(decoding: written, as: UTF8.self) == program.run("schema", BytePath(name)).output)
        }
    }

    @Test(arguments: [["schema", "nothing"], ["schema", "actor", "--write", "/tmp"], ["schema", "--store", "/tmp"]])
    func `What makes no sense is not understood`(words: [String]) {
        let run = program.run(words.map { BytePath($0) })
        #expect(run.status == 64 && run.output.isEmpty)
    }

    @Test func `A corpus that is not there is an error`() {
        let run = program.run("schema", "--write", "/nowhere/at/all")
        #expect(run.status == 2 && run.errors.hasPrefix("dictum: "))
    }
}
