import Annotations
import Library

/// How the reader is to be opened.
struct ReaderOptions {
    /// The name to code under, as it was written; nil to find one.
    var coder: String?
    /// Where sidecars go; nil for beside the articles.
    var store: BytePath?
    /// Whether to print instead of opening a screen.
    var isPlain = false
    /// A keymap on top of the person's own.
    var keymap: BytePath?
}

/// Opens the reader on what was named; nothing named is the folder one is in.
///
/// Without a screen a single file is shown and a folder listed.
func openReader(paths: [BytePath], options: ReaderOptions) throws(CommandFailure) -> CommandOutcome {
    if paths.count == 1, try isFile(paths[0]) { return try show(paths[0]) }
    var desk = try Desk(paths: paths, coder: options.coder, store: options.store)
    return try desk.list()
}

private func isFile(_ path: BytePath) throws(CommandFailure) -> Bool {
    do throws(FileProblem) {
        return try Corpus(paths: [path]).named != nil
    } catch {
        throw .file(error)
    }
}
