import CPty

/// A program that runs in a pseudo-terminal, with a session and a process group as under a shell.
///
/// Whoever tests reads until the program is quiet or has written what is expected; nobody sleeps.
package final class PtyProgram {
    /// How long anything may take, in milliseconds: a limit for what hangs, never waited for otherwise.
    private static let limit = 10_000

    private var line = pty()
    /// What the program has written, one element a read: what it writes at once arrives at once.
    package private(set) var reads: [[UInt8]] = []

    /// Starts a program.
    package init(_ start: PtyStart) throws {
        guard start.spawn(&line) else { throw PtyFailure.cannotStart(start.path) }
    }

    deinit {
        pty_close(&line)
    }

    /// All that the program has written.
    package var output: String {
        String(decoding: reads.joined(), as: UTF8.self)
    }

    /// Its process number.
    package var process: Int32 { line.program }

    // MARK: Speaking to it

    /// Types.
    package func type(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { pty_write(&line, $0.baseAddress, $0.count) }
        }
    }

    /// Gives its terminal another size.
    package func resize(columns: Int, rows: Int) {
        pty_resize(&line, UInt16(columns), UInt16(rows))
    }

    /// Sends it a signal.
    package func signal(_ number: Int32) {
        pty_signal(&line, number)
    }

    /// Sends a signal to it and to the programs that it runs in its terminal, as a shell does.
    package func signalGroup(_ number: Int32) {
        pty_signal_group(&line, number)
    }

    /// Closes the window that it runs in. Nothing can be read after it.
    package func hangUp() {
        pty_hang_up(&line)
    }

    // MARK: Listening

    /// Reads until nothing has come for some milliseconds, and returns what came, one element a read.
    ///
    /// On a busy machine a program may be silent because it does not get to run: as long as it has something to do, it is
    /// not quiet.
    @discardableResult
    package func readUntilQuiet(milliseconds: Int = 60) -> [[UInt8]] {
        let first = reads.count
        var patience = Self.limit / max(1, milliseconds)
        while readOnce(milliseconds) || patience > 0 && pty_is_busy(&line) { patience -= 1 }
        return Array(reads[first...])
    }

    /// Reads until some text has come since the given read, and says whether it did. What comes with it is waited for.
    @discardableResult
    package func read(until text: String, since first: Int = 0) -> Bool {
        let text = Array(text.utf8)
        while !reads[min(first, reads.count)...].joined().containsSequence(text) {
            guard readOnce(Self.limit) else { return false }
        }
        readUntilQuiet()
        return true
    }

    private func readOnce(_ milliseconds: Int) -> Bool {
        guard line.master >= 0 else { return false }
        let capacity = 1 << 16
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            let room = UnsafeMutableRawBufferPointer(buffer).bindMemory(to: CChar.self)
            count = max(0, pty_read(&line, room.baseAddress, capacity, Int32(milliseconds)))
        }
        if !bytes.isEmpty { reads.append(bytes) }
        return !bytes.isEmpty
    }

    /// Waits until it ends, stops or goes on, reading meanwhile. Nil when it does nothing of the kind in time.
    package func waitForChange() -> PtyChange? {
        var status: Int32 = 0
        for _ in 0..<Self.limit / 10 {
            if pty_report(&line, 5, &status) {
                readUntilQuiet(milliseconds: 20)
                return PtyChange(status)
            }
            _ = readOnce(5)
        }
        return nil
    }

    // MARK: What it leaves behind

    /// Whether the line has the modes that it began with.
    package var hasFirstModes: Bool {
        pty_has_first_modes(&line)
    }

    /// The private modes of DEC that it has set and not reset (`ESC [ ? 1049 h`), with 25 when it has hidden the cursor.
    package var modesLeft: Set<Int> {
        PrivateModes.left(by: Array(reads.joined()))
    }
}

/// What became of a program.
package enum PtyChange: Hashable, Sendable {
    case exited(Int32)
    case endedBySignal(Int32)
    case stopped
    case continued

    init(_ status: Int32) {
        switch pty_end_kind(status) {
        case 0: self = .exited(pty_end_value(status))
        case 1: self = .endedBySignal(pty_end_value(status))
        case 2: self = .stopped
        default: self = .continued
        }
    }
}

/// Why there is no program.
package enum PtyFailure: Error {
    case cannotStart(String)
}
