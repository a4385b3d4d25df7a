import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// An article that was changed after it was tagged: no mark may stand on other words, and a person decides where it is
/// not certain.
struct DriftTests {
    private static let moment = Moment(milliseconds: 1_800_000_000_000, seed: 3)
    private static let path = BytePath("ferry.txt")
    private static let addition = "Corrected on Tuesday\n\n"
    private static let text = ArticleText(addition + Sample.words)

    /// A notebook that was made in the sample, with its first quotation tagged.
    private static func taggedNotebook() throws -> Notebook {
        var old = try Sample.openReader()
        _ = old.run("next-candidate")
        _ = old.run("accept-candidate")
        return try #require(old.openNotebook).notebook
    }

    /// A reader of the changed text in which every part of the tag was found with this status, as far down as the text
    /// has moved.
    private static func reader(_ status: AnchorStatus, _ notebook: Notebook) throws -> ReaderState {
        let parts = try #require(notebook.statements.first).segments
        let shift = addition.unicodeScalars.count
        let placed = parts.map { part -> (Anchor, AnchorPlacement) in
            let range = part.range.lowerBound + shift..<part.range.upperBound + shift
            return (
                part,
                AnchorPlacement(
                    range: status == .orphan ? nil : range, status: status, confidence: 0.5,
                    candidates: status == .review ? [range, TextRange(0, 9)] : [])
            )
        }
        return try reader(notebook, Placements(byAnchor: Dictionary(uniqueKeysWithValues: placed)))
    }

    private static func reader(_ notebook: Notebook, _ placements: Placements) throws -> ReaderState {
        var state = try Sample.emptyReader()
        _ = state.handle(.listed([ArticleEntry(path: path)], isComplete: true), at: moment)
        let opened = OpenedArticle(
            path: path, article: Article(id: notebook.article), text: text, base: TextHash(of: text),
            quotations: text.quotations(), placements: placements, notebook: notebook)
        _ = state.handle(.opened(opened), at: moment)
        _ = state.run("focus-text")
        return state
    }

    private static func underlined(_ state: ReaderState) -> String {
        let frame = state.frame()
        return (0..<frame.size.rows).map { row in
            frame.row(row).filter { $0.style.emphasis.contains(.underline) }.map {
                $0.glyph?.scalars.map(String.init).joined() ?? ""
            }
            .joined()
        }.joined()
    }

    @Test func `a tag that moved with its words is drawn where they stand`() throws {
        var state = try Self.reader(.moved, try Self.taggedNotebook())
        #expect(state.message?.text.hasSuffix("of 1 tags 1 moved: gP confirms") == true)
        #expect(Self.underlined(state) == "“We will not sell the ferry,”“not this year.”")
        let ranges = try #require(state.standingStatements.first).ranges
        state.reading?.move(to: ranges[0].lowerBound + 1)
        #expect(state.statementUnderCursor != nil)
    }

    @Test(arguments: [AnchorStatus.review, .orphan])
    func `a tag whose place is not certain is said and drawn nowhere`(_ status: AnchorStatus) throws {
        var state = try Self.reader(status, try Self.taggedNotebook())
        #expect(state.message?.text.hasSuffix("of 1 tags 1 lost: gp shows them") == true)
        #expect(Self.underlined(state).isEmpty)
        let place = try #require(state.openNotebook?.notebook.statements.first?.segments.first).range.lowerBound
        state.reading?.move(to: place + 1)
        #expect(state.statementUnderCursor == nil)
        #expect(state.run("delete-annotation") == [])
        #expect(state.openNotebook?.notebook.statements.count == 1)
    }

    @Test func `the review goes to no wrong place for it`() throws {
        var state = try Self.reader(.orphan, try Self.taggedNotebook())
        _ = state.run("show-review")
        _ = state.run("go-to-evidence")
        #expect(state.message?.text == Refusal.gone)
        #expect(state.reading?.selection == Selection.none)
    }

    @Test func `the place that is offered becomes the tag's when a person says so`() throws {
        let before = try Self.taggedNotebook()
        var state = try Self.reader(.review, before)
        _ = state.run("review-places")
        #expect(state.context == .places && state.reading?.selectedRanges.count == 2)
        let offered = try #require(state.reading).selectedRanges
        _ = state.run("next-offer")
        #expect(state.reading?.selectedRanges != offered)
        _ = state.run("previous-offer")
        let effects = state.run("confirm-place")
        #expect(effects.count == 1)
        let statement = try #require(state.openNotebook?.notebook.statements.first)
        #expect(statement.segments.map(\.range) == offered)
        #expect(statement.segments.allSatisfy { $0.base == TextHash(of: Self.text) })
        #expect(statement.segments.map(\.exact) == before.statements[0].segments.map(\.exact))
        #expect(state.context == .text)
        _ = state.run("undo")
        #expect(state.openNotebook?.notebook == before)
    }

