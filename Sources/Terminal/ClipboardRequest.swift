/// Text for the clipboard, as a terminal takes it (OSC 52 of xterm's `ctlseqs`).
struct ClipboardRequest: Hashable, Sendable {
    /// What stands between this program and the terminal, and hands on only what is wrapped for it.
    enum Wrapper: Hashable, Sendable {
        case none, tmux, screen

        /// What the environment says. Both set a variable in everything that they run.
        static var current: Wrapper {
            if Environment.hasValue("TMUX") { .tmux } else if Environment.hasValue("STY") { .screen } else { .none }
        }
    }

    /// The most letters that are sent: xterm takes 100,000 bytes in all, and so do those that follow it.
    static let limit = 99_000
    /// The letters that screen hands on at once.
    private static let screenPiece = 240

    private let letters: String

    /// Nil where the text is too long.
    init?(_ text: String) {
        letters = Base64.encoded(Array(text.utf8))
        if letters.utf8.count > Self.limit { return nil }
    }

    /// What is to be written.
    func sequence(through wrapper: Wrapper) -> String {
        let plain = "\u{1B}]52;c;\(letters)\u{07}"
        switch wrapper {
        case .none: return plain
        // As it is for a tmux that takes the clipboard over, and wrapped for one that only lets things through.
        case .tmux: return plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\"
        case .screen:
            let bytes = Array(plain.utf8)
            return stride(from: 0, to: bytes.count, by: Self.screenPiece).map { start in
                let piece = bytes[start..<min(start + Self.screenPiece, bytes.count)]
                return "\u{1B}P\(String(decoding: piece, as: UTF8.self))\u{1B}\\"
            }.joined()
        }
    }
}
