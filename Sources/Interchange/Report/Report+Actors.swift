internal import Analysis
internal import Annotations
import Prose

/// All that is said, actor by actor.
extension Report {
    var actors: Section? {
        guard !numbers.isEmpty else { return nil }
        let names = tally.voices.sorted { corpus.name(of: $0.actor) < corpus.name(of: $1.actor) }
        let index = names.map { voice -> Markup in
            "<li>\(actor(voice.actor)) <small>\(voice.statements.count)</small></li>\n"
        }
        let bodies = tally.voices.enumerated().map { place, voice in section(of: voice, at: place) }
        let shown = tally.nameless.prefix(Limit.quotationsOfActor).map { quotation($0, isHome: true) }
        let more = leftOut(tally.nameless.count - shown.count, "Not shown")
        let nameless: Markup = """
            <section class="actor" aria-labelledby="nameless-title">
            <h3 id="nameless-title">No named speaker</h3>
            \(Array(shown))\(more)</section>

            """
        return Section(
            "actors", "Quotations, actor by actor",
            "\(about == nil, "<ul class=\"index\">\n\(index)</ul>\n")\(bodies)\(!shown.isEmpty, nameless)")
    }

    private func section(of voice: ReportTally.Voice, at place: Int) -> Markup {
        let quotations = voice.statements.prefix(Limit.quotationsOfActor).map { quotation($0, isHome: true) }
        return """
            <section class="actor" id="actor-\(place)" aria-labelledby="actor-\(place)-title">
            <h3 id="actor-\(place)-title">\(corpus.name(of: voice.actor))</h3>
            <p class="note">\(particulars(of: voice))</p>
            \(Array(quotations))\
            \(leftOut(voice.statements.count - quotations.count, "Not shown"))\
            <p class="note again"><a href="#actors">All actors</a></p>
            </section>

            """
    }

    private func particulars(of voice: ReportTally.Voice) -> Markup {
        let count = voice.statements.count
        let counted: Markup = "statements: \(count), words: \(voice.words)"
        guard let actor = corpus.record.actor(voice.actor) else { return counted }
        let aliases = actor.aliases.map(\.name).filter { $0 != actor.name }
        let parts: [Markup?] = [
            Markup(own: actor.kind.rawValue), aliases.isEmpty ? nil : "also \(aliases.joined(separator: ", "))",
            affiliations(of: actor), wikidata(actor.wikidata), counted, actor.memo.map { "\($0.onOneLine)" },
        ]
        return parts.compactMap(\.self).joined(by: " · ")
    }

    private func affiliations(of actor: Actor) -> Markup? {
        let all = actor.affiliations.map { affiliation -> Markup in
            let time = [affiliation.from, affiliation.to].compactMap(\.self).joined(separator: " – ")
            let role: Markup = affiliation.role.map { "\($0), " } ?? ""
            return "\(role)\(corpus.name(of: affiliation.organization))\(!time.isEmpty, " (\(time))")"
        }
        return all.isEmpty ? nil : all.joined(by: "; ")
    }

    private func wikidata(_ item: String?) -> Markup? {
        guard let item, item.first == "Q", item.utf8.count < 16,
            item.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return "<a href=\"https://www.wikidata.org/wiki/\(plain: item)\" rel=\"noreferrer\">\(plain: item)</a>"
    }
}
