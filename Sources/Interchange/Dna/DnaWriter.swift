internal import Annotations
internal import Prose
internal import Tables

/// Fills a new database with a corpus, as DNA itself would have: each statement has a value of each variable of its kind, an empty
/// one where nobody has said anything.
final class DnaWriter {
    private let database: Database
    private let record: CorpusRecord
    private let entities: DnaEntities
    private let inserts: DnaInserts
    private var coders: [Coder: Int] = [:]
    private var documents = 0
    private var statements = 0

    /// `show` is told every text that goes into the database.
    init(_ record: CorpusRecord, in database: Database, show: @escaping ([UInt8]) -> Void) throws(DatabaseFailure) {
        self.database = database
        self.record = record
        try database.run("PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF; BEGIN")
        for table in DnaSchema.tables { try database.run(table) }
        inserts = DnaInserts(database, show)
        try Self.layOut(inserts)
        entities = DnaEntities(record, inserts)
        try addCoder("Admin")
        try addRegister()
    }

    /// The tables that are the same in every database.
    private static func layOut(_ inserts: DnaInserts) throws(DatabaseFailure) {
        for (property, value) in DnaSchema.version {
            try inserts.row("SETTINGS (Property, Value)", [.text(property), .text(value)])
        }
        for type in DnaType.allCases {
            let color = type.color.map { Query.Value.integer($0) }
            try inserts.row(
                "STATEMENTTYPES (ID, Label, Red, Green, Blue)", [.integer(type.rawValue), .text(type.label)] + color)
        }
        var attribute = 0
        for variable in DnaVariable.all {
            try inserts.row(
                "VARIABLES (ID, Variable, DataType, StatementTypeId)",
                [
                    .integer(variable.id), .text(variable.role.rawValue), .text(variable.dataType),
                    .integer(variable.type.rawValue),
                ])
            for name in variable.attributes {
                attribute += 1
                try inserts.row(
                    "ATTRIBUTEVARIABLES (ID, VariableId, AttributeVariable)",
                    [.integer(attribute), .integer(variable.id), .text(name.rawValue)])
            }
        }
    }

    /// Everybody and everything of the register, whether somebody has said something or not.
    private func addRegister() throws(DatabaseFailure) {
        for actor in record.actors where actor.mergedInto == nil {
            let role: DnaRole = actor.kind == .person ? .person : .organization
            _ = try entities.actor(actor.id, as: role, in: .statement)
        }
        for concept in record.concepts where concept.mergedInto == nil {
            _ = try entities.concept(concept.id, in: .statement)
        }
    }

    // MARK: - Coders

    /// What the password of every coder becomes in DNA's table: 16 bytes of salt and the digest, SHA-256 a hundred thousand times
    /// over (Jasypt's `StrongPasswordEncryptor`). The password is `dictum`, and hides nothing: DNA opens no database without one.
    private static let password = "RGljdHVtIHRvIEROQSB2Me40nXZxHPlYvY5AG0O3pc4NMOdN3GdACM1ySzcP4mvR"

    private static let colors = [
        [255, 255, 0], [70, 130, 220], [230, 120, 60], [80, 170, 90], [170, 100, 200], [200, 80, 110], [90, 180, 190],
    ]
    private var nextCoder = 1

    @discardableResult
    private func addCoder(_ name: String) throws(DatabaseFailure) -> Int {
        let number = nextCoder
        nextCoder += 1
        let color = Self.colors[(number - 1) % Self.colors.count].map { Query.Value.integer($0) }
        try inserts.row(
            "CODERS (ID, Name, Red, Green, Blue, Password)",
            [.integer(number), .text(name.cut(to: DnaSchema.longest))] + color + [.text(Self.password)])
        // Without a row for each other coder DNA stops at the first statement of one.
        for other in 1..<number {
            for (coder, other) in [(number, other), (other, number)] {
                try inserts.row("CODERRELATIONS (Coder, OtherCoder)", [.integer(coder), .integer(other)])
            }
        }
        return number
    }

    private func number(of coder: Coder) throws(DatabaseFailure) -> Int {
        if let known = coders[coder] { return known }
        let number = try addCoder(coder.slug)
        coders[coder] = number
        return number
    }

