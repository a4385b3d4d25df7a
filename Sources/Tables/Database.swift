package import Annotations
internal import CSqlite

/// Something that SQLite refused: the file is damaged, locked, full, or no database at all.
package struct DatabaseFailure: Error, Hashable {
    /// The result code of SQLite (https://www.sqlite.org/rescode.html).
    package let code: Int32

    /// The kind of result, without what SQLite knows beyond that.
    package var kind: Int32 { code & 0xFF }
}

/// An open SQLite database, of a file or in memory. It belongs to one thread at a time.
package final class Database {
    let handle: OpaquePointer
    /// How much may still be read of a database of somebody else, in bytes; nil where all may be.
    private var allowance: Int?

    /// Opens a file, making it where it is not there. `waiting` are the milliseconds that a lock of another program is
    /// waited for.
    package init(_ path: BytePath, waiting: Int32) throws(DatabaseFailure) {
        handle = try path.withCString { name -> Result<OpaquePointer, DatabaseFailure> in
            Result { () throws(DatabaseFailure) in try Self.open(name) }
        }.get()
        sqlite3_busy_timeout(handle, waiting)
        // The file may hold a schema that somebody made to be run by whoever opens it.
        try run("PRAGMA trusted_schema = OFF")
        try run("PRAGMA cache_size = -4000")
    }

    /// A new one in memory, which goes away with it.
    package init() throws(DatabaseFailure) {
        handle = try Self.open(":memory:")
    }

    /// One in memory without anything in it, for ``init(reading:)``.
    init(forReading size: Int) throws(DatabaseFailure) {
        handle = try Self.open(":memory:")
        // What UTF-16 has in two bytes may be three in UTF-8.
        allowance = 2 * size + 1 << 12
    }

    private static func open(_ name: UnsafePointer<CChar>) throws(DatabaseFailure) -> OpaquePointer {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(
            name, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw DatabaseFailure(code: code)
        }
        return opened
    }

    deinit { sqlite3_close_v2(handle) }

    /// Runs statements that give no rows.
    package func run(_ sql: String) throws(DatabaseFailure) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw DatabaseFailure(code: code) }
    }

    /// The number that a statement without parameters gives; 0 where it gives none.
    package func number(_ sql: String) throws(DatabaseFailure) -> Int {
        let query = try Query(sql, in: self)
        return try query.next() ? query.integer(0) : 0
    }

    /// Runs a body as a whole or not at all.
    package func transaction(_ body: () throws(DatabaseFailure) -> Void) throws(DatabaseFailure) {
        try run("BEGIN IMMEDIATE")
        do throws(DatabaseFailure) {
            try body()
            try run("COMMIT")
        } catch {
            try? run("ROLLBACK")
            throw error
        }
    }

    /// Takes what was read off what may be read. In a damaged or hostile file the same pages can stand in a table any number of
    /// times, so that a small file would never end.
    func spend(_ bytes: Int) throws(DatabaseFailure) {
        guard let left = allowance else { return }
        guard left >= bytes else { throw DatabaseFailure(code: SQLITE_CORRUPT) }
        allowance = left - bytes
    }
}
