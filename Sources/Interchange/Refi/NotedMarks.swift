internal import Annotations
internal import Packages
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
    private let marks: [Range<Int>: [SourceReader.Mark]]
    /// The codes that each stretch has in the project now, and those that it had.
    private let found: [Range<Int>: Set<RefiCode>]
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
        found = self.marks.mapValues { Set($0.flatMap(\.codes).map(\.meaning)) }
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
            for mention in page.notebook.mentions { read(mention, by: page.notebook.coder, into: &article) }
            article.memo = article.memo ?? page.notebook.note?.memo
        }
        rest = rest.filter { !settled.contains($0.range) }
    }

    private func codes(_ range: Range<Int>) -> Set<RefiCode> { found[range] ?? [] }

    private mutating func read(_ statement: Statement, by coder: Coder, into article: inout ImportedArticle) {
        guard let ranges = ranges(of: statement.segments), let first = ranges.first, isThere(ranges, statement.segments)
        else { return }
        let statement = statement.followingMerges(in: note.record)
        var imported = ImportedStatement(statement, at: place(first), note.names)
        imported.coder = coder.slug
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

    private mutating func read(_ mention: Mention, by coder: Coder, into article: inout ImportedArticle) {
        guard let ranges = ranges(of: [mention.anchor]), let range = ranges.first, isThere(ranges, [mention.anchor])
        else { return }
        let isSame = codes(range) == expected[range]
        let code = RefiCode.codes(of: mention, note.record)
        guard isSame || owners[range] == 1 && codes(range).isSuperset(of: code) && codes(range).count == 1 else {
            return
        }
        var mention = mention
        mention.actor = note.record.standingID(mention.actor)
        var imported = ImportedMention(mention, at: place(range), note.names)
        imported.coder = coder.slug
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

extension Statement {
    /// The statement with those whom its actors and its topic were merged into, since a merge does not come back.
    fileprivate func followingMerges(in record: CorpusRecord) -> Statement {
        var statement = self
        if case .actor(let id) = speaker { statement.speaker = .actor(record.standingID(id)) }
        statement.organization = organization.map(record.standingID)
        statement.addressees = addressees.map(record.standingID)
        statement.via = via.map(record.standingID)
        statement.concept = concept.map(record.standingID)
        return statement
    }
}
