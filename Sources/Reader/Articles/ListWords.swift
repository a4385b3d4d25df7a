import Annotations
import Prose

/// What of an article a filter looks at: its columns without capitals and accents, one after the other, each ended by a
/// line break. One piece of memory, because twenty thousand of them are gone through at each key.
struct ListWords: Hashable, Sendable {
    private let bytes: [UInt8]
    /// Where the columns end in which a word without a column may stand.
    private let end: Int

    init(_ entry: ArticleEntry) {
        var bytes: [UInt8] = []
        var end = 0
        for column in ListFilter.Column.allCases {
            bytes += Self.folded(column.value(in: entry))
            bytes.append(Self.lineBreak)
            if column.isSearchedByDefault { end = bytes.count }
        }
        self.bytes = bytes
        self.end = end
    }

    /// Whether a word, folded, stands in a column; in any of those that have words, where none is named.
    func contain(_ word: [UInt8], in column: ListFilter.Column?) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            word.withUnsafeBufferPointer { word in
                guard let column else { return Self.first(word, in: bytes[..<end]) != nil }
                let cell = Self.cell(column, of: bytes)
                return column.isMatchedFromStart ? cell.starts(with: word) : Self.first(word, in: cell) != nil
            }
        }
    }

    /// A column as it is compared.
    func text(of column: ListFilter.Column) -> [UInt8] {
        bytes.withUnsafeBufferPointer { Array(Self.cell(column, of: $0)) }
    }

    /// A text as it is compared: without capitals and accents, on one line.
    static func folded(_ text: String) -> [UInt8] {
        if text.utf8.allSatisfy({ $0 < 0x80 && $0 != lineBreak }) {
            return text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        }
        return foldedName(text, keepsCapitals: false).oneLine
    }

    /// The same with its capitals.
    static func foldedWithCapitals(_ text: String) -> [UInt8] {
        foldedName(text, keepsCapitals: true).oneLine
    }

    fileprivate static let lineBreak = UInt8(ascii: "\n")

    private static func cell(
        _ column: ListFilter.Column, of bytes: UnsafeBufferPointer<UInt8>
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        var start = 0
        for _ in 0..<column.index { start = (bytes[start...].firstIndex(of: lineBreak) ?? bytes.count - 1) + 1 }
        return bytes[start..<(bytes[start...].firstIndex(of: lineBreak) ?? bytes.count)]
    }

    /// Where a word first stands.
    static func first(_ word: UnsafeBufferPointer<UInt8>, in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        guard let first = word.first else { return bytes.startIndex }
        guard word.count <= bytes.count else { return nil }
        let base = bytes.base
        var at = bytes.startIndex
        while at <= bytes.endIndex - word.count {
            if base[at] == first, (1..<word.count).allSatisfy({ base[at + $0] == word[$0] }) { return at }
            at += 1
        }
        return nil
    }
}

extension [Unicode.Scalar] {
    fileprivate var oneLine: [UInt8] {
        var text = String.UnicodeScalarView()
        for scalar in self { text.append(scalar == "\n" ? " " : scalar) }
        return [UInt8](String(text).utf8)
    }
}
