import Annotations
internal import CSqlite

/// Something that SQLite refused: the file is damaged, locked, full, or no database at all.
struct DatabaseFailure: Error, Hashable {
    /// The result code of SQLite (https://www.sqlite.org/rescode.html).
    let code: Int32
}

/// An open SQLite file. It belongs to one thread at a time.
final class Database {
    fileprivate let handle: OpaquePointer

    /// Opens a file, making it where it is not there. `waiting` are the milliseconds that a lock of another program is
    /// waited for.
    init(_ path: BytePath, waiting: Int32) throws(DatabaseFailure) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        let code = path.withCString { sqlite3_open_v2($0, &opened, flags, nil) }
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw DatabaseFailure(code: code)
        }
        handle = opened
        sqlite3_busy_timeout(handle, waiting)
        // The file may hold a schema that somebody made to be run by whoever opens it.
        try run("PRAGMA trusted_schema = OFF")
        try run("PRAGMA cache_size = -4000")
    }

    deinit { sqlite3_close_v2(handle) }

    /// Runs statements that give no rows.
    func run(_ sql: String) throws(DatabaseFailure) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw DatabaseFailure(code: code) }
    }

    /// The number that a statement without parameters gives; 0 where it gives none.
    func number(_ sql: String) throws(DatabaseFailure) -> Int {
        let query = try Query(sql, in: self)
        return try query.next() ? query.integer(0) : 0
    }

    /// Runs a body as a whole or not at all.
    func transaction(_ body: () throws(DatabaseFailure) -> Void) throws(DatabaseFailure) {
        try run("BEGIN IMMEDIATE")
        do throws(DatabaseFailure) {
            try body()
            try run("COMMIT")
        } catch {
            try? run("ROLLBACK")
            throw error
        }
    }
}

/// A prepared statement. Columns and parameters are counted from 0.
final class Query {
    private let handle: OpaquePointer
    private let database: Database

    init(_ sql: String, in database: Database, _ values: [Value] = []) throws(DatabaseFailure) {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(database.handle, sql, -1, &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw DatabaseFailure(code: code) }
        handle = prepared
        self.database = database
        for (index, value) in values.enumerated() { try bind(value, Int32(index) + 1) }
    }

    deinit { sqlite3_finalize(handle) }

    /// Goes to the next row; false where there is none.
    func next() throws(DatabaseFailure) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw DatabaseFailure(code: code)
        }
    }

    /// Runs it with other parameters.
    func run(_ values: [Value]) throws(DatabaseFailure) {
        sqlite3_reset(handle)
        for (index, value) in values.enumerated() { try bind(value, Int32(index) + 1) }
        while try next() {}
    }

    // MARK: - Values

    /// What a column can hold.
    enum Value {
        case none
        case integer(Int)
        case text(String)
        case bytes([UInt8])

        init(_ text: String?) {
            self = text.map(Value.text) ?? .none
        }

        init(_ number: Int?) {
            self = number.map(Value.integer) ?? .none
        }
    }

    private func bind(_ value: Value, _ place: Int32) throws(DatabaseFailure) {
        // The values are copied: they do not live as long as the statement.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        let code: Int32
        switch value {
        case .none: code = sqlite3_bind_null(handle, place)
        case .integer(let number): code = sqlite3_bind_int64(handle, place, Int64(number))
        case .text(var text):
            code = text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    sqlite3_bind_text(handle, place, $0.baseAddress, Int32(clamping: $0.count), copied)
                }
            }
        case .bytes(let bytes):
            code = sqlite3_bind_blob(handle, place, bytes, Int32(clamping: bytes.count), copied)
        }
        guard code == SQLITE_OK else { throw DatabaseFailure(code: code) }
    }

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    func isNone(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    /// An integer; nil where there is none.
    func optionalInteger(_ column: Int32) -> Int? { isNone(column) ? nil : integer(column) }

    /// A text; empty where there is none.
    func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(handle, column) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// A text, as long as the row lasts; nil where there is none.
    func utf8(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
        guard !isNone(column), let start = sqlite3_column_text(handle, column) else { return nil }
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }

    func optionalText(_ column: Int32) -> String? { isNone(column) ? nil : text(column) }

    func bytes(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }
}
