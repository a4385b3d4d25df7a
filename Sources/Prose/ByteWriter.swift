/// Puts numbers, texts and lists behind each other as bytes, for a ``ByteReader``.
package struct ByteWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Eight bytes, the lowest first.
    package mutating func put(_ word: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }

    /// Numbers that are not negative: seven bits a byte, the lowest first; the eighth says that more follow (LEB128).
    package mutating func put(_ numbers: Int...) {
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
    package mutating func put(_ text: String) {
        put(text.utf8.count)
        bytes += text.utf8
    }

    /// The length in bytes and one more, then the bytes; 0 where there is no text.
    package mutating func put(optional text: (some Collection<UInt8>)?) {
        put(text.map { $0.count + 1 } ?? 0)
        if let text { bytes += text }
    }

    /// The length, then the bytes.
    package mutating func put(stretch: [UInt8]) {
        put(stretch.count)
        bytes += stretch
    }

    /// The count, then one after the other.
    package mutating func put<Element>(_ list: [Element], _ each: (inout ByteWriter, Element) -> Void) {
        put(list.count)
        for element in list { each(&self, element) }
    }
}

/// Takes what a ``ByteWriter`` has put.
package struct ByteReader {
    /// The bytes are not what a writer puts.
    package enum Damage: Error {
        case damage
    }

    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    package init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    package mutating func word() throws(Damage) -> UInt64 {
        guard bytes.count - place >= 8 else { throw .damage }
        defer { place += 8 }
        return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    package mutating func number() throws(Damage) -> Int {
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

    package mutating func text() throws(Damage) -> String {
        String(decoding: try stretch(), as: UTF8.self)
    }

    package mutating func optionalText() throws(Damage) -> String? {
        try optionalStretch().map { String(decoding: $0, as: UTF8.self) }
    }

    /// Bytes of which the length was put, as long as those last that are read.
    package mutating func stretch() throws(Damage) -> UnsafeRawBufferPointer { try take(number()) }

    /// The bytes of an optional text, as long as those last that are read.
    package mutating func optionalStretch() throws(Damage) -> UnsafeRawBufferPointer? {
        let length = try number()
        return length == 0 ? nil : try take(length - 1)
    }

    private mutating func take(_ count: Int) throws(Damage) -> UnsafeRawBufferPointer {
        guard bytes.count - place >= count else { throw .damage }
        defer { place += count }
        return UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
    }

    /// Whether all was taken.
    package var isAtEnd: Bool { place == bytes.count }

    package mutating func list<Element>(_ each: (inout ByteReader) throws(Damage) -> Element) throws(Damage)
        -> [Element]
    {
        let count = try number()
        guard count <= bytes.count - place else { throw .damage }
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try each(&self)) }
        return list
    }
}
