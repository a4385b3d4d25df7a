package import Annotations

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Another program, run for what it prints: without a shell, so that no name can be taken for a command, and without the
/// terminal. It inherits no signal that is ignored here.
package struct ForeignProgram: Sendable {
    /// Its name and its arguments.
    package let words: [BytePath]
    /// How long it may take, in milliseconds; nil where it may take its time.
    package let patience: Int?
    /// How much it may print, in bytes.
    package let limit: Int

    package init(_ words: [BytePath], patience: Int? = nil, limit: Int = 256 << 20) {
        (self.words, self.patience, self.limit) = (words, patience, limit)
    }

    /// How a program ended.
    package struct Outcome: Hashable, Sendable {
        /// What it gave back; nil where a signal ended it.
        package let status: Int?
        package let output: [UInt8]
        /// The beginning of what it printed as errors.
        package let errors: [UInt8]

        package init(status: Int?, output: [UInt8], errors: [UInt8]) {
            (self.status, self.output, self.errors) = (status, output, errors)
        }
    }

    /// Why there is no outcome.
    package enum Failure: Error, Hashable, Sendable {
        case notInstalled
        case notStarted(CInt)
        case tooSlow
        case tooMuch
    }

    /// Runs the program to its end. It reads from a descriptor, or nothing. Any thread may call it.
    package func run(reading input: CInt? = nil) throws(Failure) -> Outcome {
        var output = try Pipe(), errors = try Pipe()
        let process = try spawn(input, output.writing, errors.writing)
        output.closeWriting()
        errors.closeWriting()
        let deadline = patience.map { ContinuousClock.now + .milliseconds($0) }
        var listening = Listening(output.reading, errors.reading, limit: limit)
        do throws(Failure) {
            try listening.listen(until: deadline)
            return try wait(for: process, until: deadline, listening)
        } catch {
            kill(process, SIGKILL)
            var status: CInt = 0
            while waitpid(process, &status, 0) < 0, errno == EINTR {}
            throw error
        }
    }

    /// Waits for a program that prints nothing any longer.
    private func wait(
        for process: pid_t, until deadline: ContinuousClock.Instant?, _ heard: borrowing Listening
    ) throws(Failure) -> Outcome {
        var status: CInt = 0
        while true {
            let ended = waitpid(process, &status, deadline == nil ? 0 : WNOHANG)
            if ended == process { break }
            if let deadline, ContinuousClock.now >= deadline { throw .tooSlow }
            if ended == 0 { poll(nil, 0, 1) }
            if ended < 0, errno != EINTR { break }
        }
        let code = status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : nil
        return Outcome(status: code, output: heard.output, errors: heard.errors)
    }

    private func spawn(_ input: CInt?, _ output: CInt, _ errors: CInt) throws(Failure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        } else {
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        Self.giveSignals(to: &attributes)
        var pointers = words.map { strdup($0.bytes.map { CChar(bitPattern: $0) } + [0]) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var process = pid_t()
        guard let name = pointers[0] else { throw .notInstalled }
        let code = posix_spawnp(&process, name, &actions, &attributes, &pointers, environ)
        guard code == 0 else { throw code == ENOENT ? .notInstalled : .notStarted(code) }
        return process
    }

    private static func giveSignals(to attributes: inout posix_spawnattr_t) {
        var all = sigset_t(), none = sigset_t()
        sigfillset(&all)
        sigdelset(&all, SIGKILL)
        sigdelset(&all, SIGSTOP)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    }
}

/// Two ends that other programs do not inherit.
private struct Pipe: ~Copyable {
    let reading: CInt
    private(set) var writing: CInt

    init() throws(ForeignProgram.Failure) {
        var ends: [CInt] = [0, 0]
        guard pipe(&ends) == 0 else { throw .notStarted(errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
    }

    mutating func closeWriting() {
        close(writing)
        writing = -1
    }

    deinit {
        close(reading)
        if writing >= 0 { close(writing) }
    }
}

/// What a program prints, on both of its ways out.
private struct Listening: ~Copyable {
    private(set) var output: [UInt8] = []
    private(set) var errors: [UInt8] = []
    private var open: [pollfd]
    private let limit: Int
    private var buffer = [UInt8](repeating: 0, count: 64 << 10)
    /// The most errors that are kept, in bytes.
    private static let errorLimit = 4096

    init(_ output: CInt, _ errors: CInt, limit: Int) {
        open = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        self.limit = limit
    }

    /// Listens until nothing more comes.
    mutating func listen(until deadline: ContinuousClock.Instant?) throws(ForeignProgram.Failure) {
        while open.contains(where: { $0.fd >= 0 }) {
            if let deadline, ContinuousClock.now >= deadline { throw .tooSlow }
            guard poll(&open, nfds_t(open.count), deadline == nil ? -1 : 50) > 0 else { continue }
            for way in open.indices where open[way].fd >= 0 && open[way].revents != 0 { try take(from: way) }
        }
    }

    private mutating func take(from way: Int) throws(ForeignProgram.Failure) {
        let count = read(open[way].fd, &buffer, buffer.count)
        if count < 0, errno == EINTR { return }
        guard count > 0 else {
            open[way].fd = -1
            return
        }
        if way == 0 {
            output += buffer.prefix(count)
            guard output.count <= limit else { throw .tooMuch }
        } else {
            errors += buffer.prefix(min(count, Self.errorLimit - errors.count))
        }
    }
}
