import Prose

/// Annotations out of bytes that stand exactly as ``PlainItemWriter`` writes them, without a tree of values between.
///
/// Nearly every annotation of a large sidecar is such a one. What it reads is what ``ItemReader`` reads, nothing in it
/// is foreign, and at the first byte that stands otherwise it gives up: the annotation is then read in the usual way.
struct PlainItemReader {
    /// The IRI of the article, and how it stands in the text.
    private let article: String
    private let quotedArticle: [UInt8]
    private var lastCoder: Coder?
    private var lastHash: TextHash?

    /// A reader of annotations that are about an article.
    init(article: Identifier<Article>) {
        self.article = article.iri
        quotedArticle = JSONWriter.line(of: .string(article.iri))
    }

    /// The annotation of a page at the next byte; nil, and nothing taken, where it does not stand as we write it.
    mutating func item(_ text: inout JSONReader) -> Item? {
        let start = text.at
        text.plainIndent = 2
        do throws(NotPlain) {
            return try annotation(&text)
        } catch {
            text.at = start
            return nil
        }
    }

    private mutating func annotation(_ text: inout JSONReader) throws(NotPlain) -> Item {
        try text.plainObject()
        try text.plainName("id")
        let id = try text.plainString()
        try text.plainName("type")
        try text.plainWord("Annotation")
        try text.plainName("motivation")
        let motivation = try text.plainString()
        try text.plainName("creator")
        let creator = try coder(&text)
        try text.plainName("created")
        var record = Record(creator: creator, created: Timestamp(text: try text.plainString(isCommon: true)))
        if text.hasPlainName("modified") { record.modified = Timestamp(text: try text.plainString(isCommon: true)) }
        switch motivation {
        case "classifying": return try statementOrNote(id, record, &text)
        case "identifying": return try mention(id, record, &text)
        default: throw NotPlain()
        }
    }

    private mutating func statementOrNote(
        _ id: String, _ record: Record, _ text: inout JSONReader
    ) throws(NotPlain) -> Item {
        // The kind is in the bodies, the words behind them.
        var statement = Statement(id: Identifier(iri: id), segments: [], kind: .direct, record: record)
        if text.hasPlainName("dictum:status") { statement.status = try word(&text, but: .draft) }
        if text.hasPlainName("dictum:certainty") { statement.certainty = try word(&text) }
        if text.hasPlainName("dictum:unsure") {
            try text.plainTrue()
            statement.isUnsure = true
        }
        if text.hasPlainName("dictum:suggestedBy") {
            statement.provenance = .suggested(by: try text.plainString(isCommon: true))
        }
        statement.record.deletion = try deletion(&text)
        var bodies = PlainBodies(created: record.created)
        if let note = try bodies.fill(&statement, &self, &text) {
            return try self.note(id, statement, note, bodies.particulars, &text)
        }
        statement.segments = try segments(record.created, &text)
        try text.plainObjectEnd()
        return .statement(statement)
    }

    /// The note whose first members were read as those of a statement; it has none of a statement's own.
    private func note(
        _ id: String, _ read: Statement, _ status: ArticleNote.Status, _ particulars: ArticleParticulars,
        _ text: inout JSONReader
    ) throws(NotPlain) -> Item {
        var note = ArticleNote(id: Identifier(iri: id), status: status, record: read.record)
        note.memo = read.memo
        note.particulars = particulars
        guard read.status == .draft, read.certainty == nil, !read.isUnsure, read.provenance == .human else {
            throw NotPlain()
        }
        try text.plainName("target")
        try text.plainBytes(quotedArticle)
        try text.plainObjectEnd()
        return .note(note)
    }

    private mutating func mention(
        _ id: String, _ record: Record, _ text: inout JSONReader
    ) throws(NotPlain) -> Item {
        let deletion = try deletion(&text)
        var bodies = PlainBodies(created: record.created)
        let read = try bodies.mention(&self, &text)
        try text.plainName("target")
        let anchor = try anchor(record.created, &text)
        var mention = Mention(id: Identifier(iri: id), anchor: anchor, actor: read.actor, record: record)
        mention.role = read.role
        mention.memo = read.memo
        mention.record.deletion = deletion
        try text.plainObjectEnd()
        return .mention(mention)
    }

    private mutating func deletion(_ text: inout JSONReader) throws(NotPlain) -> Deletion? {
        guard text.hasPlainName("dictum:deleted") else { return nil }
        try text.plainObject()
        try text.plainName("at")
        let at = Timestamp(text: try text.plainString(isCommon: true))
        try text.plainName("by")
        let by = try coder(&text)
        try text.plainObjectEnd()
        return Deletion(by: by, at: at)
    }

