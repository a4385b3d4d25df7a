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
        bytes.reserveCapacity(entry.path.bytes.count + 16)
        var end = 0
        for column in ListFilter.Column.allCases {
            let value = column.value(in: entry)
            if !value.isEmpty { bytes += FilterText.folded(value) }
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
                guard let column else { return FilterText.first(word, in: bytes[..<end]) != nil }
                let cell = Self.cell(column, of: bytes)
                return column.isMatchedFromStart ? cell.starts(with: word) : FilterText.first(word, in: cell) != nil
            }
        }
    }

    /// A column as it is compared.
    func text(of column: ListFilter.Column) -> [UInt8] {
        bytes.withUnsafeBufferPointer { Array(Self.cell(column, of: $0)) }
    }

    fileprivate static let lineBreak = UInt8(ascii: "\n")

    private static func cell(
        _ column: ListFilter.Column, of bytes: UnsafeBufferPointer<UInt8>
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        var start = 0
        for _ in 0..<column.index { start = (bytes[start...].firstIndex(of: lineBreak) ?? bytes.count - 1) + 1 }
        return bytes[start..<(bytes[start...].firstIndex(of: lineBreak) ?? bytes.count)]
    }
}
