package import Annotations
import Prose

/// The notebooks that are in memory: of the open article, and of every coder and article once the review has read
/// them.
///
/// Only the coder's own notebooks change, each with a history of its own; the others are there to be read.
package struct Shelf: Equatable, Sendable {
    /// A notebook of the coder who works here, and how much of it is on the disk.
    package struct Own: Equatable, Sendable {
        package var notebook: Notebook
        package var history = History<Place>()
        /// Whether the history reaches back before this start.
        package var hasPast = false
        /// What was done since the last request to save.
        package var unsentSteps: [Step] = []
        /// Counts the changes; equal to `savedRevision` when all of them are on the disk.
        package var revision = 0
        package var savedRevision = 0
        /// Why the last save did not happen; nil when it did or is under way.
        package var failure: String?
        /// Whether so much is gone from the disk that what is here counts, once a person says so.
        package var isHeldBack = false
        /// Actors and concepts changed since the last save that succeeded, by IRI.
        package var unsavedCorpusItems: [String: Item] = [:]
        /// The text of anchors that were made while the article was not open, until it is kept with them.
        package var unkeptBase: TextHash?
        /// Why nothing may be changed, in a sentence.
        package var readOnlyReason: String?

        package init(notebook: Notebook, readOnlyReason: String? = nil) {
            self.notebook = notebook
            self.readOnlyReason = readOnlyReason
        }
    }

    package private(set) var own: [BytePath: Own] = [:] {
        didSet {
            changes.add()
            contents.add()
        }
    }
    package private(set) var others: [BytePath: [Notebook]] = [:] { didSet { contents.add() } }
    package private(set) var articles: [BytePath: Article] = [:] { didSet { contents.add() } }
    private var changes = ChangeCount()
    /// Counts the changes of everything.
    private(set) var contents = ChangeCount()

    /// Counts the changes of ``own``, so that what follows from a notebook need not be worked out for every key.
    var edition: Int { changes.count }

    package init() {}

    /// Takes in what was read from the disk: it may have been changed there. What is not saved yet stays; the store
    /// brings both together when it is.
    package mutating func put(
        _ path: BytePath, article: Article, notebook: Notebook, others: [Notebook], readOnlyReason: String?,
        past: History<Place>? = nil
    ) {
        articles[path] = article
        self.others[path] = others
        var kept = own[path] ?? Own(notebook: notebook)
        if let past, !kept.hasPast {
            kept.history = past.followed(by: kept.history)
            kept.hasPast = true
        }
        defer { own[path] = kept }
        guard kept.revision == kept.savedRevision else { return }
        kept.notebook = notebook
        kept.readOnlyReason = readOnlyReason
    }

    /// Takes in the notebooks of all articles, as the review read them. Those of the coder that are here already are
    /// newer than what was read.
    package mutating func put(_ gathered: [GatheredNotebook], coder: Coder) {
        let foreign = gathered.filter { $0.notebook.coder != coder }
        others = Dictionary(grouping: foreign, by: \.path).mapValues { $0.map(\.notebook) }
        for notebook in gathered {
            articles[notebook.path] = notebook.article
            guard notebook.notebook.coder == coder, own[notebook.path] == nil else { continue }
            own[notebook.path] = Own(notebook: notebook.notebook, readOnlyReason: notebook.readOnlyReason)
        }
    }

    /// Takes in one of the coder's notebooks, to be worked on while its article is not open. One that is here already is
    /// newer, unless it is empty: then it may not know yet what its article is called.
    mutating func put(_ found: GatheredNotebook) {
        articles[found.path] = found.article
        if let known = own[found.path], !known.notebook.isEmpty || known.revision != known.savedRevision { return }
        let history = own[found.path]?.history
        own[found.path] = Own(notebook: found.notebook, readOnlyReason: found.readOnlyReason)
        if let history { own[found.path]?.history = history }
    }

    /// Takes in a notebook that is not on the disk, where none is.
    mutating func put(_ notebook: Notebook, at path: BytePath) {
        if own[path] == nil { own[path] = Own(notebook: notebook) }
    }

    /// Forgets the coder's notebook of an article whose annotations another article has now. One with work that is not
    /// saved stays.
    mutating func forget(_ path: BytePath) {
        guard let own = own[path], own.revision == own.savedRevision else { return }
        self.own[path] = nil
    }

    /// Takes in what other coders have marked in an article.
    mutating func putOthers(_ others: [Notebook], of path: BytePath, article: Article) {
        self.others[path] = others
        if articles[path] == nil { articles[path] = article }
    }

    /// Changes one of the coder's own notebooks, if it is here.
    package mutating func update(_ path: BytePath, _ change: (inout Own) -> Void) {
        guard var changed = own.removeValue(forKey: path) else { return }
        change(&changed)
        own[path] = changed
    }

    /// The first statement, of any coder, that satisfies a condition.
    package func containsStatement(where condition: (Statement) -> Bool) -> Bool {
        own.values.contains { $0.notebook.statements.contains(where: condition) }
            || others.values.contains { $0.contains { $0.statements.contains(where: condition) } }
    }
}
