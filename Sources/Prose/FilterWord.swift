/// A word of a filter as a person typed it: for one column or for all, wanted or, with a hyphen before it, not.
///
/// The one syntax of all filters: words between blanks, `column:word`, `-word`, and quotation marks around a word that
/// has blanks: `outlet:"the weir"`.
package struct FilterWord<Column: RawRepresentable & Hashable & Sendable>: Hashable where Column.RawValue == String {
    /// Nil for a word that may stand in any column.
    package let column: Column?
    package let isUnwanted: Bool
    /// Never empty.
    package let text: String

    /// The words of what was typed, without those that are not typed to their end, such as `status:`.
    package static func words(of typed: String) -> [FilterWord] {
        pieces(of: typed).compactMap(FilterWord.init)
    }

    private init?(_ word: String) {
        isUnwanted = word.hasPrefix("-")
        let wanted = isUnwanted ? word.dropFirst() : word[...]
        let parts = wanted.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        column = parts.count == 2 ? Column(rawValue: parts[0].lowercased()) : nil
        text = String(column == nil ? wanted : parts[1])
        if text.isEmpty { return nil }
    }

    /// What stands between blanks; what stands between quotation marks is one.
    private static func pieces(of typed: String) -> [String] {
        var words: [String] = [""]
        var isQuoted = false
        for scalar in typed.unicodeScalars {
            if scalar == "\"" {
                isQuoted.toggle()
            } else if !isQuoted, scalar == " " || scalar == "\t" || scalar == "\n" {
                words.append("")
            } else {
                words[words.count - 1].unicodeScalars.append(scalar)
            }
        }
        return words.filter { !$0.isEmpty }
    }

    /// Whether a capital in it counts: smart case.
    package var hasCapital: Bool { text.unicodeScalars.contains { $0.properties.isUppercase } }
}

/// A stretch of time in a filter, both ends included: `2026-01..2026-03`, `2026-03..`, `..2025`.
package struct DateStretch: Hashable {
    private let first: [UInt8]
    private let last: [UInt8]

    /// Nil for a text without two dots.
    package init?(_ text: String) {
        let bytes = Array(text.utf8), dot = UInt8(ascii: ".")
        guard let dots = bytes.indices.dropLast().first(where: { bytes[$0] == dot && bytes[$0 + 1] == dot })
        else { return nil }
        first = Array(bytes[..<dots])
        last = Array(bytes[(dots + 2)...])
    }

    /// Whether a date lies in it; each end is as exact as it is written: `2026-03` ends with its last day.
    package func contains(_ date: [UInt8]) -> Bool {
        guard !date.isEmpty else { return false }
        let isTooEarly = date.lexicographicallyPrecedes(first)
        let isTooLate = !last.isEmpty && last.lexicographicallyPrecedes(date.prefix(last.count))
        return !isTooEarly && !isTooLate
    }
}
