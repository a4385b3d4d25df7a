package import Annotations
internal import Prose

/// Entities of FollowTheMoney for Aleph and OpenAleph, a JSON object a line.
///
/// An article is an `Article` with its text, a statement a `Note` on the article and its speaker, a mention a `Mention`;
/// actors are `Person`, `Organization` or `Address`, what they belonged to is a `Membership`, and who is quoted in an article is
/// tied to it by a `Documentation`. Keys are those of ours, so that what is written again takes the place of what was there.
package struct FollowTheMoneyLines: CorpusFormat {
    package init() {}

    package var name: String { "ftm" }
    package var summary: String { "FollowTheMoney entities for Aleph, a JSON object a line" }
    package var output: ExchangeOutput { .file(ending: ".ftm.json") }
    package var keeps: KeptMembers {
        KeptMembers(
            statements: [.id, .speaker, .topic, .stance, .claim, .tags, .memo, .created, .modified],
            mentions: [.actor], actors: [.aliases, .affiliations, .wikidata, .memo])
    }

    package func addLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport) {
        for mention in article.notebooks.flatMap(\.mentions) {
            guard let actor = record.standing(mention.actor), actor.kind == .place else { continue }
            report.note("whom it names, a place", of: .mention, mention.id.iri)
        }
    }

    package func write<Failure: Error>(_ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>) throws(Failure) {
        let others = OtherNames(corpus.record)
        for actor in corpus.record.actors where actor.mergedInto == nil {
            let entities = FollowTheMoney.entities(of: actor, called: others[actor], corpus.record)
            for entity in entities { try sink.send(entity.line) }
        }
        var taken: Set<String> = []
        for article in corpus.articles {
            try sink.send(FollowTheMoney.article(article).line)
            var quoted: Set<Identifier<Actor>> = []
            for row in article.rows(corpus.record) {
                let key = FollowTheMoney.key(row.statement.id, of: row.coder, in: article, &taken)
                try sink.send(FollowTheMoney.note(row, called: key, corpus.record).line)
                guard let speaker = row.speaker(in: corpus.record), quoted.insert(speaker).inserted else { continue }
                try sink.send(FollowTheMoney.tie(speaker, to: article).line)
            }
            for notebook in article.notebooks {
                for mention in notebook.mentions {
                    let key = FollowTheMoney.key(mention.id, of: notebook.coder, in: article, &taken)
                    try sink.send(FollowTheMoney.mention(mention, called: key, in: article, corpus.record).line)
                }
            }
        }
    }
}

/// An entity: its key, its schema, and values by property.
struct FollowTheMoneyEntity {
    let key: String
    let schema: String
    let properties: KeyValuePairs<String, [String?]>

    /// One line of JSON. A value that says nothing is left out, and so is a property without values.
    var line: [UInt8] {
        let members = properties.compactMap { name, values -> JSONObject.Member? in
            var seen: Set<String> = []
            let said = values.compactMap { $0?.withStandIns.said }.filter { seen.insert($0).inserted }
            return said.isEmpty ? nil : .init(name, .array(said.map { .string($0) }))
        }
        let object = JSONObject([
            .init("id", .string(key)), .init("schema", .string(schema)),
            .init("properties", .object(JSONObject(members))),
        ])
        return JSONWriter.line(of: object.value) + [0x0A]
    }
}

/// The things of a corpus as FollowTheMoney has them (its model of version 4).
enum FollowTheMoney {
    /// The key of an annotation. Two coders may have the same one; then the second has one made of both.
    static func key<Thing>(
        _ id: Identifier<Thing>, of coder: Coder, in article: ExchangeArticle, _ taken: inout Set<String>
    ) -> String {
        if taken.insert(id.key).inserted { return id.key }
        let other = Identifier<Thing>(derivedFrom: "\(coder.slug)\n\(article.path.display)\n\(id.iri)").key
        taken.insert(other)
        return other
    }

    /// An actor, and what it belonged to.
    static func entities(
        of actor: Actor, called others: [String], _ record: CorpusRecord
    ) -> [FollowTheMoneyEntity] {
        let itself = FollowTheMoneyEntity(
            key: actor.id.key, schema: schema(of: actor),
            properties: [
                "name": [actor.name.onOneLine], "alias": others.map { $0.onOneLine },
                "wikidataId": [actor.wikidataItem],
                // The kinds that its schemas do not tell apart. A place is no legal entity and has no such property.
                "classification": [.group, .office, .media].contains(actor.kind) ? [actor.kind.rawValue] : [],
                "notes": [actor.memo], "createdAt": [PlainDate(actor.record.created.text)?.text],
                "modifiedAt": [PlainDate(actor.record.modified?.text)?.text],
            ])
        return [itself] + actor.affiliations.compactMap { membership($0, of: actor, record) }
    }

    private static func schema(of actor: Actor) -> String {
        switch actor.kind {
        case .person: "Person"
        case .organization, .group, .office, .media: "Organization"
        case .place: "Address"
        }
    }

