/// The lines of a text one by one, with their numbers. A line ends in LF, CR LF or CR.
struct TextLines: Sequence, IteratorProtocol {
    /// A line without its end; `number` counts from 1.
    struct Line {
        let number: Int
        let text: Substring
    }

    private var rest: Substring.UTF8View
    private var number = 0
    /// The numbers of the lines where they are others than those in the text.
    private let numbers: [Int]?

    init(_ text: String, numbers: [Int]? = nil) {
        self.numbers = numbers
        rest = Substring(text).utf8
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    }

    mutating func next() -> Line? {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
        let line = Substring(rest[..<end])
        number += 1
        var after = rest[end...]
        if let mark = after.popFirst(), mark == 0x0D, after.first == 0x0A { after.removeFirst() }
        rest = after
        return Line(number: numbers.map { $0[Swift.min(number, $0.count) - 1] } ?? number, text: line)
    }
}
