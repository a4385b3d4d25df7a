import Analysis
import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// Statements of the review put together, and the columns that it shows.
struct ReviewGroupingTests {
    /// A view in which everything is arranged otherwise than usual.
    static var arranged: ReviewView {
        var view = ReviewView(filter: "is:unsure", order: .date)
        view.grouping = .topic
        view.columns = [.speaker, .quotation, .memo]
        return view
    }

    /// Two statements of Brandt, one of Wiik, and one of nobody, by topic: in two articles.
    private func grouped(by column: StatementFilter.Column) throws -> ReaderState {
        var state = try Sample.emptyReader()
        let brandt = state.enter("Brandt"), wiik = state.enter("Wiik")
        try state.tag("b1", "a.txt", at: 10) {
            $0.speaker = .actor(brandt)
            $0.stance = .support
        }
        try state.tag("n", "a.txt", at: 30)
        try state.tag("w", "b.txt", at: 12) { $0.speaker = .actor(wiik) }
        try state.tag("b2", "b.txt", at: 50) {
            $0.speaker = .actor(brandt)
            $0.stance = .oppose
        }
        _ = state.run("show-review")
        state.take(state.coded)
        _ = state.group(by: column)
        return state
    }

    /// The lines as they are read: a heading with the count, or a memo.
    private func lines(_ state: ReaderState) -> [String] {
        (0..<state.review.lineCount).map { index in
            switch state.review.line(index) {
            case .heading(let group):
                "\(state.review.groups[group].word):\(state.review.groups[group].rows.count)"
            case .statement(let place): state.reviewRows[place].statement.memo ?? ""
            case nil: "nothing"
            }
        }
    }

    @Test func `statements stand under a heading, those of nobody last`() throws {
        let state = try grouped(by: .speaker)
        #expect(lines(state) == ["Brandt:2", "b1", "b2", "Wiik:1", "w", ":1", "n"])
    }

    @Test func `an article is a group by its file, and no groups give back the table`() throws {
        var state = try grouped(by: .path)
        #expect(lines(state) == ["a.txt:2", "b1", "n", "b.txt:2", "w", "b2"])
        _ = state.group(by: nil)
        #expect(lines(state) == ["b1", "n", "w", "b2"])
    }

    @Test func `groups open and close, one or all, and the cursor stays with its own`() throws {
        var state = try grouped(by: .speaker)
        state.review.cursor = 2
        state.press("o")
        #expect(lines(state) == ["Brandt:2", "Wiik:1", "w", ":1", "n"] && state.review.cursor == 0)
        state.press("O")
        #expect(lines(state) == ["Brandt:2", "Wiik:1", ":1"] && state.review.cursor == 0)
        state.press("jl")
        #expect(lines(state) == ["Brandt:2", "Wiik:1", "w", ":1"] && state.review.cursor == 1)
        state.press("O")
        #expect(lines(state).count == 7 && state.review.cursor == 3)
    }

    @Test func `a value is for a statement, and a heading says so`() throws {
        var state = try grouped(by: .speaker)
        state.review.cursor = 0
        state.press("+")
        #expect(state.message?.text.contains("“Brandt” is a group: o opens it") == true)
        #expect(state.reviewed == nil)
    }

    @Test func `confirming goes from statement to statement over headings`() throws {
        var state = try grouped(by: .speaker)
        state.review.cursor = 1
        state.press("<Enter><Enter>")
        #expect(lines(state)[state.review.cursor] == "w")
        #expect(state.reviewRows.filter { $0.statement.status == .reviewed }.map(\.statement.memo) == ["b1", "b2"])
        state.review.cursor = 0
        state.press("<Enter>")
        #expect(lines(state).first == "Brandt:2" && lines(state)[1] == "Wiik:1", "on a heading it closes the group")
    }

