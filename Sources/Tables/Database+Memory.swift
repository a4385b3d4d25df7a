internal import CSqlite

/// Databases as bytes: what a program is given to read, and what it makes for others.
///
/// Nothing of it is on the disk, so that no journal and no lock comes to stand beside anybody's file, and nothing that
/// changes while it is read.
extension Database {
    /// What every database of this kind begins with.
    package static let start = Array("SQLite format 3\0".utf8)

    /// Where the header says whether changes are kept in a file beside the database: 2 in both, for writing and for reading
    /// (https://www.sqlite.org/fileformat2.html, 1.3.3).
    private static let journaling = 18..<20

    /// Whether changes of a database may be in another file (`-wal`).
    package static func mayLackChanges(_ bytes: [UInt8]) -> Bool {
        bytes.count >= journaling.upperBound && bytes[journaling].contains(2)
    }

    /// Opens a database that somebody else made, for reading alone. Nothing that stands in it is run: no view, no trigger, no
    /// function that changes or calls anything; and no value, text or row is read that the bytes have no room for.
    package convenience init(reading bytes: [UInt8]) throws(DatabaseFailure) {
        try self.init(forReading: bytes.count)
        guard bytes.starts(with: Self.start) else { throw DatabaseFailure(code: SQLITE_NOTADB) }
        try distrust(bytes.count)
        guard let copy = sqlite3_malloc64(UInt64(bytes.count)) else { throw DatabaseFailure(code: SQLITE_NOMEM) }
        bytes.withUnsafeBytes { if let first = $0.baseAddress { copy.copyMemory(from: first, byteCount: $0.count) } }
        let start = copy.assumingMemoryBound(to: UInt8.self)
        // In memory there is no file beside it, and SQLite would refuse it.
        if Self.mayLackChanges(bytes) { for place in Self.journaling { start[place] = 1 } }
        let size = Int64(bytes.count)
        let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
        let code = sqlite3_deserialize(handle, "main", start, size, size, flags)
        guard code == SQLITE_OK else { throw DatabaseFailure(code: code) }
    }

    /// Forbids all that reading tables does not need. `size` is that of the whole, and no part of it is larger.
    private func distrust(_ size: Int) throws(DatabaseFailure) {
        let code = dictum_sqlite_distrust(handle)
        guard code == SQLITE_OK else { throw DatabaseFailure(code: code) }
        let limits: [(Int32, Int)] = [
            (SQLITE_LIMIT_LENGTH, size + 4096), (SQLITE_LIMIT_SQL_LENGTH, 1 << 16), (SQLITE_LIMIT_COLUMN, 200),
            (SQLITE_LIMIT_EXPR_DEPTH, 50), (SQLITE_LIMIT_COMPOUND_SELECT, 2), (SQLITE_LIMIT_ATTACHED, 0),
            (SQLITE_LIMIT_TRIGGER_DEPTH, 1), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50),
        ]
        for (limit, value) in limits { sqlite3_limit(handle, limit, Int32(clamping: value)) }
        try run("PRAGMA cell_size_check = ON")
    }

    /// All of it as the bytes of a file, in parts.
    package func send<Failure: Error>(_ take: ([UInt8]) throws(Failure) -> Void) throws(Failure) -> DatabaseFailure? {
        var size: Int64 = 0
        guard let start = sqlite3_serialize(handle, "main", &size, 0) else {
            return DatabaseFailure(code: SQLITE_NOMEM)
        }
        defer { sqlite3_free(start) }
        let bytes = UnsafeBufferPointer(start: start, count: Int(size))
        var sent = 0
        while sent < bytes.count {
            let end = min(sent + 1 << 20, bytes.count)
            try take(Array(bytes[sent..<end]))
            sent = end
        }
        return nil
    }
}
