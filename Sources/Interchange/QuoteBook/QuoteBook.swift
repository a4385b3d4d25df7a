internal import Analysis
internal import Annotations
internal import Prose

/// What was said in a corpus, in chapters, to print or to put into a text of one's own.
///
/// It holds the words that it shows and nothing else of the articles, since what one actor says stands in many of them.
package struct QuoteBook {
    /// What a chapter is about.
    package enum Order: String, Hashable, Sendable, CaseIterable {
        case actor, topic
    }

    /// All that one actor says, or that is said about one topic.
    struct Chapter {
        let subject: Subject
        let heading: String
        /// What is known of the actor, or what the topic means.
        let remarks: [String]
        /// By date. Their numbers go on through the book.
        let entries: [QuoteBookEntry]
        /// The number of the first.
        let first: Int

        /// `3`, or `3–9`.
        var numbers: String { entries.count == 1 ? "\(first)" : "\(first)–\(first + entries.count - 1)" }
        var stances: StanceCounts { entries.stances }
    }

    /// What a chapter is about.
    enum Subject: Hashable {
        case actor(Identifier<Actor>)
        case topic(Identifier<Concept>)
        /// The article does not tell the speaker.
        case untold
        /// Nobody has said who speaks.
        case noSpeaker
        /// Nobody has said what it is about.
        case noTopic
    }

    let name: String
    let order: Order
    let chapters: [Chapter]

    /// The book of a corpus, whose articles are read once.
    init(_ corpus: ExchangeCorpus, by order: Order) {
        name = corpus.name
        self.order = order
        var bySubject: [Subject: [QuoteBookEntry]] = [:]
        for article in corpus.articles {
            for entry in QuoteBookEntry.entries(of: article, corpus.record) {
                bySubject[Subject(of: entry, by: order), default: []].append(entry)
            }
        }
        var chapters: [Chapter] = [], next = 1
        for subject in Self.sorted(bySubject, corpus.record) {
            let entries = (bySubject[subject] ?? []).byDate
            chapters.append(
                Chapter(
                    subject: subject, heading: subject.heading(entries), remarks: subject.remarks(corpus.record),
                    entries: entries, first: next))
            next += entries.count
        }
        self.chapters = chapters
    }

    /// Actors by name; topics as in the codebook, so that narrow ones follow their wide one. Those without a name are last.
    private static func sorted(_ bySubject: [Subject: [QuoteBookEntry]], _ record: CorpusRecord) -> [Subject] {
        let tree = Dictionary(
            record.conceptTree.enumerated().map { ($1.concept.id, $0) }, uniquingKeysWith: { one, _ in one })
        let keyed = bySubject.map { subject, entries -> (key: (Int, Int, String, String), subject: Subject) in
            switch subject {
            case .actor(let id):
                let name = entries.first?.speaker ?? id.iri
                return (
                    (0, 0, String(String.UnicodeScalarView(foldedName(name, keepsCapitals: false))), id.iri), subject
                )
            case .topic(let id): return ((0, tree[id] ?? .max, "", id.iri), subject)
            case .untold: return ((1, 0, "", ""), subject)
            case .noSpeaker, .noTopic: return ((2, 0, "", ""), subject)
            }
        }
        return keyed.sorted { $0.key < $1.key }.map(\.subject)
    }
}

extension QuoteBook.Chapter {
    /// All its words as they are, for looking them through.
    var words: String {
        ([heading] + remarks).joined(separator: "\n") + "\n" + entries.map(\.words).joined()
    }
}

extension QuoteBook {
    /// What is in a book of every corpus. What it says besides of those who have a chapter, ``addLosses(of:_:by:to:)`` knows.
    static var keeps: KeptMembers {
        KeptMembers(statements: [
            .parts, .kind, .speaker, .unknownSpeaker, .organization, .role, .addressees, .via, .topic, .stance, .claim,
            .tags, .memo, .unsure, .status, .coder,
        ])
    }

    /// Takes out of a report what the chapters say of those whom an article quotes, or of what it is about.
    static func addLosses(
        of article: ExchangeArticle, _ record: CorpusRecord, by order: Order, to report: inout LossReport
    ) {
        let statements = article.notebooks.flatMap(\.statements)
        switch order {
        case .actor:
            for statement in statements {
                guard case .actor(let id) = statement.speaker else { continue }
                let actor = record.standingID(id)
                report.spare(ActorMember.aliases.rawValue, of: .actor, actor.iri)
                report.spare(ActorMember.affiliations.rawValue, of: .actor, actor.iri)
            }
        case .topic:
            for topic in statements.compactMap(\.concept).map(record.standingID) {
                report.spare(ConceptMember.parent.rawValue, of: .concept, topic.iri)
                report.spare(ConceptMember.definition.rawValue, of: .concept, topic.iri)
            }
        }
    }

