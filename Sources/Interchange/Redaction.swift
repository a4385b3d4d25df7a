package import Annotations
internal import Prose

/// Leaves the actors out who are marked as sensitive: their names in the register, and the words that name them.
///
/// Of a person each word of the name is left out wherever it stands, since articles call people by their surnames. Nobody
/// is hidden by this from those who have the articles: a quotation can be looked up.
package struct Redaction: Sendable {
    /// The register with the names replaced.
    package let record: CorpusRecord
    /// Who is left out, by the name that stands in the place of theirs.
    package let protected: [Protected]
    /// What is looked for, the longest first, so that a full name becomes one blank.
    private let names: [SearchPattern]

    /// A sensitive actor and what it is called instead.
    package struct Protected: Hashable, Sendable {
        package let pseudonym: String
        package let name: String
        package let id: Identifier<Actor>
    }

    /// What stands in the place of a name.
    package static let blank = "▇▇▇"

    /// Leaves out those whom a register calls sensitive, and all who count as one with them.
    package init(_ record: CorpusRecord) {
        let hidden = Set(record.actors.filter(\.isSensitive).map { record.standing($0.id)?.id ?? $0.id })
        let standing = record.actors.map { record.standing($0.id)?.id ?? $0.id }
        let sensitive = record.actors.filter { hidden.contains(record.standing($0.id)?.id ?? $0.id) }
        // By when they were made, so that a number stays that of the same actor when others are marked or made.
        let order = Set(standing).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset + 1) })
        let words = Set(sensitive.flatMap(\.namingWords)).sorted { ($1.count, $0) < ($0.count, $1) }
        let names = words.map { SearchPattern(words: $0.lowercased()) }
        self.names = names
        protected = sensitive.map { actor in
            let number = numbers[record.standing(actor.id)?.id ?? actor.id] ?? 0
            return Protected(pseudonym: "\(Self.blank) \(number)", name: actor.name, id: actor.id)
        }
        let actors = zip(sensitive, protected).map { actor, instead in
            Transaction.Change(before: .actor(actor), after: .actor(actor.redacted(instead.pseudonym)))
        }
        let concepts = record.concepts.map { concept in
            Transaction.Change(
                before: .concept(concept), after: .concept(concept.redacted { Self.text($0, without: names) }))
        }
        // Others may be named after them: *a friend of Mara Lind*.
        let hiddenIDs = Set(sensitive.map(\.id))
        let others = record.actors.filter { !hiddenIDs.contains($0.id) }.map { actor in
            Transaction.Change(
                before: .actor(actor), after: .actor(actor.blanked { Self.text($0, without: names) }))
        }
        var redacted = record
        redacted.apply(Transaction("redact", actors + (names.isEmpty ? [] : others + concepts)))
        self.record = redacted
    }

    /// A text with a blank in the place of each name.
    package func text(_ text: String) -> String { Self.text(text, without: names) }

    private static func text(_ text: String, without names: [SearchPattern]) -> String {
        names.reduce(text) { replacing($1, in: $0) }
    }

    /// What is looked for.
    var protectedWords: [SearchPattern] { names }

    /// Where a name stands as words of its own.
    func hits(of name: SearchPattern, in text: ArticleText) -> [TextRange] {
        text.matches(of: name, in: text.range).filter(text.isWord)
    }

    /// Where any of the names stand, in order; of those that overlap the longest name.
    func hits(in text: ArticleText) -> [TextRange] {
        var taken: [TextRange] = []
        for name in names {
            let found = hits(of: name, in: text)
            guard !found.isEmpty else { continue }
            taken = Self.merged(taken, found)
        }
        return taken
    }

    /// Two lists in order as one, without those of the second that overlap one of the first.
    private static func merged(_ first: [TextRange], _ second: [TextRange]) -> [TextRange] {
        var merged: [TextRange] = [], rest = first[...]
        for range in second {
            while let next = rest.first, next.upperBound <= range.lowerBound { merged.append(rest.removeFirst()) }
            if let next = rest.first, next.overlaps(range) { continue }
            if let last = merged.last, last.overlaps(range) { continue }
            merged.append(range)
        }
        return merged + rest
    }

    private static func replacing(_ name: SearchPattern, in text: String) -> String {
        let article = ArticleText(text)
        let hits = article.matches(of: name, in: article.range)
        guard !hits.isEmpty else { return text }
        var replaced = "", end = TextOffset.start
        for hit in hits where article.isWord(hit) {
            replaced += article.string(in: end..<hit.lowerBound) + blank
            end = hit.upperBound
        }
        return replaced + article.string(in: end..<article.range.upperBound)
    }

    /// What a coder has marked, with the names left out of the words, and of what was noted.
    package func notebook(_ notebook: Notebook) -> Notebook {
        guard !names.isEmpty else { return notebook }
        var redacted = notebook
        let statements = notebook.statements.map { (Item.statement($0), Item.statement(self.statement($0))) }
        let notes = [notebook.note].compactMap(\.self).map { note in
            var changed = note
            changed.memo = note.memo.map(text)
            changed.particulars.title = note.particulars.title.map(text)
            changed.particulars.outlet = note.particulars.outlet.map(text)
            changed.particulars.authors = note.particulars.authors.map(text)
            changed.particulars.url = note.particulars.url.flatMap { text($0) == $0 ? $0 : nil }
            changed.particulars.language = note.particulars.language.map(text)
            return (Item.note(note), Item.note(changed))
        }
        redacted.apply(Transaction("redact", (statements + notes).map { .init(before: $0, after: $1) }))
        return redacted
    }

    private func statement(_ statement: Statement) -> Statement {
        var redacted = statement
        redacted.segments = statement.segments.map(anchor)
        redacted.speakerAsWritten = statement.speakerAsWritten.map(anchor)
        redacted.cue = statement.cue.map(anchor)
        redacted.claim = statement.claim.map(text)
        redacted.memo = statement.memo.map(text)
        redacted.role = statement.role.map(text)
        redacted.tags = statement.tags.map(text)
        return redacted
    }

    func anchor(_ anchor: Anchor) -> Anchor {
        var redacted = anchor
        redacted.exact = text(anchor.exact)
        redacted.prefix = text(anchor.prefix)
        redacted.suffix = text(anchor.suffix)
        return redacted
    }

    /// What is known of an article; an address in which a name stands is left out whole.
    package func article(_ article: Article) -> Article {
        var redacted = article
        redacted.title = article.title.map(text)
        redacted.outlet = article.outlet.map(text)
        redacted.published = article.published.map(text)
        redacted.authors = article.authors.map(text)
        redacted.url = article.url.flatMap { text($0) == $0 ? $0 : nil }
        redacted.language = article.language.map(text)
        return redacted
    }
}