    /// A membership; where one of the two cannot have one, a link of no kind in particular.
    private static func membership(
        _ affiliation: Actor.Affiliation, of actor: Actor, _ record: CorpusRecord
    ) -> FollowTheMoneyEntity? {
        guard let organization = record.standing(affiliation.organization) else { return nil }
        let isMembership = actor.kind != .place && schema(of: organization) == "Organization"
        let times = [affiliation.role, affiliation.from, affiliation.to].map { $0 ?? "" }.joined(separator: "\n")
        let key = Identifier<Actor>(derivedFrom: "\(actor.id.iri)\n\(organization.id.iri)\n\(times)").key
        let (role, from) = ([affiliation.role?.onOneLine], [PlainDate(affiliation.from)?.text])
        let until = [PlainDate(affiliation.to)?.text]
        guard isMembership else {
            return FollowTheMoneyEntity(
                key: key, schema: "UnknownLink",
                properties: [
                    "subject": [actor.id.key], "object": [organization.id.key], "role": role, "startDate": from,
                    "endDate": until,
                ])
        }
        return FollowTheMoneyEntity(
            key: key, schema: "Membership",
            properties: [
                "member": [actor.id.key], "organization": [organization.id.key], "role": role, "startDate": from,
                "endDate": until,
            ])
    }

    static func article(_ article: ExchangeArticle) -> FollowTheMoneyEntity {
        let about = article.about
        return FollowTheMoneyEntity(
            key: about.id.key, schema: "Article",
            properties: [
                "title": [(about.title ?? article.path.display).onOneLine], "fileName": [article.path.display],
                "author": about.authors.map(\.onOneLine), "publisher": [about.outlet?.onOneLine],
                "publishedAt": [PlainDate(about.published)?.text],
                "sourceUrl": [about.url.flatMap { LinkAddress($0) }?.text],
                "language": [about.language.flatMap(LanguageCode.ofThreeLetters)],
                "bodyText": [article.text.string(in: article.text.range)],
            ])
    }

    /// A statement: its words as the description, what they come to as the summary, the topic, the stance and the tags as
    /// keywords.
    static func note(_ row: StatementRow, called key: String, _ record: CorpusRecord) -> FollowTheMoneyEntity {
        let statement = row.statement
        let speaker = row.speaker(in: record)
        let stance = statement.stance.map { "stance: \($0.rawValue)" }
        return FollowTheMoneyEntity(
            key: key, schema: "Note",
            properties: [
                "name": [name(of: row)], "description": [row.quotation], "summary": [statement.claim],
                "entity": [row.article.id.key, speaker.flatMap { record.actor($0) }?.id.key],
                "proof": [row.article.id.key], "notes": [statement.memo],
                "keywords": [row.concept?.label.onOneLine, stance] + statement.tags.map(\.onOneLine),
                "publisher": [row.article.outlet?.onOneLine],
                "sourceUrl": [row.article.url.flatMap { LinkAddress($0) }?.text],
                "createdAt": [PlainDate(statement.record.created.text)?.text],
                "modifiedAt": [PlainDate(statement.record.modified?.text)?.text],
            ])
    }

    /// What lists show: who speaks and how the words begin.
    private static func name(of row: StatementRow) -> String {
        let line = row.quotation.onOneLine
        let start = line.unicodeScalars.count > 90 ? String(line.unicodeScalars.prefix(80)) + " …" : line
        return row.speaker.named.map { "\($0.label.onOneLine): \(start)" } ?? start
    }

    /// That an actor speaks in an article.
    static func tie(_ actor: Identifier<Actor>, to article: ExchangeArticle) -> FollowTheMoneyEntity {
        FollowTheMoneyEntity(
            key: Identifier<Actor>(derivedFrom: "speaker\n\(article.about.id.iri)\n\(actor.iri)").key,
            schema: "Documentation",
            properties: ["document": [article.about.id.key], "entity": [actor.key], "role": ["speaker"]])
    }

    static func mention(
        _ mention: Mention, called key: String, in article: ExchangeArticle, _ record: CorpusRecord
    ) -> FollowTheMoneyEntity {
        let actor = record.standing(mention.actor)
        let isLegal = actor.map { $0.kind != .place } ?? false
        return FollowTheMoneyEntity(
            key: key, schema: "Mention",
            properties: [
                "document": [article.about.id.key], "name": [mention.anchor.exact.onOneLine],
                "resolved": [isLegal ? actor?.id.key : nil], "detectedSchema": [actor.map(schema)],
            ])
    }
}

/// The languages that FollowTheMoney knows, which it calls by three letters (ISO 639-2/T).
enum LanguageCode {
    private static let known = """
        af afr am amh ar ara az aze be bel bn ben bs bos bg bul ca cat cs ces da dan de deu el ell en eng et est fa fas fi fin \
        fr fra ga gle he heb hi hin hr hrv hy hye hu hun id ind is isl it ita ja jpn kn kan ka kat kk kaz km khm ky kir ko kor \
        lo lao lv lav lt lit lb ltz mk mkd mt mlt mn mon ms msa my mya ne nep nl nld no nor nb nor nn nor pl pol pt por ps pus \
        ro ron ru rus si sin sk slk sl slv es spa sq sqi sr srp sw swa sv swe ta tam tg tgk tl tgl th tha tk tuk tr tur uk ukr \
        ur urd uz uzb vi vie zh zho
        """

    /// The code of a tag of BCP 47; nil where it is none that is known.
    static func ofThreeLetters(_ tag: String) -> String? {
        let words = known.split(separator: " ").map(String.init)
        let language = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init)
        guard let place = words.firstIndex(where: { $0 == language }) else { return nil }
        return place.isMultiple(of: 2) ? words[place + 1] : words[place]
    }
}
