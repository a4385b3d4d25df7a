import Annotations

/// Where the entries of the register and the codebook are named: in which statements of which coders, and in how many
/// mentions.
///
/// Worked out from the notebooks on the shelf, once for each change of them. Merges are followed by whoever asks, so that
/// a merge costs nothing here. All that the two screens know of statements comes from this file.
struct StatementCounts: Equatable, Sendable {
    /// A statement, by the place that it has on the shelf.
    struct Place: Hashable, Sendable {
        let path: BytePath
        let coder: Coder
        /// Its number in the notebook.
        let number: Int
        let id: Identifier<Statement>
    }

    /// How often an entry is named.
    struct Uses: Hashable, Sendable {
        /// Statements of an actor, or about a concept.
        var statements = 0
        var mentions = 0
        /// Statements that name an actor otherwise: to whom, reported by whom, for whom.
        var others = 0
        var articles: Set<BytePath> = []

        var isNone: Bool { statements == 0 && mentions == 0 && others == 0 }

        fileprivate mutating func add(_ other: Uses) {
            statements += other.statements
            mentions += other.mentions
            others += other.others
            articles.formUnion(other.articles)
        }
    }

    private var places: [EntryName: [Place]] = [:]
    private var own: [EntryName: Uses] = [:]
    private var shelfEdition: Int?
    private var corpusEdition: Int?
    /// The entries that count as others, and the sums of those.
    private var merged: [EntryName: [EntryName]] = [:]
    private var sums: [EntryName: Uses] = [:]

    /// How often an entry itself is named, without those that were merged into it.
    func ownUses(of entry: EntryName) -> Uses { own[entry] ?? Uses() }

    /// How often an entry and all that count as it are named.
    func uses(of entry: EntryName) -> Uses { sums[entry] ?? ownUses(of: entry) }

    /// The entries that count as one, because they were merged into it.
    func entries(countingAs entry: EntryName) -> [EntryName] { merged[entry] ?? [] }

    /// The statements of an actor, or about a concept, those of all that count as it among them; by article and place.
    func statements(of entry: EntryName) -> [Place] {
        let merged = entries(countingAs: entry)
        let own = places[entry] ?? []
        guard !merged.isEmpty else { return own }
        return (own + merged.flatMap { places[$0] ?? [] }).sorted { one, other in
            one.path != other.path
                ? one.path < other.path : (one.coder.slug, one.number) < (other.coder.slug, other.number)
        }
    }

    /// Counts again what has changed since the last time.
    mutating func follow(_ shelf: Shelf, _ record: CorpusRecord, edition: Int) {
        let isCounted = shelfEdition == shelf.contents.count
        if !isCounted { count(shelf) }
        guard !isCounted || corpusEdition != edition else { return }
        corpusEdition = edition
        (merged, sums) = ([:], [:])
        let all =
            record.actors.filter { $0.mergedInto != nil }.map { EntryName.actor($0.id) }
            + record.concepts.filter { $0.mergedInto != nil }.map { EntryName.concept($0.id) }
        for entry in all {
            let standing = record.standing(entry)
            guard standing != entry else { continue }
            merged[standing, default: []].append(entry)
            var sum = sums[standing] ?? ownUses(of: standing)
            sum.add(ownUses(of: entry))
            sums[standing] = sum
        }
    }

    private mutating func count(_ shelf: Shelf) {
        (places, own) = ([:], [:])
        shelfEdition = shelf.contents.count
        for path in Set(shelf.own.keys).union(shelf.others.keys).sorted() {
            let notebooks = [shelf.own[path]?.notebook].compactMap(\.self) + (shelf.others[path] ?? [])
            for notebook in notebooks { count(notebook, at: path) }
        }
    }

    private mutating func count(_ notebook: Notebook, at path: BytePath) {
        for (number, statement) in notebook.statements.enumerated() {
            let place = Place(path: path, coder: notebook.coder, number: number, id: statement.id)
            if case .actor(let id) = statement.speaker { add(place, to: .actor(id)) }
            if let concept = statement.concept { add(place, to: .concept(concept)) }
            for id in statement.addressees + statement.via { note(.actor(id), path) { $0.others += 1 } }
            if let id = statement.organization { note(.actor(id), path) { $0.others += 1 } }
        }
        for mention in notebook.mentions { note(.actor(mention.actor), path) { $0.mentions += 1 } }
    }

    private mutating func add(_ place: Place, to entry: EntryName) {
        places[entry, default: []].append(place)
        note(entry, place.path) { $0.statements += 1 }
    }

    private mutating func note(_ entry: EntryName, _ path: BytePath, _ change: (inout Uses) -> Void) {
        change(&own[entry, default: Uses()])
        own[entry]?.articles.insert(path)
    }
}

extension ReaderState {
    /// The statement that stands at a place of the shelf; nil where the shelf has changed since.
    func statement(at place: StatementCounts.Place) -> Statement? {
        let own = shelf.own[place.path]?.notebook
        let notebook = own?.coder == place.coder ? own : shelf.others[place.path]?.first { $0.coder == place.coder }
        guard let notebook, notebook.statements.indices.contains(place.number) else { return nil }
        let statement = notebook.statements[place.number]
        return statement.id == place.id ? statement : nil
    }

    /// How often an entry and all that count as it are named.
    func uses(of entry: EntryName) -> StatementCounts.Uses { counts.uses(of: entry) }
}
