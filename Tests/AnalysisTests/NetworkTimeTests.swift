import Annotations
import Testing

@testable import Analysis

/// Networks and time: duplicates, ranges of days, windows.
struct NetworkTimeTests {
    /// The same said again and again. 2026-01-29 is a Thursday of week 5, to which 2026-02-01 belongs and 2026-02-02 does not; week 53
    /// of 2026 ends with 2027-01-03, and 2027-02-03 is in week 5 of 2027.
    private func refrain() throws -> CodedCorpus {
        try corpus(
            """
            2026-01-29 A | Ada | ferry + | One.
            2026-01-29 A | Ada | ferry + | Two.
            2026-01-29 A | Ada | ferry - | Three.
            2026-01-30 B | Ada | ferry + | Four.
            2026-02-01 C | Ada | ferry + | Five.
            2026-02-02 D | Ada | ferry + | Six.
            2026-12-31 E | Ada | ferry + | Seven.
            2027-01-01 F | Ada | ferry + | Eight.
            2027-02-03 G | Ada | ferry + | Nine.
            """)
    }

    private func statements(
        _ corpus: CodedCorpus, _ change: (inout NetworkOptions) -> Void
    ) throws -> NetworkStatements {
        var options = NetworkOptions()
        change(&options)
        return try NetworkStatements(corpus, options)
    }

    // Support less the one opposition, which is no duplicate of support:
    //   document  A B C D E F G                                     7 − 1
    //   week      2026-W05, 2026-W06, 2026-W53, 2027-W05            4 − 1
    //   month     2026-01, 2026-02, 2026-12, 2027-01, 2027-02       5 − 1
    //   year      2026, 2027                                        2 − 1
    // Where stances are ignored, the opposition is a duplicate of the support in the same article.
    @Test(
        arguments: [
            (.include, 7, 9), (.document, 6, 7), (.week, 3, 4), (.month, 4, 5), (.year, 1, 2), (.acrossrange, 0, 1),
        ] as [(NetworkOptions.Duplicates, Double, Double)])
    func `Duplicates are counted once`(rule: NetworkOptions.Duplicates, subtracted: Double, ignored: Double) throws {
        let corpus = try refrain()
        let subtract = try statements(corpus) { $0.duplicates = rule }
        let ignore = try statements(corpus) {
            $0.duplicates = rule
            $0.qualifier = .ignore
        }
        #expect(try subtract.network()[0, 0] == subtracted)
        #expect(try ignore.network()[0, 0] == ignored)
        #expect(ignore.losses.repeated == 9 - Int(ignored))
    }

    @Test func `Both ends of a range belong to it`() throws {
        let range = try statements(refrain()) {
            $0.from = CalendarDay("2026-01-30")
            $0.to = CalendarDay("2026-12-31")
        }
        #expect(try range.network()[0, 0] == 4)
        #expect(range.losses.outside == 5)
    }

