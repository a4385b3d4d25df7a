import Screen
import Testing

@testable import dictum

/// The run loop, on a stage that plays what happens from a list.
struct RunLoopTests {
    /// What happens, one list for each time that the loop waits; the terminal is closed after the last. A wait in which
    /// nothing happens is over when its time is.
    private final class PlayedStage: Stage {
        private var acts: [[TerminalEvent]?]
        private(set) var waits: [Int?] = []
        private(set) var shown = 0
        /// What another thread does while the loop waits.
        var whileWaiting: () -> Void = {}

        init(_ acts: [[TerminalEvent]?]) { self.acts = acts }

        func wait(milliseconds: Int?) -> Bool {
            waits.append(milliseconds)
            whileWaiting()
            guard case .some(nil) = acts.first else { return true }
            acts.removeFirst()
            acts.insert([], at: 0)
            return false
        }

        func readEvents() -> [TerminalEvent] { acts.isEmpty ? [.closed] : acts.removeFirst() ?? [] }

        func show(_ frame: Frame) { shown += 1 }
    }

    /// Writes down what it is told.
    private struct Diary: Running {
        typealias Message = String

        var lines: [String] = []
        var patience: Int?
        var isOver = false
        var hasNews = true

        mutating func handle(_ event: TerminalEvent) {
            switch event {
            case .key(Key(.character("q"))): isOver = true
            case .key(let key): lines.append(Key.letter(of: key))
            case .closed: lines.append("closed")
            case .mouse, .paste, .resized, .resumed: lines.append("other")
            }
        }

        mutating func handle(_ message: String) { lines.append(message) }

        func frame() -> Frame? { hasNews ? Frame(size: Size(columns: 1, rows: 1)) : nil }

        mutating func waited() { lines.append("waited") }
    }

    private static func keys(_ text: String) -> [TerminalEvent] {
        text.unicodeScalars.map { .key(Key(.character($0))) }
    }

    private func run(_ diary: inout Diary, on stage: PlayedStage) {
        RunLoop(terminal: stage, mailbox: Mailbox<String> {}).run(&diary)
    }

    @Test func `what was typed ahead is all handled before one frame is shown`() {
        let stage = PlayedStage([Self.keys("abcdefgh"), Self.keys("i")])
        var diary = Diary()
        run(&diary, on: stage)
        #expect(diary.lines.joined() == "abcdefghiclosed")
        #expect(stage.shown == 3, "the first, and one for each time that something had happened")
    }

    @Test func `a program that waits for nothing is not woken`() {
        let stage = PlayedStage([Self.keys("a")])
        var diary = Diary()
        run(&diary, on: stage)
        #expect(stage.waits == [nil, nil])
        #expect(!diary.lines.contains("waited"))
    }

    @Test func `a program that waits is told once its time is over, and not when a key came before`() {
        let stage = PlayedStage([Self.keys("a"), nil])
        var diary = Diary()
        diary.patience = 300
        run(&diary, on: stage)
        #expect(stage.waits == [300, 300, 300])
        #expect(diary.lines == ["a", "waited", "closed"])
    }

    @Test func `what another thread found comes before the keys that were pressed on seeing it`() {
        let stage = PlayedStage([Self.keys("a")])
        let mailbox = Mailbox<String> {}
        stage.whileWaiting = { mailbox.post("found") }
        var diary = Diary()
        RunLoop(terminal: stage, mailbox: mailbox).run(&diary)
        #expect(diary.lines.prefix(2) == ["found", "a"])
    }

    @Test func `where nothing has changed nothing is shown`() {
        let stage = PlayedStage([Self.keys("a"), Self.keys("b")])
        var diary = Diary()
        diary.hasNews = false
        run(&diary, on: stage)
        #expect(stage.shown == 0)
    }

    @Test func `keys behind the one that ends the program do nothing`() {
        let stage = PlayedStage([Self.keys("aqb")])
        var diary = Diary()
        run(&diary, on: stage)
        #expect(diary.lines == ["a"])
    }
}

extension Key {
    /// The character of a plain key.
    fileprivate static func letter(of key: Key) -> String {
        if case .character(let scalar) = key.code { String(scalar) } else { "" }
    }
}
