import Analysis
import Annotations
import Prose
import Tables

/// Writes what an entry says of an article as bytes. What many statements share (IRIs, names of coders, kinds) is a word, of
/// which the number is written.
struct EntryWriting {
    /// Gives the number of a word, from 1 on.
    let number: (String) throws(DatabaseFailure) -> Int

    /// What the files of an article say.
    func bytes(of entry: CatalogEntry) throws(DatabaseFailure) -> [UInt8] {
        var writer = ByteWriter()
        writer.put(entry.about)
        writer.put(entry.marks.statements.count)
        for statement in entry.marks.statements { try put(statement, into: &writer) }
        writer.put(entry.marks.mentions.count)
        for mention in entry.marks.mentions {
            writer.put(mention.id.iri)
            try writer.put(
                number(mention.coder.slug), mention.range.lowerBound.scalars, mention.range.upperBound.scalars,
                number(mention.actor.iri))
        }
        return writer.bytes
    }

    private func put(_ statement: CodedStatement, into writer: inout ByteWriter) throws(DatabaseFailure) {
        writer.put(stretch: statement.particulars.bytes)
        writer.put(statement.quotation)
        writer.put(optional: statement.speakerAsWritten?.utf8)
        try writer.put(
            number(statement.coder.slug), number(statement.kind.rawValue), number(statement.status.rawValue),
            number(optional: statement.stance?.rawValue), statement.isUnsure ? 1 : 0,
            number(optional: statement.organization?.iri), number(optional: statement.concept?.iri))
        switch statement.speaker {
        case .unset: writer.put(0)
        case .unknown: writer.put(1)
        case .actor(let id): writer.put(2, try number(id.iri))
        }
        writer.put(statement.alsoNamed.count)
        for actor in statement.alsoNamed { writer.put(try number(actor.iri)) }
        writer.put(statement.tags) { $0.put($1) }
    }

    /// The number of a word, 0 where there is none.
    private func number(optional word: String?) throws(DatabaseFailure) -> Int {
        guard let word else { return 0 }
        return try number(word)
    }
}

extension ByteWriter {
    fileprivate mutating func put(_ about: Article) {
        put(about.id.iri)
        for text in [about.title, about.outlet, about.url, about.published, about.language] {
            put(optional: text?.utf8)
        }
        put(about.authors) { $0.put($1) }
    }
}

/// Reads what ``EntryWriting`` wrote. A word that many share is made once.
struct EntryReading {
    private let words: [String?]
    private let coders: [Coder?]
    private let kinds: [Statement.Kind?]
    private let stances: [Stance?]
    private let statuses: [Statement.Status?]

    init(words: [String?]) {
        self.words = words
        coders = words.map { $0.flatMap(Coder.init(slug:)) }
        kinds = words.map { $0.flatMap(Statement.Kind.init) }
        stances = words.map { $0.flatMap(Stance.init) }
        statuses = words.map { $0.flatMap(Statement.Status.init) }
    }

    /// What the files of an article said; nil where the bytes are something else.
    func said(_ bytes: UnsafeRawBufferPointer) -> (about: Article, marks: CodedCorpus.Marks)? {
        var reader = ByteReader(bytes)
        var marks = CodedCorpus.Marks()
        do throws(ByteReader.Damage) {
            let about = try reader.article()
            marks.statements = try reader.list { reader throws(ByteReader.Damage) in try statement(&reader) }
            marks.mentions = try reader.list { reader throws(ByteReader.Damage) in try mention(&reader) }
            return reader.isAtEnd ? (about, marks) : nil
        } catch {
            return nil
        }
    }

    private func statement(_ reader: inout ByteReader) throws(ByteReader.Damage) -> CodedStatement {
        guard let particulars = StatementParticulars(kept: try reader.stretch()) else { throw .damage }
        let quotation = try reader.text(), speakerAsWritten = try reader.optionalText()
        let coder = try known(reader.number(), coders), kind = try known(reader.number(), kinds)
        let status = try known(reader.number(), statuses), stance = try optional(reader.number(), stances)
        let isUnsure = try reader.number() != 0
        let organization = try optional(reader.number(), words), concept = try optional(reader.number(), words)
        return CodedStatement(
            particulars, coder: coder, quotation: quotation, kind: kind, speaker: try speaker(&reader),
            speakerAsWritten: speakerAsWritten, organization: organization.map(Identifier.init(iri:)),
            alsoNamed: try reader.list { reader throws(ByteReader.Damage) in
                Identifier(iri: try known(reader.number(), words))
            },
            concept: concept.map(Identifier.init(iri:)), stance: stance, status: status, isUnsure: isUnsure,
            tags: try reader.list { reader throws(ByteReader.Damage) in try reader.text() })
    }

    private func speaker(_ reader: inout ByteReader) throws(ByteReader.Damage) -> Statement.Speaker {
        switch try reader.number() {
        case 0: .unset
        case 1: .unknown
        default: .actor(Identifier(iri: try known(reader.number(), words)))
        }
    }

    private func mention(_ reader: inout ByteReader) throws(ByteReader.Damage) -> CodedMention {
        let id = try reader.text(), coder = try known(reader.number(), coders)
        let first = try reader.number(), last = try reader.number()
        guard first <= last else { throw .damage }
        return CodedMention(
            id: Identifier(iri: id), coder: coder, range: TextRange(first, last),
            actor: Identifier(iri: try known(reader.number(), words)))
    }

    /// What the word of a number says.
    private func known<Word>(_ number: Int, _ all: [Word?]) throws(ByteReader.Damage) -> Word {
        guard number < all.count, let word = all[number] else { throw .damage }
        return word
    }

    /// The same; nil for number 0.
    private func optional<Word>(_ number: Int, _ all: [Word?]) throws(ByteReader.Damage) -> Word? {
        number == 0 ? nil : try known(number, all)
    }
}

extension ByteReader {
    fileprivate mutating func article() throws(Damage) -> Article {
        var about = Article(id: Identifier(iri: try text()))
        about.title = try optionalText()
        about.outlet = try optionalText()
        about.url = try optionalText()
        about.published = try optionalText()
        about.language = try optionalText()
        about.authors = try list { reader throws(Damage) in try reader.text() }
        return about
    }
}
