/// Writes an archive whose bytes follow from what is in it: no time of day, no user, names in UTF-8.
///
/// A file is packed in memory before it is written, so that its sizes can stand before it and every program reads it. The
/// archive itself is never in memory.
package struct ZipWriter<Failure: Error> {
    private let send: ([UInt8]) throws(Failure) -> Void
    private var table: [UInt8] = []
    private var count = 0
    private var written = 0

    /// How many files an archive can have that all programs read.
    package static var mostFiles: Int { 65_000 }

    package init(to send: @escaping ([UInt8]) throws(Failure) -> Void) {
        self.send = send
    }

    /// Writes a file; names must differ.
    package mutating func add(_ name: String, _ content: [UInt8]) throws(Failure) {
        let packed = Deflater()
        packed.append(content)
        try add(name, packed)
    }

    /// Writes a file that is packed already but for its end.
    package mutating func add(_ name: String, _ content: Deflater) throws(Failure) {
        content.finish()
        let name = Array(name.utf8)
        let fields = Self.fields(content, name)
        // "Made by" says Unix, so that the mode is understood: a file that its owner may write and all may read.
        table += Self.bytes32(0x0201_4B50) + Self.bytes16(0x0314) + fields + Self.bytes16(0) + Self.bytes16(0)
        table += Self.bytes16(0) + Self.bytes32(0o100644 << 16) + Self.bytes32(written) + name
        count += 1
        let header = Self.bytes32(0x0403_4B50) + fields + name
        try send(header)
        try send(content.packed)
        written += header.count + content.packed.count
    }

    /// Writes the table of contents.
    package func finish() throws(Failure) {
        let numbers = Self.bytes16(0) + Self.bytes16(0) + Self.bytes16(count) + Self.bytes16(count)
        try send(table + Self.bytes32(0x0605_4B50) + numbers)
        try send(Self.bytes32(table.count) + Self.bytes32(written) + Self.bytes16(0))
    }

    /// What the header of a file and its line in the table have in common. The time is the first that the format knows,
    /// midnight of January 1, 1980.
    private static func fields(_ content: Deflater, _ name: [UInt8]) -> [UInt8] {
        let flags = 0x0800  // names in UTF-8
        return bytes16(20) + bytes16(flags) + bytes16(8) + bytes16(0) + bytes16(0x0021)
            + bytes32(Int(content.checksum)) + bytes32(content.packed.count) + bytes32(content.size)
            + bytes16(name.count) + bytes16(0)
    }

    private static func bytes16(_ number: Int) -> [UInt8] {
        [0, 8].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func bytes32(_ number: Int) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
