internal import Annotations
internal import Prose

/// A column of the tables that statements are written as: its name in the first line, and its cell in a row.
struct StatementColumn: Sendable {
    let name: String
    let cell: @Sendable (StatementRow) -> String?

    init(_ name: String, _ cell: @escaping @Sendable (StatementRow) -> String?) {
        self.name = name
        self.cell = cell
    }

    /// Every column, in order. New ones go to the end, because people count columns.
    static let all: [StatementColumn] = article + words + judgement + record + places

    private static let article = [
        StatementColumn("article") { $0.path.display },
        StatementColumn("article_id") { $0.article.id.iri },
        StatementColumn("title") { $0.article.title },
        StatementColumn("outlet") { $0.article.outlet },
        StatementColumn("authors") { $0.article.authors.listed },
        StatementColumn("published") { $0.article.published },
        StatementColumn("url") { $0.article.url },
        StatementColumn("language") { $0.article.language },
    ]

    private static let words = [
        StatementColumn("statement_id") { $0.statement.id.iri },
        StatementColumn("quotation") { $0.quotation },
        StatementColumn("ranges") { $0.ranges.map(\.text).listed },
        StatementColumn("text_sha256") { $0.base },
        StatementColumn("kind") { $0.statement.kind.rawValue },
        StatementColumn("cue") { $0.statement.cue?.exact },
    ]

    private static let judgement = [
        StatementColumn("speaker") { $0.speaker.label },
        StatementColumn("speaker_id") { $0.speaker.named?.id },
        StatementColumn("speaker_as_written") { $0.statement.speakerAsWritten?.exact },
        StatementColumn("organization") { $0.organization?.name },
        StatementColumn("organization_id") { $0.organization?.id },
        StatementColumn("role") { $0.statement.role },
        StatementColumn("addressees") { $0.addressees.map(\.label).listed },
        StatementColumn("addressee_ids") { $0.addressees.map(\.id).listed },
        StatementColumn("via") { $0.via.map(\.label).listed },
        StatementColumn("via_ids") { $0.via.map(\.id).listed },
        StatementColumn("topic") { $0.concept?.name },
        StatementColumn("topic_id") { $0.concept?.id },
        StatementColumn("stance") { $0.statement.stance?.rawValue },
        StatementColumn("claim") { $0.statement.claim },
        StatementColumn("tags") { $0.statement.tags.listed },
        StatementColumn("memo") { $0.statement.memo },
    ]

    private static let record = [
        StatementColumn("certainty") { $0.statement.certainty?.rawValue },
        StatementColumn("unsure") { $0.statement.isUnsure ? "yes" : "no" },
        StatementColumn("status") { $0.statement.status.rawValue },
        StatementColumn("suggested_by") { $0.statement.provenance.proposer },
        StatementColumn("coder") { $0.coder.slug },
        StatementColumn("created") { $0.statement.record.created.text },
        StatementColumn("modified") { $0.statement.record.modified?.text },
    ]

    private static let places = [
        StatementColumn("cue_range") { $0.statement.cue?.range.text },
        StatementColumn("as_written_range") { $0.statement.speakerAsWritten?.range.text },
    ]
}

extension StatementRow.Speaker {
    /// The speaker's name; `?` where a person has said that nobody can know; nil where nobody has said.
    var label: String? {
        switch self {
        case .unset: nil
        case .unknown: "?"
        case .actor(let named): named.label
        }
    }
}

extension StatementRow.Named {
    /// The name, or the id where there is none.
    var label: String { name ?? id }
}

extension Provenance {
    /// The program that proposed it; nil where a person marked it.
    var proposer: String? {
        switch self {
        case .human: nil
        case .suggested(let program): program
        }
    }
}

extension [String] {
    /// Several values in one cell; nil for none.
    fileprivate var listed: String? {
        isEmpty ? nil : joined(separator: "; ")
    }
}

extension TextRange {
    /// `12-20`, in scalars.
    fileprivate var text: String { "\(lowerBound.scalars)-\(upperBound.scalars)" }
}
