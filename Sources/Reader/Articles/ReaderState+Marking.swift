package import Annotations
import Prose

/// What is to be said of an article as a whole.
enum ArticleMark: Hashable, Sendable {
    /// Done, or open again where it is done.
    case done
    /// Left out, and why.
    case excluded(reason: String)
    /// No longer left out.
    case included
    /// Described: where it is from, or what there is to note.
    case described(ArticleParticular, String)
}

/// Marking an article: the open one, or the one under the list's cursor, which need not be open.
extension ReaderState {
    /// The article that a mark is about.
    func articleToMark() throws(Refusal) -> BytePath {
        let path = focus == .list ? articles.current?.path : reading?.path
        guard let path else { throw Refusal("no article is open: choose one in the list") }
        if let problem = articles.entry(path)?.problem, reading?.path != path { throw Refusal(problem) }
        if let reason = shelf.own[path]?.readOnlyReason { throw Refusal(reason) }
        return path
    }

    /// Marks an article; asks for its notebook first where that is not at hand.
    mutating func mark(_ mark: ArticleMark, _ path: BytePath) throws(Refusal) -> [Effect] {
        if isAtHand(path) { return try setStatus(mark, on: path) }
        waitingMarks.append(WaitingMark(path: path, mark: mark))
        return waitingMarks.filter { $0.path == path }.count == 1 ? [.fetch(path)] : []
    }

    /// Whether the notebook of an article can be changed now. One that the review read of an article without a sidecar
    /// does not know yet what the article is called.
    func isAtHand(_ path: BytePath) -> Bool {
        shelf.own[path].map { !$0.notebook.article.iri.isEmpty } ?? false
    }

    /// Takes in the notebooks of an article that was asked for, and marks it.
    mutating func take(_ fetched: FetchedNotebooks) -> [Effect] {
        shelf.put(
            fetched.path, article: fetched.article, notebook: fetched.notebook, others: fetched.others,
            readOnlyReason: fetched.readOnlyReason)
        settle(fetched.path)
        let waiting = waitingMarks.filter { $0.path == fetched.path }
        waitingMarks.removeAll { $0.path == fetched.path }
        var effects: [Effect] = []
        for waiting in waiting {
            do throws(Refusal) {
                effects += try setStatus(waiting.mark, on: waiting.path)
            } catch {
                message = Message(error.sentence, .warning)
            }
        }
        return effects + noteForBulk(fetched.path) + resume(fetched.path)
    }

    /// Says that an article that was to be marked cannot be.
    mutating func dropMarks(of path: BytePath) {
        waitingMarks.removeAll { $0.path == path }
    }

    private mutating func setStatus(_ mark: ArticleMark, on path: BytePath) throws(Refusal) -> [Effect] {
        guard let own = shelf.own[path] else { throw Refusal("its notebook is not loaded yet: try again in a moment") }
        if let reason = own.readOnlyReason { throw Refusal(reason) }
        let before = own.notebook.note
        var after =
            before
            ?? ArticleNote(
                id: moment.makeIdentifier(),
                status: mark.isDescription && own.notebook.statements.isEmpty ? .unread : .open,
                record: Record(creator: coder, created: moment.timestamp))
        after.take(mark)
        if after == before { return [] }
        if before != nil { after.record.modified = moment.timestamp }
        let isOpen = reading?.path == path
        say((isOpen ? "article: " : "\(path.name.display): ") + (mark.words ?? after.status.rawValue))
        if focus == .list { articles.lastMarked = path }
        let change = Transaction.Change(before: before.map(Item.note), after: .note(after))
        let label = mark.isDescription ? "describe article" : "mark article \(after.status.rawValue)"
        return record(Transaction(label, [change]), on: path)
    }
}

extension ArticleNote {
    fileprivate mutating func take(_ mark: ArticleMark) {
        switch mark {
        case .done: status = status == .done ? .open : .done
        case .included: status = .open
        case .excluded(let reason):
            status = .excluded
            if !reason.isEmpty { memo = reason }
        case .described(let particular, let typed): particular.put(typed, into: &self)
        }
    }
}

extension ArticleMark {
    /// Whether it says nothing of where the work stands.
    fileprivate var isDescription: Bool { words != nil }

    /// What was said of it; nil where the status says it.
    fileprivate var words: String? {
        guard case .described(let particular, let typed) = self else { return nil }
        return typed.isEmpty ? "\(particular.rawValue) no longer by hand" : "\(particular.rawValue) kept"
    }
}

/// A mark of an article whose notebook is being read.
struct WaitingMark: Hashable, Sendable {
    let path: BytePath
    let mark: ArticleMark
}

/// The notebooks of one article that is not open, read because the reader wants to change the coder's own.
package struct FetchedNotebooks: Sendable {
    package let path: BytePath
    package let article: Article
    package let notebook: Notebook
    package let others: [Notebook]
    /// Why nothing can be changed, in a sentence; nil when it can.
    package let readOnlyReason: String?

    package init(
        path: BytePath, article: Article, notebook: Notebook, others: [Notebook] = [], readOnlyReason: String? = nil
    ) {
        self.path = path
        self.article = article
        self.notebook = notebook
        self.others = others
        self.readOnlyReason = readOnlyReason
    }
}
