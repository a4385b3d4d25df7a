internal import Annotations

/// The topics of a codebook as a tree that is never deeper than other programs read, and that ends even where topics stand
/// under each other in a circle.
struct CodeTree {
    /// How deep topics stand in each other at most; what lies deeper stands beside its topic.
    static let deepest = 60

    private var children: [String: [Concept]] = [:]
    private(set) var roots: [Concept] = []

    /// The tree of topics that stand.
    init(_ record: CorpusRecord) {
        let standing = record.concepts.filter { $0.mergedInto == nil }
        let known = Set(standing.map(\.id))
        var depths: [Identifier<Concept>: Int] = [:]
        var parents: [Identifier<Concept>: Identifier<Concept>] = [:]
        for concept in standing {
            guard let parent = concept.parent.map(record.standingID), known.contains(parent) else { continue }
            parents[concept.id] = parent
        }
        for concept in standing {
            let depth = Self.depth(of: concept.id, parents, &depths)
            if let parent = parents[concept.id], depth > 0 {
                children[parent.iri, default: []].append(concept)
            } else {
                roots.append(concept)
            }
        }
    }

    /// The topics right below one.
    func children(of concept: Concept) -> [Concept] { children[concept.id.iri] ?? [] }

    /// How deep a topic stands; 0 for one at the top, and for one of a circle, and again where it would be too deep.
    private static func depth(
        of id: Identifier<Concept>, _ parents: [Identifier<Concept>: Identifier<Concept>],
        _ depths: inout [Identifier<Concept>: Int]
    ) -> Int {
        var path: [Identifier<Concept>] = [], current: Identifier<Concept>? = id
        var seen: Set<Identifier<Concept>> = []
        while let here = current, depths[here] == nil, seen.insert(here).inserted {
            path.append(here)
            current = parents[here]
        }
        // Where the walk met itself, the topic that it met becomes a root.
        var depth = current.flatMap { depths[$0] } ?? -1
        for here in path.reversed() {
            depth = depth + 1 >= deepest ? 0 : depth + 1
            depths[here] = depth
        }
        return depths[id] ?? 0
    }
}
