/// Puts numbers, texts and lists behind each other as bytes, for a ``ByteReader``.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    /// Eight bytes, the lowest first.
    mutating func put(_ word: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }

    /// Numbers that are not negative: seven bits a byte, the lowest first; the eighth says that more follow (LEB128).
    mutating func put(_ numbers: Int...) {
        for number in numbers {
            var rest = number
            while rest >= 0x80 {
                bytes.append(UInt8(rest & 0x7F) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
        }
    }

    /// The length in bytes, then the bytes.
    mutating func put(_ text: String) {
        put(text.utf8.count)
        bytes += text.utf8
    }

    /// The count, then one after the other.
    mutating func put<Element>(_ list: [Element], _ each: (inout ByteWriter, Element) -> Void) {
        put(list.count)
        for element in list { each(&self, element) }
    }
}

/// Takes what a ``ByteWriter`` has put.
struct ByteReader {
    /// The bytes are not what a writer puts.
    enum Damage: Error {
        case damage
    }

    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    mutating func word() throws(Damage) -> UInt64 {
        guard bytes.count - place >= 8 else { throw .damage }
        defer { place += 8 }
        return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    mutating func number() throws(Damage) -> Int {
        var number = 0
        for shift in stride(from: 0, to: 56, by: 7) {
            guard place < bytes.count else { throw .damage }
            let byte = bytes[place]
            place += 1
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        throw .damage
    }

    mutating func text() throws(Damage) -> String {
        let length = try number()
        guard bytes.count - place >= length else { throw .damage }
        defer { place += length }
        return String(decoding: bytes[place..<place + length], as: UTF8.self)
    }

    mutating func list<Element>(_ each: (inout ByteReader) throws(Damage) -> Element) throws(Damage) -> [Element] {
        let count = try number()
        guard count <= bytes.count - place else { throw .damage }
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try each(&self)) }
        return list
    }
}
