import Analysis
import Annotations
import CEmbedded
import Prose
import Screen
import Suggestions

@testable import Reader

/// The world of a scenario: it has the articles of the folder, saves at once and in memory, and its clock ticks one
/// second a key.
///
/// A folder `was` holds articles as they were when they were tagged, and the sidecar of each.
struct ScenarioWorld {
    let scenario: Scenario
    private(set) var state: ReaderState
    private(set) var messages: [String] = []
    /// The sidecar last saved of each article.
    private(set) var saved: [BytePath: Notebook] = [:]
    /// What was learned, as it was kept last.
    private(set) var kept = Learned()
    /// The actors and concepts that were saved.
    private var register = CorpusRecord()
    /// When proposals come.
    enum Proposals {
        case none, atOnce
        /// When they are let in.
        case held
    }

    private var proposals: Proposals
    private var held: [SuggestionRequest] = []
    private let start: ReaderState
    private(set) var hasQuit = false
    private var tick: UInt64 = 0

    static let coder = Coder(slug: "ana")

    init?(_ scenario: Scenario, size: Size, keymap: Keymap, proposals: Proposals = .none, threshold: Int? = nil) {
        guard let coder = Self.coder else { return nil }
        self.scenario = scenario
        self.proposals = proposals
        let appearance = Appearance(themes: ["automatic", "dark", "light"])
        state = ReaderState(coder: coder, keymap: keymap, size: size, appearance: appearance)
        if let threshold { state.proposing.threshold = Double(threshold) / 100 }
        start = state
        list()
    }

    /// Leaves the program and starts it again: what was saved and what was learned is there, and nothing else.
    mutating func restart() {
        state = start
        deliver(.learnedKept(kept))
        deliver(.corpusLoaded(register))
        list()
    }

    /// Lets proposals come that were held back.
    mutating func bringProposals() {
        proposals = .atOnce
        for request in held { deliver(.suggested(request.run())) }
        held = []
    }

    private mutating func list() {
        let entries = scenario.articles.map { name in
            var entry = ArticleEntry(path: BytePath(name))
            entry.title = scenario.read(name).flatMap(Self.title)
            (entry.published, entry.outlet) = Self.source(entry.path)
            return entry
        }
        deliver(.listed(entries, isComplete: true))
    }

    mutating func press(_ key: Key) {
        deliver(.terminal(.key(key)))
        if let message = state.message { messages.append(message.text) }
    }

