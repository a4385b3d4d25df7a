import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// What holds whatever a person presses.
struct RandomKeysTests {
    /// Keys that do something, some that type, and a few that do nothing.
    private static let keys: [Key] = {
        let plain = "jkhlwb(){}vVoioxau.!+-=~stecpngGNRqzD/?:0123mar “éMA,[]".unicodeScalars.map { Key($0) }
        let named: [Key.Code] = [
            .tab, .tab, .tab, .enter, .enter, .escape, .escape, .backspace, .up, .down, .left, .right, .pageDown,
            .pageUp,
            .home, .end, .function(9),
        ]
        let control = "rwoduf".unicodeScalars.map { Key(.character($0), .control) }
        return plain + named.map { Key($0) } + control + [Key(.tab, .shift)]
    }()

    @Test(arguments: 0..<5 as Range<UInt64>)
    func `no keys and no size break the frame, and undoing everything gives back the notebook`(_ seed: UInt64) throws {
        var random = Xorshift(seed: seed &* 2_654_435_761 + 88_172_645)
        var state = try Sample.openReader(size: Size(columns: 100, rows: 24))
        let path = BytePath("ferry.txt")
        let before = try #require(state.shelf.own[path]).notebook
        for step in 0..<300 {
            let event = Event.terminal(Self.event(&random))
            let moment = Moment(milliseconds: 1_800_000_000_000 + UInt64(step), seed: random.next())
            var unchanged: Frame?
            if case .terminal(.key(let key)) = event, state.ignores(key) { unchanged = state.frame() }
            for effect in state.handle(event, at: moment) {
                if case .save(let request) = effect {
                    _ = state.handle(.saved(request.ticket, request.notebook), at: moment)
                }
            }
            if let unchanged { #expect(state.frame() == unchanged, "seed \(seed), step \(step)") }
            guard step % 6 == 0 else { continue }
            let frame = state.frame()
            #expect(frame.size == state.size, "seed \(seed)")
            if step % 60 == 0 { #expect(Self.isClean(frame), "seed \(seed), step \(step)") }
        }
        _ = state.handle(
            .terminal(.resized(Size(columns: 300, rows: 100))), at: Moment(milliseconds: 1_900_000_000_000, seed: seed))
        #expect(Self.isClean(state.frame()), "seed \(seed)")
        state.overlay = nil
        state.focus = .text
        stepThrough(&state, "redo", seed) { $0.undone.isEmpty }
        let made = state.shelf.own[path]?.notebook
        stepThrough(&state, "undo", seed) { $0.done.isEmpty }
        #expect(state.shelf.own[path]?.notebook == before, "seed \(seed)")
        stepThrough(&state, "redo", seed) { $0.undone.isEmpty }
        #expect(state.shelf.own[path]?.notebook.saysTheSame(as: made) == true, "seed \(seed)")
    }

    /// What a person may do: mostly press keys.
    private static func event(_ random: inout Xorshift) -> TerminalEvent {
        switch random.below(120) {
        case 0..<3: return .resized(Size(columns: 1 + random.below(140), rows: 1 + random.below(50)))
        case 3: return .resized(Size(columns: 1, rows: 1))
        case 4..<8:
            let actions: [MouseEvent.Action] = [.press, .press, .drag, .release, .wheelUp, .wheelDown]
            let point = Point(column: random.below(150), row: random.below(60))
            return .mouse(MouseEvent(actions[random.below(actions.count)], at: point))
        case 8: return .paste("pasted\u{202E}\n“words”")
        default: return .key(keys[random.below(keys.count)])
        }
    }

    private func stepThrough(
        _ state: inout ReaderState, _ command: String, _ seed: UInt64, until isDone: (History<Place>) -> Bool
    ) {
        for _ in 0..<1000 {
            if state.shelf.own.values.allSatisfy({ isDone($0.history) }) { return }
            _ = state.run(command)
        }
        Issue.record("\(command) never came to an end, seed \(seed)")
    }

    /// Whether no cell holds what a terminal would obey.
    private static func isClean(_ frame: Frame) -> Bool {
        (0..<frame.size.rows).allSatisfy { row in
            frame.row(row).allSatisfy { cell in
                (cell.glyph?.scalars ?? []).allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
            }
        }
    }
}

extension Notebook {
    /// Whether it has the annotations of another. Making them again changes nothing but the order in which they were
    /// made.
    fileprivate func saysTheSame(as other: Notebook?) -> Bool {
        other.map { Set(items) == Set($0.items) && items.count == $0.items.count } ?? false
    }
}

/// George Marsaglia's xorshift64, so that a failure can be played again from its seed.
struct Xorshift {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed | 1
    }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
