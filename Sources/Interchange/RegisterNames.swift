package import Annotations

/// The names that stand behind ids now, merges of actors and topics followed.
package struct RegisterNames: Sendable {
    private let record: CorpusRecord
    private var actors: [Identifier<Actor>: StatementRow.Named] = [:]
    private var concepts: [Identifier<Concept>: StatementRow.Named] = [:]

    /// The names of a register, each looked up when it is asked for.
    init(of record: CorpusRecord) {
        self.record = record
    }

    /// The same, looked up before, for one who asks for them many times.
    package init(preparing record: CorpusRecord) {
        self.init(of: record)
        for actor in record.actors { actors[actor.id] = named(actor.id) }
        for concept in record.concepts { concepts[concept.id] = named(concept.id) }
    }

    /// An actor with the name that it bears now: of one merged into another, the other's.
    func named(_ id: Identifier<Actor>) -> StatementRow.Named {
        actors[id] ?? StatementRow.Named(id: id.iri, name: record.standing(id)?.name)
    }

    /// A concept with the name that it bears now: of one merged into another, the other's.
    func named(_ id: Identifier<Concept>) -> StatementRow.Named {
        concepts[id] ?? StatementRow.Named(id: id.iri, name: record.standing(id)?.name)
    }
}
