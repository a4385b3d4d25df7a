/// A piece of a journal that is there whole or not at all.
///
/// On disk: four bytes that stand in no JSON text and no UTF-8 (`FF 44 4A 0A`), the length of the payload and its CRC-32,
/// both in four bytes with the lowest first, and the payload. What a crash or a full disk tore is passed over, wherever
/// it stands: reading goes on at the next mark.
enum JournalFrame {
    private static let mark: [UInt8] = [0xFF, 0x44, 0x4A, 0x0A]
    private static let headSize = 12

    /// The frame of a payload.
    static func bytes(of payload: [UInt8]) -> [UInt8] {
        mark + littleEndian(UInt32(payload.count)) + littleEndian(CRC32.checksum(of: payload[...])) + payload
    }

    /// The payloads of all whole frames, in order.
    static func payloads(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var payloads: [ArraySlice<UInt8>] = []
        var at = 0
        while let start = nextMark(in: bytes, from: at) {
            if let payload = payload(in: bytes, at: start) {
                payloads.append(payload)
                at = payload.endIndex
            } else {
                at = start + mark.count
            }
        }
        return payloads
    }

    private static func nextMark(in bytes: [UInt8], from start: Int) -> Int? {
        var at = start
        while let found = bytes[at...].firstIndex(of: mark[0]) {
            if bytes[found...].starts(with: mark) { return found }
            at = found + 1
        }
        return nil
    }

    private static func payload(in bytes: [UInt8], at start: Int) -> ArraySlice<UInt8>? {
        let first = start + headSize
        guard first <= bytes.count else { return nil }
        let length = Int(number(bytes[(start + 4)..<(start + 8)]))
        guard length <= bytes.count - first else { return nil }
        let payload = bytes[first..<first + length]
        return CRC32.checksum(of: payload) == number(bytes[(start + 8)..<first]) ? payload : nil
    }

    private static func littleEndian(_ number: UInt32) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}
