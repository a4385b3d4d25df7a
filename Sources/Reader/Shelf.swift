package import Annotations
import Prose

/// The notebooks that are in memory: of the open article, and of every coder and article once the review has read
/// them.
///
/// Only the coder's own notebooks change, each with a history of its own; the others are there to be read.
package struct Shelf: Equatable, Sendable {
    /// A notebook of the coder who works here, and how much of it is on the disk.
    package struct Own: Equatable, Sendable {
        package var notebook: Notebook { didSet { edition.add() } }
        /// Counts the changes of the notebook.
        fileprivate var edition = ChangeCount()
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

    package private(set) var own: [BytePath: Own] = [:] { didSet { changes.add() } }
    package private(set) var others: [BytePath: [Notebook]] = [:]
    package private(set) var articles: [BytePath: Article] = [:]
    private var changes = ChangeCount()
    /// The articles whose notebooks have changed since ``takeChanged()``.
    private var changed = ChangedPaths()

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
        changed.paths.insert(path)
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

    /// Takes in one of the coder's notebooks, to be worked on while its article is not open. One that is here already is
    /// newer, unless it is empty: then it may not know yet what its article is called.
    mutating func put(_ found: GatheredNotebook) {
        articles[found.path] = found.article
        changed.paths.insert(found.path)
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
        changed.paths.insert(path)
    }

    /// Takes in what other coders have marked in an article.
    mutating func putOthers(_ others: [Notebook], of path: BytePath, article: Article) {
        self.others[path] = others
        changed.paths.insert(path)
        if articles[path] == nil { articles[path] = article }
    }

    /// Changes one of the coder's own notebooks, if it is here.
    package mutating func update(_ path: BytePath, _ change: (inout Own) -> Void) {
        guard var updated = own.removeValue(forKey: path) else { return }
        let edition = updated.edition.count
        change(&updated)
        if updated.edition.count != edition { changed.paths.insert(path) }
        own[path] = updated
    }

    // MARK: - What has changed

    /// Whether the notebooks of an article have changed since they were last asked for.
    func hasChanged(_ path: BytePath) -> Bool { changed.paths.contains(path) }

    /// The articles whose notebooks have changed since they were last asked for, in order.
    mutating func takeChanged() -> [BytePath] {
        defer { changed.paths = [] }
        return changed.paths.sorted()
    }

    /// Whether anything has.
    var hasChanges: Bool { !changed.paths.isEmpty }

    /// Says that what has changed of an article is known.
    mutating func markKnown(_ path: BytePath) { changed.paths.remove(path) }

    /// Says that nothing of what is here is known.
    mutating func markAllChanged() { changed.paths = Set(own.keys).union(others.keys) }

    /// The first statement, of any coder, that satisfies a condition.
    package func containsStatement(where condition: (Statement) -> Bool) -> Bool {
        own.values.contains { $0.notebook.statements.contains(where: condition) }
            || others.values.contains { $0.contains { $0.statements.contains(where: condition) } }
    }
}

/// Articles that have changed since somebody looked. It is no part of what is compared: two shelves that hold the same are
/// equal, whoever has looked at them.
private struct ChangedPaths: Equatable, Sendable {
    var paths: Set<BytePath> = []

    static func == (_: ChangedPaths, _: ChangedPaths) -> Bool { true }
}
