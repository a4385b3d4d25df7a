import Annotations

/// The screen of the actor register or of the codebook: the list at the left, the entry under its cursor at the right.
package struct EntryScreen: Equatable, Sendable {
    /// By what the list is sorted.
    package enum Order: String, Hashable, Sendable {
        /// As the codebook stands: each topic below the wider one.
        case tree
        case name, statements
        case latest = "last made"
    }

    /// How often what the list is made of had changed, and what was wanted, when it was made.
    struct Edition: Equatable, Sendable {
        let coded: Int
        let corpus: Int
        let filter: String
        let order: Order
    }

    var filter = ""
    var order: Order
    /// The entries that are shown, and how deep each stands in the tree.
    private(set) var shown: [EntryName] = []
    private(set) var depths: [Int] = []
    private(set) var total = 0
    private(set) var edition: Edition?
    var cursor = 0
    var top = 0
    /// Whether the keys go to the entry and not to the list, and the row of it that they are on.
    var isInEntry = false
    var row = 0
    /// Where `h` comes back to.
    var cameFrom = Focus.text
    /// The entry that the cursor is to go to as soon as it is shown.
    var wanted: EntryName?

    init(order: Order) {
        self.order = order
    }

    /// The entry under the cursor.
    var current: EntryName? { shown.indices.contains(cursor) ? shown[cursor] : nil }

    /// Takes in what is shown. The cursor stays on its entry, or goes to the one that is wanted.
    mutating func take(_ entries: [(name: EntryName, depth: Int)], of total: Int, edition: Edition) {
        let before = current
        let kept = wanted ?? before
        (shown, depths) = (entries.map(\.name), entries.map(\.depth))
        (self.total, self.edition) = (total, edition)
        let index = kept.flatMap { shown.firstIndex(of: $0) }
        if index != nil { wanted = nil }
        cursor = index ?? max(0, min(cursor, shown.count - 1))
        if current != before { leaveRows() }
    }

    /// Moves the cursor of the list.
    mutating func move(by count: Int) {
        let next = max(0, min(cursor + count, shown.count - 1))
        if next != cursor { leaveRows() }
        cursor = next
    }

    private mutating func leaveRows() {
        row = 0
    }
}

extension Focus {
    /// Whether it is the register or the codebook.
    var isOfEntries: Bool {
        switch self {
        case .actors, .codebook: true
        case .list, .text, .inspector, .review, .results, .answer: false
        }
    }
}

extension Focus {
    /// Whether what is shown comes from the notebooks of all articles.
    var needsNotebooks: Bool { self == .review || self == .answer || isOfEntries }
}

extension ReaderState {
    /// The screen of entries that has the focus; nil where none has.
    var entryScreen: EntryScreen? {
        get {
            switch focus {
            case .actors: actorScreen
            case .codebook: codebookScreen
            case .list, .text, .inspector, .review, .results, .answer: nil
            }
        }
        set {
            guard let newValue else { return }
            switch focus {
            case .actors: actorScreen = newValue
            case .codebook: codebookScreen = newValue
            case .list, .text, .inspector, .review, .results, .answer: break
            }
        }
    }

    /// Goes to a screen of entries, and there to an entry.
    mutating func showEntries(_ screen: Focus, at entry: EntryName?) -> [Effect] {
        let origin = entryScreen?.cameFrom ?? focus
        focus = screen
        entryScreen?.cameFrom = origin
        entryScreen?.isInEntry = false
        if let entry { wish(for: corpus.standing(entry)) }
        refreshEntries()
        return entryReadings
    }

    /// What has to be read before the screen that has the focus can show all.
    var entryReadings: [Effect] {
        let isRecalled = !focus.isOfEntries || shelf.own[.register]?.hasPast == true
        return (isCorpusRead ? [] : [.readCorpus]) + (isRecalled ? [] : [.recallEntries])
    }

    /// Moves the cursor to an entry, and takes the filter away where it hides that.
    mutating func wish(for entry: EntryName) {
        entryScreen?.wanted = entry
        refreshEntries(isForced: true)
        guard let screen = entryScreen, screen.current != entry, !screen.filter.isEmpty else { return }
        entryScreen?.filter = ""
        refreshEntries()
    }

