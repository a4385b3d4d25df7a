import Analysis
import Annotations
import Tables

/// Writes entries into an open catalog, within a transaction.
final class CatalogWriter {
    private let forgetArticle, article, word: Query
    private var words: [String: Int] = [:]

    init(_ database: Database) throws(DatabaseFailure) {
        forgetArticle = try Query("DELETE FROM article WHERE path = ?", in: database)
        article = try Query("INSERT OR REPLACE INTO article (path, stamp, said) VALUES (?, ?, ?)", in: database)
        word = try Query("INSERT INTO word VALUES (?, ?)", in: database)
        let known = try Query("SELECT number, text FROM word", in: database)
        while try known.next() { words[known.text(1)] = known.integer(0) }
    }

    /// Forgets what is kept of an article.
    func forget(_ path: BytePath) throws(DatabaseFailure) { try forgetArticle.run([.bytes(path.bytes)]) }

    /// Keeps what was read of an article, in the place of what was kept of it.
    func keep(_ entry: CatalogEntry) throws(DatabaseFailure) {
        let writing = EntryWriting { text throws(DatabaseFailure) in try self.number(of: text) }
        try article.run([.bytes(entry.path.bytes), .bytes(entry.stamp.bytes), .bytes(try writing.bytes(of: entry))])
    }

    /// The number of a word, from 1 on.
    private func number(of text: String) throws(DatabaseFailure) -> Int {
        if let known = words[text] { return known }
        let number = words.count + 1
        try word.run([.integer(number), .text(text)])
        words[text] = number
        return number
    }
}
