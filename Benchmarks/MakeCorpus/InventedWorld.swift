import Annotations

/// The people, the codebook and the outlets of the corpus.
struct InventedWorld {
    let actors: [Actor]
    let concepts: [Concept]
    let outlets: [String]
    /// What each actor has something to say about, as indices of concepts: few things, and most of it about the first.
    let interests: [[Int]]
    let coders: [Coder]

    /// A world with so many actors, of whom each eighth is an organization.
    init(actors count: Int, outlets outletCount: Int, chance: inout Chance) {
        let coders = ["ana", "ben"].compactMap(Coder.init(slug:))
        var moment = Moment(milliseconds: Self.beginning, seed: chance.next())
        let record = Record(creator: coders[0], created: moment.timestamp)
        actors = (0..<count).map { Self.actor($0, moment.makeIdentifier(), record) }
        concepts = Self.codebook(record)
        outlets = (0..<outletCount).map { number in
            let words = Invented.outletWords, places = Invented.places
            return "The \(places[number * 7 % places.count]) \(words[(number + number / places.count) % words.count])"
        }
        let topics = concepts.count
        interests = (0..<count).map { _ in (0..<6).map { _ in chance.number(below: topics) } }
        self.coders = coders
    }

    /// When the codebook was made, in milliseconds since 1970: the first minute of 2026.
    static let beginning: UInt64 = 1_767_225_600_000

    private static func actor(_ number: Int, _ id: Identifier<Actor>, _ record: Record) -> Actor {
        if number % 8 == 7 {
            let place = Invented.places[number / 8 % Invented.places.count]
            let body = Invented.bodies[number / 8 / Invented.places.count % Invented.bodies.count]
            return Actor(id: id, kind: .organization, name: "\(body) \(place)", record: record)
        }
        let (first, last) = (Invented.firstNames, Invented.surnames)
        let surname = last[number / first.count % last.count]
        let name = "\(first[(number + number / first.count) % first.count]) \(surname)"
        var actor = Actor(id: id, kind: .person, name: name, record: record)
        if number % 3 == 0 { actor.aliases = [.init(name: surname)] }
        actor.isSensitive = number % 50 == 0
        return actor
    }

    /// A tree: ten branches, each with five topics.
    private static func codebook(_ record: Record) -> [Concept] {
        Invented.branches.flatMap { branch in
            let parent = Identifier<Concept>(iri: "urn:x-dictum:concept:\(branch)")
            let leaves = Invented.leaves.enumerated().map { number, leaf in
                let name = "\(leaf) \(branch)"
                let slug = name.split(separator: " ").joined(separator: "-")
                var concept = Concept(id: Identifier(iri: "urn:x-dictum:concept:\(slug)"), name: name, record: record)
                concept.parent = parent
                if number != 4 { concept.definition = "All that is said of \(name)." }
                return concept
            }
            return [Concept(id: parent, name: branch, record: record)] + leaves
        }
    }
}
