internal import Annotations
internal import Prose

/// A row of a table of statements, read by the names of its columns.
struct TableRow {
    typealias Column = StatementTableReading.Column

    private let record: CommaSeparated.Record
    private let columns: [Column: Int]
    private let isExact: Bool
    /// What is not understood.
    private(set) var problems: [ImportProblem] = []

    /// A row; of a table that is not exact the apostrophes are taken away that keep spreadsheets from calculating.
    init(_ record: CommaSeparated.Record, _ columns: [Column: Int], isExact: Bool) {
        self.record = record
        self.columns = columns
        self.isExact = isExact
    }

    private var place: String { "line \(record.line)" }

    /// A cell as it was; nil where there is none, or nothing in it.
    private func cell(_ column: Column) -> String? {
        guard let number = columns[column], number < record.cells.count, !record.cells[number].isEmpty else {
            return nil
        }
        return isExact ? record.cells[number] : FormulaGuard.restored(record.cells[number])
    }

    /// Several values of a cell.
    private func list(_ column: Column) -> [String] {
        guard let cell = cell(column) else { return [] }
        return ArticleText(cell).pieces(between: "; ").filter { !$0.isEmpty }
    }

    /// The article that the row is about.
    var reference: ArticleReference {
        ArticleReference(
            id: cell(.articleID), hash: cell(.hash), path: cell(.article), url: cell(.url), title: cell(.title))
    }

    /// The statement; nil, and a problem, where there are no words.
    var statement: ImportedStatement? {
        mutating get {
            guard let quotation = cell(.quotation) else {
                problems.append(ImportProblem(place, "no words: write them into the column quotation"))
                return nil
            }
            var statement = ImportedStatement(place, id: cell(.id), segments(quotation))
            statement.kind = word(.kind)
            statement.cue = cell(.cue).map { span($0, .cueRange) }
            statement.speakerAsWritten = cell(.asWritten).map { span($0, .asWrittenRange) }
            addPeople(to: &statement)
            addJudgement(to: &statement)
            addRecord(to: &statement)
            return statement
        }
    }

    /// The parts of an interrupted quotation. Where the ranges say how long the parts are, they are cut so; else where
    /// ` […] ` stands, if it stands as often as there are gaps.
    private func segments(_ quotation: String) -> [ImportedSpan] {
        let ranges = list(.ranges).compactMap(Self.range)
        let own = ranges.isEmpty ? [range(.start, .end)].compactMap(\.self) : ranges
        guard own.count > 1 else { return [span(quotation, own.first)] }
        let text = ArticleText(quotation), gap = [String]().gap
        let whole = own.reduce(0) { $0 + $1.count } + gap * (own.count - 1)
        if whole == text.length {
            var start = 0
            return own.map { range in
                defer { start += range.count + gap }
                return span(text.string(in: TextRange(start, start + range.count)), range)
            }
        }
        let parts = text.pieces(between: " […] ")
        return parts.count == own.count ? zip(parts, own).map { span($0, $1) } : parts.map { ImportedSpan($0) }
    }

    private func span(_ words: String, _ range: Range<Int>?) -> ImportedSpan {
        ImportedSpan(words, at: range, in: columns[.ranges] == nil ? nil : .scalars)
    }

    private func span(_ words: String, _ column: Column) -> ImportedSpan {
        ImportedSpan(words, at: cell(column).flatMap(Self.range), in: .scalars)
    }

    private func range(_ start: Column, _ end: Column) -> Range<Int>? {
        guard let start = cell(start).flatMap({ Int($0) }), let end = cell(end).flatMap({ Int($0) }), start >= 0,
            start < end
        else { return nil }
        return start..<end
    }

    /// `12-20`.
    private static func range(_ text: String) -> Range<Int>? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count == 2, let start = ends[0], let end = ends[1], start >= 0, start < end else { return nil }
        return start..<end
    }

    private func addPeople(to statement: inout ImportedStatement) {
        switch (cell(.speaker), cell(.speakerID)) {
        case (nil, nil): break
        case ("?", nil): statement.speaker = .unknown
        case let (name, id): statement.speaker = .named(ImportedName(id: id, name: name))
        }
        statement.organization = name(.organization, .organizationID)
        statement.addressees = names(.addressees, .addresseeIDs)
        statement.via = names(.via, .viaIDs)
    }

    private func name(_ name: Column, _ id: Column) -> ImportedName? {
        let found = ImportedName(id: cell(id), name: cell(name))
        return found.id == nil && found.name == nil ? nil : found
    }

    /// Names with their ids. A name with a semicolon in it comes apart: then the ids count.
    private func names(_ names: Column, _ ids: Column) -> [ImportedName] {
        let (names, ids) = (list(names), list(ids))
        if ids.isEmpty { return names.map { ImportedName(name: $0) } }
        return ids.enumerated().map { number, id in
            ImportedName(id: id, name: names.count == ids.count ? names[number] : nil)
        }
    }

    private mutating func addJudgement(to statement: inout ImportedStatement) {
        statement.concept = name(.topic, .topicID)
        statement.stance = stance
        statement.role = cell(.role)
        statement.claim = cell(.claim)
        statement.tags = list(.tags)
        statement.memo = cell(.memo)
    }

    /// For or against, in our words or in those that others use.
    private var stance: Stance? {
        mutating get {
            guard let word = cell(.stance) else { return nil }
            switch word.lowercased() {
            case "for", "pro", "+", "+1", "1", "yes", "agree", "agreement", "positive": return .support
            case "against", "contra", "con", "-", "−", "-1", "no", "disagree", "disagreement", "negative":
                return .oppose
            case "0": return columns[.stance] != nil ? .neutral : nil
            default: return self.word(.stance)
            }
        }
    }

    private mutating func addRecord(to statement: inout ImportedStatement) {
        statement.certainty = word(.certainty)
        statement.isUnsure = ["yes", "true", "1"].contains(cell(.unsure)?.lowercased())
        statement.status = word(.status)
        statement.provenance = cell(.suggestedBy).map { .suggested(by: $0) } ?? .human
        statement.created = cell(.created).map(Timestamp.init(text:))
        statement.modified = cell(.modified).map(Timestamp.init(text:))
        statement.coder = cell(.coder)
    }

    /// One of a few words; a problem where it is none of them.
    private mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ column: Column) -> Word? {
        guard let cell = cell(column) else { return nil }
        if let word = Word(rawValue: cell.lowercased()) { return word }
        let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
        problems.append(
            ImportProblem(place, "no such \(column.rawValue): \(cell.onOneLine): left out; use one of \(known)"))
        return nil
    }
}

extension [String] {
    /// How long the sign between the parts of a quotation is, in scalars.
    fileprivate var gap: Int { ["", ""].asOneQuotation.unicodeScalars.count }
}

extension ArticleText {
    /// The pieces between separators.
    fileprivate func pieces(between separator: String) -> [String] {
        let all = scalars(in: range), sign = Array(separator.unicodeScalars)
        var pieces: [String] = [], piece = String.UnicodeScalarView(), at = 0
        while at < all.count {
            if at + sign.count <= all.count, all[at..<at + sign.count].elementsEqual(sign) {
                pieces.append(String(piece))
                piece = String.UnicodeScalarView()
                at += sign.count
            } else {
                piece.append(all[at])
                at += 1
            }
        }
        return pieces + [String(piece)]
    }
}
