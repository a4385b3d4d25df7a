/// An address that a page may link to: http or https, and nothing in it that a browser would take for something else.
struct LinkAddress: Hashable, Sendable {
    let text: String

    /// Nil for what is no such address: an article may say anything.
    init?(_ written: String) {
        let blanks = written.unicodeScalars.drop { $0.properties.isWhitespace }
        let text = String(blanks).split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
        let scheme = ["http://", "https://"].first { text.lowercased().hasPrefix($0) }
        let isClean = text.unicodeScalars.allSatisfy {
            $0.value > 0x20 && !(0x7F..<0xA0).contains($0.value) && $0 != "\\"
        }
        guard let scheme, text.count > scheme.count, isClean, text.utf8.count <= 2_000 else { return nil }
        guard !written.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return nil }
        self.text = text
    }
}
