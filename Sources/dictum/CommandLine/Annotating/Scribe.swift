import Annotations
import Library
import Prose
import Reader

/// Writes statements into the coder's notebook of one article.
struct Scribe {
    private let path: BytePath
    private let text: ArticleText
    private let base: TextHash
    private var record: CorpusRecord
    private var notebook: Notebook
    private var journals: Journals
    /// What was done, for the journal.
    private var steps: [JournalStep] = []
    /// What was done to the register and the codebook since the last step.
    private var corpusChanges: [Transaction.Change] = []
    private var corpusItems: [Item] = []
    private var moment = Moment.now

    /// Opens the article and the notebook.
    init(article path: BytePath, on desk: inout Desk) throws(CommandFailure) {
        self.path = path
        do throws(FileProblem) {
            text = try desk.articles.file(path).text
        } catch {
            throw .file(error)
        }
        base = TextHash(of: text)
        journals = Journals(of: desk.store)
        let text = text
        let recovery = journals.recover(path, &desk.store) { _ in text }
        for failure in recovery.failures { desk.report(failure.description) }
        record = recovery.hasChangedRegister ? desk.store.loadCorpus().record : desk.record
        do throws(StoreFailure) {
            notebook = try desk.store.load(article: path, id: desk.name(of: path, text: base)).notebook
        } catch {
            throw .store(error)
        }
    }

    /// Adds a statement. Refuses words that do not stand exactly once in the article.
    mutating func add(_ quote: [String], _ changes: StatementChanges) throws(CommandFailure) -> Statement {
        var parts: [TextRange] = []
        for part in quote { parts.append(try place(of: part)) }
        guard !parts.isEmpty else { throw .quotation("", lines: []) }
        var statement = Statement(
            id: moment.makeIdentifier(), segments: parts.map(anchor), kind: .direct,
            record: Record(creator: notebook.coder, created: moment.timestamp))
        statement.status = .coded
        try fill(&statement, changes)
        apply("add", .init(before: nil, after: .statement(statement)))
        return statement
    }

    /// Changes a statement.
    mutating func edit(_ wanted: StatementWanted, _ changes: StatementChanges) throws(CommandFailure) {
        let before = try statement(wanted)
        var after = before
        after.clear(changes.cleared)
        try fill(&after, changes)
        guard after != before else { return }
        after.record.modified = moment.timestamp
        apply("edit", .init(before: .statement(before), after: notebook.settled(.statement(after))))
    }

    /// Deletes a statement.
    mutating func delete(_ wanted: StatementWanted) throws(CommandFailure) {
        let before = try statement(wanted)
        var after = before
        after.record.deletion = Deletion(by: notebook.coder, at: moment.timestamp)
        apply("delete", .init(before: .statement(before), after: .statement(after)))
    }

    /// Changes what is said of the article as a whole.
    mutating func describe(_ change: (inout ArticleNote) -> Void) {
        let before = notebook.note
        let status: ArticleNote.Status = notebook.statements.isEmpty ? .unread : .open
        let made = Record(creator: notebook.coder, created: moment.timestamp)
        var after = before ?? ArticleNote(id: moment.makeIdentifier(), status: status, record: made)
        change(&after)
        guard after != before else { return }
        if before != nil { after.record.modified = moment.timestamp }
        apply("describe", .init(before: before.map(Item.note), after: notebook.settled(.note(after))))
    }

    private mutating func apply(_ label: String, _ change: Transaction.Change) {
        let transaction = Transaction(label, corpusChanges + [change])
        corpusChanges = []
        notebook.apply(transaction)
        let place = Place(path: path, cursor: change.start ?? .start).journaled
        steps.append(JournalStep(.done, transaction, before: place, after: place, at: moment.timestamp))
    }

    /// The one statement that is meant.
    private func statement(_ wanted: StatementWanted) throws(CommandFailure) -> Statement {
        let found = notebook.statements.filter(wanted.means)
        guard let statement = found.first, found.count == 1 else {
            throw .statement(wanted.words, found: found.map(\.id.iri))
        }
        return statement
    }

