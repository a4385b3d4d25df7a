import Annotations
import ArgumentParser

/// `dictum schema`: the JSON Schemas of all that is kept, for other programs.
struct SchemaCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.schema.rawValue,
        abstract: "Print a JSON Schema of what is kept; without a name, list them.",
        discussion: """
            The schemas are of the draft 2020-12. They are strict about what Dictum writes and say nothing of what others \
            add. With --write they are put into .dictum/schema of a corpus, for those who get it without the program.
            """)

    @Argument(help: "sidecar, actor, concept or corpus.")
    var name: SchemaName?

    @Option(help: ArgumentHelp("Put all schemas into this corpus.", valueName: "folder"))
    var write: String?

    @Option(help: ArgumentHelp("Where sidecars are, if not beside the articles.", valueName: "folder"))
    var store: String?

    func validate() throws {
        if name != nil, write != nil { throw ValidationError("--write puts all schemas there: give no name with it") }
        if store != nil, write == nil { throw ValidationError("--store goes with --write") }
    }

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        if let write { return try publish(in: RawArguments.path(write)) }
        if let name {
            try Output.standard.write(data: name.bytes)
        } else {
            let rows = SchemaName.allCases.map { "\($0.rawValue.padded(to: 10))\($0.summary)\n" }
            try Output.standard.write(rows.joined())
        }
        return .well
    }

    private func publish(in folder: BytePath) throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: [folder], coder: nil, store: store.map(RawArguments.path))
        do throws(StoreFailure) {
            for schema in SchemaName.allCases { try desk.store.publish(schema.bytes, asSchema: schema.rawValue) }
        } catch {
            throw .store(error)
        }
        return desk.outcome
    }
}

extension String {
    /// The string with blanks behind it, as many as it takes to be that long.
    fileprivate func padded(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - self.count))
    }
}
