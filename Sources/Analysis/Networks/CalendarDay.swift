/// A day of the Gregorian calendar, of the years 1 to 9999.
///
/// Days are counted as Howard Hinnant does it ("chrono-Compatible Low-Level Date Algorithms", days_from_civil): the
/// first of March of the year 0, a Wednesday, is 0.
package struct CalendarDay: Hashable, Comparable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    /// A day; nil where the calendar has none such.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        self.init(checked: year, month, day)
    }

    /// The day of a date that is written as ISO 8601 has it, with or without a time; nil for any other.
    package init?(_ date: String) {
        let bytes = Array(date.utf8.prefix(11))
        let hyphen = UInt8(ascii: "-")
        guard bytes.count >= 10, bytes[4] == hyphen, bytes[7] == hyphen,
            bytes.count == 10 || bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private init(checked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day of a number; nil outside of the years 1 to 9999.
    package init?(number: Int) {
        guard number >= 0 else { return nil }
        let era = number / 146_097, inEra = number % 146_097
        let yearOfEra = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
        let dayOfYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// Its number, which is one more on the next day.
    package var number: Int {
        let shifted = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
    }

    package static func < (one: Self, other: Self) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }

    /// As it is written: `2026-01-17`.
    package var text: String { "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))" }

    /// The number of its week, from Monday to Sunday, which is one more in the next week.
    package var week: Int { (number + 2) / 7 }

    /// The number of its month, which is one more in the next month.
    package var monthNumber: Int { year * 12 + month - 1 }

    /// The day as many days later, earlier for a negative count; nil outside of the calendar.
    package func adding(days: Int) -> CalendarDay? { CalendarDay(number: number + days) }

    /// The day as many months later, the last of the month where that is too short; nil outside of the calendar.
    package func adding(months: Int) -> CalendarDay? {
        let shifted = monthNumber + months
        guard shifted >= 12, shifted < 120_000 else { return nil }
        let (year, month) = (shifted / 12, shifted % 12 + 1)
        return CalendarDay(checked: year, month, min(day, Self.length(ofMonth: month, in: year)))
    }

    /// The name of its week as ISO 8601 has it: `2026-W03`. The Thursday of a week says to which year it belongs.
    package var weekName: String {
        let thursday = CalendarDay(number: week * 7 + 1) ?? self
        let first = CalendarDay(checked: thursday.year, 1, 1)
        return "\(Self.digits(thursday.year, 4))-W\(Self.digits((thursday.number - first.number) / 7 + 1, 2))"
    }

    /// The name of its month: `2026-01`.
    package var monthName: String { "\(Self.digits(year, 4))-\(Self.digits(month, 2))" }

    /// The name of its year: `2026`.
    package var yearName: String { Self.digits(year, 4) }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        default: 31
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
}
