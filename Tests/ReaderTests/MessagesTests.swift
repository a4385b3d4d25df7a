import Annotations
import Screen
import Testing

@testable import Reader

/// What is said can be read whole, also when it is long and also when it is gone.
struct MessagesTests {
    private static let long = "the disk is full: " + (1...30).map { "word\($0)" }.joined(separator: " ")

    private func reader(_ sentence: String, _ size: Size = Size(columns: 80, rows: 24)) throws -> ReaderState {
        var state = try Sample.openReader(size: size)
        _ = state.handle(.noticed(sentence), at: Moment(milliseconds: 1, seed: 1))
        return state
    }

    @Test(arguments: [(40, 16), (80, 24), (120, 36)])
    func `a message that is too long for the status line takes rows above it until the next key`(
        _ columns: Int, _ rows: Int
    ) throws {
        var state = try reader(Self.long, Size(columns: columns, rows: rows))
        let shown = ScenarioTests.picture(of: state.frame())
        #expect((1...30).allSatisfy { shown.contains("word\($0)") })
        state.press("j")
        #expect(!ScenarioTests.picture(of: state.frame()).contains("word3"))
    }

    @Test func `one that is too long for the screen says where all of it is, and there it is`() throws {
        var state = try reader(Self.long, Size(columns: 24, rows: 8))
        #expect(ScenarioTests.picture(of: state.frame()).contains("g<lt> shows all"))
        state.press("g<lt>")
        #expect(state.context == .help)
        #expect(ScenarioTests.picture(of: state.frame()).contains("Messages"))
        state.press("q")
        #expect(state.overlay == nil && state.focus == .text)
    }

    @Test func `a short message stays in the status line`() throws {
        #expect(try reader("all is well").longMessage == nil)
    }

    @Test func `all that was said is listed, the same thing once with its count, and the oldest is forgotten`() throws {
        var state = try reader("first")
        for _ in 0..<3 { _ = state.handle(.noticed("again"), at: Moment(milliseconds: 1, seed: 1)) }
        #expect(state.messages.entries.map(\.message.text) == ["first", "again"])
        #expect(state.messages.entries.map(\.times) == [1, 3])
        state.press("g<lt>")
        let picture = ScenarioTests.picture(of: state.frame())
        #expect(picture.contains(" first\n") && picture.contains(" again (3 times)\n"))
        for number in 0..<300 { _ = state.handle(.noticed("\(number)"), at: Moment(milliseconds: 1, seed: 1)) }
        #expect(state.messages.entries.count == MessageLog.limit)
        #expect(state.messages.entries.last?.message.text == "299")
    }

    @Test func `the messages are walked through and left`() throws {
        var state = try reader("first")
        _ = state.handle(.noticed("second"), at: Moment(milliseconds: 1, seed: 1))
        state.press("g<lt>k")
        #expect(state.overlay == .messages(MessageView(cursor: 0)))
        state.press("kjjj")
        #expect(state.overlay == .messages(MessageView(cursor: 1)))
        state.press("<Enter>")
        #expect(state.overlay == nil)
    }
}