    @Test(arguments: [
        ("week", 8, ["2026-W05 3", "2026-W06 1", "2026-W53 2", "2027-W05 1"]),
        ("month", 4, ["2026-01 2", "2026-02 2", "2026-12 1", "2027-01 1", "2027-02 1"]),
        ("year", 2, ["2026 5", "2027 2"]),
    ])
    func `Windows of the calendar lie side by side`(window: String, atLeast: Int, expected: [String]) throws {
        let statements = try statements(refrain()) { $0.window = TimeWindow(window) }
        let periods = try statements.periods()
        let figures = try periods.compactMap { period in
            let network = try statements.network(in: period)
            return network.statementCount == 0 ? nil : "\(period.name) \(Int(network[0, 0]))"
        }
        #expect(figures == expected)
        #expect(periods.count >= atLeast)
        #expect(periods.first?.first == CalendarDay("2026-01-29"))
        #expect(periods.last?.last == CalendarDay("2027-02-03"))
        for (one, next) in zip(periods, periods.dropFirst()) { #expect(one.last.adding(days: 1) == next.first) }
    }

    @Test func `The earliest of duplicates stays, and stands in its window`() throws {
        let corpus = try corpus(
            """
            2026-03-01 B | Ada | ferry + | Late.
            2026-01-01 A | Ada | ferry + | Early.
            """)
        let statements = try statements(corpus) {
            $0.window = TimeWindow("month")
            $0.duplicates = .acrossrange
            $0.to = CalendarDay("2026-03-31")
            $0.keepsIsolates = true
        }
        let weights = try statements.periods().map { try statements.network(in: $0)[0, 0] }
        #expect(weights == [1, 0, 0])
    }

    // A window of 3 days reaches one day to both sides, one of 4 days two, as one of 5; it moves day by day, and begins where it
    // fits: 1 to 7 January have 5 middles for 3 days, 3 for 4 and 5, 7 for 1.
    @Test(arguments: [
        ("1-day", ["01 01 01", "02 02 02", "03 03 03", "04 04 04", "05 05 05", "06 06 06", "07 07 07"]),
        ("3-days", ["02 01 03", "03 02 04", "04 03 05", "05 04 06", "06 05 07"]),
        ("4-days", ["03 01 05", "04 02 06", "05 03 07"]),
        ("5-days", ["03 01 05", "04 02 06", "05 03 07"]),
        ("7-days", ["04 01 07"]),
        ("9-days", []),
    ])
    func `Windows that move do so by one unit`(window: String, expected: [String]) throws {
        let first = try #require(CalendarDay("2026-01-01")), last = try #require(CalendarDay("2026-01-07"))
        let periods = try #require(TimeWindow(window)?.periods(from: first, to: last, limit: 100))
        #expect(periods.map { "\($0.name.suffix(2)) \($0.first.text.suffix(2)) \($0.last.text.suffix(2))" } == expected)
    }

    @Test func `A month after the last of January is the last of February`() throws {
        let first = try #require(CalendarDay("2024-01-31")), last = try #require(CalendarDay("2024-05-31"))
        let periods = try #require(TimeWindow("3 months")?.periods(from: first, to: last, limit: 100))
        // The middle goes from 31 January to 29 February, and stays on the 29th from there on.
        #expect(periods.map(\.name) == ["2024-03-29", "2024-04-29"])
        #expect(periods.map(\.first.text) == ["2024-02-29", "2024-03-29"])
    }

    @Test func `More windows than anybody looks at are refused`() throws {
        let statements = try statements(refrain()) {
            $0.window = TimeWindow("1-day")
            $0.from = CalendarDay("0001-01-01")
            $0.to = CalendarDay("9999-12-31")
        }
        #expect(throws: NetworkStatements.TooMuch.windows(2000)) { try statements.periods() }
        #expect(
            try self.statements(CodedCorpus(record: CorpusRecord())) { $0.window = TimeWindow("day") }.periods() == [])
    }

    @Test(
        arguments: [
            ("month", .calendar(.month)), ("years", .calendar(.year)), ("30-days", .moving(size: 30, .day)),
            ("6 months", .moving(size: 6, .month)), ("2weeks", .moving(size: 2, .week)), ("0-days", nil),
            ("days-3", nil),
            ("99999999999999999999-days", nil), ("", nil), ("3", nil), ("-3-days", nil), ("fortnight", nil),
        ] as [(String, TimeWindow?)])
    func `A window is read from words`(words: String, window: TimeWindow?) {
        #expect(TimeWindow(words) == window)
    }

    // MARK: - The calendar

    @Test(arguments: [
        ("2026-01-17", "2026-W03"), ("2024-12-30", "2025-W01"), ("2021-01-03", "2020-W53"), ("2000-02-29", "2000-W09"),
        ("1900-03-01", "1900-W09"), ("0001-01-01", "0001-W01"), ("9999-12-31", "9999-W52"),
    ])
    func `A day has its week`(date: String, week: String) throws {
        let day = try #require(CalendarDay(date))
        #expect(day.text == date && day.weekName == week)
        #expect(CalendarDay(number: day.number) == day)
    }

    @Test func `Every day has the number after the one before it`() throws {
        var day = try #require(CalendarDay("1899-12-30"))
        for _ in 0..<40_000 {
            guard let next = CalendarDay(number: day.number + 1), next > day, next.text != day.text else {
                Issue.record("after \(day.text)")
                return
            }
            day = next
        }
        #expect(day.text == "2009-07-06")
    }

    @Test(arguments: [
        "", "2026", "2026-01", "2026-02-29", "2026-13-01", "2026-1-01", "17 January", "2026-01-177", "0000-01-01",
    ])
    func `What is no day is none`(date: String) {
        #expect(CalendarDay(date) == nil)
    }

    @Test func `A time behind a day does not matter`() {
        #expect(CalendarDay("2026-01-17T10:00:00Z") == CalendarDay("2026-01-17 23:59"))
    }
}
