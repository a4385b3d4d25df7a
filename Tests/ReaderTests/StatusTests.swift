import Screen
import Testing

@testable import Reader

/// What the status line gives up where it is short.
struct StatusTests {
    @Test(arguments: [
        (120, "quotation 1/", "seventeen-letters-maria · saved"), (40, "quotation 1/", "saved"), (20, "TEXT", "saved"),
    ])
    func `a narrow line keeps the place and lets the coder go`(_ columns: Int, _ place: String, _ end: String) throws {
        var state = try Sample.openReader(
            size: Size(columns: columns, rows: 10), coder: "seventeen-letters-maria")
        state.press("<Tab>")
        let lines = ScenarioTests.picture(of: state.frame()).split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines[8]
        #expect(line.contains(place) && line.contains(end), "\(line)")
        #expect(line.contains("maria") == (columns == 120), "\(line)")
    }
}
