import Annotations
import Library

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why a command could not be carried out, as data.
enum CommandFailure: Error, Hashable {
    case file(FileProblem)
    case coder(CoderNameProblem)
    /// The store says no.
    case store(StoreFailure)
    /// What was to be written could not be, for the reason that `errno` gives.
    case output(BytePath?, errno: CInt)
    /// What was to be written over is an article, or holds somebody's marks.
    case outputIsInput(BytePath)
    /// Whoever read the output has gone: nothing is left to be done, and nothing to be said.
    case outputClosed
    case unknownFormat(String, known: [String])
    /// An option was given a word that it does not know.
    case unknownWord(String, option: String, known: [String])
    /// Words to be tagged that stand nowhere, or in several lines.
    case quotation(String, lines: [Int])
    /// Files that cannot be merged: which of them it is, the path that it is a version of, and why.
    case merge(String, BytePath, SidecarProblem)
    case git(GitProblem)
    case network(NetworkProblem)
    /// Something that cannot be written for another program, or read from one, in a sentence.
    case exchange(String)

    /// A statement that is none of the coder's, or may be several.
    case statement(String, found: [String])
    /// Neither an id nor words were given.
    case noStatementNamed
    /// A question about one actor was asked of nobody.
    case noActorNamed
    /// A name that no actor of the register bears.
    case noSuchActor(String)
    /// The same, where the register is changed; and a name that several bear of whom one is meant.
    case noSuchEntry(String)
    case severalEntries(String, [String])
    /// Two actors who are one already, and one who was merged into none.
    case areOne(String, String)
    case notMerged(String)
    /// A file that is not read in because of some of its lines, each with what is wrong with it.
    case wrongLines(BytePath, [String])

    /// What, where and what to do, without `dictum:` before it; nil where nothing is left to say. It holds foreign
    /// text: ``complain(_:)`` makes it safe.
    var sentence: String? {
        switch self {
        case .file(let problem): problem.sentence
        case .coder(let problem): problem.sentence
        case .store(let failure): failure.description
        case .output(let path, let number):
            "cannot write: \(path?.display ?? "standard output"): \(String(cString: strerror(number)))"
        case .outputIsInput(let path): "a file of the corpus: \(path.display): name another file to write"
        case .unknownFormat(let name, let known):
            "no such format: \(name): use one of \(known.joined(separator: ", "))"
        case .unknownWord(let word, let option, let known):
            "no such value: \(option) \(word): use one of \(known.joined(separator: ", "))"
        case .quotation(let words, let lines) where lines.isEmpty:
            "these words are not in the article: “\(words)”: give them to the letter, marks included"
        case .quotation(let words, let lines):
            "these words are in the article more than once: “\(words)”: they stand in lines "
                + lines.map(String.init).joined(separator: ", ") + "; give more of them"
        case .merge(let side, let path, let problem):
            "cannot be merged: \(path.display): \(side): \(problem.sentence) Nothing was written."
        case .git(let problem): problem.sentence
        case .network(let problem): problem.sentence
        case .exchange(let sentence): sentence
        case .statement(let wanted, let found) where found.isEmpty:
            "none of your statements in this article: \(wanted): dictum review --json names them"
        case .statement(let wanted, let found):
            "several of your statements: \(wanted): name one with --id: \(found.joined(separator: ", "))"
        case .noStatementNamed: "no statement named: give its --id, or its words with --quote"
        case .noActorNamed: "nobody named: this question is about one actor: name one with --about"
        case .noSuchActor(let name): "no such actor: \(name): dictum ask voices names those who speak"
        case .noSuchEntry(let name): "no such actor: \(name): dictum actors names those of the register"
        case .severalEntries(let name, let found):
            "several actors are called \(name): name one by its id: \(found.joined(separator: ", "))"
        case .areOne(let one, let other):
            "\(one) and \(other) are one already: dictum actors split takes one out of the other"
        case .notMerged(let name): "\(name) was merged into nobody: dictum actors merge would do that"
        case .wrongLines(let path, let lines):
            "nothing was read in: \(path.display): mend \(lines.count == 1 ? "this line" : "these \(lines.count) lines")"
        case .outputClosed: nil
        }
    }

    /// What the shell is told; see the help of ``Dictum``.
    private var exitStatus: Int32 {
        switch self {
        // As if the signal had ended it that it was sent.
        case .outputClosed: 128 + SIGPIPE
        case .file, .coder, .store, .output, .outputIsInput, .unknownFormat, .unknownWord, .quotation, .statement,
            .noStatementNamed, .noActorNamed, .noSuchActor, .noSuchEntry, .severalEntries, .areOne, .notMerged,
            .wrongLines, .merge, .git, .network, .exchange:
            2
        }
    }

    /// How many wrong lines of a file are told.
    private static let toldLines = 50

    /// Says what went wrong; the exit status.
    func report() -> Int32 {
        if case .wrongLines(let path, let lines) = self {
            for line in lines.prefix(Self.toldLines) { complain("\(path.display): \(line)") }
        }
        if let sentence { complain(sentence) }
        return exitStatus
    }
}
