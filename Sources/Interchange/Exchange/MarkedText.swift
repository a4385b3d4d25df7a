internal import Annotations
internal import Prose

/// An article as programs for marking text see it: stretches with labels, and ties between them.
///
/// What such programs have no word for goes along as a ``StatementNote`` of each quotation and mention.
struct MarkedText {
    /// What a stretch is.
    enum Kind: String {
        case quotation = "Quotation"
        case speaker = "Speaker"
        case cue = "Cue"
        case mention = "Mention"
    }

    /// A stretch with a label. Only a quotation may have several parts.
    struct Mark {
        /// Counted from 1 in the article.
        let number: Int
        let kind: Kind
        /// The topic of a quotation; what the stretch is otherwise.
        let label: String
        let ranges: [TextRange]
        var stance: Stance?
        var quoted: Statement.Kind?
        var memo: String?
        var note: JSONObject?
    }

    /// How two marks belong together.
    enum Bond: String {
        case saidBy = "SaidBy"
        case introducedBy = "IntroducedBy"
        /// From a part of a quotation to the next, where a program has no quotations of several parts.
        case goesOn = "GoesOn"
    }

    struct Tie {
        let from: Int
        let bond: Bond
        let to: Int
    }

    private(set) var marks: [Mark] = []
    private(set) var ties: [Tie] = []
    /// The statements and mentions whose words are not in the text any more.
    private(set) var lost: [(kind: LossReport.Kind, iri: String)] = []

    /// The marks of all coders.
    init(_ article: ExchangeArticle, _ record: CorpusRecord) {
        for row in article.rows(record) { add(row, article) }
        for notebook in article.notebooks {
            for mention in notebook.mentions { add(mention, by: notebook.coder, article, record) }
        }
    }

    private mutating func add(_ row: StatementRow, _ article: ExchangeArticle) {
        guard let ranges = article.ranges(of: row.statement) else {
            return lost.append((.statement, row.statement.id.iri))
        }
        let number = marks.count + 1
        var mark = Mark(
            number: number, kind: .quotation, label: row.concept?.label ?? Kind.quotation.rawValue, ranges: ranges)
        mark.stance = row.statement.stance
        mark.quoted = row.statement.kind
        mark.memo = row.statement.memo
        mark.note = StatementNote.object(of: row)
        marks.append(mark)
        add(row.statement.speakerAsWritten, .speaker, .saidBy, of: number, article)
        add(row.statement.cue, .cue, .introducedBy, of: number, article)
    }

    private mutating func add(
        _ anchor: Anchor?, _ kind: Kind, _ bond: Bond, of quotation: Int, _ article: ExchangeArticle
    ) {
        guard let range = anchor.flatMap(article.range) else { return }
        let number = marks.count + 1
        marks.append(Mark(number: number, kind: kind, label: kind.rawValue, ranges: [range]))
        ties.append(Tie(from: quotation, bond: bond, to: number))
    }

    private mutating func add(
        _ mention: Mention, by coder: Coder, _ article: ExchangeArticle, _ record: CorpusRecord
    ) {
        guard let range = article.range(of: mention.anchor) else { return lost.append((.mention, mention.id.iri)) }
        var mark = Mark(
            number: marks.count + 1, kind: .mention, label: Kind.mention.rawValue, ranges: [range])
        mark.memo = mention.memo
        mark.note = StatementNote.object(of: mention, by: coder, record)
        marks.append(mark)
    }

    /// What is kept by formats that write the notes.
    static let keepsAll = KeptMembers(
        statements: Set(StatementMember.allCases).subtracting([.foreign]), mentions: Set(MentionMember.allCases))

    /// What is lost because its words are gone.
    static func addLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport) {
        for (kind, iri) in MarkedText(article, record).lost {
            report.note("all of it, its words being gone from the text", of: kind, iri)
        }
    }
}
