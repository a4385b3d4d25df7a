/// How the time that a corpus covers is cut into networks.
package enum TimeWindow: Hashable, Sendable {
    /// A unit of time.
    package enum Unit: String, Hashable, Sendable, CaseIterable {
        case day, week, month, year
    }

    /// One after the other: each week from Monday to Sunday, each month, each year. Days are weeks' parts too.
    case calendar(Unit)
    /// As Discourse Network Analyzer 3 moves a window: its middle goes forward by one unit at a time, from the first day
    /// to the last, and it reaches half of `size` less one, rounded up, to both sides. Windows that would reach over an end
    /// are left out.
    case moving(size: Int, Unit)

    /// A window from words: `month`, or `30-days`, `6-months`; nil for anything else.
    package init?(_ words: String) {
        let digits = words.prefix { $0.isASCII && $0.isNumber }
        let rest = words.dropFirst(digits.count).drop { $0 == "-" || $0 == " " }.lowercased()
        let unit = Unit.allCases.first { $0.rawValue == rest || $0.rawValue + "s" == rest }
        guard let unit else { return nil }
        if digits.isEmpty {
            self = .calendar(unit)
        } else {
            guard let size = Int(digits), (1...100_000).contains(size) else { return nil }
            self = .moving(size: size, unit)
        }
    }

    /// A stretch of days.
    package struct Period: Hashable, Sendable {
        /// What it is called, in names of files too: `2026-01`, or the day in the middle of a moving window.
        package let name: String
        package let first: CalendarDay
        /// The last day that belongs to it.
        package let last: CalendarDay
    }

    /// The windows from one day to another; nil where there are more than `limit` of them.
    package func periods(from first: CalendarDay, to last: CalendarDay, limit: Int) -> [Period]? {
        var periods: [Period] = []
        var next: CalendarDay? = start(of: first)
        while let day = next, day <= last {
            guard periods.count < limit else { return nil }
            if let period = period(at: day, from: first, to: last) { periods.append(period) }
            next = after(day)
        }
        return periods
    }

    private var unit: Unit {
        switch self {
        case .calendar(let unit), .moving(_, let unit): unit
        }
    }

    /// The first day that is a step: of a calendar the first of its unit.
    private func start(of first: CalendarDay) -> CalendarDay {
        guard case .calendar(let unit) = self else { return first }
        return switch unit {
        case .day: first
        case .week: CalendarDay(number: first.week * 7 - 2) ?? first
        case .month: CalendarDay(year: first.year, month: first.month, day: 1) ?? first
        case .year: CalendarDay(year: first.year, month: 1, day: 1) ?? first
        }
    }

    private func after(_ day: CalendarDay) -> CalendarDay? { Self.adding(1, unit, to: day) }

    private func period(at day: CalendarDay, from first: CalendarDay, to last: CalendarDay) -> Period? {
        switch self {
        case .calendar(let unit):
            guard let end = after(day)?.adding(days: -1) ?? CalendarDay(year: 9999, month: 12, day: 31) else {
                return nil
            }
            return Period(name: Self.name(of: day, unit), first: max(day, first), last: min(end, last))
        case .moving(let size, let unit):
            let reach = size / 2
            guard let start = Self.adding(-reach, unit, to: day), let end = Self.adding(reach, unit, to: day),
                start >= first, end <= last
            else { return nil }
            return Period(name: day.text, first: start, last: end)
        }
    }

    private static func adding(_ count: Int, _ unit: Unit, to day: CalendarDay) -> CalendarDay? {
        switch unit {
        case .day: day.adding(days: count)
        case .week: day.adding(days: 7 * count)
        case .month: day.adding(months: count)
        case .year: day.adding(months: 12 * count)
        }
    }

    private static func name(of day: CalendarDay, _ unit: Unit) -> String {
        switch unit {
        case .day: day.text
        case .week: day.weekName
        case .month: day.monthName
        case .year: day.yearName
        }
    }
}
