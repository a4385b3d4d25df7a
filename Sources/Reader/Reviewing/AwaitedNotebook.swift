import Annotations
import Screen

/// A command that waits for a notebook, and what was pressed since.
///
/// The review shows statements of articles whose notebooks are not in memory. The first change of one has to read it, which
/// takes some milliseconds; what is typed meanwhile was meant for what comes after it, and waits too.
struct AwaitedNotebook: Hashable, Sendable {
    let path: BytePath
    let command: String
    let invocation: Invocation
    /// In the order in which they came.
    var events: [TerminalEvent] = []
}

extension ReaderState {
    /// Whether an event waits for the notebook that a command needs. `Esc` waits for nothing: a disk that does not answer
    /// must not hold the keys.
    mutating func defers(_ event: TerminalEvent) -> Bool {
        switch event {
        case .key(let key) where key == Key(.escape):
            guard let left = awaited else { return false }
            awaited = nil
            say("not done: \(left.command): \(left.path.name.display) was still being read")
            return true
        case .key, .mouse, .paste:
            guard awaited != nil else { return false }
            awaited?.events.append(event)
            return true
        case .resized, .resumed, .closed: return false
        }
    }

    /// Runs what waited for a notebook that is there now, and then what was pressed since.
    mutating func resume(_ path: BytePath) -> [Effect] {
        guard let awaited, awaited.path == path else { return [] }
        self.awaited = nil
        var effects = run(awaited.command, awaited.invocation)
        for event in awaited.events { effects += handle(event) }
        return effects
    }

    /// Forgets what waited for a notebook that cannot be read: what was typed blindly after it is not done either.
    mutating func giveUp(_ path: BytePath) {
        if awaited?.path == path { awaited = nil }
    }
}