extension Actor {
    /// Somebody else, in whose names and notes a text is replaced.
    fileprivate func blanked(_ text: (String) -> String) -> Actor {
        var blanked = self
        blanked.name = text(name)
        blanked.aliases = aliases.map { Alias(name: text($0.name), evidence: $0.evidence.map(text)) }
        for index in affiliations.indices { blanked.affiliations[index].role = affiliations[index].role.map(text) }
        blanked.memo = memo.map(text)
        return blanked
    }

    fileprivate func redacted(_ name: String) -> Actor {
        var redacted = self
        redacted.name = name
        redacted.aliases = []
        redacted.affiliations = []
        redacted.wikidata = nil
        redacted.memo = nil
        return redacted
    }

    /// The names, and of a person the words of them; not the short ones, which may be anything, nor small words beside
    /// others (`de`, `the`). Another name that is all in small letters, such as `the minister`, is no name in its parts.
    fileprivate var namingWords: [String] {
        let others = aliases.map(\.name)
        guard kind == .person else { return [name] + others }
        let capitals = others.flatMap { $0.nameParts.filter(\.isCapital) }
        let own = name.nameParts
        return [name] + others + (own.contains(where: \.isCapital) ? own.filter(\.isCapital) : own) + capitals
    }
}

extension String {
    /// The words that are long enough to name somebody.
    fileprivate var nameParts: [String] {
        split(separator: " ").map(String.init).filter { $0.unicodeScalars.count > 2 }
    }

    /// Whether it does not begin with a small letter; scripts without capitals have none.
    fileprivate var isCapital: Bool { unicodeScalars.first.map { !$0.properties.isLowercase } ?? false }
}

extension Concept {
    fileprivate func redacted(_ text: (String) -> String) -> Concept {
        var redacted = self
        redacted.name = text(name)
        redacted.definition = definition.map(text)
        redacted.useWhen = useWhen.map(text)
        redacted.notWhen = notWhen.map(text)
        redacted.examples = examples.map(text)
        redacted.aliases = aliases.map(text)
        redacted.memo = memo.map(text)
        return redacted
    }
}

extension ArticleText {
    /// Whether a stretch is not a part of a longer word.
    fileprivate func isWord(_ range: TextRange) -> Bool {
        let around = [
            range.lowerBound.scalars > 0 ? TextRange(range.lowerBound.scalars - 1, range.lowerBound.scalars) : nil,
            TextRange(range.upperBound.scalars, range.upperBound.scalars + 1),
        ]
        return around.compactMap { $0.flatMap { string(in: $0).unicodeScalars.first } }.allSatisfy {
            !$0.properties.isAlphabetic && $0.properties.numericType == nil
        }
    }
}
