import Annotations
import Prose

/// Notebooks, and changes to them, with everything in them that the model knows.
extension Chance {
    static let coders = ["ana", "ben", "cleo-2"].compactMap(Coder.init(slug:))

    mutating func identifier<Thing>() -> Identifier<Thing> {
        var moment = Moment(milliseconds: 1_780_000_000_000 + UInt64(below(1000)), seed: next())
        return moment.makeIdentifier()
    }

    mutating func timestamp() -> Timestamp {
        Timestamp(milliseconds: 1_780_000_000_000 + UInt64(below(1_000_000_000)))
    }

    mutating func anchor() -> Anchor {
        let start = below(5000)
        let base = perhaps { TextHash(of: ArticleText($0.words())) }
        return Anchor(
            range: TextRange(start, start + 1 + below(200)), exact: words(), prefix: words(), suffix: words(),
            base: base, date: perhaps { $0.timestamp() })
    }

    mutating func record() -> Record {
        var record = Record(creator: one(of: Self.coders), created: timestamp())
        record.modified = perhaps { $0.timestamp() }
        if once(in: 6) { record.deletion = Deletion(by: one(of: Self.coders), at: timestamp()) }
        return record
    }

    mutating func statement() -> Statement {
        let segments = (0...below(3)).map { _ in anchor() }
        var statement = Statement(
            id: identifier(), segments: segments, kind: one(of: Statement.Kind.allCases), record: record())
        statement.speaker = one(of: [.unset, .unknown, .actor(identifier())])
        statement.speakerAsWritten = perhaps { $0.anchor() }
        statement.cue = perhaps { $0.anchor() }
        statement.organization = perhaps { $0.identifier() }
        statement.role = perhaps { $0.words() }
        statement.addressees = (0..<below(3)).map { _ in identifier() }
        statement.via = (0..<below(3)).map { _ in identifier() }
        code(&statement)
        return statement
    }

    mutating func code(_ statement: inout Statement) {
        statement.concept = perhaps { Identifier(iri: "urn:x-dictum:concept:c\($0.below(9))") }
        statement.stance = perhaps { $0.one(of: Stance.allCases) }
        statement.claim = perhaps { $0.words() }
        statement.tags = (0..<below(4)).map { _ in words() }
        statement.memo = perhaps { $0.words() }
        statement.certainty = perhaps { $0.one(of: Statement.Certainty.allCases) }
        statement.isUnsure = once(in: 2)
        statement.status = one(of: Statement.Status.allCases)
        statement.provenance = perhaps { .suggested(by: $0.words()) } ?? .human
    }

    mutating func mention() -> Mention {
        var mention = Mention(id: identifier(), anchor: anchor(), actor: identifier(), record: record())
        mention.role = perhaps { $0.words() }
        mention.memo = perhaps { $0.words() }
        return mention
    }

    mutating func note() -> ArticleNote {
        var note = ArticleNote(id: identifier(), status: one(of: ArticleNote.Status.allCases), record: record())
        note.memo = perhaps { $0.words() }
        return note
    }

    mutating func item() -> Item {
        switch below(5) {
        case 0: .mention(mention())
        case 1: .note(note())
        default: .statement(statement())
        }
    }

    mutating func notebook(_ count: Int) -> Notebook {
        var notebook = Notebook(article: identifier(), coder: one(of: Self.coders), label: "ebb \(words()).txt")
        for _ in 0..<count { notebook.apply(Transaction("add", [.init(before: nil, after: item())])) }
        return notebook
    }

    /// A change that may follow in a notebook: something new, something changed, something gone.
    mutating func transaction(in notebook: Notebook) -> Transaction {
        var changes: [Transaction.Change] = []
        var touched: Set<String> = []
        for _ in 0...below(once(in: 10) ? 60 : 3) {
            guard let old = notebook.items.isEmpty || once(in: 3) ? nil : one(of: notebook.items) else {
                changes.append(.init(before: nil, after: item()))
                continue
            }
            guard touched.insert(old.iri).inserted else { continue }
            changes.append(.init(before: old, after: once(in: 4) ? nil : edited(old)))
        }
        return Transaction("edit \(below(100))", changes)
    }

    mutating func edited(_ item: Item) -> Item {
        switch item {
        case .statement(var statement):
            code(&statement)
            if once(in: 2) { statement.speaker = .actor(identifier()) }
            if once(in: 3) { statement.segments = [anchor()] }
            if once(in: 4) { statement.record.deletion = Deletion(by: one(of: Self.coders), at: timestamp()) }
            return .statement(statement)
        case .mention(var mention):
            mention.memo = words()
            return .mention(mention)
        case .note(var note):
            note.status = one(of: ArticleNote.Status.allCases)
            return .note(note)
        case .actor, .concept: return item
        }
    }
}
