import Annotations
import Screen
import Testing

@testable import Reader

/// How many keys the work takes that the program exists for.
struct KeyCountTests {
    /// The keys of the scenario, a quotation a line.
    private func lines(of scenario: Scenario) throws -> [[Key]] {
        let script = try #require(scenario.read("keys"))
        return try script.split(separator: "\n").filter { !$0.hasPrefix("# ") && $0 != "proposals" }.map { line in
            try line.split(separator: " ").flatMap { try Key.sequence(named: String($0)) }
        }
    }

    @Test func `ten quotations get speaker, topic and stance in 46 keys, the same values again in two`() throws {
        let scenario = Scenario(folder: Scenario.root + "/ten-quotations")
        let lines = try lines(of: scenario)
        // The first line opens the article; the first quotation types the name of the topic and Enter.
        let counts = lines.dropFirst().map(\.count)
        #expect(counts == [11, 2, 6, 2, 6, 2, 6, 2, 3, 6])
        #expect(counts.reduce(0, +) == 46)

        var world = try #require(
            ScenarioWorld(scenario, size: Size(columns: 120, rows: 36), keymap: ScenarioTests.defaultKeymap))
        for key in lines.flatMap(\.self) { world.press(key) }
        let statements = try #require(world.saved[BytePath("article.txt")]).statements
        let speakers = statements.map { world.state.speakerName(of: $0) ?? "" }
        let (brandt, wiik, lund) = ("Ilse Brandt", "Tomas Wiik", "Petra Lund")
        #expect(speakers == [brandt, brandt, wiik, wiik, brandt, brandt, lund, lund, lund, wiik])
        #expect(statements.allSatisfy { world.state.topicName(of: $0) == "ferry" })
        let stances: [Stance] = [.support, .support, .oppose, .oppose, .support, .support]
        #expect(statements.map(\.stance) == stances + [.support, .support, .neutral, .mixed])
    }

    @Test func `with proposals, three keys make a statement with speaker, topic and stance, and the same ten take 37`()
        throws
    {
        let scenario = Scenario(folder: Scenario.root + "/ten-proposals")
        let lines = try lines(of: scenario)
        let counts = lines.dropFirst().map(\.count)
        // The first names the topic; where one speaks on, the last values are as near as the proposal.
        #expect(counts == [10, 3, 3, 3, 3, 3, 3, 3, 3, 3])

        var world = try #require(
            ScenarioWorld(
                scenario, size: Size(columns: 120, rows: 36), keymap: ScenarioTests.defaultKeymap, proposals: .atOnce))
        for key in lines.flatMap(\.self) { world.press(key) }
        let statements = try #require(world.saved[BytePath("article.txt")]).statements
        let speakers = statements.map { world.state.speakerName(of: $0) ?? "" }
        let (brandt, wiik, lund) = ("Ilse Brandt", "Tomas Wiik", "Petra Lund")
        #expect(speakers == [brandt, brandt, wiik, wiik, brandt, brandt, lund, lund, lund, wiik])
        #expect(statements.allSatisfy { world.state.topicName(of: $0) == "ferry" })
        #expect(statements.allSatisfy { $0.stance != nil && $0.cue != nil && $0.provenance != .human })
    }
}
