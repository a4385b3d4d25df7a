import Annotations
import Catalog
import Interchange
import Library
import Prose

/// A corpus laid out for a command: its articles, its sidecars, and the means to read them.
struct Desk {
    let corpus: Corpus
    /// How articles are read.
    let articles: ArticleReading
    let scan: FolderScan
    let index: SidecarIndex
    /// The actor register and the codebook.
    let record: CorpusRecord
    /// Files of the register and the codebook that could not be read.
    let recordProblems: [StoreFailure]
    var store: SidecarStore
    /// What is kept of the sidecars; nil where nothing is.
    let catalog: Catalog?
    /// How much was complained about since the start.
    private(set) var problemCount = 0
    /// What was complained about; nothing is said twice, however often the articles are gone through.
    private var said: Set<String> = []

    /// Lists a corpus. What stands in the way of a part of it is complained about and passed over.
    init(paths: [BytePath], coder: String?, store: BytePath?) throws(CommandFailure) {
        let folders = Folders(environment: .current)
        let settingsFile = SettingsFile.load(folders.settings)
        let settings = settingsFile.settings
        do throws(FileProblem) {
            corpus = try Corpus(paths: paths)
            scan = try corpus.scan()
        } catch {
            throw .file(error)
        }
        let name: CoderName
        do throws(CoderNameProblem) {
            name = try CoderName(option: coder, settings: settings, corpus: corpus.folder)
        } catch {
            throw .coder(error)
        }
        let place = SidecarPlace(of: corpus, named: store ?? settings.store, folders: folders)
        self.store = SidecarStore(
            folder: corpus.folder, store: place.folder, state: folders.state, coder: name.coder)
        catalog = Catalog(of: corpus, store: self.store.store, settings, folders)
        index = SidecarIndex(store: self.store.store, articles: scan.articles)
        let noted = self.store.loadCorpus()
        (record, recordProblems) = (noted.record, noted.problems)
        articles = ArticleReading(
            folder: corpus.folder, naming: settings.fileNamePattern, choices: noted.note.reading)
        for problem in settingsFile.problems { report(problem.description(in: folders.settings.display)) }
    }

    /// Tells the person what is wrong and remembers that something was.
    mutating func report(_ sentence: String) {
        guard said.insert(sentence).inserted else { return }
        problemCount += 1
        complain(sentence)
    }

    /// Tells what the scan and the register had trouble with; an empty corpus says what to do.
    mutating func reportScan() {
        for problem in scan.problems { report(problem.sentence) }
        for failure in recordProblems { report(failure.description) }
        if scan.articles.isEmpty {
            complain("no articles: \(corpus.folder.display): put texts (.txt, .md) or saved pages (.html) into it")
        }
    }

    /// Files with work that could not be saved in its place, of any corpus.
    var recoveryFiles: [BytePath] {
        let folder = Folders(environment: .current).state.appending(BytePath("recovery"))
        return FolderScan.names(in: folder).map { folder.appending($0) }
    }

    /// The names of the kept texts that anchors count in.
    var baseTexts: [BytePath] {
        FolderScan.names(in: store.store.appending(".dictum/base")).filter {
            $0.bytes.suffix(4) == Array(".txt".utf8)[...]
        }
    }

    /// How it went so far.
    var outcome: CommandOutcome { problemCount > 0 ? .withProblems : .well }

    /// The path of an article from where the program was started.
    func location(_ article: BytePath) -> BytePath { corpus.folder.appending(article) }

    /// Reads a sidecar. One that is not known yet names its article by `id`.
    mutating func reading(
        of sidecar: SidecarName, article: BytePath
    ) throws(StoreFailure) -> SidecarCodec.Reading {
        try store.load(article: article, id: Identifier(iri: ""), of: sidecar.coder)
    }

    /// The notebooks of an article, those that cannot be read complained about.
    mutating func notebooks(of article: BytePath) -> [Notebook] {
        var notebooks: [Notebook] = []
        for sidecar in index.sidecars[article] ?? [] {
            do throws(StoreFailure) {
                notebooks.append(try reading(of: sidecar, article: article).notebook)
            } catch {
                report(error.description)
            }
        }
        return notebooks
    }

    /// What an article says of itself; nothing, after a complaint, where it cannot be read.
    mutating func frontMatter(of article: BytePath) -> FrontMatter? {
        do throws(FileProblem) {
            return try articles.frontMatter(article)
        } catch {
            report(error.sentence)
            return nil
        }
    }

    /// What is known of an article: from its coders, the one who asks before the others, from its text, and from its name.
    mutating func about(
        _ article: BytePath, called id: Identifier<Article>, in notebooks: [Notebook]
    ) -> Article {
        let own = notebooks.filter { $0.coder == store.coder }, others = notebooks.filter { $0.coder != store.coder }
        return frontMatter(of: article)?.article(id, saidBy: own + others) ?? Article(id: id)
    }

    /// What the particulars of articles hang on besides their files; see ``CorpusMemory``.
    var circumstances: (BytePath) -> String { CorpusMemory.circumstances(articles, store.coder) }

    /// What an article is called: as its sidecars have it, else after its text.
    mutating func name(of article: BytePath, text: TextHash) -> Identifier<Article> {
        notebooks(of: article).first?.article ?? Identifier(text)
    }

    /// The statements of an article, of all coders, in reading order for each.
    /// `redaction` leaves names out.
    mutating func rows(of article: BytePath, _ redaction: Redaction? = nil) -> [StatementRow] {
        guard index.sidecars[article] != nil else { return [] }
        let unread = store
        let notebooks = notebooks(of: article)
        store.forgetReadings(since: unread)
        return notebooks.flatMap { notebook in
            let about = about(article, called: notebook.article, in: notebooks)
            return StatementRow.rows(
                of: redaction?.notebook(notebook) ?? notebook, in: redaction?.article(about) ?? about, at: article,
                record: redaction?.record ?? record)
        }
    }
}
