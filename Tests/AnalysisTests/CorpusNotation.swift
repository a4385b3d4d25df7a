import Annotations
import Prose
import Testing

@testable import Analysis

/// A corpus written as lines, one statement each:
///
///     2026-01-03 Courier | Mara Lind | ferry + | “We will row.”
///
/// An article is a date and an outlet (`-` for none); lines with the same ones are in the same article, in order. The speaker may be
/// `-` (nobody has said) or `?` (nobody can know), with an organization after `@`, the topic `-`; the sign after it is a key that sets a stance. A word in
/// `[brackets]` is the tagged name of an actor. A fifth part names the coders, `ana` where it is missing.
func corpus(_ lines: String, merged: [String: String] = [:]) throws -> CodedCorpus {
    var writer = try CorpusWriter()
    for line in lines.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) { try writer.take(line) }
    return writer.corpus(merged: merged)
}

private struct CorpusWriter {
    private var order: [String] = []
    private var notebooks: [String: [Coder: Notebook]] = [:]
    private var lengths: [String: Int] = [:]
    private var actors: [String] = []
    private var concepts: [String] = []
    private var count = 0
    private let ana: Coder

    init() throws { ana = try #require(Coder(slug: "ana")) }

    mutating func take(_ line: Substring) throws {
        let parts = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
        try #require(parts.count >= 4, "a line has an article, a speaker, a topic and a quotation: \(line)")
        let coders =
            try parts.count > 4 ? parts[4].split(separator: " ").map { try #require(Coder(slug: String($0))) } : [ana]
        let start = lengths[parts[0], default: 0]
        if start == 0 { order.append(parts[0]) }
        let (words, names) = Self.names(in: parts[3])
        lengths[parts[0]] = start + words.unicodeScalars.count + 10
        for coder in coders {
            var notebook =
                notebooks[parts[0]]?[coder]
                ?? Notebook(
                    article: Identifier(iri: "urn:x:" + parts[0]), coder: coder, label: parts[0])
            let statement = statement(parts, Anchor.plain(words, at: start), coder)
            let mentions = names.map { mention($0.name, Anchor.plain($0.name, at: start + $0.at), coder) }
            notebook.apply(Transaction("tag", ([statement] + mentions).map { .init(before: nil, after: $0) }))
            notebooks[parts[0], default: [:]][coder] = notebook
        }
    }

    private mutating func statement(_ parts: [String], _ anchor: Anchor, _ coder: Coder) -> Item {
        count += 1
        var statement = Statement(
            id: Identifier(iri: "urn:uuid:00000000-0000-7000-8000-\(String(1_000_000 + count))"), segments: [anchor],
            kind: .direct, record: .made(by: coder))
        let voice = parts[1].split(separator: "@").map { $0.split(separator: " ").joined(separator: " ") }
        switch voice[0] {
        case "-": break
        case "?": statement.speaker = .unknown
        default: statement.speaker = .actor(actor(voice[0]))
        }
        if voice.count > 1 { statement.organization = actor(voice[1]) }
        let topic = parts[2].split(separator: " ")
        if topic[0] != "-" { statement.concept = concept(String(topic[0])) }
        let signs: [Substring: Stance] = ["+": .support, "-": .oppose, "=": .neutral, "~": .mixed, "%": .unclear]
        statement.stance = topic.count > 1 ? signs[topic[1]] : nil
        return .statement(statement)
    }

    private mutating func mention(_ name: String, _ anchor: Anchor, _ coder: Coder) -> Item {
        count += 1
        return .mention(
            Mention(
                id: Identifier(iri: "urn:uuid:00000000-0000-7000-8000-\(String(1_000_000 + count))"), anchor: anchor,
                actor: actor(name), record: .made(by: coder)))
    }

    private mutating func actor(_ name: String) -> Identifier<Actor> {
        if !actors.contains(name) { actors.append(name) }
        return Identifier(iri: "urn:x:actor:" + name)
    }

    private mutating func concept(_ name: String) -> Identifier<Concept> {
        if !concepts.contains(name) { concepts.append(name) }
        return Identifier(iri: "urn:x:concept:" + name)
    }

    /// The words without their brackets, and where the names in brackets stand then.
    private static func names(in words: String) -> (words: String, names: [(name: String, at: Int)]) {
        var plain = "", names: [(name: String, at: Int)] = []
        var open: Int?
        for scalar in words.unicodeScalars {
            switch scalar {
            case "[": open = plain.unicodeScalars.count
            case "]":
                guard let at = open else { continue }
                names.append((String(String.UnicodeScalarView(plain.unicodeScalars.dropFirst(at))), at))
                open = nil
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return (plain, names)
    }

    func corpus(merged: [String: String]) -> CodedCorpus {
        var record = CorpusRecord()
        let actors = (self.actors + merged.values.filter { !self.actors.contains($0) }).map { name in
            var actor = Actor(
                id: Identifier(iri: "urn:x:actor:" + name), kind: .person, name: name, record: .made(by: ana))
            actor.mergedInto = merged[name].map { Identifier(iri: "urn:x:actor:" + $0) }
            return Item.actor(actor)
        }
        let concepts = self.concepts.map { name in
            Item.concept(Concept(id: Identifier(iri: "urn:x:concept:" + name), name: name, record: .made(by: ana)))
        }
        record.apply(Transaction("add", (actors + concepts).map { .init(before: nil, after: $0) }))
        var corpus = CodedCorpus(record: record)
        for label in order {
            var about = Article(id: Identifier(iri: "urn:x:" + label))
            let words = label.split(separator: " ", maxSplits: 1).map(String.init)
            about.published = words[0] == "-" ? nil : words[0]
            about.outlet = words.count > 1 && words[1] != "-" ? words[1] : nil
            let notebooks = (notebooks[label] ?? [:]).values.sorted { $0.coder < $1.coder }
            corpus.add(.init(path: BytePath(label + ".txt"), about: about), notebooks)
        }
        return corpus
    }
}

extension Anchor {
    fileprivate static func plain(_ words: String, at start: Int) -> Anchor {
        Anchor(
            range: TextRange(start, start + words.unicodeScalars.count), exact: words, prefix: "before ",
            suffix: " after", base: nil)
    }
}

extension Record {
    fileprivate static func made(by coder: Coder) -> Record {
        Record(creator: coder, created: Timestamp(text: "2026-02-01T08:00:00Z"))
    }
}
