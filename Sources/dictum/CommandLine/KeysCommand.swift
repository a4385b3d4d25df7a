import Annotations
import ArgumentParser
import Library
import Reader

/// `dictum keys`: the keymap that holds, as a file that can be loaded again; or whether a file is a good keymap.
struct KeysCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.keys.rawValue,
        abstract: "Print the keys that hold, as a keymap file; or check one.",
        discussion: """
            Your own keymap is the file my.keys in the folder dictum of $XDG_CONFIG_HOME or ~/.config. Exit status: 0 \
            all is well, 1 lines were left out, 2 a file cannot be read.
            """)

    @Option(
        help: ArgumentHelp("default, vim, emacs or less, or a keymap file on top of your own.", valueName: "keymap"))
    var keymap: String?

    @Option(
        help: ArgumentHelp("Only look at this file, on top of the default keymap, or of --keymap.", valueName: "file"))
    var check: String?

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        let name = keymap.map(RawArguments.path)
        if let check { return try Self.check(RawArguments.path(check), on: name) }
        let setting = SettingsFile.load(Folders(environment: .current).settings).settings.keymap
        let files = try Self.load(KeymapFiles.layers(setting: setting, named: name))
        for problem in files.problems { complain(problem.description) }
        try Output.standard.write(data: Array(files.keymap.listing.utf8))
        return Self.outcome(files)
    }

    private static func check(_ file: BytePath, on base: BytePath?) throws(CommandFailure) -> CommandOutcome {
        let files = try load(KeymapFiles.layersWithoutOwn(named: base) + [.file(file)])
        for problem in files.problems { try Output.standard.write(visibleName(problem.description) + "\n") }
        if files.problems.isEmpty { try Output.standard.write(visibleName("\(file.display): all is well") + "\n") }
        return outcome(files)
    }

    private static func load(_ files: [KeymapFiles.Layer]) throws(CommandFailure) -> KeymapFiles {
        do throws(FileProblem) {
            return try KeymapFiles(files)
        } catch {
            throw .file(error)
        }
    }

    /// What is only worth knowing does not count.
    private static func outcome(_ files: KeymapFiles) -> CommandOutcome {
        files.problems.contains { $0.severity == .error } ? .withProblems : .well
    }
}
