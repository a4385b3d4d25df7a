import Annotations
import Interchange
import Prose

/// Statements with every difficulty that a format has to carry.
enum SampleRows {
    /// A statement with everything set, one with nothing set, and one that a spreadsheet would run.
    static var all: [StatementRow] {
        StatementRow.rows(of: notebook, in: article, at: BytePath("ferry/first, \"late\".txt"), record: record)
    }

    private static let text = ArticleText(
        "“We will row,” said Mara Lind, “if we must.” Nobody laughed.\n=cmd|' /C calc'!A0 \"and\" a\ttab,\r\na line\n")
    private static let base = TextHash(hex: String(repeating: "ab", count: 32))

    private static var article: Article {
        var article = Article(id: Identifier(iri: "urn:uuid:00000000-0000-8000-8000-000000000001"))
        article.title = "Ferry, or no ferry"
        article.outlet = "The Sound"
        article.authors = ["Ada Quist", "Bo Lind"]
        article.published = "2026-01-17"
        article.language = "en"
        return article
    }

    private static var notebook: Notebook {
        guard let coder = Coder(slug: "ana") else { preconditionFailure("ana is a safe name") }
        var notebook = Notebook(article: article.id, coder: coder, label: "first.txt")
        let statements = [full(coder), bare(coder), formula(coder)]
        notebook.apply(Transaction("tag", statements.map { .init(before: nil, after: .statement($0)) }))
        return notebook
    }

    private static var record: CorpusRecord {
        var record = CorpusRecord()
        guard let coder = Coder(slug: "ana") else { preconditionFailure("ana is a safe name") }
        let made = Record(creator: coder, created: Timestamp(text: "2026-02-01T08:00:00Z"))
        var mara = Actor(id: Identifier(iri: "urn:x:mara"), kind: .person, name: "M. Lind", record: made)
        mara.mergedInto = Identifier(iri: "urn:x:lind")
        let lind = Actor(id: Identifier(iri: "urn:x:lind"), kind: .person, name: "Mara Lind", record: made)
        let ferry = Concept(id: Identifier(iri: "urn:x:ferry"), name: "ferry/new", record: made)
        let items: [Item] = [.actor(mara), .actor(lind), .concept(ferry)]
        record.apply(Transaction("add", items.map { .init(before: nil, after: $0) }))
        return record
    }

    private static func statement(_ number: Int, _ ranges: [TextRange], _ coder: Coder) -> Statement {
        Statement(
            id: Identifier(iri: "urn:uuid:00000000-0000-7000-8000-00000000000\(number)"),
            segments: ranges.map { Anchor(of: $0, in: text, base: base) }, kind: .direct,
            record: Record(creator: coder, created: Timestamp(text: "2026-02-0\(number)T08:00:00Z")))
    }

    private static func full(_ coder: Coder) -> Statement {
        var full = statement(1, [TextRange(0, 14), TextRange(31, 44)], coder)
        full.speaker = .actor(Identifier(iri: "urn:x:mara"))
        full.speakerAsWritten = Anchor(of: TextRange(20, 29), in: text, base: base)
        full.cue = Anchor(of: TextRange(15, 19), in: text, base: base)
        full.organization = Identifier(iri: "urn:x:rowers")
        full.role = "chair"
        full.addressees = [Identifier(iri: "urn:x:lind")]
        full.via = [Identifier(iri: "urn:x:lind"), Identifier(iri: "urn:x:lost")]
        full.concept = Identifier(iri: "urn:x:ferry")
        full.stance = .oppose
        full.claim = "They would rather row."
        full.tags = ["boats", "threat"]
        full.memo = "First line.\nSecond \\ line."
        full.certainty = .high
        full.status = .reviewed
        full.provenance = .suggested(by: "dictum 0.1")
        full.record.modified = Timestamp(text: "2026-02-09T08:00:00Z")
        return full
    }

    private static func bare(_ coder: Coder) -> Statement {
        statement(2, [TextRange(45, 60)], coder)
    }

    private static func formula(_ coder: Coder) -> Statement {
        var formula = statement(3, [TextRange(61, 100)], coder)
        formula.speaker = .unknown
        formula.memo = "  -1+1"
        formula.isUnsure = true
        return formula
    }
}
