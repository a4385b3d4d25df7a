internal import Analysis

/// Days and times of articles as DNA has them: seconds since 1970 of a clock without a zone.
enum DnaTime {
    private static let day = 86_400
    /// The number of the first of January 1970.
    private static let epoch = CalendarDay(year: 1970, month: 1, day: 1)?.number ?? 0

    /// The seconds of a date that begins as `2026-01-17` or `2026-01-17T10:01`; nil for any other.
    static func seconds(_ published: String?) -> Int? {
        guard let published, let day = CalendarDay(published) else { return nil }
        let clock = published.dropFirst(11).prefix(8).split(separator: ":").map { Int($0) ?? -1 }
        guard clock.count >= 2, clock.count <= 3 else { return (day.number - epoch) * Self.day }
        let limits = [24, 60, 60]
        guard zip(clock, limits).allSatisfy({ $0 >= 0 && $0 < $1 }) else { return (day.number - epoch) * Self.day }
        let time = clock[0] * 3600 + clock[1] * 60 + (clock.count > 2 ? clock[2] : 0)
        return (day.number - epoch) * Self.day + time
    }

    /// The date of seconds, with the time where it is not midnight; nil outside of the years 1 to 9999.
    static func text(_ seconds: Int) -> String? {
        guard abs(seconds) < 1 << 40 else { return nil }
        let number = (seconds >= 0 ? seconds : seconds - day + 1) / day, time = seconds - number * day
        guard let date = CalendarDay(number: number + epoch) else { return nil }
        let words = "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
        guard time != 0 else { return words }
        return words + "T" + [time / 3600, time / 60 % 60, time % 60].map { padded($0, 2) }.joined(separator: ":")
    }

    /// With the zone that a clock without one has on paper, as DNA's own tables show it.
    static func dateTime(_ seconds: Int) -> String {
        let text = text(seconds) ?? "1970-01-01"
        return text.count == 10 ? text + " 00:00:00" : text.replacing("T", with: " ")
    }

    private static func padded(_ number: Int, _ length: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
}
