import Testing

@testable import Analysis

struct TimeStepsTests {
    @Test(
        arguments: [
            (["2026-01-30", "2026-02-02"], ["2026-01-30", "2026-01-31", "2026-02-01", "2026-02-02"]),
            (["2024-02-28", "2024-03-01"], ["2024-02-28", "2024-02-29", "2024-03-01"]),
            (["2025-11", "2026-02-01"], ["2025-11", "2025-12", "2026-01", "2026-02"]),
            (["2025-12-31", "yesterday"], ["2025-12-31"]), (["yesterday"], []), ([], []),
            (["2012-05-01", "2025-01-01"], (2012...2025).map { String($0) }),
        ])
    func `time is cut into steps without a gap`(dates: [String], steps: [String]) {
        #expect(TimeSteps(dates).labels == steps)
    }

    @Test func `every statement with a date is on one step`() throws {
        let corpus = try corpus(
            """
            2026-01-03 Courier | Mara Lind | ferry + | We will row.
            2026-03-10 Lantern | Mara Lind | ferry + | We will not row.
            2026-03-11 Lantern | Mara Lind | ferry + | Nor swim.
            - -                | Mara Lind | ferry + | Nor fly.
            """)
        let numbers = Array(corpus.statements.indices)
        let steps = corpus.timeSteps(of: numbers)
        #expect(steps.labels == ["2026-01", "2026-02", "2026-03"])
        #expect(corpus.counts(numbers, on: steps) == [1, 0, 2])
        #expect(corpus.counts([], on: steps) == [0, 0, 0])
    }
}