    mutating func deliver(_ event: Event) {
        tick += 1
        let moment = Moment(milliseconds: 1_800_000_000_000 + tick * 1000, seed: tick)
        for effect in state.handle(event, at: moment) { perform(effect) }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .open(let path): deliver(open(path))
        case .save(let request):
            saved[request.ticket.path] = request.notebook
            register.apply(Transaction("save", request.corpusItems.map { .init(before: nil, after: $0) }))
            deliver(.saved(request.ticket, request.notebook))
        case .place(let path, let anchors, let text):
            deliver(.placed(path, placements(of: anchors, path, text.text, text.hash)))
        case .fetch(let path): deliver(fetched(path))
        case .search(let request): search(request)
        case .searchCorpus(let request): search(request)
        case .readCorpus: deliver(.corpusRead(coded))
        case .comparePrintings: deliver(.printingsFound(printings))
        case .ask(let request): deliver(.answered(request.run(), ticket: request.ticket))
        case .suggest(let request): suggest(request)
        case .keepLearned(let learned, _): kept = learned
        case .forgetLearned: kept = Learned()
        case .quit: hasQuit = true
        case .recallEntries: deliver(.entriesRecalled(Past(history: History(), draft: nil)))
        case .findMentions(let query, let paths): deliver(found(query, in: paths))
        case .stopFindingMentions: break
        case .accept, .adopt, .endSearch, .stopReadingCorpus, .stopListing, .listRest, .keepTrail, .keepSeen,
            .keepDraft, .copy, .openURL, .edit,
            .redraw,
            .suspend, .remember,
            .useTheme, .saveCorpusNote:
            break
        }
    }

    /// Which articles print the same text.
    private var printings: Printings {
        var table = SketchTable()
        for name in scenario.articles { table.add(TextSketch(of: scenario.read(name) ?? "")) }
        return Printings(scenario.articles.map { BytePath($0) }, table)
    }

    private mutating func suggest(_ request: SuggestionRequest) {
        switch proposals {
        case .none: break
        case .atOnce: deliver(.suggested(request.run()))
        case .held: held.append(request)
        }
    }

    private mutating func search(_ request: SearchRequest) {
        var reports: [SearchReport] = []
        request.run(isLate: { false }, isOver: { false }) { report in
            reports.append(report)
            return true
        }
        for report in reports { deliver(.searched(report)) }
    }

    private mutating func search(_ request: CorpusRequest) {
        var reports: [CorpusReport] = []
        request.run(
            text: { scenario.read($0.display).map { ArticleText($0) } }, lost: { _ in [] }, isLate: { false },
            isOver: { false }
        ) { report in
            reports.append(report)
            return true
        }
        for report in reports { deliver(.searchedCorpus(report)) }
    }

    private func open(_ path: BytePath) -> Event {
        guard let words = scenario.read(path.display), let coder = Self.coder else {
            return .openFailed(path, "\(path.display): no such file")
        }
        let text = ArticleText(words)
        let base = TextHash(of: text)
        let article = article(path, words)
        let notebook =
            saved[path] ?? earlierNotebook(of: path, article.id, coder)
            ?? Notebook(article: article.id, coder: coder, label: path.display)
        return .opened(
            OpenedArticle(
                path: path, article: article, text: text, base: base, quotations: text.quotations(),
                names: text.names(), placements: placements(of: notebook.anchors, path, text, base),
                notebook: notebook))
    }

    private func fetched(_ path: BytePath) -> Event {
        guard case .opened(let opened) = open(path) else { return .openFailed(path, "\(path.display): no such file") }
        return .fetched(
            FetchedNotebooks(path: path, article: opened.article, notebook: opened.notebook, others: opened.others))
    }

    /// What is in articles, as the program finds it. The sidecar of `locked.txt` cannot be read.
    private func found(_ query: MentionQuery, in paths: [BytePath]) -> Event {
        let others = paths.map(\.display)
        let found = others.filter { $0 != "locked.txt" }.compactMap { name -> MentionsInArticle? in
            let path = BytePath(name)
            guard case .opened(let opened) = self.open(path), query.occurs(in: opened.text) else { return nil }
            let mentions = try? query.mentions(
                in: BaseText(text: opened.text, hash: opened.base), names: opened.names, stretch: opened.text.range,
                besides: opened.notebook, placements: opened.placements)
            return MentionsInArticle(
                GatheredNotebook(path: path, article: opened.article, notebook: opened.notebook), mentions ?? [])
        }
        let leftOut = others.contains("locked.txt") ? ["locked.txt: your sidecar of it cannot be read"] : []
        return .mentionsFound(
            MentionsFound(
                number: query.number, articles: found, leftOut: leftOut, done: others.count, all: others.count))
    }

    private func earlierNotebook(of path: BytePath, _ article: Identifier<Article>, _ coder: Coder) -> Notebook? {
        guard let words = scenario.read("was/\(path.display).json") else { return nil }
        return try? SidecarCodec.notebook(
            from: Array(words.utf8), article: article, coder: coder, label: path.display
        ).notebook
    }

    private func placements(
        of anchors: [Anchor], _ path: BytePath, _ text: ArticleText, _ hash: TextHash
    ) -> Placements {
        Placements(of: anchors, in: text, hash: hash) { wanted in
            let earlier = scenario.read("was/" + path.display).map { ArticleText($0) }
            return earlier.flatMap { TextHash(of: $0) == wanted ? $0 : nil }
        }
    }

    private func article(_ path: BytePath, _ words: String) -> Article {
        var article = Article(id: Identifier(iri: "urn:uuid:00000000-0000-8000-8000-000000000001"))
        article.title = Self.title(words)
        (article.published, article.outlet) = Self.source(path)
        return article
    }

    /// Date and outlet of an article whose name has them, as in `2026-01-17_Courier.txt`.
    private static func source(_ path: BytePath) -> (date: String?, outlet: String?) {
        let parts = path.display.dropLast(4).split(separator: "_", maxSplits: 1).map(String.init)
        return parts.count == 2 ? (parts[0], parts[1]) : (nil, nil)
    }

    private static func title(_ words: String) -> String? {
        words.split(separator: "\n").first.map(String.init)
    }

    /// What is marked in all articles, as the sidecars have it.
    private var coded: StatementTable {
        var corpus = CodedCorpus(record: register)
        for (path, notebook) in saved {
            let about = article(path, scenario.read(path.display) ?? "")
            corpus.add(CodedCorpus.CodedArticle(path: path, about: about), [notebook])
        }
        return StatementTable(corpus)
    }
}