    @Test func `a person can select other words, leave the tag for later, or delete it`() throws {
        let before = try Self.taggedNotebook()
        var state = try Self.reader(.orphan, before)
        _ = state.run("review-places")
        _ = state.run("confirm-place")
        #expect(state.message?.text.hasPrefix("nothing is selected") == true)
        _ = state.run("leave-for-later")
        #expect(state.message?.text == "that was the last one")
        state.reading?.select([TextRange(0, 9)])
        _ = state.run("confirm-place")
        #expect(state.openNotebook?.notebook.statements.first?.segments.map(\.exact) == ["Corrected"])
        _ = state.run("undo")
        _ = state.run("review-places")
        _ = state.run("delete-lost-tag")
        #expect(state.openNotebook?.notebook.statements.isEmpty == true)
        #expect(state.context == .text)
    }

    @Test func `tags that moved are confirmed all together, and taken back all together`() throws {
        let before = try Self.taggedNotebook()
        var state = try Self.reader(.moved, before)
        _ = state.run("review-places")
        #expect(state.message?.text == "every tag stands where its words are")
        _ = state.run("confirm-moved")
        #expect(state.openNotebook?.notebook.statements.first?.segments.first?.base == TextHash(of: Self.text))
        _ = state.run("undo")
        #expect(state.openNotebook?.notebook == before)
    }

    @Test func `tags that come from the disk later are looked for`() throws {
        let notebook = try Self.taggedNotebook()
        var state = try Self.reader(
            Notebook(article: notebook.article, coder: notebook.coder, label: "ferry.txt"), Placements())
        let effects = state.handle(.saved(SaveTicket(path: Self.path, revision: 0), notebook), at: Self.moment)
        guard case .place(Self.path, let anchors, let base) = effects.first else {
            Issue.record("nobody looks for them: \(effects)")
            return
        }
        #expect(anchors.count == 2 && base.hash == TextHash(of: Self.text))
        let found = Placements(of: anchors, in: base.text, hash: base.hash) { _ in ArticleText(Sample.words) }
        #expect(state.handle(.placed(Self.path, found), at: Self.moment).isEmpty)
    }

    @Test(arguments: [AnchorStatus.edited, .review, .orphan])
    func `a tag that lost its place is found among all articles, and its result opens the decision`(
        _ status: AnchorStatus
    ) throws {
        let notebook = try Self.taggedNotebook()
        var state = try Self.reader(status, notebook)
        let request = try #require(
            state.run("search-lost-tags").compactMap {
                if case .searchCorpus(let request) = $0 { request } else { nil }
            }
            .first)
        #expect(request.scope == .lostTags([Self.path]))
        let placements = try #require(state.reading).placements, hash = TextHash(of: Self.text)
        let lost = LostTag.lost(of: notebook, at: Self.path, hash: hash, placements: placements)
        #expect(lost.map(\.status) == [status] && lost.first?.words.contains("not sell") == true)
        Self.search(request, &state) { _ in lost }
        #expect(state.focus == .results && state.results?.hits.count == 1)
        _ = state.run("open-item")
        #expect(state.placing?.item == notebook.statements.first?.id.iri && state.focus == .text)
    }

    @Test func `tags that stand are not lost, and an article that cannot be read is counted`() throws {
        let notebook = try Self.taggedNotebook()
        var state = try Self.reader(.moved, notebook)
        let placements = try #require(state.reading).placements, hash = TextHash(of: Self.text)
        #expect(LostTag.lost(of: notebook, at: Self.path, hash: hash, placements: placements).isEmpty)
        let unplaced = LostTag.lost(of: notebook, at: Self.path, hash: hash, placements: Placements())
        #expect(unplaced.map(\.status) == [.orphan], "what nobody has found is lost")
        let effects = state.run("search-lost-tags")
        let request = try #require(
            effects.compactMap { if case .searchCorpus(let request) = $0 { request } else { nil } }.first)
        Self.search(request, &state) { _ in nil }
        #expect(state.results?.unreadable == 1 && state.results?.isOver == true)
    }

    private static func search(
        _ request: CorpusRequest, _ state: inout ReaderState, lost: (BytePath) -> [LostTag]?
    ) {
        var reports: [CorpusReport] = []
        request.run(text: { _ in nil }, lost: lost, isLate: { false }, isOver: { false }) { report in
            reports.append(report)
            return true
        }
        for report in reports { _ = state.handle(.searchedCorpus(report), at: moment) }
    }
}
