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
        let rare = rare
        var controls = 0
        for byte in bytes where byte < 0x20 || byte == 0x7F {
            controls += byte == 0x7F ? 1 : Int(rare >> UInt32(byte) & 1)
        }
        return controls * 100 / bytes.count
    }

    /// The controls below 0x20 that are counted, a bit each.
    private static let rare = [0x00...0x07, 0x0B...0x0B, 0x0E...0x1A, 0x1C...0x1F].joined().reduce(UInt32(0)) {
        $0 | 1 << UInt32($1)
    }

    /// Files that people put among articles, by their first bytes.
    private static let formats: [(start: String, name: String)] = [
        ("%PDF-", "a PDF file"), ("PK\u{03}\u{04}", "a ZIP archive or an office document"),
        ("{\\rtf", "an RTF document"),
    ]
}
