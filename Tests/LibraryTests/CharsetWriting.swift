#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes text in an old encoding, for files that are read again.
enum CharsetWriting {
    /// The bytes of a text; empty where the system cannot write it.
    static func bytes(of text: String, _ charset: String) -> [UInt8] {
        guard let descriptor = iconv_open(charset, "UTF-8"), descriptor != iconv_t(bitPattern: -1) else { return [] }
        defer { iconv_close(descriptor) }
        var source = Array(text.utf8).map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: source.count * 4 + 16)
        var left = source.count, room = target.count
        source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                var input = source.baseAddress, output = target.baseAddress
                iconv(descriptor, &input, &left, &output, &room)
                iconv(descriptor, nil, nil, &output, &room)
            }
        }
        return left == 0 ? target[..<(target.count - room)].map { UInt8(bitPattern: $0) } : []
    }
}
