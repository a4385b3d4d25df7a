import Annotations
import Prose
import Testing

@testable import Reader

/// The order of the review.
struct ReviewSortingTests {
    @Test(arguments: [
        (ReviewTable.Order.work, ["unsure", "first", "second", "other article", "reviewed"]),
        (.stance, ["first", "second", "other article", "reviewed", "unsure"]),
        (.article, ["first", "unsure", "reviewed", "second", "other article"]),
    ])
    func `rows stand in the order that is wanted, else by article and place`(
        _ order: ReviewTable.Order, _ memos: [String]
    ) throws {
        var state = try Sample.emptyReader()
        state.review.order = order
        let rows = try [
            row("other article", "b.txt", at: 0), row("second", "a.txt", at: 90), row("first", "a.txt", at: 10),
            row("unsure", "a.txt", at: 20) {
                $0.isUnsure = true
                $0.stance = .support
            },
            row("reviewed", "a.txt", at: 30) {
                $0.status = .reviewed
                $0.stance = .neutral
            },
        ]
        #expect(state.sorted(rows).map(\.statement.memo) == memos)
    }

    private func row(
        _ memo: String, _ path: BytePath, at start: Int, _ change: (inout Statement) -> Void = { _ in }
    ) throws -> ReviewRow {
        var moment = Moment(milliseconds: UInt64(start), seed: UInt64(start))
        let anchor = Anchor(range: TextRange(start, start + 4), exact: "ferr", prefix: "", suffix: "", base: nil)
        var statement = Statement(
            id: moment.makeIdentifier(), segments: [anchor], kind: .direct,
            record: Record(creator: try Sample.coder(), created: moment.timestamp))
        statement.memo = memo
        change(&statement)
        return ReviewRow(path: path, coder: try Sample.coder(), statement: statement)
    }
}
