/// The tables of a database of Discourse Network Analyzer 3.0 and 3.1, as its own `createTables` lays them out for SQLite
/// (https://github.com/leifeld/dna, `dna/src/main/java/sql/Sql.java`).
enum DnaSchema {
    /// The version and its day that DNA reads in the settings. Both 3.0 and 3.1 open what 3.0 has made.
    static let version = [("version", "3.0.8"), ("date", "2022-06-16")]

    /// How many characters fit into a name, a title, a value of an attribute.
    static let longest = 190

    static var tables: [String] { settings + documents + [statements] + data + attributes + [notes] }

    private static let settings = [
        table("SETTINGS", ["Property TEXT PRIMARY KEY", "Value TEXT NOT NULL"]),
        table("CODERS", [id, short("Name")] + colors + look + permissions.map { flag("Permission\($0)", 1) }),
        table("REGEXES", ["Label TEXT PRIMARY KEY CHECK (LENGTH(Label) < 191)"] + colors),
        table(
            "CODERRELATIONS",
            [id] + ["Coder", "OtherCoder"].map { "\($0) INTEGER CHECK(\($0) > 0)" }
                + ["viewStatements", "editStatements", "viewDocuments", "editDocuments"].map { flag($0, 1) }
                + ["CHECK (Coder != OtherCoder)", link("Coder", "CODERS"), link("OtherCoder", "CODERS")]),
    ]

    /// How DNA looks to a coder.
    private static let look = [
        "Refresh INTEGER NOT NULL CHECK (Refresh BETWEEN 0 AND 9999) DEFAULT 0",
        "FontSize INTEGER NOT NULL CHECK (FontSize BETWEEN 1 AND 99) DEFAULT 14", short("Password"),
        "PopupWidth INTEGER CHECK (PopupWidth BETWEEN 100 AND 9999) DEFAULT 300",
        flag("ColorByCoder", 0), flag("PopupDecoration", 0), flag("PopupAutoComplete", 1),
    ]

    private static let permissions = [
        "AddDocuments", "EditDocuments", "DeleteDocuments", "ImportDocuments", "AddStatements", "EditStatements",
        "DeleteStatements", "EditAttributes", "EditRegex", "EditStatementTypes", "EditCoders", "EditCoderRelations",
        "ViewOthersDocuments", "EditOthersDocuments", "ViewOthersStatements", "EditOthersStatements",
    ]

    private static let documents = [
        table(
            "DOCUMENTS",
            [id, short("Title"), "Text TEXT NOT NULL", "Coder INTEGER"]
                + ["Author", "Source", "Section"].map { short($0, isEmpty: true) }
                + ["Notes TEXT NOT NULL DEFAULT ''", short("Type", isEmpty: true), "Date INTEGER NOT NULL"]
                + [link("Coder", "CODERS")]),
        table("STATEMENTTYPES", [id, short("Label")] + colors),
        table(
            "VARIABLES",
            [
                id, short("Variable"),
                "DataType TEXT NOT NULL CHECK (DataType = 'boolean' OR DataType = 'integer' OR DataType = 'long text' "
                    + "OR DataType = 'short text') DEFAULT 'short text'", "StatementTypeId INTEGER",
                link("StatementTypeId", "STATEMENTTYPES"), "UNIQUE (Variable, StatementTypeId)",
            ]),
        table(
            "VARIABLELINKS",
            [
                id, "SourceVariableId INTEGER", "TargetVariableId INTEGER",
                "CHECK (TargetVariableId != SourceVariableId)", link("SourceVariableId", "VARIABLES"),
                link("TargetVariableId", "VARIABLES"),
            ]),
    ]

    private static let statements = table(
        "STATEMENTS",
        [id, "StatementTypeId INTEGER", "DocumentId INTEGER"]
            + ["Start", "Stop"].map { "\($0) INTEGER NOT NULL CHECK(\($0) >= 0)" }
            + [
                "Coder INTEGER", "CHECK (Start < Stop)", link("StatementTypeId", "STATEMENTTYPES"),
                link("Coder", "CODERS"), link("DocumentId", "DOCUMENTS"),
            ])

    private static let data = [
        values("DATABOOLEAN", "Value INTEGER NOT NULL DEFAULT 1"),
        values("DATAINTEGER", "Value INTEGER NOT NULL DEFAULT 0"),
        table(
            "ENTITIES",
            [id, "VariableId INTEGER NOT NULL", short("Value", isEmpty: true)]
                + ["Red", "Green", "Blue"].map { "\($0) INTEGER CHECK (\($0) BETWEEN 0 AND 255)" }
                + [
                    "ChildOf INTEGER CHECK(ChildOf > 0)", "UNIQUE (VariableId, Value)", link("ChildOf", "ENTITIES"),
                    link("VariableId", "VARIABLES"),
                ]),
        values("DATASHORTTEXT", "Entity INTEGER NOT NULL", [link("Entity", "ENTITIES")]),
        values("DATALONGTEXT", "Value TEXT DEFAULT ''"),
    ]

    private static let attributes = [
        table(
            "ATTRIBUTEVARIABLES",
            [
                id, "VariableId INTEGER NOT NULL", short("AttributeVariable"),
                "UNIQUE(VariableId, AttributeVariable)", link("VariableId", "VARIABLES"),
            ]),
        table(
            "ATTRIBUTEVALUES",
            [
                id, "EntityId INTEGER NOT NULL", "AttributeVariableId INTEGER NOT NULL",
                short("AttributeValue", isEmpty: true), "UNIQUE (EntityId, AttributeVariableId)",
                link("EntityId", "ENTITIES"), link("AttributeVariableId", "ATTRIBUTEVARIABLES"),
            ]),
    ]

    /// A table of ours, which DNA does not look at: what it has no word for, so that it comes back. What is deleted in DNA
    /// is deleted here with it, since DNA minds the links.
    private static let notes = table(
        "DICTUM",
        [
            id, "DocumentId INTEGER NOT NULL", "StatementId INTEGER", "Seen TEXT NOT NULL DEFAULT ''",
            "Note TEXT NOT NULL", link("DocumentId", "DOCUMENTS"), link("StatementId", "STATEMENTS"),
        ])

    // MARK: - Parts

    private static let id = "ID INTEGER NOT NULL PRIMARY KEY"

    private static let colors = ["Red", "Green", "Blue"].map {
        "\($0) INTEGER NOT NULL DEFAULT 0 CHECK (\($0) BETWEEN 0 AND 255)"
    }

    private static func table(_ name: String, _ parts: [String]) -> String {
        "CREATE TABLE \(name)(\(parts.joined(separator: ", ")))"
    }

    private static func short(_ name: String, isEmpty: Bool = false) -> String {
        "\(name) TEXT NOT NULL \(isEmpty ? "DEFAULT '' " : "")CHECK (LENGTH(\(name)) <= \(longest))"
    }

    private static func flag(_ name: String, _ usual: Int) -> String {
        "\(name) INTEGER NOT NULL CHECK (\(name) BETWEEN 0 AND 1) DEFAULT \(usual)"
    }

    private static func link(_ column: String, _ table: String) -> String {
        "FOREIGN KEY(\(column)) REFERENCES \(table)(ID) ON DELETE CASCADE"
    }

    /// A table of the values of statements.
    private static func values(_ name: String, _ value: String, _ more: [String] = []) -> String {
        table(
            name,
            [id, "StatementId INTEGER NOT NULL", "VariableId INTEGER NOT NULL", value]
                + [link("StatementId", "STATEMENTS"), link("VariableId", "VARIABLES")] + more
                + ["UNIQUE (StatementId, VariableId)"])
    }
}