    private mutating func fill(_ statement: inout Statement, _ changes: StatementChanges) throws(CommandFailure) {
        statement.take(changes)
        guard let words = statement.segments.first?.range else { return }
        if let asWritten = changes.asWritten {
            statement.speakerAsWritten = anchor(try nearest(asWritten, to: words))
        }
        if let cue = changes.cue { statement.cue = anchor(try nearest(cue, to: words)) }
        switch changes.speaker {
        case nil: break
        case .unknown: statement.speaker = .unknown
        case .named(let name): statement.speaker = .actor(actor(name, kind: changes.speakerKind))
        }
        if let name = changes.organization { statement.organization = actor(name, kind: .organization) }
        if !changes.addressees.isEmpty { statement.addressees = changes.addressees.map { actor($0, kind: .person) } }
        if !changes.via.isEmpty { statement.via = changes.via.map { actor($0, kind: .media) } }
        if let topic = changes.topic { statement.concept = concept(topic) }
    }

    /// Puts everything on the disk, into the journal first.
    mutating func save(on desk: inout Desk) throws(CommandFailure) {
        defer { journals.end() }
        let isJournaled = note(on: &desk)
        do throws(StoreFailure) {
            try desk.store.saveBaseText(text, hash: base)
            try desk.store.save(corpusItems)
            try desk.store.save(notebook, article: path)
            journals.noteSaved(path)
        } catch {
            throw .store(isJournaled ? error.journaled : error)
        }
    }

    /// A journal that cannot be written is said, and no reason not to save.
    private mutating func note(on desk: inout Desk) -> Bool {
        do throws(StoreFailure) {
            try journals.note(steps, about: notebook.article, of: path)
            return true
        } catch {
            desk.report(error.description)
            return false
        }
    }

    private func anchor(_ range: TextRange) -> Anchor {
        Anchor(of: range, in: text, base: base)
    }

    /// Where words stand, to the letter. Throws where that is nowhere, or more than one place.
    private func place(of words: String) throws(CommandFailure) -> TextRange {
        let places = places(of: words)
        guard let place = places.first, places.count == 1 else {
            throw .quotation(words, lines: places.map { line(of: $0.lowerBound) })
        }
        return place
    }

    private func places(of words: String) -> [TextRange] {
        let needle = Array(ArticleText(words).scalars(in: ArticleText(words).range))
        guard !needle.isEmpty else { return [] }
        let found = text.matches(of: SearchPattern(words: words), in: text.range)
        return found.filter { text.scalars(in: $0) == needle }
    }

    private func line(of place: TextOffset) -> Int {
        1 + text.scalars(in: .start..<place).count { $0 == "\n" }
    }

    /// Where words stand that is nearest to a stretch.
    private func nearest(_ words: String, to stretch: TextRange) throws(CommandFailure) -> TextRange {
        let found = places(of: words).min { distance($0, stretch) < distance($1, stretch) }
        guard let found else { throw .quotation(words, lines: []) }
        return found
    }

    private func distance(_ left: TextRange, _ right: TextRange) -> Int {
        max(0, left.lowerBound - right.upperBound, right.lowerBound - left.upperBound)
    }

    /// The actor of that name, who is made where the register has none.
    private mutating func actor(_ name: String, kind: Actor.Kind) -> Identifier<Actor> {
        if let known = record.actor(named: name) { return known.id }
        let actor = Actor(
            id: moment.makeIdentifier(), kind: kind, name: name,
            record: Record(creator: notebook.coder, created: moment.timestamp))
        keep(.actor(actor))
        return actor.id
    }

    private mutating func concept(_ name: String) -> Identifier<Concept> {
        if let known = record.concept(named: name) { return known.id }
        let concept = Concept(
            id: record.freeConceptIdentifier(for: name), name: name,
            record: Record(creator: notebook.coder, created: moment.timestamp))
        keep(.concept(concept))
        return concept.id
    }

    private mutating func keep(_ item: Item) {
        let change = Transaction.Change(before: nil, after: item)
        corpusItems.append(item)
        corpusChanges.append(change)
        record.apply(Transaction("add", [change]))
    }
}

extension Transaction.Change {
    /// Where the words of its statement begin.
    fileprivate var start: TextOffset? {
        guard case .statement(let statement)? = after ?? before else { return nil }
        return statement.segments.first?.range.lowerBound
    }
}
