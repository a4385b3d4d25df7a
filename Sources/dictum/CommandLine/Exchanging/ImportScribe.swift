import Annotations
import Interchange
import Library
import Prose
import Reader

/// Writes what another program has marked into the coder's notebooks, through the same journals as the reader: one step an
/// article, so that one undo there takes it back.
struct ImportScribe {
    private(set) var report = ImportReport()
    private let format: String
    private let label: String
    private let isDry: Bool
    private(set) var register: RegisterImport
    private var journals: Journals
    private let moment = Moment.now

    /// Brings back first what an earlier start could not save. `known` is what another scribe has found or made that has
    /// written nothing.
    init(format: String, label: String, isDry: Bool, knowing known: RegisterImport? = nil, on desk: inout Desk) {
        self.format = format
        self.label = label
        self.isDry = isDry
        journals = Journals(of: desk.store)
        var record = desk.record
        if !isDry {
            let articles = desk.articles
            let recovery = journals.recoverAll(&desk.store) { articles.text($0) }
            for failure in recovery.failures { desk.report(failure.description) }
            if recovery.hasChangedRegister { record = desk.store.loadCorpus().record }
        }
        register = known ?? RegisterImport(into: record, format: format, by: desk.store.coder, at: moment.timestamp)
    }

    /// Takes a corpus in, the register first and then article by article. What was saved when something fails stays.
    mutating func take(_ imported: ImportedCorpus, on desk: inout Desk) throws(CommandFailure) {
        defer { journals.end() }
        let known = (actors: register.newActors, concepts: register.newConcepts)
        for problem in imported.problems { report.leave(problem) }
        for actor in imported.actors { register.take(actor) }
        register.take(imported.concepts)
        try saveRegister(on: &desk)
        for (path, articles) in found(imported.articles, on: desk) {
            try take(articles, at: path, on: &desk)
        }
        report.actors = register.newActors - known.actors
        report.concepts = register.newConcepts - known.concepts
    }

    /// The articles that are meant, in their order, each with all that the file says of it.
    private mutating func found(
        _ imported: [ImportedArticle], on desk: Desk
    ) -> [(path: BytePath, articles: [ImportedArticle])] {
        let source = CorpusSource(desk, wanted: nil)
        var matching = ArticleMatching(
            desk.scan.articles, about: { source.about($0) }, hash: { source.hash($0) })
        var found: [BytePath: [ImportedArticle]] = [:]
        for article in imported {
            switch matching.article(article.reference) {
            case .found(let path): found[path, default: []].append(article)
            case .missing:
                leave(article, "no such article here: put it into the folder and import again")
            case .several(let paths):
                let names = paths.prefix(3).map(\.display).joined(separator: ", ")
                leave(article, "several articles may be meant: \(names): import it for one of them by its path")
            }
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private mutating func leave(_ article: ImportedArticle, _ sentence: String) {
        let count = article.statements.count + article.mentions.count
        report.leave(ImportProblem("", "\(sentence) (\(count) marked in it)"), of: article.reference.words)
    }

    private mutating func take(
        _ imported: [ImportedArticle], at path: BytePath, on desk: inout Desk
    ) throws(CommandFailure) {
        guard let article = desk.exchangeArticle(path) else { return }
        let notebook: Notebook
        do throws(StoreFailure) {
            notebook = try desk.store.load(article: path, id: article.about.id).notebook
        } catch {
            return desk.report(error.description)
        }
        var work = NotebookImport(into: notebook, of: article, format: format, at: moment.timestamp, register)
        var changes: [Transaction.Change] = []
        for part in imported { changes += work.take(part, &register, &report) }
        let named = register.takeChanges()
        guard !changes.isEmpty else { return }
        report.articles += 1
        // In the order of their ids, in which a notebook takes them quickest.
        changes.sort { ($0.after?.iri ?? "") < ($1.after?.iri ?? "") }
        try save(named, changes, into: notebook, of: article, on: &desk)
    }

    private mutating func save(
        _ named: [Transaction.Change], _ changes: [Transaction.Change], into notebook: Notebook,
        of article: ExchangeArticle,
        on desk: inout Desk
    ) throws(CommandFailure) {
        guard !isDry else { return }
        let transaction = Transaction("import \(label)", named + changes)
        let place = Place(path: article.path, cursor: .start).journaled
        let step = JournalStep(.done, transaction, before: place, after: place, at: moment.timestamp)
        var notebook = notebook
        notebook.apply(transaction)
        let isJournaled = note([step], about: notebook.article, of: article.path, on: &desk)
        do throws(StoreFailure) {
            try desk.store.saveBaseText(article.text, hash: article.hash)
            try desk.store.save(named.compactMap(\.after))
            try desk.store.save(notebook, article: article.path)
            journals.noteSaved(article.path)
        } catch {
            throw .store(isJournaled ? error.journaled : error)
        }
    }

    private mutating func saveRegister(on desk: inout Desk) throws(CommandFailure) {
        let changes = register.takeChanges()
        guard !isDry, !changes.isEmpty else { return }
        let step = JournalStep(.done, Transaction("import \(label)", changes), at: moment.timestamp)
        let isJournaled = note([step], about: .register, of: .register, on: &desk)
        do throws(StoreFailure) {
            try desk.store.save(changes.compactMap(\.after))
            journals.noteSaved(.register)
        } catch {
            throw .store(isJournaled ? error.journaled : error)
        }
    }

    /// A journal that cannot be written is said, and no reason not to save.
    private mutating func note(
        _ steps: [JournalStep], about id: Identifier<Article>, of path: BytePath, on desk: inout Desk
    ) -> Bool {
        do throws(StoreFailure) {
            try journals.note(steps, about: id, of: path)
            return true
        } catch {
            desk.report(error.description)
            return false
        }
    }
}
