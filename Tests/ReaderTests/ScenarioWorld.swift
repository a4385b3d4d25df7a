import Annotations
import CEmbedded
import Prose
import Screen
import Suggestions

@testable import Reader

/// The world of a scenario: it has the articles of the folder, saves at once and in memory, and its clock ticks one
/// second a key.
struct ScenarioWorld {
    let scenario: Scenario
    private(set) var state: ReaderState
    private(set) var messages: [String] = []
    /// The sidecar last saved of each article.
    private(set) var saved: [BytePath: Notebook] = [:]
    private(set) var hasQuit = false
    private var tick: UInt64 = 0

    static let coder = Coder(slug: "ana")

    init?(_ scenario: Scenario, size: Size, keymap: Keymap) {
        guard let coder = Self.coder else { return nil }
        self.scenario = scenario
        state = ReaderState(coder: coder, keymap: keymap, size: size)
        let entries = scenario.articles.map { name in
            var entry = ArticleEntry(path: BytePath(name))
            entry.title = scenario.read(name).flatMap(Self.title)
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
            deliver(.saved(request.ticket, request.notebook))
        case .gather: deliver(.gathered(gathered))
        case .quit: hasQuit = true
        case .copy, .redraw, .suspend, .remember: break
        }
    }

    private func open(_ path: BytePath) -> Event {
        guard let words = scenario.read(path.display), let coder = Self.coder else {
            return .openFailed(path, "\(path.display): no such file")
        }
        let text = ArticleText(words)
        let article = article(path, words)
        return .opened(
            OpenedArticle(
                path: path, article: article, text: text, base: TextHash(of: text), quotations: text.quotations(),
                names: text.names(),
                notebook: saved[path] ?? Notebook(article: article.id, coder: coder, label: path.display)))
    }

    private func article(_ path: BytePath, _ words: String) -> Article {
        var article = Article(id: Identifier(iri: "urn:uuid:00000000-0000-8000-8000-000000000001"))
        article.title = Self.title(words)
        return article
    }

    private static func title(_ words: String) -> String? {
        words.split(separator: "\n").first.map(String.init)
    }

    /// The notebooks of the coder and, where the folder has a `others.json`, of another one.
    private var gathered: [GatheredNotebook] {
        saved.map { path, notebook in
            GatheredNotebook(path: path, article: article(path, scenario.read(path.display) ?? ""), notebook: notebook)
        }
    }
}
