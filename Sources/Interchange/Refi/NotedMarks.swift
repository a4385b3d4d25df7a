internal import Annotations
internal import Prose

/// What our own note says of the stretches of a source, held against what the rest of the project says of them now.
///
/// Where the codes of a stretch are still what the note made of them, the note says all. Where another program changed
/// them, it says the rest. What was taken away there is not brought back, and that is said.
struct NotedMarks {
    private(set) var problems: [ImportProblem] = []
    /// The marks of which the note says nothing.
    private(set) var rest: [SourceReader.Mark]
    private let note: ProjectNote
    private let text: ArticleText
    private var pages: [ProjectNote.Page] = []
    private var marks: [Range<Int>: [SourceReader.Mark]]
    private var expected: [Range<Int>: Set<RefiCode>] = [:]
    /// How many things of the note have a stretch.
    private var owners: [Range<Int>: Int] = [:]
    private var settled: Set<Range<Int>> = []

    init(
        _ marks: [SourceReader.Mark], _ note: ProjectNote, of guid: String, path: String?, in text: ArticleText
    ) {
        self.note = note
        self.text = text
        rest = marks
        self.marks = Dictionary(grouping: marks, by: \.range)
        let hash = TextHash(of: text).hex
        let meant = note.pages(of: guid, hash: hash, path: path)
        pages = meant.filter { $0.hash == hash }
        if pages.count < meant.count {
            problems.append(
                ImportProblem("", "its text was changed, so what only Dictum knows of its statements is left out"))
        }
        for page in pages { expect(page.notebook) }
    }

    private mutating func expect(_ notebook: Notebook) {
        for statement in notebook.statements {
            for range in ranges(of: statement.segments) ?? [] {
                expected[range, default: []].formUnion(RefiCode.codes(of: statement, note.record))
                owners[range, default: 0] += 1
            }
        }
        for mention in notebook.mentions {
            for range in ranges(of: [mention.anchor]) ?? [] {
                expected[range, default: []].formUnion(RefiCode.codes(of: mention, note.record))
                owners[range, default: 0] += 1
            }
        }
    }

    /// Where anchors stand; nil where one is not in the text.
    private func ranges(of anchors: [Anchor]) -> [Range<Int>]? {
        let ranges = anchors.map { $0.range.lowerBound.scalars..<$0.range.upperBound.scalars }
        let stand = anchors.allSatisfy { text.string(in: $0.range).utf8.elementsEqual($0.exact.utf8) }
        return stand && ranges.allSatisfy { !$0.isEmpty } ? ranges : nil
    }

    /// Adds what the note says.
    mutating func read(into article: inout ImportedArticle) {
        for page in pages {
            article.reference.id = article.reference.id ?? page.notebook.article.iri
            for statement in page.notebook.statements { read(statement, by: page.notebook.coder, into: &article) }
            for mention in page.notebook.mentions { read(mention, into: &article) }
            article.memo = article.memo ?? page.notebook.note?.memo
        }
        rest = rest.filter { !settled.contains($0.range) }
    }

    private func codes(_ range: Range<Int>) -> Set<RefiCode> {
        Set((marks[range] ?? []).flatMap(\.codes).map(\.meaning))
    }

    private mutating func read(_ statement: Statement, by coder: Coder, into article: inout ImportedArticle) {
        guard let ranges = ranges(of: statement.segments), let first = ranges.first, isThere(ranges, statement.segments)
        else { return }
        var imported = ImportedStatement(place(first), statement, note.record, by: coder)
        if !ranges.allSatisfy({ codes($0) == expected[$0] }) {
            guard ranges.allSatisfy({ owners[$0] == 1 }) else { return }
            change(&imported, marks[first]?.flatMap(\.codes) ?? [])
        }
        if owners[first] == 1, let memo = marks[first]?.compactMap(\.memo).first, memo != statement.memo?.inXML {
            imported.memo = memo
        }
        article.statements.append(imported)
        settled.formUnion(ranges)
    }

    private mutating func read(_ mention: Mention, into article: inout ImportedArticle) {
        guard let ranges = ranges(of: [mention.anchor]), let range = ranges.first, isThere(ranges, [mention.anchor])
        else { return }
        let isSame = codes(range) == expected[range]
        let code = RefiCode.codes(of: mention, note.record)
        guard isSame || owners[range] == 1 && codes(range).isSuperset(of: code) && codes(range).count == 1 else {
            return
        }
        let span = ImportedSpan(mention.anchor.exact, at: range, in: .scalars)
        var imported = ImportedMention(
            place(range), id: mention.id.iri, span, of: note.record.name(mention.actor))
        imported.role = mention.role
        imported.memo = mention.memo
        imported.created = mention.record.created
        article.mentions.append(imported)
        settled.insert(range)
    }

    /// Whether all stretches are marked still; says it where they are not.
    private mutating func isThere(_ ranges: [Range<Int>], _ anchors: [Anchor]) -> Bool {
        guard !ranges.allSatisfy({ marks[$0] != nil }) else { return true }
        let words = anchors.map(\.exact).joined(separator: " … ").onOneLine
        problems.append(
            ImportProblem("“\(words.prefix(60))”", "it was taken away in the other program, and is left out"))
        return false
    }

    private func place(_ range: Range<Int>) -> String { marks[range]?.first?.place ?? "" }

    /// What another program says of a statement counts instead of what the note says.
    private func change(_ imported: inout ImportedStatement, _ codes: [ProjectCodes.Code]) {
        imported.take(codes.map(\.meaning))
        let speaker = codes.first { $0.meaning.category == .speaker }
        imported.speaker = speaker.map { $0.meaning == .unknownSpeaker ? .unknown : .named($0.name) } ?? .unset
        imported.concept = codes.first { $0.meaning.category == .concept }?.name
    }
}

extension ImportedStatement {
    /// A statement as it was, by the names that its register gives.
    fileprivate init(_ place: String, _ statement: Statement, _ record: CorpusRecord, by coder: Coder) {
        self.init(place, id: statement.id.iri, statement.segments.map(ImportedSpan.init))
        kind = statement.kind
        switch statement.speaker {
        case .unset: speaker = .unset
        case .unknown: speaker = .unknown
        case .actor(let id): speaker = .named(record.name(id))
        }
        speakerAsWritten = statement.speakerAsWritten.map(ImportedSpan.init)
        cue = statement.cue.map(ImportedSpan.init)
        organization = statement.organization.map { record.name($0) }
        role = statement.role
        addressees = statement.addressees.map { record.name($0) }
        via = statement.via.map { record.name($0) }
        concept = statement.concept.map { record.name($0) }
        (stance, claim, tags, memo) = (statement.stance, statement.claim, statement.tags, statement.memo)
        (certainty, isUnsure) = (statement.certainty, statement.isUnsure)
        (status, provenance) = (statement.status, statement.provenance)
        (created, modified) = (statement.record.created, statement.record.modified)
        self.coder = coder.slug
    }
}

extension ImportedSpan {
    /// Where an anchor stands, which counts in Unicode scalars.
    fileprivate init(_ anchor: Anchor) {
        self.init(
            anchor.exact, start: anchor.range.lowerBound.scalars, end: anchor.range.upperBound.scalars, in: .scalars)
        prefix = anchor.prefix
        suffix = anchor.suffix
    }
}
