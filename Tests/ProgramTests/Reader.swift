import Annotations
import ProgramSupport
import PtySupport
import Testing

/// The real program on a folder of one article, in a terminal of its own.
final class RunningReader {
    let corpus: TestFolder
    let terminal: PtyProgram

    static let words = """
        The ferry stays, says the mayor of Ostrel

        “We will not sell the ferry,” said Mayor Ilse Brandt, “not this year.”

        Harbor master Tomas Wiik was less sure. “Ask me again in spring,” he told the council.
        """

    /// Starts the program and waits for its first screen. `folder` is one in the corpus, for that itself; `limit` is the largest file that it may write, in blocks of 512
    /// bytes: what a full disk looks like to a program.
    init(
        on corpus: TestFolder? = nil, folder: String? = nil, home: TestFolder,
        size: (columns: Int, rows: Int) = (120, 36), limit: Int? = nil,
        arguments: [String] = [], environment: [String: String] = [:]
    ) throws {
        self.corpus = corpus ?? Self.newCorpus()
        let folder = folder.map(self.corpus.path) ?? self.corpus.path
        let command = [BuiltProgram.path.display, folder.display, "--coder", "ana"] + arguments
        var start = PtyStart(path: limit == nil ? command[0] : "/bin/sh")
        start.arguments =
            limit.map { ["-c", "ulimit -f \($0); exec \"$@\"", "sh"] + command } ?? Array(command.dropFirst())
        start.environment["HOME"] = home.path.display
        start.environment.merge(environment) { _, new in new }
        start.columns = size.columns
        start.rows = size.rows
        terminal = try PtyProgram(start)
        terminal.readUntilQuiet(milliseconds: 250)
    }

    static func newCorpus() -> TestFolder {
        let corpus = TestFolder()
        corpus.write("ferry.txt", words)
        return corpus
    }

    /// Types keys and waits until the screen is quiet.
    func type(_ keys: String) {
        terminal.type(keys)
        terminal.readUntilQuiet(milliseconds: 120)
    }

    /// Types keys and waits for words on the screen.
    func type(_ keys: String, until words: String) -> Bool {
        let first = terminal.reads.count
        terminal.type(keys)
        return terminal.read(until: words, since: first)
    }

    /// Waits for the first screen with an article in it.
    var isReady: Bool { terminal.read(until: "· saved") && terminal.read(until: "Statements") }

    /// Types keys that change a sidecar and waits until that is on the disk.
    func tag(_ keys: String, in sidecar: String = "ferry.txt.ana.json") -> Bool {
        let before = corpus.content(sidecar)
        terminal.type(keys)
        for _ in 0..<500 where corpus.content(sidecar) == before { terminal.readUntilQuiet(milliseconds: 20) }
        terminal.readUntilQuiet(milliseconds: 120)
        return corpus.content(sidecar) != before
    }

    /// Does something to the folder and waits for words on the screen, where nothing is typed.
    func waits(for words: String, _ change: () -> Void) -> Bool {
        let first = terminal.reads.count
        change()
        return terminal.read(until: words, since: first)
    }

    /// Whether words came to the screen at any time.
    func hasShown(_ words: String) -> Bool { terminal.output.contains(words) }

    /// Leaves with Q and waits for the end.
    @discardableResult
    func quit() -> PtyChange? {
        terminal.type("Q")
        return terminal.waitForChange()
    }

    /// The notebook that lies beside the article; nil where there is none. Throws where there is one that cannot be read.
    func savedNotebook() throws -> Notebook? { try Self.notebook(in: corpus) }

    static func notebook(in corpus: TestFolder) throws -> Notebook? {
        guard let bytes = corpus.content("ferry.txt.ana.json"), let ana = Coder(slug: "ana") else { return nil }
        let article = Identifier<Article>(iri: "urn:uuid:0")
        return try SidecarCodec.notebook(from: bytes, article: article, coder: ana, label: "").notebook
    }
}
