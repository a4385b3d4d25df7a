package import Annotations
internal import Prose

/// Brings what a file says of an article into a coder's notebook of it.
///
/// What is there already, by its identifier or by its words, speaker and topic, is not made again, and nothing that is
/// there is changed. What is deleted here stays deleted.
package struct NotebookImport {
    private let article: ExchangeArticle
    private let notebook: Notebook
    private let format: String
    private let time: Timestamp
    private let placing: SpanPlacing
    /// What stands in the notebook, and was added to it.
    private var sayings: Set<Saying>
    private var namings: Set<Naming>
    /// What other notebooks of the article hold.
    private let others: Set<String>
    private var added: Set<String> = []
    private(set) var changes: [Transaction.Change] = []

    /// Who says what about what, and where. Two statements that agree in all of this are one.
    fileprivate struct Saying: Hashable {
        let ranges: [TextRange]
        let speaker: Statement.Speaker
        let concept: Identifier<Concept>?
    }

    /// Who is named where.
    fileprivate struct Naming: Hashable {
        let range: TextRange
        let actor: Identifier<Actor>
    }

    /// An import into a notebook, which is one of the article's or a new one; `register` knows whom its names mean.
    package init(
        into notebook: Notebook, of article: ExchangeArticle, format: String, at time: Timestamp,
        _ register: RegisterImport
    ) {
        self.article = article
        self.notebook = notebook
        self.format = format
        self.time = time
        placing = SpanPlacing(in: article.text)
        let own = article.notebooks.first { $0.coder == notebook.coder } ?? notebook
        sayings = Set(own.statements.map { Saying($0, register.record) })
        namings = Set(own.mentions.map { Naming($0, register.record) })
        let foreign = article.notebooks.filter { $0.coder != notebook.coder }
        others = Set(foreign.flatMap(\.items).map(\.iri))
    }

    /// Takes over what a file says, and gives back the changes that this takes.
    package mutating func take(
        _ imported: ImportedArticle, _ register: inout RegisterImport, _ report: inout ImportReport
    ) -> [Transaction.Change] {
        let spans = imported.statements.flatMap(\.spans) + imported.mentions.map(\.span)
        var outcomes = placing.outcomes(of: spans)[...]
        for statement in imported.statements {
            let places = Array(outcomes.prefix(statement.spans.count))
            outcomes = outcomes.dropFirst(places.count)
            take(statement, places, &register, &report)
        }
        for mention in imported.mentions {
            guard let outcome = outcomes.popFirst() else { break }
            take(mention, outcome, &register, &report)
        }
        takeNote(imported)
        defer { changes = [] }
        return changes
    }

    private func anchor(_ range: TextRange) -> Anchor {
        Anchor(of: range, in: article.text, base: article.hash)
    }

    // MARK: - Statements

    private mutating func take(
        _ imported: ImportedStatement, _ places: [SpanPlacing.Outcome], _ register: inout RegisterImport,
        _ report: inout ImportReport
    ) {
        var ranges: [TextRange] = []
        for (span, place) in zip(imported.segments, places) {
            switch place {
            case .placed(let range): ranges.append(range)
            case .notPlaced(let reason):
                return report.leave(
                    ImportProblem(imported.place, reason.sentence(span.exact)), of: article.path.display)
            }
        }
        guard let first = ranges.first else {
            return report.leave(
                ImportProblem(imported.place, SpanPlacing.Reason.noWords.sentence("")), of: article.path.display)
        }
        if let id = imported.id, isKnown(identifier(of: "statement", id)) {
            report.known += 1
            return
        }
        var statement = statement(imported, ranges, &register)
        guard sayings.insert(Saying(statement, register.record)).inserted, !isKnown(statement.id.iri) else {
            report.known += 1
            return
        }
        let rest = places.dropFirst(imported.segments.count)
        addBeside(&statement, imported, Array(rest), nearest: first, &report)
        added.insert(statement.id.iri)
        changes.append(.init(before: nil, after: .statement(statement)))
        report.statements += 1
    }

    /// Whether something of that name is in one of the notebooks, deleted or not, and not from this import.
    private func isKnown(_ iri: String) -> Bool {
        !added.contains(iri) && (others.contains(iri) || notebook.item(iri) != nil)
    }

    /// The name of something that has one in the file.
    private func identifier(of kind: String, _ id: String) -> String {
        if id.isUUID { return id }
        return Identifier<Statement>(derivedFrom: "\(kind)\n\(format)\n\(article.about.id.iri)\n\(id)").iri
    }

    private func statement(
        _ imported: ImportedStatement, _ ranges: [TextRange], _ register: inout RegisterImport
    ) -> Statement {
        let speaker: Statement.Speaker =
            switch imported.speaker {
            case .unset: .unset
            case .unknown: .unknown
            case .named(let name): register.actor(name).map { .actor($0) } ?? .unset
            }
        let concept = imported.concept.flatMap { register.concept($0) }
        let id = imported.id.map { identifier(of: "statement", $0) }
        let words = ranges.map { "\($0.lowerBound.scalars)-\($0.upperBound.scalars)" }.joined(separator: " ")
        let derived = Identifier<Statement>(
            derivedFrom: "statement\n\(article.about.id.iri)\n\(words)\n\(speaker)\n\(concept?.iri ?? "")\n\(id ?? "")"
                + (imported.coder.map { "\n\($0)" } ?? ""))
        // Of two statements with one identifier the second gets its own.
        let isFree = id.map { !added.contains($0) } ?? false
        var statement = Statement(
            id: isFree ? Identifier(iri: id ?? "") : derived, segments: ranges.map(anchor),
            kind: imported.kind ?? .direct,
            record: Record(creator: notebook.coder, created: imported.created?.checked ?? time))
        statement.record.modified = imported.modified?.checked
        statement.speaker = speaker
        statement.concept = concept
        fill(&statement, imported, &register)
        return statement
    }

    private func fill(_ statement: inout Statement, _ imported: ImportedStatement, _ register: inout RegisterImport) {
        var seen: Set<String> = []
        statement.organization = imported.organization.flatMap { register.actor($0, kind: .organization) }
        statement.addressees = imported.addressees.compactMap { register.actor($0) }
        statement.via = imported.via.compactMap { register.actor($0, kind: .media) }
        statement.role = imported.role?.said
        statement.stance = imported.stance
        statement.claim = imported.claim?.said
        statement.tags = imported.tags.filter { $0.said != nil && seen.insert($0).inserted }
        statement.memo = imported.memo?.said
        statement.certainty = imported.certainty
        statement.isUnsure = imported.isUnsure
        let isJudged = statement.concept != nil || statement.speaker != .unset
        statement.status = imported.status ?? (isJudged ? .coded : .draft)
        statement.provenance = imported.provenance
    }

    /// The cue and the words that name the speaker. Without a place of their own they are the nearest to the quotation.
    private func addBeside(
        _ statement: inout Statement, _ imported: ImportedStatement, _ places: [SpanPlacing.Outcome],
        nearest words: TextRange, _ report: inout ImportReport
    ) {
        var places = places[...]
        func place(_ span: ImportedSpan, _ name: String) -> Anchor? {
            let outcome = places.popFirst()
            if case .placed(let range)? = outcome, span.range != nil || !isFar(range, from: words) {
                return anchor(range)
            }
            if let range = placing.nearest(span.exact, to: words) { return anchor(range) }
            let reason = SpanPlacing.Reason.nowhere.sentence(span.exact)
            report.lack(ImportProblem("\(imported.place): \(name)", reason), of: article.path.display)
            return nil
        }
        statement.cue = imported.cue.flatMap { place($0, "cue") }
        statement.speakerAsWritten = imported.speakerAsWritten.flatMap { place($0, "speaker as written") }
    }

    private func isFar(_ range: TextRange, from words: TextRange) -> Bool {
        max(range.lowerBound - words.upperBound, words.lowerBound - range.upperBound) > 1000
    }

    // MARK: - Mentions and notes

    private mutating func take(
        _ imported: ImportedMention, _ outcome: SpanPlacing.Outcome, _ register: inout RegisterImport,
        _ report: inout ImportReport
    ) {
        let range: TextRange
        switch outcome {
        case .placed(let found): range = found
        case .notPlaced(let reason):
            return report.leave(
                ImportProblem(imported.place, reason.sentence(imported.span.exact)), of: article.path.display)
        }
        if let id = imported.id, isKnown(identifier(of: "mention", id)) {
            report.known += 1
            return
        }
        guard let actor = register.actor(imported.actor) else {
            return report.leave(
                ImportProblem(imported.place, "it names nobody: say whom the words mean"), of: article.path.display)
        }
        let words = "\(range.lowerBound.scalars)-\(range.upperBound.scalars)\n\(actor.iri)"
        let derived = Identifier<Mention>(derivedFrom: "mention\n\(article.about.id.iri)\n\(words)")
        let id = imported.id.map { identifier(of: "mention", $0) }.flatMap { added.contains($0) ? nil : $0 }
        var mention = Mention(
            id: id.map { Identifier(iri: $0) } ?? derived, anchor: anchor(range), actor: actor,
            record: Record(creator: notebook.coder, created: imported.created?.checked ?? time))
        mention.role = imported.role?.said
        mention.memo = imported.memo?.said
        guard namings.insert(Naming(mention, register.record)).inserted, !isKnown(mention.id.iri) else {
            report.known += 1
            return
        }
        added.insert(mention.id.iri)
        changes.append(.init(before: nil, after: .mention(mention)))
        report.mentions += 1
    }

    /// What the file says of the article as a whole, as far as nobody has said it here.
    private mutating func takeNote(_ imported: ImportedArticle) {
        let (said, known) = (imported.particulars, article.about)
        let before = notebook.note
        let made = Record(creator: notebook.coder, created: time)
        let id = Identifier<ArticleNote>(derivedFrom: "note\n\(notebook.article.iri)\n\(notebook.coder.slug)")
        guard before != nil || notebook.item(id.iri) == nil else { return }
        var after = before ?? ArticleNote(id: id, status: .open, record: made)
        var particulars = after.particulars
        if known.title == nil { particulars.title = particulars.title ?? said.title?.said }
        if known.outlet == nil { particulars.outlet = particulars.outlet ?? said.outlet?.said }
        if known.url == nil { particulars.url = particulars.url ?? said.url?.said }
        if known.published == nil { particulars.published = particulars.published ?? said.published?.said }
        if known.language == nil { particulars.language = particulars.language ?? said.language?.said }
        if known.authors.isEmpty, particulars.authors.isEmpty { particulars.authors = said.authors }
        let memo = after.memo ?? imported.memo?.said
        guard particulars != after.particulars || memo != after.memo else { return }
        after.particulars = particulars
        after.memo = memo
        if before != nil { after.record.modified = time }
        changes.append(.init(before: before.map(Item.note), after: .note(after)))
    }
}

extension NotebookImport.Saying {
    fileprivate init(_ statement: Statement, _ record: CorpusRecord) {
        var speaker = statement.speaker
        if case .actor(let id) = speaker { speaker = .actor(record.standing(id)?.id ?? id) }
        self.init(
            ranges: statement.segments.map(\.range), speaker: speaker,
            concept: statement.concept.map { record.standing($0)?.id ?? $0 })
    }
}

extension NotebookImport.Naming {
    fileprivate init(_ mention: Mention, _ record: CorpusRecord) {
        self.init(range: mention.anchor.range, actor: record.standing(mention.actor)?.id ?? mention.actor)
    }
}

extension ImportedStatement {
    /// All that has a place: the words, the cue, the words that name the speaker.
    fileprivate var spans: [ImportedSpan] { segments + [cue, speakerAsWritten].compactMap(\.self) }
}
