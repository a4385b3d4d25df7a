#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A line on standard error that says how far a long command is, for as long as it runs. Only a terminal sees it.
struct ProgressLine {
    /// How many there are, and of what: articles.
    let count: Int
    let noun: String
    private let isShown: Bool

    /// `isQuiet` where something else is written to the terminal meanwhile.
    init(_ count: Int, of noun: String, isQuiet: Bool) {
        self.count = count
        self.noun = noun
        isShown = !isQuiet && count > 1 && isatty(STDERR_FILENO) == 1
    }

    /// Says how many are done, in the place of what it said before.
    func show(_ done: Int) {
        write("\r\(done) of \(count) \(noun)")
    }

    /// Takes the line away.
    func clear() {
        write("\r" + String(repeating: " ", count: "\(count) of \(count) \(noun)".utf8.count) + "\r")
    }

    private func write(_ text: String) {
        guard isShown else { return }
        _ = writeSome(Array(text.utf8)[...], to: STDERR_FILENO)
    }
}
