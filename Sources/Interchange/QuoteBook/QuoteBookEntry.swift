internal import Annotations
internal import Prose

/// What a quote book says of one quotation.
struct QuoteBookEntry {
    /// What was said, by whom and about what. Where several coders say the same of it, it is one entry.
    struct Saying: Hashable {
        let passage: QuotedPassage
        let kind: Statement.Kind
        let speaker: Statement.Speaker
        let organization: String?
        let role: String?
        let addressees: [String]
        let via: [String]
        let concept: Identifier<Concept>?
        let stance: Stance?
    }

    /// What one coder adds.
    struct Reading {
        let coder: Coder
        let status: Statement.Status
        let isUnsure: Bool
        let claim: String?
        let tags: [String]
        let memo: String?
    }

    /// Where it was printed.
    struct Source: Hashable {
        let path: BytePath
        let title: String
        let outlet: String?
        let published: String?
        let url: String?
        let language: String?
    }

    let saying: Saying
    let source: Source
    var readings: [Reading]
    /// The name of who speaks; nil where nobody is named.
    let speaker: String?
    /// The name of the topic.
    let topic: String?

    /// The entries of an article, in reading order, each with all who say it.
    static func entries(of article: ExchangeArticle, _ record: CorpusRecord) -> [QuoteBookEntry] {
        let source = Source(article)
        var entries: [QuoteBookEntry] = [], places: [Saying: Int] = [:]
        for row in article.rows(record) {
            let saying = Saying(row, in: article, record), reading = Reading(row)
            if let place = places[saying] {
                entries[place].readings.append(reading)
                continue
            }
            places[saying] = entries.count
            entries.append(
                QuoteBookEntry(
                    saying: saying, source: source, readings: [reading], speaker: row.speaker.named?.label,
                    topic: row.concept?.label))
        }
        return entries
    }

    /// As what, and for whom, the speaker speaks: `chair, Harbor Board`.
    var office: String? {
        let parts = [saying.role, saying.organization].compactMap { $0?.said?.onOneLine }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// How the words are quoted, where they are not said word for word.
    var manner: String? {
        switch saying.kind {
        case .direct: nil
        case .indirect: "not in their own words"
        case .mixed: "partly in their own words"
        case .scare: "in scare quotes"
        case .headline: "in a headline"
        case .caption: "in a caption"
        }
    }

    /// All its words as they are, for looking them through.
    var words: String {
        let notes = readings.flatMap { [$0.claim, $0.memo].compactMap(\.self) + $0.tags }
        let source = [source.title, source.outlet, source.url].compactMap(\.self)
        let people = [speaker, office, topic].compactMap(\.self) + saying.addressees + saying.via
        let passage = saying.passage.paragraphs.map { $0.map(\.words).joined() }
        return (passage + people + source + notes).joined(separator: "\n") + "\n"
    }
}

extension QuoteBookEntry.Saying {
    /// Whether it is for or against its topic.
    var takesSide: Bool { stance == .support || stance == .oppose }

    fileprivate init(_ row: StatementRow, in article: ExchangeArticle, _ record: CorpusRecord) {
        passage = QuotedPassage(row.statement, in: article)
        kind = row.statement.kind
        switch row.statement.speaker {
        case .actor(let id): speaker = .actor(record.standing(id)?.id ?? id)
        case .unknown, .unset: speaker = row.statement.speaker
        }
        organization = row.organization?.label
        role = row.statement.role
        addressees = row.addressees.map(\.label)
        via = row.via.map(\.label)
        concept = row.statement.concept.map { record.standing($0)?.id ?? $0 }
        stance = row.statement.stance
    }
}

extension QuoteBookEntry.Reading {
    fileprivate init(_ row: StatementRow) {
        coder = row.coder
        status = row.statement.status
        isUnsure = row.statement.isUnsure
        claim = row.statement.claim?.said
        tags = row.statement.tags
        memo = row.statement.memo?.said
    }

    /// The coder's name, and how far the work is where that is not what is usual.
    var signature: String {
        let remarks = [status == .coded ? nil : status.rawValue, isUnsure ? "unsure" : nil].compactMap(\.self)
        return remarks.isEmpty ? coder.slug : "\(coder.slug) (\(remarks.joined(separator: ", ")))"
    }
}

extension QuoteBookEntry.Source {
    fileprivate init(_ article: ExchangeArticle) {
        path = article.path
        title = (article.about.title?.said ?? article.path.display).onOneLine
        outlet = article.about.outlet?.said?.onOneLine
        published = article.about.published?.said?.onOneLine
        url = article.about.url
        language = article.about.language
    }
}
