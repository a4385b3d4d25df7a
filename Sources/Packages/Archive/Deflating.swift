internal import CZlib

/// Packs bytes piece by piece (RFC 1951), and counts and checks them meanwhile.
///
/// A class, because zlib keeps the address of its state.
package final class Deflater {
    private let stream: UnsafeMutablePointer<z_stream>
    package private(set) var packed: [UInt8] = []
    package private(set) var size = 0
    package private(set) var checksum: UInt32 = 0

    package init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let code = deflateInit2_(
            stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(code == Z_OK, "zlib refuses to start: \(code)")
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Packs some more.
    package func append(_ bytes: [UInt8]) {
        size += bytes.count
        checksum = Self.checksum(bytes, after: checksum)
        run(bytes, Z_NO_FLUSH)
    }

    /// Packs what zlib still holds.
    package func finish() { run([], Z_FINISH) }

    private func run(_ bytes: [UInt8], _ flush: Int32) {
        var input = bytes
        var output = [UInt8](repeating: 0, count: 64 << 10)
        input.withUnsafeMutableBufferPointer { input in
            stream.pointee.next_in = input.baseAddress
            stream.pointee.avail_in = UInt32(clamping: input.count)
            repeat {
                let written = output.withUnsafeMutableBufferPointer { output in
                    stream.pointee.next_out = output.baseAddress
                    stream.pointee.avail_out = UInt32(output.count)
                    deflate(stream, flush)
                    return output.count - Int(stream.pointee.avail_out)
                }
                packed += output[..<written]
            } while stream.pointee.avail_out == 0
        }
    }

    /// The CRC-32 of bytes that follow others.
    package static func checksum(_ bytes: [UInt8], after before: UInt32 = 0) -> UInt32 {
        bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(UInt(before), $0.baseAddress, $0.count)) }
    }
}

/// Unpacks what was packed by Deflate.
enum Inflater {
    enum Outcome {
        case whole([UInt8])
        /// More or less comes out than was said, or something follows.
        case otherSize
        case damaged
    }

    /// Unpacks to exactly `size` bytes.
    static func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> Outcome {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        guard inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return .damaged
        }
        defer { inflateEnd(stream) }
        // One byte more, so that zlib sees the end of what is exactly as large as was said, and we what is larger.
        var input = Array(packed), code = Z_OK
        let content = [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
            code = run(stream, &input, output)
            count = output.count - Int(stream.pointee.avail_out)
        }
        let isFull = stream.pointee.avail_out == 0 || code == Z_BUF_ERROR && stream.pointee.avail_in > 0
        guard code == Z_STREAM_END else { return isFull ? .otherSize : .damaged }
        return content.count == size && stream.pointee.avail_in == 0 ? .whole(content) : .otherSize
    }

    private static func run(
        _ stream: UnsafeMutablePointer<z_stream>, _ input: inout [UInt8], _ output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int32 {
        input.withUnsafeMutableBufferPointer { input in
            stream.pointee.next_in = input.baseAddress
            stream.pointee.avail_in = UInt32(clamping: input.count)
            stream.pointee.next_out = output.baseAddress
            stream.pointee.avail_out = UInt32(clamping: output.count)
            return inflate(stream, Z_FINISH)
        }
    }
}
