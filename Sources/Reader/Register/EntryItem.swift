import Annotations
import Screen
import Suggestions

/// A line of an entry that the keys can be on: what Enter does there follows from it.
enum EntryRow: Hashable, Sendable {
    case member(EntryMember)
    case kind, sensitive, parent, deprecated
    case alias(Int)
    case affiliation(Int)
    /// What it was merged into, and what was merged into it.
    case mergedInto(EntryName)
    case merged(EntryName)
    /// Who may be the same.
    case likely(EntryName)
    /// A topic that stands under it.
    case child(EntryName)
    /// By its number in the corpus.
    case statement(Int)
}

/// What a line of an entry says: a label, a value, a note beside it.
struct EntryItem: Hashable {
    var row: EntryRow?
    var label = ""
    var value: String
    var note = ""
    /// Whether nothing is there yet, and the value says what would set it.
    var isMissing = false
    /// The color that it names.
    var tint: RGB?
}

extension ReaderState {
    /// The keys of a command on the screen of entries, whatever lies over it now.
    func entryKey(of command: String) -> String {
        keymap.spokenKeys(of: command, in: focus == .codebook ? .codebook : .actors)
    }

    /// How many statements of an entry are listed.
    static let listedStatements = 100

    /// What is said of an entry, line by line.
    func items(of entry: EntryName) -> [EntryItem] {
        let members: [EntryItem] =
            switch entry {
            case .actor(let id): corpus.actor(id).map(items) ?? []
            case .concept(let id): corpus.concept(id).map(items) ?? []
            }
        return members + relations(of: entry) + statementItems(of: entry)
    }

    /// The row of the entry that the keys are on; nil while they are on the list.
    var entryRowInFocus: EntryRow? {
        guard let screen = entryScreen, screen.isInEntry, let entry = screen.current else { return nil }
        let rows = items(of: entry).compactMap(\.row)
        return rows.isEmpty ? nil : rows[max(0, min(screen.row, rows.count - 1))]
    }

    // MARK: - An actor

    private func items(of actor: Actor) -> [EntryItem] {
        var items = [
            item(.member(.name), "name", actor.name, "rename-entry"),
            EntryItem(row: .kind, label: "type", value: actor.kind.rawValue),
        ]
        items += names(actor.aliases.map { ($0.name, $0.evidence) })
        items += affiliations(of: actor)
        return items + [
            item(.member(.wikidata), "Wikidata", actor.wikidata, "set-wikidata"),
            item(.member(.hotKey), "hot key", actor.hotKey, "set-hot-key"),
            EntryItem(
                row: .sensitive, label: "sensitive",
                value: actor.isSensitive ? "yes: redacted exports leave the name out" : "no"),
            item(.member(.memo), "memo", actor.memo, "edit-memo"),
        ]
    }

    private func affiliations(of actor: Actor) -> [EntryItem] {
        if actor.affiliations.isEmpty { return [missing(nil, "belongs to", "add-affiliation")] }
        return actor.affiliations.enumerated().map { number, affiliation in
            let name = corpus.standing(affiliation.organization)?.name ?? "actor not in the register"
            return EntryItem(
                row: .affiliation(number), label: number == 0 ? "belongs to" : "", value: name, note: affiliation.text)
        }
    }

    // MARK: - A concept

    private func items(of concept: Concept) -> [EntryItem] {
        let parent = concept.parent.map { corpus.standing($0)?.name ?? "topic not in the codebook" }
        var items = [
            item(.member(.name), "name", concept.name, "rename-entry"),
            item(.parent, "under", parent, "move-topic"),
            item(.member(.definition), "means", concept.definition, "edit-definition"),
            item(.member(.useWhen), "use when", concept.useWhen, "edit-use-when"),
            item(.member(.notWhen), "not when", concept.notWhen, "edit-not-when"),
        ]
        if concept.examples.isEmpty { items.append(missing(nil, "examples", "add-example-words")) }
        items += concept.examples.enumerated().map { number, example in
            EntryItem(
                row: .member(.example(insteadOf: example)), label: number == 0 ? "examples" : "", value: example)
        }
        items += names(concept.aliases.map { ($0, nil) })
        return items + [
            color(of: concept),
            item(.member(.hotKey), "hot key", concept.hotKey, "set-hot-key"),
            EntryItem(
                row: .deprecated, label: "deprecated",
                value: concept.isDeprecated ? "yes: not offered for new statements" : "no"),
            item(.member(.memo), "memo", concept.memo, "edit-memo"),
        ]
    }

    private func color(of concept: Concept) -> EntryItem {
        var item = item(.member(.color), "color", concept.color, "edit-color")
        item.tint = concept.tint
        return item
    }

    // MARK: - Both

    private func names(_ names: [(name: String, evidence: String?)]) -> [EntryItem] {
        if names.isEmpty { return [missing(nil, "also", "add-alias")] }
        return names.enumerated().map { number, alias in
            EntryItem(
                row: .alias(number), label: number == 0 ? "also" : "", value: alias.name, note: alias.evidence ?? "")
        }
    }

    private func item(_ row: EntryRow, _ label: String, _ value: String?, _ command: String) -> EntryItem {
        guard let value else { return missing(row, label, command) }
        return EntryItem(row: row, label: label, value: value)
    }

    private func missing(_ row: EntryRow?, _ label: String, _ command: String) -> EntryItem {
        EntryItem(row: row, label: label, value: "\(entryKey(of: command)) adds it", isMissing: true)
    }

    private func relations(of entry: EntryName) -> [EntryItem] {
        var items: [EntryItem] = []
        if corpus.isMerged(entry) {
            let other = corpus.standing(entry)
            items.append(
                EntryItem(
                    row: .mergedInto(other), label: "counts as", value: corpus.name(of: other),
                    note: "\(entryKey(of: "split-entry")) takes it out"))
        }
        items += labeled("merged", counts.entries(countingAs: entry)) { merged in
            EntryItem(row: .merged(merged), value: corpus.name(of: merged), note: counts.ownUses(of: merged).words)
        }
        switch entry {
        case .actor(let id): return items + likelyItems(of: id)
        case .concept(let id):
            let children = corpus.concepts.filter { $0.parent == id && $0.mergedInto == nil }
            return items
                + labeled("inside", children) { child in
                    EntryItem(row: .child(.concept(child.id)), value: child.name, note: child.definition ?? "")
                }
        }
    }

    private func likelyItems(of id: Identifier<Actor>) -> [EntryItem] {
        let yes = entryKey(of: "confirm-likeness"), no = entryKey(of: "reject-likeness")
        return labeled("the same?", likely.pairs(of: id)) { pair in
            let partner = EntryName.actor(pair.partner(of: id) ?? id)
            return EntryItem(
                row: .likely(partner), value: corpus.name(of: partner),
                note: "\(pair.evidence)  \(yes) one  \(no) two")
        }
    }

    private func labeled<Element>(_ label: String, _ elements: [Element], _ item: (Element) -> EntryItem) -> [EntryItem]
    {
        elements.enumerated().map { number, element in
            var made = item(element)
            made.label = number == 0 ? label : ""
            return made
        }
    }

    private func statementItems(of entry: EntryName) -> [EntryItem] {
        let numbers = counts.statements(of: entry)
        return numbers.prefix(Self.listedStatements).map { EntryItem(row: .statement($0), value: "") }
    }
}
