/// Bytes as letters (RFC 4648 §4).
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encoded(_ bytes: [UInt8]) -> String {
        let letters = stride(from: 0, to: bytes.count, by: 3).flatMap { group(bytes[$0..<min($0 + 3, bytes.count)]) }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Four letters for three bytes; `=` for each that is missing.
    private static func group(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let value = (0..<3).reduce(0) { value, index in
            value << 8 | Int(index < bytes.count ? bytes[bytes.startIndex + index] : 0)
        }
        return (0..<4).map { index in
            index <= bytes.count ? letters[value >> (18 - 6 * index) & 63] : UInt8(ascii: "=")
        }
    }
}
