/// The time that some statements cover, cut into steps without a gap: days where they are few, else months, else years.
package struct TimeSteps: Hashable, Sendable {
    /// The steps by name: `2026-01-17`, `2026-01` or `2026`.
    package let labels: [String]
    private let places: [String: Int]
    private let letters: Int

    /// The steps from the first to the last of some dates; those that are not written as ISO 8601 has it count for nothing.
    package init(_ dates: [String]) {
        let days = dates.compactMap(Self.day)
        let months = dates.compactMap { CodedCorpus.month(of: $0) }
        if days.count == months.count, let first = days.min(), let last = days.max(), last - first < 62 {
            self.init((first...last).map(Self.name(ofDay:)), letters: 10)
            return
        }
        let numbers = months.compactMap(Self.number(ofMonth:))
        guard let first = numbers.min(), let last = numbers.max() else {
            self.init([], letters: 7)
            return
        }
        let areMonths = last - first <= 120
        self.init(
            areMonths ? (first...last).map(Self.name(ofMonth:)) : (first / 12...last / 12).map(Self.four),
            letters: areMonths ? 7 : 4)
    }

    private init(_ labels: [String], letters: Int) {
        self.labels = labels
        self.letters = letters
        places = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    }

    /// The step of a date; nil where the date does not tell.
    package func place(of date: String?) -> Int? {
        date.flatMap { places[String($0.prefix(letters))] }
    }

    private static func number(ofMonth month: String) -> Int? {
        guard let year = Int(month.prefix(4)), let number = Int(month.suffix(2)), (1...12).contains(number) else {
            return nil
        }
        return year * 12 + number - 1
    }

    private static func name(ofMonth number: Int) -> String { "\(four(number / 12))-\(two(number % 12 + 1))" }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func four(_ number: Int) -> String {
        String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)"
    }

    /// The number of a day, so that its neighbors have the numbers beside it (Howard Hinnant, "chrono-Compatible Low-Level
    /// Date Algorithms", days_from_civil).
    private static func day(of date: String) -> Int? {
        let parts = date.prefix(10).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, date.utf8.count == 10, let year = parts[0], let month = parts[1], let day = parts[2],
            (1...12).contains(month), (1...31).contains(day), (1...9999).contains(year)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
    }

    /// The date of the number of a day (civil_from_days).
    private static func name(ofDay day: Int) -> String {
        let era = day / 146_097, inEra = day % 146_097
        let yearOfEra = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
        let dayOfYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(four(year))-\(two(month))-\(two(dayOfYear - (153 * shifted + 2) / 5 + 1))"
    }
}

extension CodedCorpus {
    /// The steps of the time that the articles of some statements cover.
    package func timeSteps(of numbers: [Int]) -> TimeSteps {
        TimeSteps(numbers.compactMap { date(of: statements[$0]) })
    }

    /// How many of some statements fall on each step.
    package func counts(_ numbers: [Int], on steps: TimeSteps) -> [Int] {
        var counts = [Int](repeating: 0, count: steps.labels.count)
        for number in numbers {
            if let place = steps.place(of: date(of: statements[number])) { counts[place] += 1 }
        }
        return counts
    }
}
