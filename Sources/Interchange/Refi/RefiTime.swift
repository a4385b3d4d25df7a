internal import Annotations

/// Times and dates as XML Schema wants them.
enum RefiTime {
    /// A time as `xsd:dateTime`; nil where it is none.
    static func dateTime(_ time: Timestamp?) -> String? {
        guard let text = time?.checked?.text, date(String(text.prefix(10))) != nil else { return nil }
        let clock = text.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3, clock[0] < 24, clock[1] < 60, clock[2] < 60 else { return nil }
        let zone = text.last == "Z" ? [0, 0] : text.suffix(5).split(separator: ":").compactMap { Int($0) }
        guard zone.count == 2, zone[0] < 14, zone[1] < 60, text.prefix(21).last != "Z" || !text.contains(".") else {
            return nil
        }
        return text
    }

    /// A day as `xsd:date`; nil where it is none.
    static func date(_ text: String?) -> String? {
        guard let text, text.utf8.count == 10 else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
        guard text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3, numbers[0] > 0, (1...12).contains(numbers[1]) else { return nil }
        return (1...length(of: numbers[1], in: numbers[0])).contains(numbers[2]) ? text : nil
    }

    private static func length(of month: Int, in year: Int) -> Int {
        let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }
}
