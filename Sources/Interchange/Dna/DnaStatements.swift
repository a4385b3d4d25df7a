internal import Annotations
internal import Prose

/// Reads the statements of a database, document by document.
struct DnaStatements {
    private struct Row {
        let id: Int
        let kind: Int
        let start: Int
        let stop: Int
        let coder: Int?

        /// What an annotation and the statement that it is about have in common.
        var stretch: [Int] { [start, stop, coder ?? -1] }
    }

    /// A value of a variable: an actor or a topic by its number, a number, a text.
    private enum Value {
        case entity(Int), number(Int), text(String)

        /// The number of an entity, or a number.
        var number: Int? {
            switch self {
            case .entity(let number), .number(let number): number
            case .text: nil
            }
        }
    }

    private let codes: DnaCodes
    /// The values of each statement, by variable.
    private var values: [Int: [Int: Value]] = [:]
    private var rows: [Int: [Row]] = [:]
    private var documents: Set<Int> = []
    /// What we have noted of statements, and of mentions in documents.
    private var notes: [Int: (seen: DnaSeen, note: JSONObject)] = [:]
    private var mentions: [Int: [ImportedMention]] = [:]
    private var problems: [ImportProblem] = []
    /// How many values of each variable, and statements of each kind, have no place here.
    private var strange: [Int: Int] = [:]
    private var strangers: [Int: Int] = [:]
    /// How many UTF-16 code units of words may still be read: many statements over the whole of a long text would be more than
    /// fits into memory.
    private var room: Int

    init(_ tables: DnaTables, _ codes: DnaCodes, room: Int) throws(ImportFailure) {
        self.codes = codes
        self.room = 8 * room + 1 << 18
        try read(.shortTexts, tables) { $0.integer(2).map(Value.entity) }
        try read(.longTexts, tables) { $0.text(2).map(Value.text) }
        try read(.integers, tables) { $0.integer(2).map(Value.number) }
        try read(.booleans, tables) { $0.integer(2).map(Value.number) }
        try tables.each(.statements) { row in
            guard let id = row.integer(0), let kind = row.integer(1), let document = row.integer(2),
                let start = row.integer(3), let stop = row.integer(4)
            else { return leave(row) }
            rows[document, default: []].append(
                Row(id: id, kind: kind, start: start, stop: stop, coder: row.integer(5)))
        }
        try tables.each(.notes) { row in readNote(row) }
    }

    private mutating func readNote(_ row: DnaRow) {
        guard let document = row.integer(0), let json = row.text(3),
            let note = (try? JSONReader.value(of: Array(json.utf8)))?.members
        else { return leave(row) }
        if let statement = row.integer(1), let seen = row.text(2).flatMap({ DnaSeen($0) }) {
            notes[statement] = (seen, note)
        } else if let mention = StatementNote.mention(note, at: row.place) {
            mentions[document, default: []].append(mention)
        } else {
            leave(row)
        }
    }

    private mutating func read(
        _ table: DnaTables.Table, _ tables: DnaTables, _ read: (DnaRow) -> Value?
    ) throws(ImportFailure) {
        try tables.each(table) { row in
            guard let statement = row.integer(0), let variable = row.integer(1), let value = read(row) else {
                return leave(row)
            }
            values[statement, default: [:]][variable] = value
        }
    }

    private mutating func leave(_ row: DnaRow) {
        problems.append(ImportProblem(row.place, "its values are not of the kind that DNA writes: left out"))
    }

    private mutating func leave(_ row: Row, _ sentence: String) {
        problems.append(ImportProblem("statement \(row.id)", "\(sentence): left out"))
    }

    // MARK: - Documents

    /// A document with its statements; nil where it is none.
    mutating func article(_ row: DnaRow) -> (id: Int, article: ImportedArticle)? {
        guard let id = row.integer(0), documents.insert(id).inserted, let text = row.text(2) else {
            leave(row)
            return nil
        }
        let units = Self.units(text)
        var article = DnaNotes(row).article(ArticleText(text))
        var annotated: [[Int]: Int] = [:]
        for found in (rows.removeValue(forKey: id) ?? []).sorted(by: { $0.id < $1.id }) {
            take(found, units, &article, &annotated)
        }
        article.mentions = mentions.removeValue(forKey: id) ?? []
        return (id, article)
    }

    /// The units that DNA counts: those of the text as its window shows it, with one LF at the end of each line.
    private static func units(_ text: String) -> [UInt16] {
        var units: [UInt16] = [], isAfterReturn = false
        units.reserveCapacity(text.utf8.count)
        for unit in text.utf16 {
            if unit != 0x0A || !isAfterReturn { units.append(unit == 0x0D ? 0x0A : unit) }
            isAfterReturn = unit == 0x0D
        }
        return units
    }

    // MARK: - Statements

    private mutating func take(
        _ row: Row, _ units: [UInt16], _ article: inout ImportedArticle, _ annotated: inout [[Int]: Int]
    ) {
        guard let kind = codes.kinds[row.kind] else { return leave(row, "its kind of statement is not there") }
        guard kind.isKnown else { return strangers[row.kind, default: 0] += 1 }
        guard let span = span(row, units) else { return }
        let values = values.removeValue(forKey: row.id) ?? [:]
        for variable in kind.others.keys where values[variable].map(isSaid) ?? false {
            strange[variable, default: 0] += 1
        }
        if kind.isNote, let number = annotated.removeValue(forKey: row.stretch) {
            article.statements[number].memo = note(values, kind)
            return
        }
        var statement = statement(row, span, values, kind)
        statement.coder = row.coder.flatMap { codes.coders[$0] } ?? statement.coder
        statement.memo = note(values, kind)
        if statement.memo == nil { annotated[row.stretch] = article.statements.count }
        article.statements.append(statement)
    }

