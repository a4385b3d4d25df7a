package import Annotations
internal import Prose
internal import Tables

/// A database of Discourse Network Analyzer 3 (`.dna`), which DNA opens and works on: texts, coders, statements with person,
/// organization, concept and agreement. Offsets are UTF-16 code units.
package struct DnaDatabase: CorpusFormat {
    package init() {}

    package var name: String { "dna" }
    package var summary: String { "a database for Discourse Network Analyzer 3" }
    package var output: ExchangeOutput { .file(ending: "dna") }

    package var keeps: KeptMembers {
        KeptMembers(
            statements: Set(StatementMember.allCases).subtracting([.foreign]),
            mentions: Set(MentionMember.allCases), notes: true, actors: [.aliases, .wikidata, .memo],
            concepts: [.parent, .definition, .aliases, .color, .memo])
    }

    package func addLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport) {
        MarkedText.addLosses(of: article, record, to: &report)
    }

    package func addLosses(of record: CorpusRecord, to report: inout LossReport) {
        let beyond = "beyond \(DnaSchema.longest) characters"
        for actor in record.actors where actor.mergedInto == nil {
            let iri = actor.id.iri
            if !actor.name.fitsInDna { report.note("name \(beyond)", of: .actor, iri) }
            if !actor.aliases.map(\.name).fitInDna { report.note("aliases \(beyond)", of: .actor, iri) }
            if actor.memo?.fitsInDna == false { report.note("memo \(beyond)", of: .actor, iri) }
            if actor.aliases.contains(where: { $0.evidence != nil }) {
                report.note("evidence of aliases", of: .actor, iri)
            }
        }
        for concept in record.concepts where concept.mergedInto == nil {
            let iri = concept.id.iri
            if !concept.name.fitsInDna { report.note("name \(beyond)", of: .concept, iri) }
            if !concept.aliases.fitInDna { report.note("aliases \(beyond)", of: .concept, iri) }
            if concept.memo?.fitsInDna == false { report.note("memo \(beyond)", of: .concept, iri) }
            if concept.definition?.fitsInDna == false { report.note("definition \(beyond)", of: .concept, iri) }
            if let color = concept.color, DnaColor(color) == nil {
                report.note("color that is no #rrggbb", of: .concept, iri)
            }
        }
    }

    package func write<Failure: Error>(_ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>) throws(Failure) {
        let database: Database
        do throws(DatabaseFailure) {
            database = try Database()
            let writer = try DnaWriter(corpus.record, in: database, show: sink.show)
            for article in corpus.articles { try writer.add(article) }
            try writer.finish()
        } catch {
            return try sink.refuse(Self.sentence(error))
        }
        if let failure = try database.send(sink.send) { try sink.refuse(Self.sentence(failure)) }
    }

    private static func sentence(_ failure: DatabaseFailure) -> String {
        "dna: SQLite could not hold it (result \(failure.code)): export fewer articles, with --filter for example"
    }
}

extension [String] {
    /// What of several names has room in a field of DNA, with a sign between them; nothing for none.
    var inDna: String {
        var field = ""
        for name in self {
            let more = field.isEmpty ? name : field + "; " + name
            if more.fitsInDna { field = more }
        }
        return field
    }

    /// Whether all have room, and come apart again.
    var fitInDna: Bool { joined(separator: "; ").fitsInDna && !contains { $0.contains("; ") } }
}

/// A color as DNA has it.
struct DnaColor: Equatable {
    /// Red, green and blue, 0 to 255 each.
    let parts: [Int]

    /// The color of `#rrggbb`; nil for the name of one.
    init?(_ text: String) {
        let digits = text.utf8.dropFirst()
        guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6, let number = Int(text.dropFirst(), radix: 16),
            number >= 0
        else { return nil }
        parts = [number >> 16, number >> 8 & 0xFF, number & 0xFF]
    }

    /// A color by its parts; nil where they are none, or black, which is DNA's word for no color.
    init?(_ parts: [Int]) {
        guard parts.count == 3, parts.allSatisfy({ (0...255).contains($0) }), parts != [0, 0, 0] else { return nil }
        self.parts = parts
    }

    /// `#rrggbb`.
    var text: String {
        "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
