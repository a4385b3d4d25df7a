internal import CSqlite

/// A prepared statement. Columns and parameters are counted from 0.
package final class Query {
    private let handle: OpaquePointer
    private let database: Database

    package init(_ sql: String, in database: Database, _ values: [Value] = []) throws(DatabaseFailure) {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(database.handle, sql, -1, &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw DatabaseFailure(code: code) }
        handle = prepared
        self.database = database
        for (index, value) in values.enumerated() { try bind(value, Int32(index) + 1) }
    }

    deinit { sqlite3_finalize(handle) }

    /// Goes to the next row; false where there is none.
    package func next() throws(DatabaseFailure) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW:
            // No row takes less than four bytes of a file.
            try database.spend(4)
            return true
        case SQLITE_DONE: return false
        case let code: throw DatabaseFailure(code: code)
        }
    }

    /// Runs it with other parameters.
    package func run(_ values: [Value]) throws(DatabaseFailure) {
        sqlite3_reset(handle)
        for (index, value) in values.enumerated() { try bind(value, Int32(index) + 1) }
        while try next() {}
    }

    /// How many columns a row has.
    package var columns: Int32 { sqlite3_column_count(handle) }

    // MARK: - Values

    /// What a column can hold.
    package enum Value {
        case none
        case integer(Int)
        case real(Double)
        case text(String)
        /// Bytes, and what is called a text and is no UTF-8.
        case bytes([UInt8])

        package init(_ text: String?) {
            self = text.map(Value.text) ?? .none
        }

        package init(_ number: Int?) {
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
        case .real(let number): code = sqlite3_bind_double(handle, place, number)
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

    /// What is really there, whatever the table says of its columns.
    package func value(_ column: Int32) throws(DatabaseFailure) -> Value {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: return .integer(integer(column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT: return try checkedText(column)
        case SQLITE_BLOB:
            try database.spend(Int(sqlite3_column_bytes(handle, column)))
            return .bytes(bytes(column))
        default: return .none
        }
    }

    private func checkedText(_ column: Int32) throws(DatabaseFailure) -> Value {
        guard let start = sqlite3_column_text(handle, column) else { throw DatabaseFailure(code: SQLITE_NOMEM) }
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
        try database.spend(bytes.count)
        return String(validating: bytes, as: UTF8.self).map(Value.text) ?? .bytes(Array(bytes))
    }

    package func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    package func isNone(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    /// A text; empty where there is none.
    package func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(handle, column) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    package func bytes(_ column: Int32) -> [UInt8] { Array(blob(column)) }

    /// Bytes, as long as the row lasts; none where there are none.
    package func blob(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(handle, column)
        return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
    }
}
