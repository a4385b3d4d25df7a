import Annotations
import ProgramSupport
import Testing

/// What `dictum doctor` says of a corpus and of the folders around it.
@Suite struct DoctorTests {
    private let program = BuiltProgram()

    @Test func `A sound corpus keeps every promise`() throws {
        let corpus = try MarkedCorpus()
        let before = Set(corpus.folder.names)
        let run = program.run("doctor", corpus.path)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.output)\(run.errors)")
        #expect(run.output.contains("2 articles; you code as ana"))
        #expect(run.output.contains("a save takes the old file's place in one step"))
        #expect(!run.output.contains("PROBLEM"))
        #expect(Set(corpus.folder.names) == before)
    }

    @Test func `A state folder that others can look into is a problem`() throws {
        let corpus = try MarkedCorpus()
        program.writeHome(".local/state/dictum/session.json", "{}")
        let run = program.run("doctor", "--json", corpus.path)
        #expect(run.status == 1)
        let remarks = try JSONReader.value(of: Array(run.output.utf8)).elements(named: "grade")
        #expect(remarks.contains("problem"))
    }

    @Test func `What lies about is counted`() throws {
        let corpus = try MarkedCorpus()
        corpus.folder.write("gone.txt.ana.json", "{}")
        let run = program.run("doctor", corpus.path)
        #expect(run.output.contains("sidecars without their article: 1; dictum check names them"))
    }

    @Test func `A folder that is not there is an error`() {
        let run = program.run("doctor", "/nowhere/at/all")
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("dictum: "))
    }
}

extension JSONValue {
    /// The strings of a member, of an array of objects.
    fileprivate func elements(named name: String) -> [String] {
        guard case .array(let elements) = self else { return [] }
        return elements.compactMap { element in
            guard case .object(let object) = element, case .string(let string) = object[name] else { return nil }
            return string
        }
    }
}
