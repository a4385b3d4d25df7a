internal import Analysis
internal import Annotations

/// A date in a text that may hold anything: a year, a month of a year or a day, as ISO 8601 has them.
struct PlainDate: Hashable, Comparable {
    let text: String

    /// The date, also that of a time with a zone; nil where there is none, or none that the calendar has.
    init?(_ written: String?) {
        guard let written else { return nil }
        let day = Timestamp(text: written).checked.map { String($0.text.prefix(10)) } ?? written
        let parts = day.split(separator: "-", omittingEmptySubsequences: false)
        let lengths = [4, 2, 2].prefix(parts.count)
        let isShaped =
            parts.count <= 3
            && zip(parts, lengths).allSatisfy { part, length in
                part.utf8.count == length && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }
        let numbers = parts.compactMap { Int($0) }
        guard isShaped, numbers.count == parts.count, let year = numbers.first else { return nil }
        let month = numbers.count > 1 ? numbers[1] : 1
        guard CalendarDay(year: year, month: month, day: numbers.count > 2 ? numbers[2] : 1) != nil else { return nil }
        text = day
    }

    static func < (one: PlainDate, other: PlainDate) -> Bool { one.text < other.text }
}
