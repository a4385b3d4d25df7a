import Analysis
import Annotations
import Prose
import Testing

@testable import Reader

/// The order of the review.
struct ReviewSortingTests {
    @Test(arguments: [
        (StatementOrder.work, ["unsure", "first", "second", "other article", "reviewed"]),
        (.stance, ["first", "second", "other article", "reviewed", "unsure"]),
        (.article, ["first", "unsure", "reviewed", "second", "other article"]),
    ])
    func `rows stand in the order that is wanted, else by article and place`(
        _ order: StatementOrder, _ memos: [String]
    ) throws {
        var state = try Sample.emptyReader()
        try state.tag("other article", "b.txt", at: 0)
        try state.tag("second", "a.txt", at: 90)
        try state.tag("first", "a.txt", at: 10)
        try state.tag("unsure", "a.txt", at: 20) {
            $0.isUnsure = true
            $0.stance = .support
        }
        try state.tag("reviewed", "a.txt", at: 30) {
            $0.status = .reviewed
            $0.stance = .neutral
        }
        state.review.order = order
        state.refreshReview()
        #expect(state.reviewRows.map(\.statement.memo) == memos)
    }

    @Test func `speakers and topics are sorted by their names, capitals or not, nobody last`() throws {
        var state = try Sample.emptyReader()
        let wiik = state.enter("wiik"), brandt = state.enter("Brandt")
        try state.tag("of nobody", "a.txt", at: 1)
        try state.tag("of Wiik", "a.txt", at: 2) { $0.speaker = .actor(wiik) }
        try state.tag("of Brandt", "a.txt", at: 3) { $0.speaker = .actor(brandt) }
        state.review.order = .speaker
        state.refreshReview()
        #expect(state.reviewRows.map(\.statement.memo) == ["of Brandt", "of Wiik", "of nobody"])
    }

    @Test func `what was tagged, renamed or arrived since is there when the review is sorted again`() throws {
        var state = try Sample.emptyReader()
        let actor = state.enter("Brandt")
        try state.tag("one", "a.txt", at: 1) { $0.speaker = .actor(actor) }
        state.refreshReview()
        try state.tag("two", "a.txt", at: 2)
        state.refreshReview()
        #expect(state.coded.corpus.statements.count == 2)
        state.enter("Ilse Brandt", actor)
        state.review.filter = "speaker:ilse"
        state.refreshReview()
        #expect(state.reviewRows.map(\.statement.memo) == ["one"])
    }
}

extension ReaderState {
    /// Puts a statement on the shelf, in the coder's notebook of an article.
    mutating func tag(
        _ memo: String, _ path: BytePath, at start: Int, exact: String = "ferr",
        _ change: (inout Statement) -> Void = { _ in }
    ) throws {
        var moment = Moment(milliseconds: UInt64(start), seed: UInt64(start))
        let anchor = Anchor(range: TextRange(start, start + 4), exact: exact, prefix: "", suffix: "", base: nil)
        var statement = Statement(
            id: moment.makeIdentifier(), segments: [anchor], kind: .direct,
            record: Record(creator: coder, created: moment.timestamp))
        statement.memo = memo
        change(&statement)
        let article = shelf.articles[path] ?? Article(id: Identifier(iri: "urn:uuid:\(path.display)"))
        if shelf.own[path] == nil {
            let notebook = Notebook(article: article.id, coder: coder, label: path.display)
            shelf.put(path, article: article, notebook: notebook, others: [], readOnlyReason: nil)
        }
        shelf.update(path) {
            $0.notebook.apply(Transaction("tag", [.init(before: nil, after: .statement(statement))]))
        }
    }

    /// Enters an actor into the register, or gives one another name.
    @discardableResult
    mutating func enter(_ name: String, _ known: Identifier<Actor>? = nil) -> Identifier<Actor> {
        var moment = Moment(milliseconds: 7, seed: UInt64(name.utf8.count))
        let actor = Actor(
            id: known ?? moment.makeIdentifier(), kind: .person, name: name,
            record: Record(creator: coder, created: moment.timestamp))
        let before = known.flatMap { corpus.actor($0) }
        corpus.apply(Transaction("enter", [.init(before: before.map(Item.actor), after: .actor(actor))]))
        return actor.id
    }
}
