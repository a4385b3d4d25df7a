package import Annotations
import Prose

/// Taking a list of names into a register: who is there already is completed and never doubled, and nothing that a person
/// has set is written over.
package struct NameListImport: Hashable, Sendable {
    /// What a line of the list came to.
    package enum Outcome: Hashable, Sendable {
        case new
        /// What was added to the actor of that name.
        case completed(Identifier<Actor>, [String])
        case unchanged(Identifier<Actor>)
    }

    /// A line, what it came to, and what of it contradicts the register and was left out.
    package struct Line: Hashable, Sendable {
        package let entry: NameList.Entry
        package let outcome: Outcome
        package let contradictions: [String]
    }

    package private(set) var lines: [Line] = []
    package private(set) var changes: [Transaction.Change] = []
    private var record: CorpusRecord
    private var moment: Moment
    private let coder: Coder
    /// Whom a name leads to, capitals and accents aside; nil where it leads to several.
    private var bearers: [[Unicode.Scalar]: Identifier<Actor>?] = [:]

    /// What a list makes of a register.
    package init(_ list: NameList, into record: CorpusRecord, by coder: Coder, at moment: Moment) {
        self.record = record
        self.moment = moment
        self.coder = coder
        for actor in record.actors {
            guard let standing = record.standing(actor.id) else { continue }
            for name in [actor.name] + actor.aliases.map(\.name) { note(name, standing.id) }
        }
        for entry in list.entries { take(entry) }
    }

    private mutating func note(_ name: String, _ id: Identifier<Actor>) {
        let key = foldedName(name, keepsCapitals: false)
        if let known = bearers[key], known != id { bearers[key] = .some(nil) } else { bearers[key] = id }
    }

    /// Whom a name means: to the letter where that leads to somebody, else capitals and accents aside.
    private func actor(named name: String) -> Actor? {
        if let exact = record.actor(named: name) { return exact }
        return (bearers[foldedName(name, keepsCapitals: false)] ?? nil).flatMap { record.actor($0) }
    }

    private mutating func take(_ entry: NameList.Entry) {
        guard let known = actor(named: entry.name) else { return add(entry) }
        var after = known
        var added: [String] = [], contradictions: [String] = []
        let names = Set(([known.name] + known.aliases.map(\.name)).map { foldedName($0, keepsCapitals: false) })
        for alias in [entry.name] + entry.aliases where !names.contains(foldedName(alias, keepsCapitals: false)) {
            if let other = actor(named: alias), other.id != known.id {
                contradictions.append("\(alias) is a name of \(other.name)")
            } else if !after.aliases.contains(where: { $0.name == alias }) {
                after.aliases.append(.init(name: alias, evidence: "list of names"))
                added.append("also \(alias)")
            }
        }
        complete(&after.wikidata, with: entry.wikidata, "Wikidata", &added, &contradictions)
        complete(&after.memo, with: entry.memo, "memo", &added, &contradictions)
        if let kind = entry.kind, kind != known.kind {
            contradictions.append("it is a \(known.kind.rawValue) in the register")
        }
        if entry.isSensitive == true, !known.isSensitive {
            after.isSensitive = true
            added.append("sensitive")
        }
        if !added.isEmpty { change(known, &after) }
        lines.append(
            Line(
                entry: entry, outcome: added.isEmpty ? .unchanged(known.id) : .completed(known.id, added),
                contradictions: contradictions))
    }

    private func complete(
        _ member: inout String?, with value: String?, _ name: String, _ added: inout [String],
        _ contradictions: inout [String]
    ) {
        guard let value, value != member else { return }
        if let member { return contradictions.append("its \(name) is \(member)") }
        member = value
        added.append(name)
    }

    private mutating func add(_ entry: NameList.Entry) {
        var actor = Actor(
            id: moment.makeIdentifier(), kind: entry.kind ?? .person, name: entry.name,
            record: Record(creator: coder, created: moment.timestamp))
        var contradictions: [String] = []
        for alias in entry.aliases where alias != entry.name {
            if let other = self.actor(named: alias) {
                contradictions.append("\(alias) is a name of \(other.name)")
            } else {
                actor.aliases.append(.init(name: alias, evidence: "list of names"))
            }
        }
        actor.wikidata = entry.wikidata
        actor.memo = entry.memo
        actor.isSensitive = entry.isSensitive ?? false
        apply(.init(before: nil, after: .actor(actor)))
        for name in [actor.name] + actor.aliases.map(\.name) { note(name, actor.id) }
        lines.append(Line(entry: entry, outcome: .new, contradictions: contradictions))
    }

    private mutating func change(_ before: Actor, _ after: inout Actor) {
        after.record.modified = moment.timestamp
        apply(.init(before: .actor(before), after: .actor(after)))
        for name in after.aliases.map(\.name) { note(name, after.id) }
    }

    private mutating func apply(_ change: Transaction.Change) {
        record.apply(Transaction("list of names", [change]))
        changes.append(change)
    }
}
