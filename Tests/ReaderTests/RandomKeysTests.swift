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

    @Test(arguments: 0..<12 as Range<UInt64>)
    func `no keys and no size break the frame, and undoing everything gives back the notebook`(_ seed: UInt64) throws {
        var random = Xorshift(seed: seed &* 2_654_435_761 + 88_172_645)
        var state = try Sample.openReader(size: Size(columns: 100, rows: 24))
        let path = BytePath("ferry.txt")
        let before = try #require(state.shelf.own[path]).notebook
        for step in 0..<300 {
            let event: Event =
                random.below(40) == 0
                ? .terminal(.resized(Size(columns: 1 + random.below(140), rows: 1 + random.below(50))))
                : .terminal(.key(Self.keys[random.below(Self.keys.count)]))
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
        try undoEverything(&state, seed)
        #expect(state.shelf.own[path]?.notebook == before, "seed \(seed)")
    }

    private func undoEverything(_ state: inout ReaderState, _ seed: UInt64) throws {
        state.overlay = nil
        state.focus = .text
        for _ in 0..<1000 {
            _ = state.run("undo")
            if state.shelf.own.values.allSatisfy({ $0.history.done.isEmpty }) { return }
        }
        Issue.record("undo never came to an end, seed \(seed)")
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
