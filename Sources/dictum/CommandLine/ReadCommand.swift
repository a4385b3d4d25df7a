import Annotations
import ArgumentParser

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

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        let options = ReaderOptions(
            coder: corpus.coder, store: corpus.storePath, isPlain: plain, keymap: keymap.map(RawArguments.path))
        return try openReader(paths: corpus.bytePaths, options: options)
    }
}
