import Annotations
import ArgumentParser
import Library

/// What all commands that read a corpus take.
struct CorpusOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("A folder of articles, or files of one folder.", valueName: "path"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("Who you are: the name in your sidecars.", valueName: "name"))
    var coder: String?

    @Option(help: ArgumentHelp("Where sidecars are, if not beside the articles.", valueName: "folder"))
    var store: String?
}

/// Names for the shell to complete and for us to read as a path.
extension CorpusOptions {
    /// The paths as bytes.
    var bytePaths: [BytePath] { paths.map(RawArguments.path) }

    /// The folder of sidecars as bytes.
    var storePath: BytePath? { store.map(RawArguments.path) }
}
