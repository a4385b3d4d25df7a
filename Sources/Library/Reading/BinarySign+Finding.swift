extension BinarySign {
    /// What gives bytes away as binary; nil where nothing does. Only the first mebibyte is looked at.
    init?(of bytes: UnsafeRawBufferPointer) {
        let sample = UnsafeRawBufferPointer(rebasing: bytes.prefix(1 << 20))
        if let format = Self.formats.first(where: { sample.starts(with: $0.start.utf8) }) {
            self = .format(format.name)
        } else if let zero = sample.firstIndex(of: 0) {
            self = .zero(at: zero)
        } else if let percent = Self.controlShare(of: sample), percent >= 10 {
            self = .controls(percent: percent)
        } else {
            return nil
        }
    }

    /// How much of a text is control characters that no text holds, in percent.
    ///
    /// Tab, line ends, form feed, backspace and escape do occur: in exports, in typewriter-like overstriking and in
    /// logs of terminals.
    private static func controlShare(of bytes: UnsafeRawBufferPointer) -> Int? {
        guard !bytes.isEmpty else { return nil }
        let controls = bytes.count { byte in
            byte < 0x08 || byte == 0x0B || (0x0E...0x1A).contains(byte) || (0x1C...0x1F).contains(byte) || byte == 0x7F
        }
        return controls * 100 / bytes.count
    }

    /// Files that people put among articles, by their first bytes.
    private static let formats: [(start: String, name: String)] = [
        ("%PDF-", "a PDF file"), ("PK\u{03}\u{04}", "a ZIP archive or an office document"),
        ("{\\rtf", "an RTF document"),
    ]
}
