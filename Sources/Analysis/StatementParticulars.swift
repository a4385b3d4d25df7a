package import Prose

/// What of a statement is asked for one statement at a time: where it stands, its names and notes, and the words around it.
///
/// All of it lies in one piece of memory. As a value each, every one of these would be a piece of its own, and of a hundred
/// thousand statements they would be the larger part.
package struct StatementParticulars: Hashable, Sendable {
    /// A text of a statement.
    package enum Text: Int, CaseIterable, Sendable {
        case id, before, after, touched, claim, memo
    }

    /// The number of ranges and their borders, then of each text its length and one more (0 for none) and its UTF-8.
    package let bytes: [UInt8]

    /// The particulars of a statement, of which `string` gives each text.
    package init(ranges: [TextRange], strings string: (Text) -> String?) {
        var writer = ByteWriter()
        writer.put(ranges.count)
        for range in ranges { writer.put(range.lowerBound.scalars, range.upperBound.scalars) }
        for part in Text.allCases { writer.put(optional: string(part)?.utf8) }
        // What it was written into has room for more.
        bytes = writer.bytes.withUnsafeBufferPointer { Array($0) }
    }

    /// Particulars as they were kept; nil where the bytes are something else.
    package init?(kept bytes: UnsafeRawBufferPointer) {
        var reader = ByteReader(bytes)
        do throws(ByteReader.Damage) {
            for _ in 0..<(try reader.number()) {
                guard try reader.number() <= reader.number() else { return nil }
            }
            for _ in Text.allCases { _ = try reader.optionalStretch() }
        } catch {
            return nil
        }
        guard reader.isAtEnd else { return nil }
        self.bytes = Array(bytes)
    }

    /// Where the parts of the statement stand.
    var ranges: [TextRange] {
        var at = 0
        return (0..<number(&at)).map { _ in TextRange(number(&at), number(&at)) }
    }

    /// How many parts it has.
    var rangeCount: Int {
        var at = 0
        return number(&at)
    }

    /// Where it begins.
    var start: TextOffset {
        var at = 0
        return TextOffset(number(&at) == 0 ? 0 : number(&at))
    }

    subscript(text: Text) -> String? {
        place(of: text).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Whether a text is the same as another, to the letter.
    func has(_ text: Text, _ other: String) -> Bool {
        place(of: text).map { bytes[$0].elementsEqual(other.utf8) } ?? false
    }

    private func place(of text: Text) -> Range<Int>? {
        var at = 0
        for _ in 0..<number(&at) * 2 { _ = number(&at) }
        for _ in 0..<text.rawValue { at += max(0, number(&at) - 1) }
        let length = number(&at) - 1
        return length < 0 ? nil : at..<at + length
    }

    /// The number at a place, which goes on behind it: seven bits a byte, the lowest first, and the eighth where more follow.
    private func number(_ at: inout Int) -> Int {
        var number = 0, shift = 0
        while true {
            let byte = Int(bytes[at])
            at += 1
            number |= (byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
    }
}
