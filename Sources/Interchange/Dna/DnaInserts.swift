internal import Prose
internal import Tables

/// Puts rows into the tables of a database. What is put into one table again and again is prepared once.
final class DnaInserts {
    private let database: Database
    private let show: ([UInt8]) -> Void
    private var prepared: [String: Query] = [:]

    init(_ database: Database, _ show: @escaping ([UInt8]) -> Void) {
        self.database = database
        self.show = show
    }

    /// Puts a row in. `table` is its name and its columns, as many as there are values.
    func row(_ table: String, _ values: [Query.Value]) throws(DatabaseFailure) {
        for case .text(let text) in values { show(Array(text.utf8) + [0x0A]) }
        if let query = prepared[table] { return try query.run(values) }
        let marks = values.map { _ in "?" }.joined(separator: ", ")
        let query = try Query("INSERT INTO \(table) VALUES (\(marks))", in: database)
        prepared[table] = query
        try query.run(values)
    }
}

/// Where places of a text are in UTF-16 code units.
struct UTF16Places {
    /// The units before each scalar, and all at the end.
    private let before: [Int]

    init(_ text: ArticleText) {
        var before = [0]
        before.reserveCapacity(text.length + 1)
        var sum = 0
        for scalar in text.scalars(in: text.range) {
            sum += UTF16.width(scalar)
            before.append(sum)
        }
        self.before = before
    }

    func range(_ range: TextRange) -> Range<Int> { before[range.lowerBound.scalars]..<before[range.upperBound.scalars] }
}

extension [TextRange] {
    /// From the first to the last of them; nil for none, or where nothing stands there.
    var whole: TextRange? {
        guard let start = map(\.lowerBound).min(), let end = map(\.upperBound).max(), start < end else { return nil }
        return start..<end
    }
}
