import Annotations
import Testing

@testable import Reader

/// A reader that waits for nothing asks for no timer.
struct IdleTests {
    /// The states of a reader in which something typed or pressed is incomplete.
    private static let waiting: Set = ["half a binding", "a memo that is typed"]

    @Test(arguments: RefusalTests.states)
    func `the reader wakes up only where something is typed or half pressed`(_ name: String) throws {
        let state = try RefusalTests.state(name)
        #expect((state.wakeUpAfter != nil) == Self.waiting.contains(name))
    }

    @Test func `once it was told that the time is over it does not ask again`() throws {
        var state = try RefusalTests.state("half a binding")
        _ = state.handle(.waited, at: Moment(milliseconds: 1_800_000_002_000, seed: 1))
        #expect(state.wakeUpAfter == nil)
    }
}
