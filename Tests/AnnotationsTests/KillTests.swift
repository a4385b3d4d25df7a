import Annotations
import Foundation
import Testing

/// A program that saves without end, killed at any moment.
@Suite struct KillTests {
    private static let rounds = 60

    @Test(.enabled(if: SaveForever.program != nil))
    func leavesAWholeSidecarThatIsAsNewAsWhatWasAcknowledged() throws {
        let desk = try Desk(onDisk: true)
        let seed = UInt64.random(in: 0...9999)
        var chance = Chance(seed: seed)
        var last = 0
        for round in 0..<Self.rounds {
            let acknowledged = try runAndKill(desk, after: UInt32(chance.below(25_000))) ?? last
            let found = try number(in: desk)
            #expect(found == acknowledged || found == acknowledged + 1, "seed \(seed), round \(round)")
            last = found
        }
        #expect(last > Self.rounds, "the saves went on")
        var store = desk.store()
        _ = try store.load(article: desk.article, id: desk.id)
        #expect(desk.names("corpus") == ["tide.txt", "tide.txt.ana.json"])
    }

    /// What the program said last before it was killed, some microseconds after it first said something; nil for
    /// nothing.
    private func runAndKill(_ desk: Desk, after microseconds: UInt32) throws -> Int? {
        let program = Process()
        program.executableURL = SaveForever.program
        program.arguments = [desk.root + "/corpus", desk.root + "/state"]
        let pipe = Pipe()
        program.standardOutput = pipe
        try program.run()
        var said = pipe.fileHandleForReading.availableData
        usleep(microseconds)
        kill(program.processIdentifier, SIGKILL)
        program.waitUntilExit()
        said += pipe.fileHandleForReading.readDataToEndOfFile()
        // What stands behind the last newline was not said to its end.
        return String(decoding: said, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast().last.flatMap { Int($0) }
    }

    private func number(in desk: Desk) throws -> Int {
        guard let bytes = desk.bytes(Desk.sidecar) else { return 0 }
        let reading = try SidecarCodec.notebook(from: bytes, article: desk.id, coder: Chance.coders[0], label: "")
        let statement = try #require(reading.notebook.statements.first)
        let number = try #require(statement.memo.flatMap(Int.init))
        #expect(statement.claim?.count == number % 97 * 20 * 5)
        return number
    }
}
