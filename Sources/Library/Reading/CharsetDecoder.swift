#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Bytes of an old encoding as UTF-8, by the system's iconv(3).
struct CharsetDecoder: ~Copyable {
    private let descriptor: iconv_t

    /// A decoder of a charset; nil where the system does not have it.
    init?(_ charset: Charset) {
        guard let descriptor = iconv_open("UTF-8", charset.systemName), descriptor != iconv_t(bitPattern: -1) else {
            return nil
        }
        self.descriptor = descriptor
    }

    /// Whether the system has a charset.
    static func knows(_ charset: Charset) -> Bool { CharsetDecoder(charset) != nil }

    deinit { iconv_close(descriptor) }

    /// The text of some bytes. Nothing is refused: each byte that cannot be read becomes U+FFFD.
    func utf8(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        // iconv promises not to write to its input; its type says otherwise.
        var input = UnsafeMutablePointer(mutating: bytes.bindMemory(to: CChar.self).baseAddress)
        var left = bytes.count
        while left > 0 {
            switch write(into: &text, { iconv(descriptor, &input, &left, &$0, &$1) }) {
            case E2BIG: continue
            case EILSEQ, EINVAL:
                text += [0xEF, 0xBF, 0xBD]
                input = input?.advanced(by: 1)
                left -= 1
            default: left = 0
            }
        }
        // Some charsets keep a letter back until they know whether an accent follows.
        _ = write(into: &text) { iconv(descriptor, nil, nil, &$0, &$1) }
        return text
    }

    private static let room = 16 << 10

    /// Takes what iconv writes until something is in its way, and returns that: no room, or bytes that are none of the
    /// charset. Zero where nothing was.
    private func write(
        into text: inout [UInt8], _ convert: (inout UnsafeMutablePointer<CChar>?, inout Int) -> Int
    ) -> CInt {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Self.room) { buffer in
            var output = buffer.baseAddress
            var room = buffer.count
            let problem = convert(&output, &room) == -1 ? errno : 0
            text += UnsafeRawBufferPointer(buffer)[..<(buffer.count - room)]
            return problem
        }
    }
}
