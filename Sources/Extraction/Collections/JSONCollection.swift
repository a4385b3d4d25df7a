/// JSON with an object for each article: in a list, in a list that stands in an object, or one object after the other. An
/// object that has a text itself is one article.
struct JSONCollection: ArticleCollection {
    let name = "json"
    let summary = "JSON, a list of objects with an article each"
    let fileExtensions = ["json"]

    func recognizes(_ start: String) -> Bool { false }

    func reader(
        of text: String, columns: ColumnChoices
    ) throws(CollectionProblem) -> any ArticleRecordReader {
        JSONReader(scan: try JSONShape(of: text).start(columns), columns: columns)
    }
}

private struct JSONReader: ArticleRecordReader {
    var scan: JSONScan
    let columns: ColumnChoices
    private var isOver = false

    init(scan: JSONScan, columns: ColumnChoices) {
        (self.scan, self.columns) = (scan, columns)
    }

    mutating func next() -> CollectedRecord? {
        scan.skip()
        guard !isOver, let byte = scan.byte, byte != UInt8(ascii: "]") else { return nil }
        let line = scan.line
        let (value, isWhole) = scan.value()
        isOver = !isWhole
        guard isWhole else { return .leftOut(line: line, reason: "the file ends before what begins there") }
        guard value.utf8.count <= ArticleRecord.mostBytes else {
            return .leftOut(line: line, reason: CollectedRecord.tooLong)
        }
        return .object(value, columns, line: line, otherwise: "what stands there is no JSON object")
    }
}

/// Where the objects of articles stand in a text of JSON.
private struct JSONShape {
    /// A list that stands in an object, or in an object in that.
    private struct List {
        let name: String
        /// At its first element.
        let start: JSONScan
    }

    private let first: JSONScan
    private var lists: [List] = []
    /// Whether something stands behind the first value.
    private var isSequence = false
    /// How deep lists are looked for, and how many.
    private static let deepest = 8, most = 100

    init(of text: String) {
        first = JSONScan(text)
        var scan = first
        if scan.byte == UInt8(ascii: "{") {
            look(at: &scan, depth: 0)
            scan.skip()
            isSequence = scan.byte == UInt8(ascii: "{")
        }
    }

    /// The first of the objects. Throws where it cannot be told which they are.
    func start(_ columns: ColumnChoices) throws(CollectionProblem) -> JSONScan {
        var start = first
        switch first.byte {
        case UInt8(ascii: "["):
            start.step()
            return start
        case UInt8(ascii: "{"): break
        default: throw CollectionProblem(what: "it is no list of JSON objects", advice: "name another file")
        }
        if isSequence || Self.isArticle(first, columns) { return first }
        let articles = lists.filter { Self.isArticle($0.start, columns) }
        if articles.count == 1 { return articles[0].start }
        if articles.isEmpty, lists.count == 1 { return lists[0].start }
        let names = lists.prefix(10).map { "“\($0.name.onOneBlankedLine.prefix(40))”" }.joined(separator: ", ")
        guard !lists.isEmpty else {
            throw CollectionProblem(
                what: "it has no list of objects, and no text of an article",
                advice: "name its column with --text-column")
        }
        throw CollectionProblem(
            what: "it cannot be told which of its lists holds the articles: \(names)",
            advice: "name the column of their text with --text-column, or save that list alone")
    }

    /// Whether an object has the text of an article.
    private static func isArticle(_ start: JSONScan, _ columns: ColumnChoices) -> Bool {
        var scan = start
        let (value, isWhole) = scan.value()
        guard isWhole, value.utf8.count <= ArticleRecord.mostBytes, value.utf8.first == UInt8(ascii: "{"),
            case .object(let members) = LenientJSON(Array(value.utf8)[...]),
            let place = try? columns.places(among: members.map(\.name))[.text]
        else { return false }
        return members[place].value.string != nil
    }

    /// Goes through the members of an object.
    private mutating func look(at scan: inout JSONScan, depth: Int) {
        scan.step()
        while true {
            scan.skip()
            guard scan.byte == UInt8(ascii: "\"") else { break }
            let name = scan.value().text
            scan.skip()
            guard scan.byte == UInt8(ascii: ":") else { break }
            scan.step()
            scan.skip()
            if scan.byte == UInt8(ascii: "{"), depth < Self.deepest {
                look(at: &scan, depth: depth + 1)
                continue
            }
            if scan.byte == UInt8(ascii: "[") {
                var start = scan
                start.step()
                start.skip()
                let isOfObjects = start.byte == UInt8(ascii: "{")
                if isOfObjects, lists.count < Self.most { lists.append(List(name: Self.bare(name), start: start)) }
            }
            _ = scan.value()
        }
        if scan.byte == UInt8(ascii: "}") { scan.step() }
    }

    private static func bare(_ name: Substring) -> String {
        LenientJSON(Array(name.utf8)[...]).string ?? ""
    }
}

/// A place in a text of JSON, from which values are passed over without being read.
private struct JSONScan {
    private var rest: Substring.UTF8View
    /// The line of the place, counted from 1.
    private(set) var line = 1

    init(_ text: String) {
        rest = Substring(text).utf8
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        skip()
    }

    /// What stands there; nil at the end.
    var byte: UInt8? { rest.first }

    mutating func step() {
        if let byte = rest.popFirst(), byte == 0x0A { line += 1 }
    }

    /// Goes on to what is neither blank nor a comma.
    mutating func skip() {
        while let byte, byte <= 0x20 || byte == UInt8(ascii: ",") { step() }
    }

    /// The value that begins there, and whether it ends; goes on behind it. There must be something.
    mutating func value() -> (text: Substring, isWhole: Bool) {
        let start = rest.startIndex
        var depth = 0, isInText = false, isEscaped = false
        var at = start
        let whole = rest
        while at < whole.endIndex {
            let byte = whole[at]
            let isEnd = !isInText && depth == 0 && at > start && Self.endsWord(byte)
            if isEnd { break }
            at = whole.index(after: at)
            if byte == 0x0A { line += 1 }
            if isInText {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInText = false
                    if depth == 0 { break }
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInText = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: continue
            }
            if depth <= 0, !isInText { break }
        }
        rest = whole[at...]
        return (Substring(whole[start..<at]), depth <= 0 && !isInText)
    }

    /// Whether a number or a bare word ends before a byte.
    private static func endsWord(_ byte: UInt8) -> Bool {
        byte <= 0x20 || ",:]}[{\"".utf8.contains(byte)
    }
}
