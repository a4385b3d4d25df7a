/// What mail wraps bytes in, so that old programs let them through (RFC 2045, section 6).
enum TransferEncoding {
    /// Bytes of base64; what is no part of it is passed over.
    static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = [], bits: UInt32 = 0, count = 0
        bytes.reserveCapacity(text.count * 3 / 4)
        for byte in text {
            guard byte != UInt8(ascii: "=") else { break }
            guard let value = sextet(byte) else { continue }
            bits = bits << 6 | value
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }

    private static func sextet(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x61 + 26)
        case 0x30...0x39: UInt32(byte - 0x30 + 52)
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }

    /// Bytes of quoted-printable; a mark that means nothing stays as it is.
    static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = [], at = text.startIndex
        bytes.reserveCapacity(text.count)
        while at < text.endIndex {
            guard text[at] == UInt8(ascii: "=") else {
                bytes.append(text[at])
                at += 1
                continue
            }
            let next = text[(at + 1)...].prefix(2)
            if next.first == 0x0A {
                at += 2
            } else if next.elementsEqual([0x0D, 0x0A]) {
                at += 3
            } else if next.count == 2, let byte = UInt8(String(decoding: next, as: UTF8.self), radix: 16) {
                bytes.append(byte)
                at += 3
            } else {
                bytes.append(text[at])
                at += 1
            }
        }
        return bytes
    }

    /// Windows-1252, which is what mail means by Latin-1, too.
    static func western(_ bytes: [UInt8]) -> String {
        let upper = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
        var text = String.UnicodeScalarView()
        for byte in bytes {
            text.append((0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte))
        }
        return String(text)
    }
}