    @Test func `the cursor keeps its statement when groups are made, closed groups take it to their heading`() throws {
        var state = try grouped(by: .speaker)
        state.review.cursor = 4
        _ = state.group(by: .path)
        #expect(state.reviewed?.statement.memo == "w")
        for column in [nil, .speaker, nil, .path] as [StatementFilter.Column?] {
            _ = state.group(by: column)
            #expect(state.reviewed?.statement.memo == "w")
        }
        state.press("O")
        state.refreshReview()
        #expect(lines(state) == ["a.txt:2", "b.txt:2"] && state.review.heading == "b.txt")
    }

    @Test func `a change of all shown reaches what is under closed headings`() throws {
        var state = try grouped(by: .speaker)
        state.press("OB=y")
        #expect(state.reviewRows.allSatisfy { $0.statement.stance == .neutral } && state.reviewRows.count == 4)
    }

    @Test func `the arrangement is kept as words, and words that nobody knows are passed over`() {
        let view = Self.arranged
        #expect(view.arrangement == "date group:topic columns:speaker,quotation,memo")
        #expect(ReviewView(filter: "is:unsure", arrangement: view.arrangement) == view)
        #expect(ReviewView(filter: "", arrangement: "work") == ReviewView())
        #expect(ReviewView(filter: "", arrangement: "work group:weather columns:,, more x:y") == ReviewView())
        #expect(ReviewView(filter: "", arrangement: "weather") == nil)
    }

    @Test func `columns come and go, one always stays`() throws {
        var state = try grouped(by: .speaker)
        state.press("Ct")
        #expect(!state.review.view.columns.contains(.topic))
        state.press("t<Esc>")
        #expect(state.review.view.columns == ReviewView.usualColumns)
        for letter in "s+toqc" { state.press("C\(letter)<Esc>") }
        #expect(state.review.view.columns == [.status])
        state.press("Cr")
        #expect(state.review.view.columns == [.status])
        #expect(state.message?.text.contains("one column has to stay") == true)
    }

    @Test(arguments: [10, 20, 40, 60, 80, 100, 300], [ReviewView.usualColumns, ReviewView.possibleColumns, [.memo]])
    func `columns stand beside each other at every width, and the quotation has room`(
        _ width: Int, _ columns: [StatementFilter.Column]
    ) {
        let places = ReviewColumns(columns, width: width).places
        #expect(zip(places, places.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
        #expect(places.allSatisfy { $0.range.upperBound <= width })
        #expect(places.map(\.column) == columns.filter { column in places.contains { $0.column == column } })
        let words = places.first { $0.column == (columns.contains(.quotation) ? .quotation : .memo) }
        #expect(words.map { $0.range.count >= min(30, width / 3) } == true)
    }

    @Test(arguments: [
        ("spea<Tab>", "speaker:"), ("speaker:<Tab>", "speaker:=Brandt"), ("speaker:<Tab><Tab>", "speaker:=Wiik"),
        ("speaker:<Tab><Tab><Tab>", "speaker:=Brandt"), ("is:uns<Space>-speaker:wi<Tab>", "is:uns -speaker:=Wiik"),
        ("stance:op<Tab>", "stance:=oppose"), ("is:inc<Tab>", "is:incomplete"), ("tag:<Tab>", "tag:\"=by the sea\""),
        ("s<Tab><Tab>", "stance:"), ("path:a<Tab><Space>is:uns", "path:=a.txt is:uns"),
    ])
    func `a word of the filter is completed`(_ keys: String, _ line: String) throws {
        var state = try grouped(by: .speaker)
        try state.tag("t", "c.txt", at: 77) { $0.tags = ["by the sea"] }
        state.refreshReview()
        state.press("/" + keys)
        guard case .prompt(let prompt) = state.overlay else { return #expect(Bool(false), "no line is typed") }
        #expect(prompt.field.text == line && state.review.filter == line)
    }

    @Test func `what nothing completes is said, and the line stays`() throws {
        var state = try grouped(by: .speaker)
        state.press("/quotation:x<Tab>")
        #expect(state.message?.text.hasPrefix("nothing completes “quotation:x”") == true)
        #expect(state.review.filter == "quotation:x")
    }
}
