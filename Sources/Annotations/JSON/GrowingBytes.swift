#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Bytes that are written from the front, in memory that grows without being cleared first.
///
/// An append to an array looks at more than its place and its length, and a sidecar is millions of small appends.
struct GrowingBytes: ~Copyable {
    private var memory: UnsafeMutablePointer<UInt8>
    private var room: Int
    /// How many bytes were written.
    private(set) var count = 0

    /// No bytes, and room for some.
    init(room: Int = 4096) {
        self.room = max(room, 16)
        memory = Self.grown(nil, to: self.room)
    }

    deinit { free(memory) }

    /// A copy of what was written.
    var array: [UInt8] { Array(UnsafeBufferPointer(start: memory, count: count)) }

    /// Moves what was written to the end of an array.
    mutating func move(to array: inout [UInt8]) {
        array.append(contentsOf: UnsafeBufferPointer(start: memory, count: count))
        count = 0
    }

    /// Writes one byte.
    @inline(__always) mutating func append(_ byte: UInt8) {
        if count == room { grow(by: 1) }
        memory[count] = byte
        count += 1
    }

    /// Writes bytes that lie elsewhere.
    @inline(__always) mutating func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
        if room - count < length { grow(by: length) }
        (memory + count).update(from: source, count: length)
        count += length
    }

    private mutating func grow(by length: Int) {
        room = max(room * 2, count + length)
        memory = Self.grown(memory, to: room)
    }

    private static func grown(_ memory: UnsafeMutablePointer<UInt8>?, to room: Int) -> UnsafeMutablePointer<UInt8> {
        guard let grown = realloc(memory, room) else { fatalError("there is no memory for \(room) bytes") }
        return grown.assumingMemoryBound(to: UInt8.self)
    }
}
