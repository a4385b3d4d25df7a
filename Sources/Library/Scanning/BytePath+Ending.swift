internal import Annotations

extension BytePath {
    /// What the name has after its last dot, with small ASCII letters; nil where it has no dot.
    var ending: [UInt8]? {
        let name = name.bytes
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        return name[(dot + 1)...].map(\.smallLetter)
    }

    /// The same as a string, as formats name theirs; empty where there is none.
    var fileExtension: String { String(decoding: ending ?? [], as: UTF8.self) }
}

extension UInt8 {
    /// The small letter of a capital of ASCII; any other byte as it is.
    var smallLetter: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
