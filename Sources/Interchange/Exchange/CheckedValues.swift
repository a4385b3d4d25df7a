internal import Annotations

extension String {
    /// Itself; nil where it is nothing but blanks.
    var said: String? { unicodeScalars.contains { !$0.isBlank } ? self : nil }
}

extension Timestamp {
    /// Itself; nil where it is no time with a zone, as in `2026-01-17T10:01:00Z`.
    var checked: Timestamp? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.count <= 40 else { return nil }
        let shape = Array("0000-00-00T00:00:00".utf8)
        let fits = zip(shape, bytes).allSatisfy { $0 == UInt8(ascii: "0") ? $1.isDigit : $0 == $1 }
        let rest = bytes.dropFirst(shape.count)
        let zone = rest.first == UInt8(ascii: ".") ? rest.dropFirst().drop(while: \.isDigit) : rest
        let isZone =
            zone.elementsEqual([UInt8(ascii: "Z")])
            || zone.count == 6 && (zone.first == UInt8(ascii: "+") || zone.first == UInt8(ascii: "-"))
                && zip(Array("00:00".utf8), zone.dropFirst()).allSatisfy {
                    $0 == UInt8(ascii: "0") ? $1.isDigit : $0 == $1
                }
        return fits && isZone ? self : nil
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
