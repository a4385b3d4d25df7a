package import Annotations

/// What a format does not keep of a corpus: which members, of which things.
package struct LossReport: Hashable, Sendable {
    /// What kind of thing a member belongs to.
    package enum Kind: Int, Hashable, Sendable, CaseIterable {
        case statement, mention, note, actor, concept

        /// The word for one, and for several.
        package var words: (one: String, several: String) {
            switch self {
            case .statement: ("statement", "statements")
            case .mention: ("mention", "mentions")
            case .note: ("note on an article", "notes on articles")
            case .actor: ("actor", "actors")
            case .concept: ("topic", "topics")
            }
        }
    }

    /// A member that is lost, and of what.
    package struct Loss: Hashable, Sendable {
        package let kind: Kind
        package let member: String
        /// The IRIs of the things that lose it.
        package fileprivate(set) var things: [String] = []

        /// `memo: 3 statements`.
        package var line: String { Name(kind: kind, member: member).line(things.count) }
    }

    private var byName: [Name: Loss] = [:]
    /// The things that keep a member which others of their kind lose.
    private var keeping: [Name: Set<String>] = [:]

    /// What is lost, of which kind of thing.
    fileprivate struct Name: Hashable {
        let kind: Kind
        let member: String

        func line(_ count: Int) -> String {
            "\(member): \(count) \(count == 1 ? kind.words.one : kind.words.several)"
        }
    }

    package init() {}

    /// Notes that a thing loses a member.
    package mutating func note(_ member: String, of kind: Kind, _ iri: String) {
        byName[Name(kind: kind, member: member), default: Loss(kind: kind, member: member)].things.append(iri)
    }

    /// Notes that a thing keeps a member, whether it was noted before as losing it or will be.
    mutating func spare(_ member: String, of kind: Kind, _ iri: String) {
        keeping[Name(kind: kind, member: member), default: []].insert(iri)
    }

    /// All that is lost, statements first, by the names of the members.
    package var losses: [Loss] {
        byName.compactMap { name, loss in
            guard let kept = keeping[name] else { return loss }
            var loss = loss
            loss.things.removeAll(where: kept.contains)
            return loss.things.isEmpty ? nil : loss
        }.sorted { ($0.kind.rawValue, $0.member) < ($1.kind.rawValue, $1.member) }
    }

    /// A line a member.
    package var lines: [String] { losses.map(\.line) }

    package var isEmpty: Bool { losses.isEmpty }

    // MARK: - Members

    /// Notes what is set in an article and not kept.
    mutating func note(_ article: ExchangeArticle, keeping kept: KeptMembers) {
        note(article.notebooks, keeping: kept)
    }

    /// Notes what is set in the notebooks of an article and not kept.
    package mutating func note(_ notebooks: [Notebook], keeping kept: KeptMembers) {
        for notebook in notebooks {
            for statement in notebook.statements { note(statement, keeping: kept.statements) }
            for mention in notebook.mentions { note(mention, keeping: kept.mentions) }
            if let said = notebook.note, !kept.notes { note("the whole note", of: .note, said.id.iri) }
        }
    }

    /// Notes what is set in a statement and not kept.
    package mutating func note(_ statement: Statement, keeping kept: Set<StatementMember>) {
        for member in StatementMember.allCases where !kept.contains(member) && member.isSet(in: statement) {
            note(member.rawValue, of: .statement, statement.id.iri)
        }
    }

    private mutating func note(_ mention: Mention, keeping kept: Set<MentionMember>?) {
        guard let kept else { return note("the whole mention", of: .mention, mention.id.iri) }
        for member in MentionMember.allCases where !kept.contains(member) && member.isSet(in: mention) {
            note(member.rawValue, of: .mention, mention.id.iri)
        }
    }

    /// Notes what is set in the register and the codebook and not kept.
    package mutating func note(_ record: CorpusRecord, keeping kept: KeptMembers) {
        for actor in record.actors {
            for member in ActorMember.allCases where !kept.actors.contains(member) && member.isSet(in: actor) {
                note(member.rawValue, of: .actor, actor.id.iri)
            }
        }
        for concept in record.concepts {
            for member in ConceptMember.allCases where !kept.concepts.contains(member) && member.isSet(in: concept) {
                note(member.rawValue, of: .concept, concept.id.iri)
            }
        }
    }
}

/// How many things lose which members: the same as a ``LossReport``, for a corpus that is too large to remember each thing of.
package struct LossCounts: Sendable {
    private var counts: [LossReport.Name: Int] = [:]

    package init() {}

    /// Adds the losses of things that were not counted before.
    package mutating func add(_ report: LossReport) {
        for loss in report.losses {
            counts[LossReport.Name(kind: loss.kind, member: loss.member), default: 0] += loss.things.count
        }
    }

    /// Adds other counts.
    package mutating func add(_ other: LossCounts) {
        counts.merge(other.counts, uniquingKeysWith: +)
    }

    /// A line a member, in the order of a report.
    package var lines: [String] {
        counts.sorted { ($0.key.kind.rawValue, $0.key.member) < ($1.key.kind.rawValue, $1.key.member) }
            .map { $0.key.line($0.value) }
    }
}
