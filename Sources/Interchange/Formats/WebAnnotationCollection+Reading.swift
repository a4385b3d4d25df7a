internal import Annotations

/// Reads Web Annotations: a collection with its first page inside, a page, a list of annotations, or one.
///
/// Of annotations that this program wrote all members come back. Of others the words that are marked, the tags and the
/// comment.
package struct WebAnnotationReading: CorpusReading {
    package init() {}

    package var name: String { "w3c" }
    package var summary: String { "W3C Web Annotations: a collection, a page or a list of them (JSON-LD)" }

    package func recognizes(_ source: ImportSource) -> Bool {
        guard !source.isFolder else { return false }
        let start = source.startOfText
        return ["anno.jsonld", "\"AnnotationCollection\"", "\"AnnotationPage\""].contains { start.contains($0) }
    }

    package func read(_ source: ImportSource) throws(ImportFailure) -> ImportedCorpus {
        let value = try ImportFailure.json(try source.onlyFile(for: name).bytes())
        let items = try Self.items(of: value)
        guard let coder = Coder(slug: "unknown") else { throw ImportFailure("nobody could be named") }
        var reader = AnnotationsReader(about: value, coder)
        for (number, item) in items.enumerated() { reader.take(item, "annotation \(number + 1)") }
        return reader.all
    }

    private static func items(of value: JSONValue) throws(ImportFailure) -> [JSONValue] {
        if !value.list.isEmpty { return value.list }
        if let items = value["items"] { return items.oneOrMore }
        if let first = value["first"] {
            guard let items = first["items"] else {
                throw ImportFailure("its annotations are in other files: import those pages")
            }
            return items.oneOrMore
        }
        if value["target"] != nil { return [value] }
        if value["type"]?.text == "AnnotationCollection" { return [] }
        throw ImportFailure("no annotations are in it: name an annotation collection, a page or a list")
    }
}

/// Turns annotations into what is imported.
private struct AnnotationsReader {
    private var corpus = ImportedCorpus()
    private let coder: Coder
    /// The names of actors and topics by their ids.
    private var names: [String: String] = [:]
    /// What the file says of its articles, by the source of annotations.
    private var references: [String: ArticleReference] = [:]
    private var articles = ArticleGroups()

    /// All that was taken.
    var all: ImportedCorpus {
        var all = corpus
        all.articles = articles.all
        return all
    }

    /// `whole` is the file: it has names beside the annotations.
    init(about whole: JSONValue, _ coder: Coder) {
        self.coder = coder
        for actor in whole["dictum:actors"]?.list ?? [] {
            guard let id = actor["id"]?.text, let name = actor["dictum:name"]?.text else { continue }
            names[id] = name
            let kind = actor["dictum:kind"]?.text.flatMap(Actor.Kind.init(rawValue:))
            corpus.actors.append(ImportedActor(ImportedName(id: id, name: name), kind: kind))
        }
        for concept in whole["dictum:concepts"]?.list ?? [] {
            guard let id = concept["id"]?.text, let name = concept["dictum:name"]?.text else { continue }
            names[id] = name
            var imported = ImportedConcept(ImportedName(id: id, name: name))
            imported.parent = concept["dictum:parent"]?["id"]?.text.map { ImportedName(id: $0) }
            imported.definition = concept["dictum:definition"]?.text
            corpus.concepts.append(imported)
        }
        for article in whole["dictum:articles"]?.list ?? [] {
            guard let source = article["id"]?.text else { continue }
            references[source] = ArticleReference(
                id: article["dictum:article"]?["id"]?.text, path: article["dictum:path"]?.text,
                url: source.isAddress ? source : nil)
        }
    }

    mutating func take(_ value: JSONValue, _ place: String) {
        guard let target = value["target"]?.oneOrMore.first else {
            return note(place, "it is about nothing: it needs a target")
        }
        let source = target.text ?? target["source"]?.text ?? target["source"]?["id"]?.text ?? ""
        let cached = target["state"]?.oneOrMore.lazy.compactMap { $0["cached"]?.text }.first
        let hash = cached.flatMap { $0.hasPrefix("urn:sha256:") ? String($0.dropFirst(11)) : nil }
        var reference = references[source] ?? ArticleReference(id: source, url: source.isAddress ? source : nil)
        if reference.hash == nil, references[source] == nil { reference.hash = hash }
        if references[source] == nil, source.isAddress { reference.path = source }
        switch AnnotationExchange.item(of: value, about: source, by: coder) {
        case .statement(let statement):
            var imported = ImportedStatement(statement, at: place, names)
            if statement.record.creator == coder { imported.coder = nil }
            articles.add(imported, to: reference)
        case .mention(let mention):
            var imported = ImportedMention(mention, at: place, names)
            if mention.record.creator == coder { imported.coder = nil }
            articles.add(imported, to: reference)
        case .note(let said):
            articles.change(reference) { article in
                article.particulars = said.particulars
                article.memo = said.memo
            }
        case .actor, .concept, nil: takeForeign(value, place, reference)
        }
    }

    private mutating func note(_ place: String, _ sentence: String) {
        corpus.problems.append(ImportProblem(place, sentence))
    }

    /// An annotation of another program: its words, its tags and its comment.
    private mutating func takeForeign(_ value: JSONValue, _ place: String, _ reference: ArticleReference) {
        let segments = (value["target"]?.oneOrMore ?? []).compactMap { target in
            SelectorReader.span(target["selector"]?.oneOrMore ?? [], in: .scalars)
        }
        guard !segments.isEmpty else {
            return note(place, "it does not say which words it is about: it needs a TextQuoteSelector")
        }
        var statement = ImportedStatement(place, id: value["id"]?.text, segments)
        var comments = [value["bodyValue"]?.text].compactMap(\.self)
        for body in value["body"]?.oneOrMore ?? [] {
            guard let text = body.text ?? body["value"]?.text else { continue }
            if body["purpose"]?.text == "tagging" { statement.tags.append(text) } else { comments.append(text) }
        }
        statement.memo = comments.isEmpty ? nil : comments.joined(separator: "\n")
        statement.created = value["created"]?.text.map(Timestamp.init(text:))
        statement.coder = value["creator"]?["name"]?.text ?? value["creator"]?.text
        articles.add(statement, to: reference)
    }
}

/// Selectors of the Web Annotation Data Model (4.2.4 and 4.2.5).
enum SelectorReader {
    /// The words that selectors point at; nil where none says the words.
    static func span(_ selectors: [JSONValue], in unit: ImportedSpan.Unit) -> ImportedSpan? {
        let all = selectors.flatMap { [$0] + ($0["refinedBy"]?.oneOrMore ?? []) }
        guard let quote = all.first(where: { $0["exact"]?.text != nil }), let exact = quote["exact"]?.text else {
            return nil
        }
        let position = all.first { $0["type"]?.text == "TextPositionSelector" }
        var span = ImportedSpan(exact, start: position?["start"]?.int, end: position?["end"]?.int, in: unit)
        span.prefix = quote["prefix"]?.text ?? ""
        span.suffix = quote["suffix"]?.text ?? ""
        return span
    }
}
