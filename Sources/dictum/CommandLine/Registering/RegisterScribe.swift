import Annotations
import Library
import Prose
import Reader

/// Changes the register and the codebook from a script, through the same journal as the reader.
struct RegisterScribe {
    private(set) var record: CorpusRecord
    private var journals: Journals
    private var steps: [JournalStep] = []
    private var items: [Item] = []
    private(set) var moment = Moment.now

    /// Brings back first what an earlier start could not save.
    init(on desk: inout Desk) {
        journals = Journals(of: desk.store)
        let recovery = journals.recover(.register, &desk.store) { _ in nil }
        for failure in recovery.failures { desk.report(failure.description) }
        record = recovery.hasChangedRegister ? desk.store.loadCorpus().record : desk.record
        desk.reportRegister()
    }

    /// The one actor who bears a name, or has it as an alias or an id; of one who was merged, the other.
    func actor(_ name: String) throws(CommandFailure) -> Actor {
        if let actor = record.actor(Identifier(iri: name)), actor.record.deletion == nil { return actor }
        guard let actor = record.actor(named: name) else { throw .noSuchEntry(name) }
        return actor
    }

    /// The one actor of that name or id who was merged into another; failing that, the actor of that name.
    func mergedActor(_ name: String) throws(CommandFailure) -> Actor {
        let merged = record.actors.filter { $0.mergedInto != nil && ($0.name == name || $0.id.iri == name) }
        guard merged.count < 2 else { throw .severalEntries(name, merged.map(\.id.iri)) }
        if let only = merged.first { return only }
        return try actor(name)
    }

    mutating func apply(_ label: String, _ changes: [Transaction.Change]) {
        guard !changes.isEmpty else { return }
        let transaction = Transaction(label, changes)
        record.apply(transaction)
        items += changes.compactMap(\.after)
        steps.append(JournalStep(.done, transaction, at: moment.timestamp))
    }

    /// Puts everything on the disk, into the journal first.
    mutating func save(on desk: inout Desk) throws(CommandFailure) {
        defer { journals.end() }
        guard !items.isEmpty else { return }
        var isJournaled = true
        do throws(StoreFailure) {
            try journals.note(steps, about: .register, of: .register)
        } catch {
            isJournaled = false
            desk.report(error.description)
        }
        do throws(StoreFailure) {
            try desk.store.save(items)
            journals.noteSaved(.register)
        } catch {
            throw .store(isJournaled ? error.journaled : error)
        }
    }
}

extension Desk {
    /// Complains about the files of the register that cannot be read.
    mutating func reportRegister() {
        for failure in recordProblems { report(failure.description) }
    }
}

/// A text that somebody gives to be read in.
struct ImportedText {
    let text: String

    /// Reads a file, in whatever encoding spreadsheets write.
    init(_ path: BytePath) throws(CommandFailure) {
        do throws(FileProblem) {
            let article = try ArticleFile.open(path).text
            text = article.string(in: article.range)
        } catch {
            throw .file(error)
        }
    }
}
