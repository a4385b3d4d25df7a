import Annotations
import Prose

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Answers questions; those about the same two texts in a row share the work.
struct ReanchorAnswerer {
    /// Two texts and what was worked out of them.
    private struct Pair {
        let original: String?
        let edited: String
        let base: NormalizedText?
        let baseHash: TextHash?
        let current: NormalizedText
        let reanchoring: Reanchoring

        init(_ original: String?, _ edited: String) {
            self.original = original
            self.edited = edited
            base = original.map { NormalizedText($0) }
            baseHash = base.map { TextHash(of: $0.text) }
            current = NormalizedText(edited)
            reanchoring = Reanchoring(from: base?.text, to: current.text, hash: TextHash(of: current.text))
        }

        func isOf(_ line: ReanchorLine) -> Bool {
            Self.isSame(edited, line.edited) && (original == nil) == (line.original == nil)
                && Self.isSame(original ?? "", line.original ?? "")
        }

        /// Whether two strings are the same to the byte; `==` takes NFC and NFD for equal.
        private static func isSame(_ one: String, _ other: String) -> Bool {
            guard one.utf8.count == other.utf8.count else { return false }
            let areSame = one.utf8.withContiguousStorageIfAvailable { left in
                other.utf8.withContiguousStorageIfAvailable { right in
                    guard let left = left.baseAddress, let right = right.baseAddress else { return true }
                    return memcmp(left, right, one.utf8.count) == 0
                }
            }
            return (areSame ?? nil) ?? one.utf8.elementsEqual(other.utf8)
        }
    }

    private var last: Pair?

    /// The answer to a line, without its end; nil where the line is empty.
    mutating func answer(_ bytes: [UInt8]) throws(ReanchorLine.Problem) -> [UInt8]? {
        guard let line = try ReanchorLine(bytes) else { return nil }
        let pair = pair(for: line)
        let start = pair.base?.normalized(line.start) ?? line.start
        let end = pair.base?.normalized(line.end) ?? line.end
        let anchor = Anchor(
            range: TextRange(start, max(start, end)), exact: NormalizedText.string(line.exact),
            prefix: NormalizedText.string(line.prefix), suffix: NormalizedText.string(line.suffix), base: pair.baseHash)
        let placement = pair.reanchoring.placement(of: anchor)
        return JSONWriter.line(of: Self.object(line.id, placement, pair.current))
    }

    private mutating func pair(for line: ReanchorLine) -> Pair {
        if let last, last.isOf(line) { return last }
        let pair = Pair(line.original, line.edited)
        last = pair
        return pair
    }

    private static func object(_ id: JSONValue, _ placement: AnchorPlacement, _ text: NormalizedText) -> JSONValue {
        func offset(_ place: TextOffset?) -> JSONValue {
            place.map { .number(String(text.given($0.scalars))) } ?? .null
        }
        return .object(
            JSONObject([
                .init("id", id), .init("start", offset(placement.range?.lowerBound)),
                .init("end", offset(placement.range?.upperBound)), .init("status", .string(placement.status.rawValue)),
                .init("confidence", .number(hundredths(placement.confidence))),
            ]))
    }

    /// A number from 0 to 1 with two decimals.
    private static func hundredths(_ value: Double) -> String {
        let count = Int((min(1, max(0, value)) * 100).rounded())
        return "\(count / 100).\(count % 100 < 10 ? "0" : "")\(count % 100)"
    }
}

/// A string as an article's text, with the way back: a text has LF where the string has CR LF.
struct NormalizedText {
    let text: ArticleText
    /// Where in the string a CR stands before an LF, in scalars.
    private let droppedReturns: [Int]

    init(_ string: String) {
        text = ArticleText(string)
        var dropped: [Int] = []
        if string.utf8.contains(0x0D) {
            var isReturn = false
            for (place, scalar) in string.unicodeScalars.enumerated() {
                if isReturn, scalar == "\n" { dropped.append(place - 1) }
                isReturn = scalar == "\r"
            }
        }
        droppedReturns = dropped
    }

    /// A string with LF for CR LF and CR.
    static func string(_ string: String) -> String {
        guard string.utf8.contains(0x0D) else { return string }
        let text = ArticleText(string)
        return text.string(in: text.range)
    }

    /// The place in the text of a place in the string.
    func normalized(_ place: Int) -> Int {
        place - droppedReturns.prefix { $0 < place }.count
    }

    /// The place in the string of a place in the text.
    func given(_ place: Int) -> Int {
        var place = place
        for dropped in droppedReturns where dropped < place { place += 1 }
        return place
    }
}
