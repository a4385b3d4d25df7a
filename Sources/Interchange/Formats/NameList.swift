package import Annotations
internal import Prose

/// A list of names for the register as CSV, to be written by hand, by a spreadsheet, or by ``text(of:isExact:)``.
///
/// ```
/// name,type,aliases,wikidata,memo,sensitive
/// Ilse Brandt,person,Mayor Brandt; I. Brandt,Q42,since 2019,no
/// ```
/// The first line names the columns, in any order; only `name` has to be there. Several aliases stand with semicolons
/// between them; a semicolon that belongs to a name is written `\;`.
package struct NameList: Hashable, Sendable {
    /// A line of the list. What is nil or empty says nothing.
    package struct Entry: Hashable, Sendable {
        package let line: Int
        package let name: String
        package let kind: Actor.Kind?
        package let aliases: [String]
        package let wikidata: String?
        package let memo: String?
        package let isSensitive: Bool?
    }

    /// What is wrong with a line.
    package struct Problem: Error, Hashable, Sendable {
        /// What it is.
        package enum Reason: Hashable, Sendable {
            case empty
            case openMark, textAfterMark
            case noNameColumn
            case unknownColumn(String), columnTwice(String)
            case cellCount(Int, of: Int)
            case noName
            case unknownType(String)
            case noItem(String)
            case neitherYesNorNo(String)
            case nameTwice(String, line: Int)
        }

        /// Counted from 1.
        package let line: Int
        package let reason: Reason
    }

    /// The columns, in the order in which they are written.
    enum Column: String, CaseIterable, Hashable, Sendable {
        case name, type, aliases, wikidata, memo, sensitive
    }

    package let entries: [Entry]

    /// The list of a text. All that is wrong is told, and nothing of the list is there then.
    package static func reading(_ text: String) -> Result<NameList, Problems> {
        do throws(CommaSeparated.Problem) {
            return try NameListReader(CommaSeparated.records(of: text)).list
        } catch {
            let problem =
                switch error {
                case .openMark(let line): Problem(line: line, reason: .openMark)
                case .textAfterMark(let line): Problem(line: line, reason: .textAfterMark)
                }
            return .failure(Problems(all: [problem]))
        }
    }

    /// All that is wrong with a list; never none.
    package struct Problems: Error, Hashable, Sendable {
        package let all: [Problem]
    }

    // MARK: - Writing

    /// Actors as a list, by name. Those that were merged are other names of what they count as. `isExact` leaves cells
    /// that a spreadsheet would run as they are.
    package static func text(of record: CorpusRecord, isExact: Bool) -> String {
        let rows = record.actors.filter { $0.mergedInto == nil }.map { actor in
            cells(of: actor, merged: record.actors(countingAs: actor.id)).map {
                isExact ? $0 : FormulaGuard.defused($0)
            }
        }
        return ([Column.allCases.map(\.rawValue)] + rows).map(StatementsCSV.record).joined()
    }

    private static func cells(of actor: Actor, merged: [Actor]) -> [String] {
        let names = actor.aliases.map(\.name) + merged.flatMap { [$0.name] + $0.aliases.map(\.name) }
        var seen: Set<String> = [actor.name]
        let aliases = names.filter { seen.insert($0).inserted }
        return [
            actor.name, actor.kind.rawValue, aliases.map(\.withMarkedSemicolons).joined(separator: "; "),
            actor.wikidata ?? "", actor.memo ?? "",
            actor.isSensitive ? "yes" : "no",
        ]
    }
}

/// Turns records into a list, noting all that is wrong.
private struct NameListReader {
    private var columns: [NameList.Column?] = []
    private var entries: [NameList.Entry] = []
    private var problems: [NameList.Problem] = []
    private var lines: [String: Int] = [:]

    init(_ records: [CommaSeparated.Record]) {
        guard let head = records.first else {
            problems = [.init(line: 1, reason: .empty)]
            return
        }
        read(head: head)
        guard columns.contains(.name) else { return }
        for record in records.dropFirst() { read(record) }
    }

    var list: Result<NameList, NameList.Problems> {
        problems.isEmpty ? .success(NameList(entries: entries)) : .failure(NameList.Problems(all: problems))
    }

    private mutating func note(_ reason: NameList.Problem.Reason, _ line: Int) {
        problems.append(NameList.Problem(line: line, reason: reason))
    }

    private mutating func read(head: CommaSeparated.Record) {
        for cell in head.cells {
            let name = cell.trimmed.lowercased()
            let column = NameList.Column(rawValue: name)
            if column == nil { note(.unknownColumn(cell.trimmed), head.line) }
            if let column, columns.contains(column) { note(.columnTwice(name), head.line) }
            columns.append(column)
        }
        if !columns.contains(.name) { note(.noNameColumn, head.line) }
    }

    private mutating func read(_ record: CommaSeparated.Record) {
        let line = record.line
        guard record.cells.count == columns.count else {
            return note(.cellCount(record.cells.count, of: columns.count), line)
        }
        func cell(_ column: NameList.Column) -> String? {
            guard let index = columns.firstIndex(of: column) else { return nil }
            let value = FormulaGuard.restored(record.cells[index]).trimmed
            return value.isEmpty ? nil : value
        }
        guard let name = cell(.name) else { return note(.noName, line) }
        if let before = lines[name] { note(.nameTwice(name, line: before), line) }
        lines[name] = line
        let kind = cell(.type).flatMap { Actor.Kind(rawValue: $0.lowercased()) }
        if let word = cell(.type), kind == nil { note(.unknownType(word), line) }
        let item = cell(.wikidata)
        if let item, !item.isItem { note(.noItem(item), line) }
        let sensitive = cell(.sensitive)
        if let sensitive, sensitive.decision == nil { note(.neitherYesNorNo(sensitive), line) }
        let aliases = (cell(.aliases) ?? "").splitAtSemicolons.map(\.trimmed).filter { !$0.isEmpty }
        entries.append(
            NameList.Entry(
                line: line, name: name, kind: kind, aliases: aliases, wikidata: item, memo: cell(.memo),
                isSensitive: sensitive?.decision))
    }
}

extension String {
    /// With a backslash before each semicolon, so that it separates nothing, and before each backslash.
    fileprivate var withMarkedSemicolons: String {
        replacing("\\", with: "\\\\").replacing(";", with: "\\;")
    }

    /// The parts between semicolons that have no backslash before them.
    fileprivate var splitAtSemicolons: [String] {
        var parts = [String.UnicodeScalarView()]
        var isMarked = false
        for scalar in unicodeScalars {
            if isMarked, scalar != ";", scalar != "\\" { parts[parts.count - 1].append("\\") }
            if scalar == "\\", !isMarked {
                isMarked = true
                continue
            }
            if scalar == ";", !isMarked { parts.append(.init()) } else { parts[parts.count - 1].append(scalar) }
            isMarked = false
        }
        if isMarked { parts[parts.count - 1].append("\\") }
        return parts.map(String.init)
    }

    fileprivate var trimmed: String {
        let inside = unicodeScalars.drop { $0.properties.isWhitespace }
        guard let end = inside.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(inside[...end])
    }

    /// Whether it is an item of Wikidata: Q and a number.
    fileprivate var isItem: Bool {
        first == "Q" && utf8.count > 1 && dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Yes or no; nil for anything else.
    fileprivate var decision: Bool? {
        switch lowercased() {
        case "yes", "true", "1": true
        case "no", "false", "0": false
        default: nil
        }
    }
}
