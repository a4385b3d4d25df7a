import Screen
import Testing

@testable import Reader

/// The table of commands.
struct CommandTableTests {
    @Test func `every command has a name of its own`() {
        let names = Command.all.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: Command.all.map(\.name))
    func `a command is a verb and a noun, and says what it does in a sentence`(_ name: String) throws {
        let command = try #require(Command.named(name))
        #expect(name.split(separator: "-").count >= 2 || ["undo", "redo"].contains(name), "\(name)")
        #expect(name.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) })
        #expect(!command.summary.isEmpty && !command.summary.hasSuffix("."))
        #expect(command.summary.first?.isUppercase == false)
    }

    @Test(arguments: Command.all.map(\.name))
    func `a command never traps in an empty reader, and refuses in a sentence`(_ name: String) throws {
        let state = try Sample.emptyReader()
        let refusal = try #require(Command.named(name)).refusal(in: state)
        guard let refusal else { return }
        #expect(!refusal.sentence.hasSuffix("."), "\(refusal.sentence)")
        #expect(!refusal.sentence.isEmpty)
    }

    @Test(arguments: Command.all.map(\.name))
    func `a command that only asks a question or moves changes no notebook`(_ name: String) throws {
        var state = try Sample.openReader()
        let before = state.shelf
        let effects = state.run(name, Invocation(arguments: Command.named(name)?.arguments.prefix(1).map(\.self) ?? []))
        let hasSaved = effects.contains { if case .save = $0 { true } else { false } }
        #expect(hasSaved || state.shelf == before, "\(name) changed a notebook and did not ask for a save")
    }
}
