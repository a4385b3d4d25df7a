import Annotations
import ArgumentParser
import Library

/// `dictum PATH…`: opens the reader.
struct ReadCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.read.rawValue,
        abstract: "Open the reader on a folder or on files; the command that is meant when none is named.")

    @OptionGroup var corpus: CorpusOptions

    @Flag(help: "Print instead of opening a screen: for screen readers, pipes and TERM=dumb.")
    var plain = false

    @Option(
        help: ArgumentHelp("default, vim, emacs or less, or a keymap file on top of your own.", valueName: "keymap"))
    var keymap: String?

    @Option(help: ArgumentHelp("The colors: automatic, or one of `dictum themes`.", valueName: "name"))
    var theme: String?

    @Option(help: ArgumentHelp("What the terminal writes on: dark, light or automatic.", valueName: "shade"))
    var background: Settings.Background?

    @Flag(name: .customLong("no-session"), help: "Begin at the first article, and do not keep where you leave.")
    var withoutSession = false

    @Flag(help: "Open the lessons, which teach how to work with Dictum in ten minutes, where you left them.")
    var tutorial = false

    @Flag(help: "With --tutorial: begin the lessons anew; what you did in the old ones stays.")
    var anew = false

    mutating func validate() throws {
        if anew, !tutorial { throw ValidationError("--anew goes with --tutorial") }
        if tutorial, !corpus.paths.isEmpty { throw ValidationError("--tutorial has articles of its own: name none") }
    }

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var options = ReaderOptions(
            coder: corpus.coder, store: corpus.storePath, isPlain: plain, keymap: keymap.map(RawArguments.path),
            theme: theme, background: background, keepsSession: !withoutSession)
        guard tutorial else { return try openReader(paths: corpus.bytePaths, options: options) }
        let folder = try Tutorial.folder(anew: anew, keymap: options.keymap)
        options.isTutorial = true
        return try openReader(paths: [folder], options: options)
    }
}

extension Settings.Background: ExpressibleByArgument {}
