/// Dates as sites write them for programs, turned into ISO 8601: a day, or a time with what is known of its zone.
enum StatedDate {
    /// Reads `2026-01-17`, `2026-01-17 10:00`, `2026-01-17T10:00:00+0100`, `20260117`, `Sat, 17 Jan 2026 10:00:00 GMT`,
    /// `17 January 2026`, `January 17, 2026`, `17.01.2026`, `2026/01/17`, `2026年1月17日`; nil for what is no date.
    static func iso(_ text: String) -> String? {
        let text = text.onOneBlankedLine
        guard text.utf8.count < 100 else { return nil }
        if let seconds = Int64(text), text.count >= 10 { return epoch(seconds) }
        return yearFirst(text) ?? dayFirst(text) ?? inWords(text)
    }

    /// A date of three numbers, if there is such a day.
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1600...2200).contains(year), (1...12).contains(month) else { return nil }
        let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...days[month - 1]).contains(day) else { return nil }
        return "\(year)-\(two(month))-\(two(day))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    // MARK: - Numbers

    private static func yearFirst(_ text: String) -> String? {
        var rest = text[...]
        guard let year = rest.number(digits: 4) else {
            return nil
        }
        if let month = rest.number(digits: 2), let day = rest.number(digits: 2), !(rest.first?.isNumber ?? false) {
            return self.day(year, month, day)
        }
        guard let mark = rest.popFirst(), "-/.年".contains(mark), let month = rest.number(upTo: 2),
            let second = rest.popFirst(), second == mark || second == "月", let day = rest.number(upTo: 2),
            let date = self.day(year, month, day)
        else { return nil }
        if rest.first == "日" { rest.removeFirst() }
        return date + (time(rest) ?? "")
    }

    /// `17.01.2026`, and `17/01/2026` only where it cannot be read the other way.
    private static func dayFirst(_ text: String) -> String? {
        var rest = text[...]
        guard let first = rest.number(upTo: 2), let mark = rest.popFirst(), "./-".contains(mark),
            let second = rest.number(upTo: 2), rest.popFirst() == mark, let year = rest.number(digits: 4)
        else { return nil }
        rest = rest.drop { $0 == "," || $0 == " " || $0 == "|" || $0 == "-" || $0 == "–" }
        let isDayFirst = mark == "." || first > 12 || first == second
        guard isDayFirst || second > 12 else { return nil }
        let date = isDayFirst ? day(year, second, first) : day(year, first, second)
        return date.map { $0 + (time(rest) ?? "") }
    }

    /// The time after a date, with a `T` before it; nil where none is.
    private static func time(_ rest: Substring) -> String? {
        var rest = rest.drop { $0 == "T" || $0 == " " || $0 == "," }
        guard let hour = rest.number(upTo: 2), hour < 24, rest.popFirst() == ":", let minute = rest.number(digits: 2),
            minute < 60
        else { return nil }
        var time = "T\(two(hour)):\(two(minute))"
        if rest.first == ":" {
            rest.removeFirst()
            guard let second = rest.number(digits: 2), second <= 60 else { return time }
            time += ":" + two(second)
            if rest.first == "." { rest = rest.dropFirst().drop { $0.isNumber } }
        }
        return time + zone(rest.drop { $0 == " " })
    }

    private static func zone(_ rest: Substring) -> String {
        if rest.hasPrefix("Z") || rest.hasPrefix("GMT") || rest.hasPrefix("UTC") { return "Z" }
        var rest = rest
        guard let sign = rest.popFirst(), sign == "+" || sign == "-", let hour = rest.number(digits: 2), hour < 15
        else {
            return ""
        }
        if rest.first == ":" { rest.removeFirst() }
        let minute = rest.number(digits: 2) ?? 0
        return "\(sign)\(two(hour)):\(two(minute))"
    }

    /// Seconds or thousandths of them since 1970.
    private static func epoch(_ number: Int64) -> String? {
        let seconds = number > 100_000_000_000 ? number / 1000 : number
        guard (0..<7_258_118_400).contains(seconds) else { return nil }
        // Days from civil, backwards (Howard Hinnant's chrono-compatible algorithms).
        let shifted = seconds / 86400 + 719_468
        let era = shifted / 146_097, ofEra = shifted % 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * ofYear + 2) / 153
        let day = Int(ofYear - (153 * shiftedMonth + 2) / 5 + 1)
        let month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
        let year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
        let time = Int(seconds % 86400)
        return self.day(year, month, day).map {
            $0 + "T\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))Z"
        }
    }

    // MARK: - Words

    /// A day, the name of a month and a year, in either order, anywhere in a short text.
    private static func inWords(_ text: String) -> String? {
        let words = text.lowercased().split { " ,./\u{A0}".contains($0) && $0 != "." || $0 == "." }.map(String.init)
        for place in words.indices {
            guard let month = months[words[place]] else { continue }
            let before = place > 0 ? number(words[place - 1]) : nil
            let isOf = place > 1 && (words[place - 1] == "de" || words[place - 1] == "of")
            let earlier = isOf ? number(words[place - 2]) : nil
            var after = words[(place + 1)...].prefix(3).compactMap(number)
            let first = before ?? earlier
            if let day = first, day < 32, let year = after.first, year > 1600 {
                return self.day(year, month, day).map { $0 + (clock(in: text) ?? "") }
            }
            guard let day = after.first, day < 32 else { continue }
            after.removeFirst()
            if let year = after.first, year > 1600 {
                return self.day(year, month, day).map { $0 + (clock(in: text) ?? "") }
            }
        }
        return nil
    }

    /// A time such as `10:00:00 GMT` at the end of a text; American halves of days are not read.
    private static func clock(in text: String) -> String? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let hours = text[..<colon].reversed().prefix { $0.isNumber }.count
        let lower = text.lowercased()
        guard hours == 2 || hours == 1, !lower.contains("pm"), !lower.contains("p.m"), !lower.contains("am") else {
            return nil
        }
        return time(text[text.index(colon, offsetBy: -hours)...])
    }

    private static func number(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let rest = word.dropFirst(digits.count)
        return rest.count <= 2 ? Int(digits) : nil
    }

    private static let months: [String: Int] = {
        let names = [
            "jan january januar jänner janvier enero gennaio января янв janeiro januari stycznia",
            "feb february februar feber février fevrier febrero febbraio февраля фев fevereiro februari lutego",
            "mar march märz mrz mars marzo марта мар março marco maart marca",
            "apr april avril abril aprile апреля апр kwietnia",
            "may mai mayo maggio мая maio mei maj maja",
            "jun june juni juin junio giugno июня июн junho czerwca",
            "jul july juli juillet julio luglio июля июл julho lipca",
            "aug august août aout agosto августа авг augustus augusti sierpnia",
            "sep sept september septembre septiembre settembre сентября сен setembro września",
            "oct okt october oktober octobre octubre ottobre октября окт outubro października",
            "nov november novembre noviembre ноября ноя novembro listopada",
            "dec dez december dezember décembre decembre diciembre dicembre декабря дек dezembro grudnia",
        ]
        var months: [String: Int] = [:]
        for (index, names) in names.enumerated() {
            for name in names.split(separator: " ") { months[String(name)] = index + 1 }
        }
        return months
    }()
}

extension Substring {
    /// Takes a number of exactly so many digits.
    fileprivate mutating func number(digits: Int) -> Int? {
        let found = prefix(digits).prefix { $0.isASCII && $0.isNumber }
        guard found.count == digits else { return nil }
        self = dropFirst(digits)
        return Int(found)
    }

    /// Takes a number of at least one digit.
    fileprivate mutating func number(upTo digits: Int) -> Int? {
        let found = prefix(digits).prefix { $0.isASCII && $0.isNumber }
        guard !found.isEmpty else { return nil }
        self = dropFirst(found.count)
        return Int(found)
    }
}
