import Annotations

/// Whether the actors and the concepts name each other rightly: what one was merged into, belongs to or stands under is
/// there, and nothing stands under itself.
struct RegisterCheck {
    private let record: CorpusRecord
    private let folder: BytePath

    init(_ record: CorpusRecord) {
        self.record = record
        folder = BytePath(".dictum")
    }

    var findings: [Finding] {
        record.actors.flatMap(findings) + record.concepts.flatMap(findings)
    }

    private func findings(in actor: Actor) -> [Finding] {
        let merged = circle(from: actor.id) { record.actor($0)?.mergedInto }
        return missing([actor.mergedInto], of: actor.id.iri, "was merged into")
            + missing(actor.affiliations.map(\.organization), of: actor.id.iri, "belongs to")
            + (merged ? [finding(actor.id.iri, "“\(actor.name)” was merged into itself")] : [])
    }

    private func findings(in concept: Concept) -> [Finding] {
        let name = "“\(concept.name)”"
        let known = [(concept.parent, "stands under"), (concept.mergedInto, "was merged into")]
        let lost = known.flatMap { id, relation -> [Finding] in
            guard let id, record.concept(id) == nil else { return [] }
            return [finding(concept.id.iri, "\(name) \(relation) a topic that is not there: \(id)")]
        }
        let merged = circle(from: concept.id) { record.concept($0)?.mergedInto }
        let nested = circle(from: concept.id) { record.concept($0)?.parent }
        return lost + (merged ? [finding(concept.id.iri, "\(name) was merged into itself")] : [])
            + (nested ? [finding(concept.id.iri, "\(name) stands under itself")] : [])
    }

    private func missing(_ actors: [Identifier<Actor>?], of item: String, _ relation: String) -> [Finding] {
        actors.compactMap(\.self).filter { record.actor($0) == nil }.map {
            finding(item, "\(relation) an actor that is not there: \($0)")
        }
    }

    private func finding(_ item: String, _ sentence: String) -> Finding {
        Finding(.brokenRegister, folder, item: item, sentence)
    }

    /// Whether following a relation leads back to where it began.
    private func circle<Thing>(
        from start: Identifier<Thing>, _ next: (Identifier<Thing>) -> Identifier<Thing>?
    ) -> Bool {
        var seen: Set<Identifier<Thing>> = []
        var place = next(start)
        while let here = place {
            if here == start { return true }
            guard seen.insert(here).inserted else { return false }
            place = next(here)
        }
        return false
    }
}
