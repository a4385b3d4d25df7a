import Annotations
import Catalog
import Interchange
import Library
import Prose

/// A corpus laid out for a command: its articles, its sidecars, and the means to read them.
struct Desk {
    let corpus: Corpus
    let scan: FolderScan
    /// Files of the register and the codebook that could not be read.
    let recordProblems: [StoreFailure]
    /// What reads the articles and their sidecars.
    private(set) var articleDesk: ArticleDesk
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
        var store = SidecarStore(
            folder: corpus.folder, store: place.folder, state: folders.state, coder: name.coder)
        catalog = Catalog(of: corpus, store: store.store, settings, folders)
        let index = SidecarIndex(store: store.store, articles: scan.articles)
        let noted = store.loadCorpus()
        recordProblems = noted.problems
        let articles = ArticleReading(
            folder: corpus.folder, naming: settings.fileNamePattern, choices: noted.note.reading)
        articleDesk = ArticleDesk(articles, index, noted.record, store)
        for problem in settingsFile.problems { report(problem.description(in: folders.settings.display)) }
    }

    /// How articles are read.
    var articles: ArticleReading { articleDesk.articles }
    var index: SidecarIndex { articleDesk.index }
    /// The actor register and the codebook.
    var record: CorpusRecord { articleDesk.record }
    var store: SidecarStore {
        get { articleDesk.store }
        _modify { yield &articleDesk.store }
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

    /// The files that are articles or sidecars.
    var filesOfCorpus: Set<FileIdentity> {
        let sidecars = index.sidecars.flatMap { article, names in
            names.map { store.store.appending(article).folder.appending($0.name) }
        }
        let files = scan.articles.map(location) + sidecars
        return Set(madeBeside(files.indices) { files[$0].fileIdentity }.compactMap(\.self))
    }

    /// The path of an article from where the program was started.
    func location(_ article: BytePath) -> BytePath { corpus.folder.appending(article) }

    /// Does something with what reads articles, and says what stood in the way.
    mutating func reading<Result>(_ body: (inout ArticleDesk) -> Result) -> Result {
        defer { for problem in articleDesk.takeProblems() { report(problem) } }
        return body(&articleDesk)
    }

    /// Reads a sidecar, which is not to be saved.
    mutating func reading(
        of sidecar: SidecarName, article: BytePath
    ) throws(StoreFailure) -> SidecarCodec.Reading {
        try store.glance(article: article, id: Identifier(iri: ""), of: sidecar.coder)
    }

    /// The notebooks of an article, those that cannot be read complained about.
    mutating func notebooks(of article: BytePath) -> [Notebook] { reading { $0.notebooks(of: article) } }

    /// What an article says of itself; nothing, after a complaint, where it cannot be read.
    mutating func frontMatter(of article: BytePath) -> FrontMatter? { reading { $0.frontMatter(of: article) } }

    /// What is known of an article: from its coders, the one who asks before the others, from its text, and from its name.
    mutating func about(_ article: BytePath, in notebooks: [Notebook]) -> Article {
        reading { $0.about(article, in: notebooks) }
    }

    /// The text of an article; nil, after a complaint, where it cannot be read.
    mutating func text(of article: BytePath) -> ArticleText? { reading { $0.file(of: article)?.text } }

    /// An article with all that its coders have marked in it; nil, after a complaint, where its text cannot be read.
    mutating func exchangeArticle(_ path: BytePath) -> ExchangeArticle? { reading { $0.exchangeArticle(path) } }

    /// What the particulars of articles hang on besides their files; see ``CorpusMemory``.
    var circumstances: (BytePath) -> String { CorpusMemory.circumstances(articles, store.coder) }

    /// What an article is called: as its sidecars have it, else after its text.
    mutating func name(of article: BytePath, text: TextHash) -> Identifier<Article> {
        notebooks(of: article).first?.article ?? Identifier(text)
    }
}
