import Screen
import Terminal

/// What runs in a run loop.
protocol Running {
    associatedtype Message: Sendable

    /// Something came from the terminal. `closed` comes last: after it the loop ends.
    mutating func handle(_ event: TerminalEvent)
    /// Something came from another thread.
    mutating func handle(_ message: Message)
    /// What the screen shows now, or nil when that has not changed.
    mutating func frame() -> Frame?
    /// For how long nothing may happen before `waited` is called, in milliseconds; nil for ever.
    var patience: Int? { get }
    /// Nothing has happened for that long.
    mutating func waited()
    /// Whether the loop has done its work.
    var isOver: Bool { get }
}

/// Where events come from and frames go to: the terminal, or what stands for it in a test.
protocol Stage {
    /// Waits until something has happened; false when the time, in milliseconds, was over. Nil waits for ever.
    func wait(milliseconds: Int?) -> Bool
    /// All that has happened, without waiting for more.
    func readEvents() -> [TerminalEvent]
    func show(_ frame: Frame)
}

extension Terminal: Stage {}

/// Waits, handles all that has happened, paints once, and waits again. With nothing to do it does not wake up.
struct RunLoop<Program: Running> {
    let terminal: any Stage
    let mailbox: Mailbox<Program.Message>

    /// Runs until the program is over or the terminal is closed.
    func run(_ program: inout Program) {
        // What was found before there was a terminal has woken nobody.
        for message in mailbox.takeAll() { program.handle(message) }
        paint(program.frame())
        var isClosed = false
        while !program.isOver && !isClosed {
            if !terminal.wait(milliseconds: program.patience) { program.waited() }
            isClosed = handleAll(&program)
            if !isClosed { paint(program.frame()) }
        }
    }

    /// Says whether the terminal is closed.
    private func handleAll(_ program: inout Program) -> Bool {
        let events = terminal.readEvents()
        // What other threads found came before the key that a person presses on seeing it.
        for message in mailbox.takeAll() { program.handle(message) }
        for event in events where !program.isOver { program.handle(event) }
        return events.contains(.closed)
    }

    private func paint(_ frame: Frame?) {
        if let frame { terminal.show(frame) }
    }
}