    // MARK: - Articles

    /// Adds an article with what its coders have marked. Statements whose words are gone are left out.
    func add(_ article: ExchangeArticle) throws(DatabaseFailure) {
        documents += 1
        let document = DnaDocument(article), owner = article.notebooks.first?.coder
        let coder = try owner.map(number) ?? 1
        try inserts.row(
            "DOCUMENTS (ID, Title, Text, Coder, Author, Source, Notes, Date)",
            [
                .integer(documents), .text(document.title), .text(article.text.string(in: article.text.range)),
                .integer(coder), .text(document.author), .text(document.source), .text(document.notes),
                .integer(document.seconds),
            ])
        let places = UTF16Places(article.text)
        for row in article.rows(record) {
            guard let words = article.ranges(of: row.statement)?.whole else { continue }
            try add(row, places.range(words), number(of: row.coder))
        }
        for notebook in article.notebooks {
            for mention in notebook.mentions where article.range(of: mention.anchor) != nil {
                try note(StatementNote.object(of: mention, by: notebook.coder, record))
            }
        }
    }

    private func add(_ said: StatementRow, _ words: Range<Int>, _ coder: Int) throws(DatabaseFailure) {
        let statement = said.statement, agreement = DnaTable.agreement(statement.stance)
        let type: DnaType = agreement == nil ? .open : .statement
        let number = try row(type, words, coder)
        let (person, organization) = record.dnaPeople(of: statement)
        var seen = DnaSeen(words)
        seen.person = try value(.person, of: type, number, entities.actor(person, as: .person, in: type))
        seen.organization = try value(
            .organization, of: type, number, entities.actor(organization, as: .organization, in: type))
        seen.concept = try value(.concept, of: type, number, entities.concept(statement.concept, in: type))
        if let agreement {
            try data("DATABOOLEAN (StatementId, VariableId, Value)", .agreement, type, number, .integer(agreement))
            seen.agreement = agreement
        } else {
            let stance = statement.stance?.rawValue ?? ""
            seen.stance = try value(.stance, of: type, number, entities.word(stance, .stance, in: type))
        }
        try note(StatementNote.object(of: said), number, seen)
        guard let memo = statement.memo else { return }
        let annotation = try row(.annotation, words, coder)
        try data("DATALONGTEXT (StatementId, VariableId, Value)", .note, .annotation, annotation, .text(memo))
    }

    /// Keeps what DNA has no word for, and what is seen of it there.
    private func note(_ note: JSONObject, _ statement: Int? = nil, _ seen: DnaSeen? = nil) throws(DatabaseFailure) {
        let json = String(decoding: JSONWriter.line(of: .object(note)), as: UTF8.self)
        try inserts.row(
            "DICTUM (DocumentId, StatementId, Seen, Note)",
            [.integer(documents), .init(statement), .text(seen?.text ?? ""), .text(json)])
    }

    private func row(_ type: DnaType, _ words: Range<Int>, _ coder: Int) throws(DatabaseFailure) -> Int {
        statements += 1
        try inserts.row(
            "STATEMENTS (ID, StatementTypeId, DocumentId, Start, Stop, Coder)",
            [
                .integer(statements), .integer(type.rawValue), .integer(documents), .integer(words.lowerBound),
                .integer(words.upperBound), .integer(coder),
            ])
        return statements
    }

    /// Gives a statement a value of a variable, and the value back.
    private func value(
        _ role: DnaRole, of type: DnaType, _ statement: Int, _ entity: Int
    ) throws(DatabaseFailure) -> Int {
        try data("DATASHORTTEXT (StatementId, VariableId, Entity)", role, type, statement, .integer(entity))
        return entity
    }

    private func data(
        _ table: String, _ role: DnaRole, _ type: DnaType, _ statement: Int, _ value: Query.Value
    ) throws(DatabaseFailure) {
        guard let variable = type.variable(role) else { return }
        try inserts.row(table, [.integer(statement), .integer(variable.id), value])
    }

    /// Ends the writing.
    func finish() throws(DatabaseFailure) { try database.run("COMMIT") }
}