    /// Makes the list of the screen that has the focus anew, if anything that it is made of has changed.
    mutating func refreshEntries(isForced: Bool = false) {
        guard let screen = entryScreen else { return }
        followCounts()
        let edition = EntryScreen.Edition(
            coded: codedChanges.count, corpus: corpusChanges.count, filter: screen.filter, order: screen.order)
        guard isForced || edition != screen.edition else { return }
        if focus == .actors { likely.follow(corpus) }
        let all = focus == .actors ? actorEntries(in: screen.order) : conceptEntries(in: screen.order)
        let filter = EntryFilter(screen.filter)
        let shown = filter.isEmpty ? all : all.filter { entry in filter.accepts { words(of: entry.name, in: $0) } }
        entryScreen?.take(shown, of: all.count, edition: edition)
    }

    private func actorEntries(in order: EntryScreen.Order) -> [(name: EntryName, depth: Int)] {
        let actors = corpus.actors
        let sorted =
            switch order {
            case .tree, .name: actors
            case .latest: actors.sorted { $0.record.created.text > $1.record.created.text }
            case .statements: byUse(actors) { .actor($0.id) }
            }
        return sorted.map { (.actor($0.id), 0) }
    }

    private func conceptEntries(in order: EntryScreen.Order) -> [(name: EntryName, depth: Int)] {
        switch order {
        case .tree: corpus.conceptTree.map { (.concept($0.concept.id), $0.depth) }
        case .name: corpus.concepts.map { (.concept($0.id), 0) }
        case .latest:
            corpus.concepts.sorted { $0.record.created.text > $1.record.created.text }.map { (.concept($0.id), 0) }
        case .statements: byUse(corpus.concepts) { .concept($0.id) }.map { (.concept($0.id), 0) }
        }
    }

    private func byUse<Entry>(_ entries: [Entry], _ name: (Entry) -> EntryName) -> [Entry] {
        let keyed = entries.enumerated().map { (index: $0, uses: uses(of: name($1)).statements) }
        return keyed.sorted { ($1.uses, $0.index) < ($0.uses, $1.index) }.map { entries[$0.index] }
    }

    /// What the filter sees of an entry.
    private func words(of entry: EntryName, in column: EntryFilter.Column) -> String {
        switch entry {
        case .actor(let id): corpus.actor(id).map { words(of: $0, in: column) } ?? ""
        case .concept(let id): corpus.concept(id).map { words(of: $0, in: column) } ?? ""
        }
    }

    private func words(of actor: Actor, in column: EntryFilter.Column) -> String {
        switch column {
        case .name: actor.name
        case .alias: actor.aliases.map(\.name).joined(separator: "\n")
        case .type: actor.kind.rawValue
        case .under:
            actor.affiliations.map { (corpus.standing($0.organization)?.name ?? "") + " " + ($0.role ?? "") }
                .joined(separator: "\n")
        case .memo: actor.memo ?? ""
        case .wikidata: actor.wikidata ?? ""
        case .definition: ""
        case .is: signs(of: actor).joined(separator: "\n")
        }
    }

    private func signs(of actor: Actor) -> [String] {
        [
            actor.mergedInto == nil ? nil : "merged", actor.isSensitive ? "sensitive" : nil,
            likely.pairs(of: actor.id).isEmpty ? nil : "likely",
            uses(of: .actor(actor.id)).isNone ? "unused" : nil,
        ].compactMap(\.self)
    }

    private func words(of concept: Concept, in column: EntryFilter.Column) -> String {
        switch column {
        case .name: concept.name
        case .alias: concept.aliases.joined(separator: "\n")
        case .type, .wikidata: ""
        case .under: concept.parent.flatMap { corpus.standing($0)?.name } ?? ""
        case .memo: concept.memo ?? ""
        case .definition:
            [concept.definition, concept.useWhen, concept.notWhen].compactMap(\.self).joined(separator: "\n")
        case .is:
            [
                concept.mergedInto == nil ? nil : "merged", concept.isDeprecated ? "deprecated" : nil,
                uses(of: .concept(concept.id)).isNone ? "unused" : nil,
            ].compactMap(\.self).joined(separator: "\n")
        }
    }
}
