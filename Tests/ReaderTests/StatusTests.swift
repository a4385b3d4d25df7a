import Annotations
import Prose
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

    @Test(arguments: [
        ([], ["taken out of HTML"], Message("taken out of HTML")),
        (["ben's sidecar is damaged"], ["taken out of HTML"], Message("ben's sidecar is damaged", .warning)),
        (["ben's sidecar is damaged"], [], Message("ben's sidecar is damaged", .warning)), ([], [], nil),
    ])
    func `how a text was taken out of its file is no warning, and what is wrong is said before it`(
        _ notices: [String], _ remarks: [String], _ message: Message?
    ) throws {
        var state = try Sample.emptyReader()
        let opened = try Sample.opened(Sample.words, "ferry.html")
        let told = OpenedArticle(
            path: opened.path, article: opened.article, text: opened.text, base: opened.base, notebook: opened.notebook,
            notices: notices, remarks: remarks)
        let moment = Moment(milliseconds: 1_800_000_000_000, seed: 1)
        _ = state.handle(.listed([ArticleEntry(path: opened.path)], isComplete: true), at: moment)
        _ = state.handle(.opened(told), at: moment)
        #expect(state.message == message)
    }
}
