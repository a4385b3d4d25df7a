import Annotations
import Prose

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where a command writes: standard output or a file, without anything of ours in between.
///
/// Tables for people are made of safe text from the start. Data (CSV, JSON) goes out as it is, but to a terminal only
/// after the sanitiser.
struct Output {
    private let descriptor: CInt
    private let path: BytePath?

    /// Standard output.
    static let standard = Output(descriptor: STDOUT_FILENO, path: nil)

    /// Whether a terminal would obey what is written.
    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// How many columns the terminal has; nil where there is none.
    var columns: Int? {
        var size = winsize()
        guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// How many rows the terminal has; nil where there is none.
    var rows: Int? {
        var size = winsize()
        guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
        return Int(size.ws_row)
    }

    /// A file to write to, made new or emptied.
    static func file(_ path: BytePath) throws(CommandFailure) -> Output {
        let bytes = path.bytes.map { CChar(bitPattern: $0) } + [0]
        let descriptor = open(bytes, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0o666)
        guard descriptor >= 0 else { throw .output(path, errno: errno) }
        return Output(descriptor: descriptor, path: path)
    }

    /// Makes a folder where it is missing; its parent must be there.
    static func makeFolder(_ folder: BytePath) throws(CommandFailure) {
        let made = mkdir(folder.bytes.map { CChar(bitPattern: $0) } + [0], 0o777)
        if made != 0, errno != EEXIST { throw .output(folder, errno: errno) }
    }

    /// Writes text that is safe already: a table, a line of ours.
    func write(_ text: String) throws(CommandFailure) {
        try send(Array(text.utf8))
    }

    /// Writes data: exactly, or made visible where a terminal would obey it.
    func write(data: [UInt8]) throws(CommandFailure) {
        guard isTerminal else { return try send(data) }
        try write(visibleLines(String(decoding: data, as: UTF8.self)))
    }

    /// Ends a file. Some systems only now say that the disk is full.
    func close() throws(CommandFailure) {
        guard path != nil, Self.close(descriptor) != 0 else { return }
        throw .output(path, errno: errno)
    }

    private static func close(_ descriptor: CInt) -> CInt {
        #if canImport(Glibc)
            Glibc.close(descriptor)
        #else
            Darwin.close(descriptor)
        #endif
    }

    private func send(_ bytes: [UInt8]) throws(CommandFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let taken = writeSome(rest, to: descriptor)
            if taken < 0, errno == EINTR { continue }
            guard taken >= 0 else { throw errno == EPIPE ? .outputClosed : .output(path, errno: errno) }
            rest = rest.dropFirst(taken)
        }
    }
}

/// Writes an error to standard error, made safe and on a line of its own.
func complain(_ sentence: String) {
    let line = Array("dictum: \(visibleName(sentence))\n".utf8)
    _ = writeSome(line[...], to: STDERR_FILENO)
}

/// Text of several lines as it may be printed to a terminal: lines stay lines and tabs tabs, all else that a terminal
/// would obey is made visible.
func visibleLines(_ text: String) -> String {
    if text.utf8.allSatisfy({ isPlain($0) || $0 == 0x0A || $0 == 0x09 }) { return text }
    var safe = ""
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
        if !safe.isEmpty || line.startIndex != text.startIndex { safe += "\n" }
        safe += line.split(separator: "\t", omittingEmptySubsequences: false).map { Glyph.visible(String($0)) }
            .joined(separator: "\t")
    }
    return safe
}

/// Text of one line as it may be printed to a terminal. A line end in a file name is seen, not passed over.
func visibleName(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return Glyph.visible(text) }
    var safe = ""
    var run = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        guard scalar == "\n" || scalar == "\t" else {
            run.append(scalar)
            continue
        }
        safe += Glyph.visible(String(run)) + (scalar == "\n" ? "^J" : "^I")
        run = String.UnicodeScalarView()
    }
    return safe + Glyph.visible(String(run))
}

/// Whether a byte is a character of ASCII that is printed as it is. Most text is, and needs no closer look.
private func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte)
}

func writeSome(_ bytes: ArraySlice<UInt8>, to descriptor: CInt) -> Int {
    bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
}
