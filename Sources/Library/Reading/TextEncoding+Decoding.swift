extension TextEncoding {
    /// The text of bytes without their byte order mark. Nothing is refused: what cannot be read becomes U+FFFD.
    func string(of bytes: UnsafeRawBufferPointer) -> String {
        switch self {
        case .utf8: String(decoding: bytes, as: UTF8.self)
        case .utf16(let isBigEndian): String(decoding: Self.units(of: bytes, isBigEndian: isBigEndian), as: UTF16.self)
        case .windows1252: Self.western(bytes)
        case .charset(let charset):
            if let decoder = CharsetDecoder(charset) {
                String(decoding: decoder.utf8(of: bytes), as: UTF8.self)
            } else {
                Self.western(bytes)
            }
        }
    }

    /// The UTF-16 units of bytes; an odd byte at the end is torn and becomes U+FFFD.
    private static func units(of bytes: UnsafeRawBufferPointer, isBigEndian: Bool) -> [UInt16] {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
            let unit = bytes.loadUnaligned(fromByteOffset: index, as: UInt16.self)
            return isBigEndian ? UInt16(bigEndian: unit) : UInt16(littleEndian: unit)
        }
        return bytes.count.isMultiple(of: 2) ? units : units + [0xFFFD]
    }

    private static func western(_ bytes: UnsafeRawBufferPointer) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes { scalars.append(westernScalars[Int(byte)]) }
        return String(scalars)
    }

    /// Windows-1252 as browsers read it (WHATWG Encoding Standard, index windows-1252): its five holes are the control
    /// characters of Latin-1.
    private static let westernScalars: [Unicode.Scalar] = {
        let upper = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
        return (0...255).map { byte in
            (0x80..<0xA0).contains(byte) ? upper[byte - 0x80] : Unicode.Scalar(UInt8(byte))
        }
    }()
}
