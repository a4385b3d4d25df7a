import Analysis
import Annotations
import Tables

/// Reads the entries of an open catalog.
struct CatalogReader {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// The entries that make sense.
    func entries(_ half: Catalog.Half?) throws(DatabaseFailure) -> [BytePath: CatalogEntry] {
        // All of it as it is at one moment, whoever writes meanwhile.
        try database.run("BEGIN")
        let reading = EntryReading(words: try words())
        let query = try Query(
            "SELECT path, stamp, said FROM article WHERE number BETWEEN ? AND ?", in: database, try numbers(of: half))
        var entries: [BytePath: CatalogEntry] = [:]
        while try query.next() {
            let path = BytePath(bytes: query.bytes(0))
            guard let said = reading.said(query.blob(2)) else { continue }
            entries[path] = CatalogEntry(
                path: path, stamp: Stamp(kept: query.bytes(1)), about: said.about, marks: said.marks)
        }
        return entries
    }

    /// The numbers between which those of a half are.
    private func numbers(of half: Catalog.Half?) throws(DatabaseFailure) -> [Query.Value] {
        guard let half else { return [.integer(.min), .integer(.max)] }
        let middle = try database.number(
            "SELECT (SELECT min(number) FROM article) / 2 + (SELECT max(number) FROM article) / 2")
        return switch half {
        case .first: [.integer(.min), .integer(middle)]
        case .second: [.integer(middle + 1), .integer(.max)]
        }
    }

    /// The words by their numbers. Number 0 stands for none, and so does one that is missing.
    private func words() throws(DatabaseFailure) -> [String?] {
        let query = try Query("SELECT number, text FROM word ORDER BY number", in: database)
        var words: [String?] = [nil]
        while try query.next() {
            let number = query.integer(0)
            guard number >= words.count, number < words.count + 1_000 else { continue }
            while words.count < number { words.append(nil) }
            words.append(query.text(1))
        }
        return words
    }
}