    /// Notes what no chapter says: what the evidence of another name is.
    static func addLosses(of record: CorpusRecord, to report: inout LossReport) {
        for actor in record.actors where actor.aliases.contains(where: { $0.evidence != nil }) {
            report.note("evidence of aliases", of: .actor, actor.id.iri)
        }
    }

    var entries: [QuoteBookEntry] { chapters.flatMap(\.entries) }

    /// What the whole comes to: how many of what, in the order in which people ask, without what there is none of.
    var figures: [(count: Int, what: String)] {
        let entries = entries
        let sources = Set(entries.map(\.source))
        let speakers = Set(entries.compactMap { entry in entry.speaker.map { _ in entry.saying.speaker } })
        let counts: [(Int, one: String, several: String)] = [
            (entries.count, "quotation", "quotations"), (speakers.count, "speaker", "speakers"),
            (Set(entries.compactMap(\.saying.concept)).count, "topic", "topics"),
            (sources.count, "article", "articles"),
            (Set(sources.compactMap(\.outlet)).count, "outlet", "outlets"),
        ]
        return counts.filter { $0.0 > 0 }.map { ($0.0, $0.0 == 1 ? $0.one : $0.several) }
    }

    /// The first and the last date of the articles, where they are dates.
    var dates: (first: String, last: String)? {
        let dates = entries.compactMap(\.source.published).filter { CodedCorpus.month(of: $0) != nil }
        guard let first = dates.min(), let last = dates.max() else { return nil }
        return (first, last)
    }
}

extension [QuoteBookEntry] {
    var stances: StanceCounts {
        var counts = StanceCounts()
        for entry in self { counts.add(entry.saying.stance) }
        return counts
    }

    /// By date of the article, those without one last; else as they stand.
    fileprivate var byDate: [QuoteBookEntry] {
        enumerated().sorted { one, other in
            let dates = (one.element.source.published, other.element.source.published)
            switch dates {
            case (let first?, let second?) where first != second: return first < second
            case (_?, nil): return true
            case (nil, _?): return false
            case (_?, _?), (nil, nil): return one.offset < other.offset
            }
        }.map(\.element)
    }
}

extension StanceCounts {
    /// How many are for, against and neither; empty where none takes a side.
    var sides: [(count: Int, side: String)] {
        let (support, opposition) = (self[.support], self[.oppose])
        guard support + opposition > 0 else { return [] }
        let sides = [(support, "for"), (opposition, "against"), (total - support - opposition, "neither")]
        return sides.filter { $0.0 > 0 }
    }

    /// `2 for, 1 against, 1 neither`; nil where none takes a side.
    var sentence: String? {
        let parts = sides.map { "\($0.count) \($0.side)" }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

extension QuoteBook.Subject {
    fileprivate init(of entry: QuoteBookEntry, by order: QuoteBook.Order) {
        switch order {
        case .actor:
            switch entry.saying.speaker {
            case .actor(let id): self = .actor(id)
            case .unknown: self = .untold
            case .unset: self = .noSpeaker
            }
        case .topic: self = entry.saying.concept.map { .topic($0) } ?? .noTopic
        }
    }

    fileprivate func heading(_ entries: [QuoteBookEntry]) -> String {
        switch self {
        case .actor(let id): entries.first?.speaker?.said?.onOneLine ?? id.iri
        case .topic(let id): entries.first?.topic?.said?.onOneLine ?? id.iri
        case .untold: "Speaker not told"
        case .noSpeaker: "No speaker yet"
        case .noTopic: "No topic yet"
        }
    }

    fileprivate func remarks(_ record: CorpusRecord) -> [String] {
        switch self {
        case .actor(let id): record.actor(id).map { Self.remarks(on: $0, record) } ?? []
        case .topic(let id): record.concept(id).map { Self.remarks(on: $0, record) } ?? []
        case .untold, .noSpeaker, .noTopic: []
        }
    }

    private static func remarks(on actor: Actor, _ record: CorpusRecord) -> [String] {
        let aliases = actor.aliases.map(\.name).filter { $0 != actor.name }
        let affiliations = actor.affiliations.map { affiliation in
            let time = [affiliation.from, affiliation.to].compactMap(\.self).joined(separator: "–")
            let organization = record.standing(affiliation.organization)?.name ?? affiliation.organization.iri
            let role = affiliation.role.map { "\($0), " } ?? ""
            return role + organization + (time.isEmpty ? "" : " (\(time))")
        }
        return [actor.kind.rawValue] + affiliations
            + (aliases.isEmpty ? [] : ["also " + aliases.joined(separator: ", ")])
    }

    private static func remarks(on concept: Concept, _ record: CorpusRecord) -> [String] {
        let parent = concept.parent.flatMap { record.standing($0)?.name }
        return [parent.map { "part of \($0)" }, concept.definition?.said].compactMap(\.self)
    }
}
