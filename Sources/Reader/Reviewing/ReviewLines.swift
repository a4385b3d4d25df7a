import Analysis
import Screen

/// A line of the review.
package enum ReviewLine: Hashable, Sendable {
    /// The name of a group, by its place among the groups.
    case heading(Int)
    /// A statement, by its place among those that are shown.
    case statement(Int)
}

/// Statements of the review that stand together under a heading.
package struct ReviewGroup: Hashable, Sendable {
    /// What they have in common; empty where that is that nobody has said it.
    let word: String
    /// Their places among the statements that are shown.
    let rows: Range<Int>
}

extension ReviewTable {
    /// How many lines there are: a heading for each group, and the statements of those that are open.
    package var lineCount: Int { view.grouping == nil ? shown.count : lines.count }

    /// A line; nil where there is none.
    package func line(_ index: Int) -> ReviewLine? {
        guard index >= 0, index < lineCount else { return nil }
        return view.grouping == nil ? .statement(index) : lines[index]
    }

    /// Whether a group shows its statements.
    func isOpen(_ group: ReviewGroup) -> Bool { areOpen != exceptions.contains(group.word) }

    /// The group of a line; nil where there are none.
    func group(of index: Int) -> Int? {
        switch line(index) {
        case .heading(let group): group
        case .statement(let place): groups.firstIndex { $0.rows.contains(place) }
        case nil: nil
        }
    }

    /// What the heading under the cursor says; nil where none is.
    var heading: String? {
        guard case .heading(let group) = line(cursor) else { return nil }
        return groups[group].word
    }

    /// The line of the heading that says a word; nil where none does.
    func line(ofGroup word: String) -> Int? {
        groups.firstIndex { $0.word == word }.flatMap { lines.firstIndex(of: .heading($0)) }
    }

    /// The line of a statement that is shown, or of the heading that it is closed under.
    func line(ofPlace place: Int) -> Int? {
        guard view.grouping != nil else { return place }
        guard let group = groups.firstIndex(where: { $0.rows.contains(place) }) else { return nil }
        return lines.firstIndex(of: isOpen(groups[group]) ? .statement(place) : .heading(group))
    }

    /// Shows the statements of all groups.
    mutating func openAll() { (areOpen, exceptions) = (true, []) }

    /// Opens or closes a group. The cursor goes to its heading.
    mutating func toggle(_ group: Int) {
        exceptions.formSymmetricDifference([groups[group].word])
        layOutLines()
        cursor = lines.firstIndex(of: .heading(group)) ?? cursor
    }

    /// Opens all groups, or closes them. The cursor stays with its group.
    mutating func toggleAll() {
        let group = group(of: cursor)
        (areOpen, exceptions) = (!areOpen, [])
        layOutLines()
        cursor = group.flatMap { lines.firstIndex(of: .heading($0)) } ?? 0
    }

    /// Puts the statements that are shown into groups, or into none.
    mutating func arrange(_ numbers: [Int], in corpus: StatementTable) {
        guard let grouping = view.grouping else {
            (shown, groups, lines) = (numbers, [], [])
            return
        }
        let found = corpus.grouped(numbers, by: grouping)
        shown = found.flatMap(\.numbers)
        var start = 0
        groups = found.map { group in
            defer { start += group.numbers.count }
            return ReviewGroup(word: group.word, rows: start..<start + group.numbers.count)
        }
        layOutLines()
    }

    private mutating func layOutLines() {
        lines = groups.indices.flatMap { index in
            [.heading(index)] + (isOpen(groups[index]) ? groups[index].rows.map(ReviewLine.statement) : [])
        }
    }
}

extension ReaderState {
    /// Asks by what the statements of the review are put together.
    func groupingQuestion() -> Question {
        let groupings: [Question.Option] = ReviewView.groupings.map { column, letter in
            let count = coded.facets(column, among: review.shown).count
            return (.grouping(column), column.groupingName, count == 1 ? "1 group" : "\(count) groups", letter)
        }
        return question(.grouping, [(.grouping(nil), "no groups", "", "n")] + groupings, makesNew: false)
    }

    /// Puts the statements of the review together by what a column says.
    mutating func group(by column: StatementFilter.Column?) -> [Effect] {
        review.wanted = reviewedName ?? review.wanted
        // Lines of other groups would be taken for those of the new ones.
        review.forgetRows()
        review.view.grouping = column
        review.openAll()
        refreshReview()
        return []
    }

    /// Asks which columns the review shows: choosing one shows it, or hides it.
    func columnsQuestion() -> Question {
        let drawn = ReviewColumns(review.view.columns, width: layout.review?.size.columns ?? size.columns)
        let options: [Question.Option] = ReviewView.possibleColumns.map { column in
            let isDrawn = drawn.places.contains { $0.column == column }
            let detail = isDrawn ? "shown" : "chosen: a wider screen shows it"
            return (.column(column), column.head, review.view.columns.contains(column) ? detail : "", column.letter)
        }
        return question(.columns, options, makesNew: false)
    }

    /// Shows a column of the review, or hides it, and asks for the next.
    mutating func toggle(_ column: StatementFilter.Column) throws(Refusal) -> [Effect] {
        let shown = review.view.columns
        let wanted = ReviewView.possibleColumns.filter { shown.contains($0) != ($0 == column) }
        guard !wanted.isEmpty else { throw Refusal("one column has to stay: show another one first") }
        review.view.columns = wanted
        overlay = .question(columnsQuestion())
        return []
    }
}

extension StatementFilter.Column {
    /// What stands above the column.
    var head: String {
        switch self {
        case .speaker: "who"
        case .stance: "±"
        case .outlet: "article"
        case .tag: "tags"
        case .by: "coder"
        case .organization, .topic, .quotation, .claim, .title, .path, .date, .coder, .status, .kind, .memo, .changed,
            .unsure, .sign:
            rawValue
        }
    }

    /// What it is called where statements are put together by it.
    fileprivate var groupingName: String { self == .path ? "article" : rawValue }

    /// The letter that shows or hides it.
    fileprivate var letter: String? {
        switch self {
        case .speaker: "s"
        case .organization: "g"
        case .stance: "+"
        case .topic: "t"
        case .kind: "k"
        case .quotation: "q"
        case .claim: "l"
        case .tag: "w"
        case .memo: "e"
        case .outlet: "o"
        case .title: "a"
        case .date: "d"
        case .changed: "m"
        case .coder: "c"
        case .status: "r"
        case .path, .by, .unsure, .sign: nil
        }
    }
}
