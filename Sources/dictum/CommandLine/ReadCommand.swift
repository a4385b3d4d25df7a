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

    @Option(help: ArgumentHelp("A keymap file on top of your own.", valueName: "file"))
    var keymap: String?

    @Option(help: ArgumentHelp("The colors: automatic, or one of `dictum themes`.", valueName: "name"))
    var theme: String?

    @Option(help: ArgumentHelp("What the terminal writes on: dark, light or automatic.", valueName: "shade"))
    var background: Settings.Background?

    @Flag(name: .customLong("no-session"), help: "Begin at the first article, and do not keep where you leave.")
    var withoutSession = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        let options = ReaderOptions(
            coder: corpus.coder, store: corpus.storePath, isPlain: plain, keymap: keymap.map(RawArguments.path),
            theme: theme, background: background, keepsSession: !withoutSession)
        return try openReader(paths: corpus.bytePaths, options: options)
    }
}

extension Settings.Background: ExpressibleByArgument {}
