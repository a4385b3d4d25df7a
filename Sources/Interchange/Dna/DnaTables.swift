internal import Tables

/// The tables of a database that somebody gives, held against what DNA 3 makes.
///
/// The database may be damaged or hostile. It is opened in memory, for reading alone, and nothing in it is run; what stands in
/// the place of a table (a view, a virtual table, a column that is worked out) is refused.
struct DnaTables {
    private let database: Database
    private let hasNotes: Bool

    /// A table that is read, and its columns in the order in which they are read.
    enum Table: String, CaseIterable {
        case types = "STATEMENTTYPES"
        case variables = "VARIABLES"
        case entities = "ENTITIES"
        case attributes = "ATTRIBUTEVARIABLES"
        case attributeValues = "ATTRIBUTEVALUES"
        case coders = "CODERS"
        case shortTexts = "DATASHORTTEXT"
        case longTexts = "DATALONGTEXT"
        case integers = "DATAINTEGER"
        case booleans = "DATABOOLEAN"
        case statements = "STATEMENTS"
        case documents = "DOCUMENTS"
        /// Ours, which a database that was begun in DNA does not have.
        case notes = "DICTUM"

        var columns: [String] {
            switch self {
            case .types: ["ID", "Label"]
            case .variables: ["ID", "Variable", "StatementTypeId", "DataType"]
            case .entities: ["ID", "VariableId", "Value", "Red", "Green", "Blue", "ChildOf"]
            case .attributes: ["ID", "VariableId", "AttributeVariable"]
            case .attributeValues: ["EntityId", "AttributeVariableId", "AttributeValue"]
            case .coders: ["ID", "Name"]
            case .shortTexts: ["StatementId", "VariableId", "Entity"]
            case .longTexts, .integers, .booleans: ["StatementId", "VariableId", "Value"]
            case .statements: ["ID", "StatementTypeId", "DocumentId", "Start", "Stop", "Coder"]
            case .notes: ["DocumentId", "StatementId", "Seen", "Note"]
            case .documents: ["ID", "Title", "Text", "Author", "Source", "Notes", "Date"]
            }
        }
    }

    /// Opens the bytes of a database; throws where it is none of DNA 3.
    init(_ bytes: [UInt8]) throws(ImportFailure) {
        database = try Self.trying { () throws(DatabaseFailure) in try Database(reading: bytes) }
        let names = try Self.trying { [database] () throws(DatabaseFailure) in try Self.tables(of: database) }
        hasNotes = names[Table.notes.rawValue] != nil
        try check(names)
        for table in Table.allCases where table != .notes || hasNotes { try checkColumns(of: table) }
    }

    // MARK: - What it is

    /// What the schema has by each name, in capital letters, and whether that is a table with rows of its own.
    private static func tables(of database: Database) throws(DatabaseFailure) -> [String: Bool] {
        let query = try Query("SELECT type, name, rootpage FROM sqlite_schema", in: database)
        var tables: [String: Bool] = [:]
        while try query.next() {
            guard case .text(let type) = try query.value(0), case .text(let name) = try query.value(1) else { continue }
            if type == "index" { continue }
            let hasRows = type == "table" && query.integer(2) > 0
            tables[name.uppercased()] = hasRows && tables[name.uppercased()] ?? true
        }
        return tables
    }

    private func check(_ names: [String: Bool]) throws(ImportFailure) {
        guard names[Table.types.rawValue] != nil, names[Table.documents.rawValue] != nil else {
            throw ImportFailure("it is a database, but none of Discourse Network Analyzer")
        }
        if names["ENTITIES"] == nil || names["CODERPERMISSIONS"] != nil || names["STATEMENTLINKS"] != nil {
            throw ImportFailure(
                "it was made by DNA 2: in DNA 3 make a new database, import this one there from the menu Document, "
                    + "and import that one here")
        }
        if names["ROLES"] != nil {
            throw ImportFailure(
                "it was made by a newer DNA than 3.1, whose tables are not known: export it as CSV there")
        }
        for table in Table.allCases where names[table.rawValue] != true && (table != .notes || hasNotes) {
            let wrong = names[table.rawValue] == nil ? "is missing" : "is no table with rows of its own"
            throw ImportFailure("\(table.rawValue) \(wrong): open the database in DNA 3 and see whether it is whole")
        }
    }

    private func checkColumns(of table: Table) throws(ImportFailure) {
        let found = try Self.trying { [database] () throws(DatabaseFailure) -> [String: Bool] in
            let query = try Query("PRAGMA main.table_xinfo(\(table.rawValue))", in: database)
            var columns: [String: Bool] = [:]
            while try query.next() {
                if case .text(let name) = try query.value(1) { columns[name.uppercased()] = query.integer(6) == 0 }
            }
            return columns
        }
        for column in table.columns where found[column.uppercased()] != true {
            throw ImportFailure(
                "\(table.rawValue) has no column \(column) as DNA 3 makes it: open the database in DNA 3 and see "
                    + "whether it is whole")
        }
    }

    // MARK: - Rows

    /// Goes through the rows of a table, as they lie there.
    func each(_ table: Table, _ take: (DnaRow) -> Void) throws(ImportFailure) {
        if table == .notes, !hasNotes { return }
        try Self.trying { [database] () throws(DatabaseFailure) in
            let columns = table.columns.joined(separator: ", ")
            let query = try Query("SELECT \(columns) FROM main.\(table.rawValue) NOT INDEXED", in: database)
            var number = 0
            while try query.next() {
                number += 1
                var values: [Query.Value] = []
                for column in table.columns.indices { values.append(try query.value(Int32(column))) }
                take(DnaRow(table, number, values))
            }
        }
    }

    private static func trying<Result>(
        _ body: () throws(DatabaseFailure) -> Result
    ) throws(ImportFailure) -> Result {
        do throws(DatabaseFailure) {
            return try body()
        } catch {
            throw ImportFailure(sentence(error))
        }
    }

    /// The result codes are those of SQLite (https://www.sqlite.org/rescode.html).
    private static func sentence(_ failure: DatabaseFailure) -> String {
        switch failure.kind {
        case 26: "it is no SQLite database"
        case 11, 18:
            "the database is damaged: open it in DNA, or recover it with sqlite3 FILE .recover, and import that one"
        case 7: "it is too large for the memory of this machine"
        default: "SQLite cannot read it (result \(failure.code)): is it a database of DNA 3?"
        }
    }
}

/// A row of a table, whose values may be of any kind, whatever the table says.
struct DnaRow {
    /// Its place for a report.
    let place: String
    private let values: [Query.Value]

    init(_ table: DnaTables.Table, _ number: Int, _ values: [Query.Value]) {
        place = "row \(number) of \(table.rawValue)"
        self.values = values
    }

    /// A whole number; nil where something else is there.
    func integer(_ column: Int) -> Int? {
        if case .integer(let number) = values[column] { number } else { nil }
    }

    /// A text; nil where something else is there, or bytes that are no UTF-8.
    func text(_ column: Int) -> String? {
        if case .text(let text) = values[column] { text } else { nil }
    }
}
