import Annotations
import Prose
import Reader

extension Step {
    /// The step as the journal keeps it.
    var journaled: JournalStep {
        JournalStep(kind, transaction, before: place.journaled, after: place.journaled, at: at)
    }
}

extension Place {
    /// The place as the journal keeps it: `cursor`, and what is selected, in scalars. Not the path, which differs with
    /// the folder that the program was started in.
    var journaled: JSONValue {
        var object = JSONObject([.init("cursor", .number(String(cursor.scalars)))])
        switch selection {
        case .none: break
        case .free(let anchor): object["anchor"] = .number(String(anchor.scalars))
        case .segments(let segments):
            object["segments"] = .array(
                segments.map { range in
                    .array([range.lowerBound, range.upperBound].map { .number(String($0.scalars)) })
                })
        }
        return .object(object)
    }

    /// The place of a journal; the start of the article where there is none.
    init(journaled value: JSONValue, in path: BytePath) {
        let cursor = value["cursor"]?.offset ?? .start
        if let anchor = value["anchor"]?.offset {
            self.init(path: path, cursor: cursor, selection: .free(anchor: anchor))
        } else if case .array(let segments)? = value["segments"] {
            self.init(path: path, cursor: cursor, selection: .segments(segments.compactMap(\.range)))
        } else {
            self.init(path: path, cursor: cursor)
        }
    }
}

extension Draft {
    /// The draft as the journal keeps it.
    var journaled: JSONValue {
        var object = JSONObject([
            .init("field", .string(field.rawValue)), .init("text", .string(text)),
            .init("textCursor", .number(String(cursor))), .init("place", place.journaled),
        ])
        object["statement"] = statement.map { .string($0.iri) }
        object["line"] = line.map { .array($0.words.map { .string($0) }) }
        return .object(object)
    }

    /// The draft of a journal; nil where it is none that this version knows.
    init?(journaled value: JSONValue, in path: BytePath) {
        guard case .string(let word)? = value["field"], let field = Field(rawValue: word),
            case .string(let text)? = value["text"]
        else { return nil }
        var statement: Identifier<Statement>?
        if case .string(let iri)? = value["statement"] { statement = Identifier(iri: iri) }
        let words = value["line"]?.texts ?? []
        let line = EntryLine(words: words)
        if field == .entry, line == nil { return nil }
        self.init(
            field, of: statement, at: Place(journaled: value["place"] ?? .null, in: path), text: text,
            cursor: value["textCursor"]?.offset?.scalars ?? text.unicodeScalars.count, line: line)
    }
}

extension JSONValue {
    fileprivate subscript(name: String) -> JSONValue? {
        if case .object(let object) = self { object[name] } else { nil }
    }

    /// The strings of a list.
    fileprivate var texts: [String] {
        guard case .array(let elements) = self else { return [] }
        return elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }

    fileprivate var offset: TextOffset? {
        guard case .number(let letters) = self, let number = Int(letters), number >= 0 else { return nil }
        return TextOffset(number)
    }

    fileprivate var range: TextRange? {
        guard case .array(let ends) = self, ends.count == 2, let start = ends[0].offset, let end = ends[1].offset,
            start < end
        else { return nil }
        return start..<end
    }
}