    private mutating func coder(_ text: inout JSONReader) throws(NotPlain) -> Coder {
        let slug = try text.plainString(after: "urn:x-dictum:coder:")
        if let lastCoder, lastCoder.slug.isIdentical(to: slug) { return lastCoder }
        guard let coder = Coder(slug: slug) else { throw NotPlain() }
        lastCoder = coder
        return coder
    }

    /// One of a few words; `common` is the one that is never written.
    private func word<Word: RawRepresentable<String> & Equatable>(
        _ text: inout JSONReader, but common: Word? = nil
    ) throws(NotPlain) -> Word {
        guard let word = Word(rawValue: try text.plainString()), word != common else { throw NotPlain() }
        return word
    }

    private mutating func segments(_ created: Timestamp, _ text: inout JSONReader) throws(NotPlain) -> [Anchor] {
        try text.plainName("target")
        guard text.isAtArray else { return [try anchor(created, &text)] }
        var segments: [Anchor] = []
        try text.plainArray()
        while text.hasPlainElement(opening: UInt8(ascii: "{")) { segments.append(try anchor(created, &text)) }
        try text.plainArrayEnd()
        guard segments.count > 1 else { throw NotPlain() }
        return segments
    }

    /// A part of the article that is a target.
    private mutating func anchor(_ created: Timestamp, _ text: inout JSONReader) throws(NotPlain) -> Anchor {
        try text.plainObject()
        try text.plainName("type")
        try text.plainWord("SpecificResource")
        try text.plainName("source")
        try text.plainBytes(quotedArticle)
        try text.plainName("selector")
        return try selection(created, &text)
    }

    /// What stands in a part of the article from the value of `selector` on.
    mutating func selection(_ created: Timestamp, _ text: inout JSONReader) throws(NotPlain) -> Anchor {
        try text.plainArray()
        guard text.hasPlainElement(opening: UInt8(ascii: "{")) else { throw NotPlain() }
        try text.plainObject()
        try text.plainName("type")
        try text.plainWord("TextQuoteSelector")
        try text.plainName("exact")
        let exact = try text.plainString()
        try text.plainName("prefix")
        let prefix = try text.plainString()
        try text.plainName("suffix")
        let suffix = try text.plainString()
        try text.plainObjectEnd()
        let range = try position(&text)
        try text.plainArrayEnd()
        var anchor = Anchor(range: range, exact: exact, prefix: prefix, suffix: suffix, base: nil)
        if text.hasPlainName("state") { try state(of: &anchor, created, &text) }
        try text.plainObjectEnd()
        return anchor
    }

    private func position(_ text: inout JSONReader) throws(NotPlain) -> TextRange {
        guard text.hasPlainElement(opening: UInt8(ascii: "{")) else { throw NotPlain() }
        try text.plainObject()
        try text.plainName("type")
        try text.plainWord("TextPositionSelector")
        try text.plainName("start")
        let start = try text.plainNumber()
        try text.plainName("end")
        let end = try text.plainNumber()
        try text.plainObjectEnd()
        guard start <= end else { throw NotPlain() }
        return TextRange(start, end)
    }

    private mutating func state(
        of anchor: inout Anchor, _ created: Timestamp, _ text: inout JSONReader
    ) throws(NotPlain) {
        try text.plainObject()
        try text.plainName("type")
        try text.plainWord("TimeState")
        try text.plainName("sourceDate")
        let date = try text.plainString(isCommon: true)
        if !date.isIdentical(to: created.text) { anchor.date = Timestamp(text: date) }
        if text.hasPlainName("cached") { anchor.base = try hash(&text) }
        try text.plainObjectEnd()
        // Such a state would not have been written.
        if anchor.base == nil, anchor.date == nil { throw NotPlain() }
    }

    private mutating func hash(_ text: inout JSONReader) throws(NotPlain) -> TextHash {
        let digits = try text.plainString(after: "urn:sha256:")
        if let lastHash, lastHash.hex.isIdentical(to: digits) { return lastHash }
        guard let hash = TextHash(digits: digits) else { throw NotPlain() }
        lastHash = hash
        return hash
    }

    /// Whether an IRI is the article's, to the byte.
    func isArticle(_ iri: String) -> Bool { iri.isIdentical(to: article) }
}
