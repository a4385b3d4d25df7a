package import Annotations
internal import Prose

/// One JSON object a line, for programs: nothing is joined, shortened or defused, and what is not known is not there.
package struct StatementsJSONLines: StatementFormat {
    package init() {}

    package var name: String { "jsonl" }
    package var summary: String { "one JSON object a line, for programs; always exact" }
    package var header: String { "" }

    package func add(_ row: StatementRow, to lines: inout [UInt8]) {
        lines += JSONWriter.line(of: .object(Self.object(row)))
        lines.append(UInt8(ascii: "\n"))
    }

    /// The object of a row: the same members that a line has, for texts that hold several.
    package static func object(_ row: StatementRow) -> JSONObject {
        var object = JSONObject()
        object["article"] = articleObject(row)
        object["coder"] = .string(row.coder.slug)
        addWords(of: row, to: &object)
        addJudgement(of: row, to: &object)
        addRecord(of: row.statement, to: &object)
        return object
    }

    private static func articleObject(_ row: StatementRow) -> JSONValue {
        var object = JSONObject([.init("path", .string(row.path.display)), .init("id", .string(row.article.id.iri))])
        object["title"] = row.article.title.json
        object["outlet"] = row.article.outlet.json
        object["authors"] = row.article.authors.json
        object["published"] = row.article.published.json
        object["url"] = row.article.url.json
        object["language"] = row.article.language.json
        return .object(object)
    }

    private static func addWords(of row: StatementRow, to object: inout JSONObject) {
        object["id"] = .string(row.statement.id.iri)
        object["segments"] = .array(row.statement.segments.map(anchorObject))
        object["textSHA256"] = row.base.json
        object["kind"] = .string(row.statement.kind.rawValue)
        object["cue"] = row.statement.cue.map(anchorObject)
    }

    private static func addJudgement(of row: StatementRow, to object: inout JSONObject) {
        object["speaker"] = row.speaker.json
        object["speakerAsWritten"] = row.statement.speakerAsWritten.map(anchorObject)
        object["organization"] = row.organization?.json
        object["role"] = row.statement.role.json
        object["addressees"] = row.addressees.json
        object["via"] = row.via.json
        object["topic"] = row.concept?.json
        object["stance"] = (row.statement.stance?.rawValue).json
        object["claim"] = row.statement.claim.json
        object["tags"] = row.statement.tags.json
        object["memo"] = row.statement.memo.json
    }

    private static func addRecord(of statement: Statement, to object: inout JSONObject) {
        object["certainty"] = (statement.certainty?.rawValue).json
        object["unsure"] = .bool(statement.isUnsure)
        object["status"] = .string(statement.status.rawValue)
        object["suggestedBy"] = statement.provenance.proposer.json
        object["created"] = .string(statement.record.created.text)
        object["modified"] = (statement.record.modified?.text).json
    }

    static func anchorObject(_ anchor: Anchor) -> JSONValue {
        .object(
            JSONObject([
                .init("start", .number(String(anchor.range.lowerBound.scalars))),
                .init("end", .number(String(anchor.range.upperBound.scalars))),
                .init("exact", .string(anchor.exact)),
            ]))
    }
}

extension StatementFormat where Self == StatementsJSONLines {
    /// One JSON object a line.
    package static var jsonLines: Self { StatementsJSONLines() }
}

extension String? {
    fileprivate var json: JSONValue? { map { .string($0) } }
}

extension [String] {
    fileprivate var json: JSONValue? { isEmpty ? nil : .array(map { .string($0) }) }
}

extension [StatementRow.Named] {
    fileprivate var json: JSONValue? { isEmpty ? nil : .array(map(\.json)) }
}

extension StatementRow.Named {
    fileprivate var json: JSONValue {
        var object = JSONObject([.init("id", .string(id))])
        object["name"] = name.json
        return .object(object)
    }
}

extension StatementRow.Speaker {
    /// Null where a person has said that nobody can know; absent where nobody has said.
    fileprivate var json: JSONValue? {
        switch self {
        case .unset: nil
        case .unknown: .null
        case .actor(let named): named.json
        }
    }
}