    /// The statement as we have noted it, and as it is in DNA where that has changed it since.
    private mutating func statement(
        _ row: Row, _ span: ImportedSpan, _ values: [Int: Value], _ kind: DnaCodes.Kind
    ) -> ImportedStatement {
        let place = "statement \(row.id)", noted = notes.removeValue(forKey: row.id)
        let before = noted.flatMap { StatementNote.statement($0.note, at: place) }
        let seen = before == nil ? nil : noted?.seen
        var statement = before ?? ImportedStatement(place, [span])
        func number(_ role: DnaRole) -> Int? { kind.variables[role].flatMap { values[$0]?.number } }
        if seen?.words != span.range { statement.segments = [span] }
        if seen == nil || seen?.person != number(.person) || seen?.organization != number(.organization) {
            addPeople(to: &statement, values, kind)
        }
        if seen == nil || seen?.concept != number(.concept) { statement.concept = name(.concept, values, kind) }
        if seen == nil || seen?.agreement != number(.agreement) || seen?.stance != number(.stance) {
            statement.stance = stance(row, values, kind)
        }
        return statement
    }

    /// The words of a statement; nil, after a problem, where it has none.
    private mutating func span(_ row: Row, _ units: [UInt16]) -> ImportedSpan? {
        guard row.start >= 0, row.start < row.stop, row.stop <= units.count else {
            leave(row, "from \(row.start) to \(row.stop) is no place of its text, which has \(units.count) characters")
            return nil
        }
        guard row.stop - row.start <= room else {
            leave(row, "too many statements stand over too many words of this database")
            return nil
        }
        room -= row.stop - row.start
        guard let words = String(validating: units[row.start..<row.stop], as: UTF16.self) else {
            leave(row, "from \(row.start) to \(row.stop) it begins or ends within a character")
            return nil
        }
        return ImportedSpan(words, at: row.start..<row.stop, in: .utf16)
    }

    private func name(_ role: DnaRole, _ values: [Int: Value], _ kind: DnaCodes.Kind) -> ImportedName? {
        guard let variable = kind.variables[role] else { return nil }
        switch values[variable] {
        case .entity(let entity)?: return codes.name(entity, of: variable)
        case .text(let text)?: return text.said.map { ImportedName(name: $0) }
        case .number?, nil: return nil
        }
    }

    /// Where no person is named, the organization speaks.
    private func addPeople(to statement: inout ImportedStatement, _ values: [Int: Value], _ kind: DnaCodes.Kind) {
        let person = name(.person, values, kind), organization = name(.organization, values, kind)
        statement.speaker = (person ?? organization).map { .named($0) } ?? .unset
        statement.organization = person == nil ? nil : organization
    }

    private func note(_ values: [Int: Value], _ kind: DnaCodes.Kind) -> String? {
        guard let variable = kind.variables[.note] else { return nil }
        switch values[variable] {
        case .text(let text)?: return text.said
        case .entity(let entity)?: return codes.name(entity, of: variable)?.name
        case .number?, nil: return nil
        }
    }

    private mutating func stance(_ row: Row, _ values: [Int: Value], _ kind: DnaCodes.Kind) -> Stance? {
        if let variable = kind.variables[.agreement], case .number(let number)? = values[variable] {
            // A boolean is 0 or 1; a number of another kind may be below 0, and then 0 is between them.
            if number < 0 || kind.isGraded.contains(variable) && number == 0 { return number < 0 ? .oppose : .neutral }
            return number == 0 ? .oppose : .support
        }
        guard let variable = kind.variables[.stance], case .entity(let entity)? = values[variable],
            let word = codes.name(entity, of: variable)?.name
        else { return nil }
        if let stance = Stance(rawValue: word.lowercased()) { return stance }
        problems.append(
            ImportProblem("statement \(row.id)", "no such stance: \(word.onOneLine): taken in without one"))
        return nil
    }

    private func isSaid(_ value: Value) -> Bool {
        switch value {
        case .entity(let entity): codes.entities[entity]?.value.said != nil
        case .number: true
        case .text(let text): text.said != nil
        }
    }

    // MARK: - What is left

    /// All that has no place here, after the last document.
    mutating func finished() -> [ImportProblem] {
        for row in rows.values.joined().sorted(by: { $0.id < $1.id }) { leave(row, "its document is not there") }
        for (id, kind) in codes.kinds.sorted(by: { $0.key < $1.key }) {
            if let count = strangers[id] {
                problems.append(
                    ImportProblem(
                        "statements of the kind “\(kind.label.onOneLine)”",
                        "\(count), none of whose variables is called person, organization, concept or note: left out"))
            }
            for (variable, name) in kind.others.sorted(by: { $0.key < $1.key }) {
                guard let count = strange[variable] else { continue }
                problems.append(
                    ImportProblem(
                        "variable “\(name.onOneLine)” of “\(kind.label.onOneLine)”",
                        "\(count) of its values have no place here: left out"))
            }
        }
        return problems
    }
}

extension DnaCodes.Kind {
    /// Whether it is for notes on words alone.
    fileprivate var isNote: Bool { Set(variables.keys) == [.note] }
}
