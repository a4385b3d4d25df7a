/// A point in time as `xsd:dateTime` with a zone, kept to the letter.
public struct Timestamp: Hashable, Sendable, CustomStringConvertible {
    /// As written, for example `2026-01-17T10:01:00Z`.
    public let text: String

    /// A time stamp as another program wrote it.
    public init(text: String) {
        self.text = text
    }

    /// Whole seconds in UTC, from milliseconds since 1970-01-01T00:00:00Z.
    public init(milliseconds: UInt64) {
        let seconds = Int(milliseconds / 1000)
        let (year, month, day) = Self.civil(day: seconds / 86_400)
        let second = seconds % 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        text =
            "\(year)-\(two(month))-\(two(day))T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
    }

    /// As written.
    public var description: String { text }

    /// The date of a day counted from 1970-01-01, in the proleptic Gregorian calendar (Howard Hinnant,
    /// "chrono-Compatible Low-Level Date Algorithms", civil_from_days).
    private static func civil(day: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }
}
