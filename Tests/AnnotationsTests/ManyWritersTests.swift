import Annotations
import Foundation
import Testing

/// Eight programs that write the same sidecar at once.
@Suite struct ManyWritersTests {
    private static let writers = 8
    private static let rounds = 20

    /// Programs on two computers that share a folder do not see each other's locks.
    @Test(.enabled(if: SaveForever.program != nil), arguments: [true, false])
    func everyAcknowledgedAnnotationSurvives(seesLocks: Bool) throws {
        let desk = try Desk()
        let programs = try (0..<Self.writers).map { number in
            try start("writer\(number)", in: desk, state: seesLocks ? "state" : "state\(number)")
        }
        var acknowledged: Set<String> = []
        for (program, said) in programs {
            let words = said.fileHandleForReading.readDataToEndOfFile()
            program.waitUntilExit()
            #expect(program.terminationStatus == 0)
            acknowledged.formUnion(String(decoding: words, as: UTF8.self).split(separator: "\n").map(String.init))
        }
        #expect(acknowledged.count >= Self.writers * Self.rounds / 2, "most saves went through")
        var store = desk.store()
        let notebook = try store.load(article: desk.article, id: desk.id).notebook
        #expect(acknowledged.subtracting(notebook.items.map(\.iri)).isEmpty)
        #expect(desk.names("corpus") == ["tide.txt", "tide.txt.ana.json"])
    }

    private func start(_ name: String, in desk: Desk, state: String) throws -> (program: Process, said: Pipe) {
        let program = Process()
        program.executableURL = SaveForever.program
        program.arguments = [desk.root + "/corpus", desk.root + "/" + state, name, "\(Self.rounds)"]
        let said = Pipe()
        program.standardOutput = said
        try program.run()
        return (program, said)
    }
}
