package import Annotations
internal import Packages

/// The codebook as REFI-QDA has it (`.qdc`): codes with a name, a color and what they mean, those that stand under others
/// inside them.
package enum RefiCodebook {
    static let namespace = "urn:QDA-XML:codebook:1.0"

    /// The file of a codebook; nil for one without topics, for which the format has no form.
    package static func bytes(of record: CorpusRecord) -> [UInt8]? {
        let tree = CodeTree(record)
        guard !tree.roots.isEmpty else { return nil }
        var names: [Identifier<Concept>: String] = [:], taken = UniqueNames()
        for concept in record.concepts where concept.mergedInto == nil {
            let isClear = ProjectCodes.isTopic(concept.name)
            let name = isClear ? concept.name : RefiCode.concept(concept.id.iri).name(record)
            names[concept.id] = taken.unique(name)
        }
        var xml = XMLWriter()
        xml.begin("CodeBook", [("xmlns", namespace), ("origin", "Dictum")])
        xml.begin("Codes")
        xml.writeCodes(tree.roots, of: tree, name: { names[$0.id] ?? $0.name })
        xml.end("Codes")
        xml.end("CodeBook")
        return xml.bytes
    }

    /// What the file does not hold of a codebook, a line for each member.
    package static func losses(of record: CorpusRecord) -> [String] {
        var report = LossReport()
        report.note(record, keeping: KeptMembers(statements: [], concepts: [.parent, .definition, .color]))
        for concept in record.concepts where concept.mergedInto == nil {
            let iri = concept.id.iri
            if concept.color != nil, RefiColor.written(concept.color) == nil {
                report.note("colors by name", of: .concept, iri)
            }
            let isWhole = concept.name.isInXML && concept.definition?.isInXML != false
            if !isWhole { report.note("control characters", of: .concept, iri) }
        }
        return report.losses.filter { $0.kind == .concept }.map(\.line)
    }

    // MARK: - Reading

    /// Whether a file looks like one.
    package static func recognizes(_ bytes: [UInt8]) -> Bool {
        // UTF-16 has a zero beside each letter.
        let start = String(decoding: bytes.prefix(4096).filter { $0 != 0 }, as: UTF8.self)
        let isMarkup = start.first { $0.isASCII && !$0.isWhitespace } == "<"
        return isMarkup && start.contains("CodeBook")
    }

    /// The topics of a file, ready to be brought into a codebook: what the file cannot say of a topic stays as it is
    /// there. `others` counts the codes that are no topics, since their names say that they are speakers and the like.
    package static func topics(
        of bytes: [UInt8], for record: CorpusRecord
    ) throws(ImportFailure) -> (topics: [CodebookPage.Topic], others: Int) {
        var codes = ProjectCodes(ProjectNote())
        do throws(XMLFailure) {
            let root = try XMLTreeReader.read(bytes, root: "CodeBook")
            for code in root.first("Codes")?.all("Code") ?? [] { codes.take(code) }
        } catch {
            throw ImportFailure(error.sentence)
        }
        var places = TopicPlaces(record)
        let ids = codes.topics.map { places.identifier(of: $0.name) }
        let byName = Dictionary(zip(codes.topics.map(\.name), ids), uniquingKeysWith: { first, _ in first })
        let topics = zip(codes.topics, ids).enumerated().map { number, pair in
            topic(pair.0, pair.1, under: pair.0.parent.flatMap { byName[$0] }, number + 1, record)
        }
        return (topics, codes.byGUID.count - codes.topics.count)
    }

    private static func topic(
        _ read: ImportedConcept, _ id: Identifier<Concept>, under parent: Identifier<Concept>?, _ number: Int,
        _ record: CorpusRecord
    ) -> CodebookPage.Topic {
        let known = record.concept(id)
        var topic = CodebookPage.Topic(line: number, name: read.name.name ?? id.iri)
        topic.id = id
        topic.parent = parent
        topic.definition = read.definition
        topic.color = read.color ?? known?.color.flatMap { RefiColor.written($0) == nil ? $0 : nil }
        guard let known else { return topic }
        (topic.useWhen, topic.notWhen) = (known.useWhen, known.notWhen)
        (topic.examples, topic.aliases) = (known.examples, known.aliases)
        (topic.hotKey, topic.memo) = (known.hotKey, known.memo)
        (topic.isDeprecated, topic.mergedInto) = (known.isDeprecated, known.mergedInto)
        return topic
    }
}

/// Finds the topics that codes of a file mean.
private struct TopicPlaces {
    private let record: CorpusRecord
    private var byGUID: [String: Identifier<Concept>] = [:]
    private var byName: [String: Identifier<Concept>] = [:]
    private var taken: Set<Identifier<Concept>> = []

    init(_ record: CorpusRecord) {
        self.record = record
        for concept in record.concepts {
            byGUID["urn:uuid:" + RefiCode.concept(concept.id.iri).guid] = concept.id
            if concept.mergedInto == nil, byName[concept.name] == nil { byName[concept.name] = concept.id }
        }
    }

    /// The topic that has the GUID of a code, or its name; else one that is new, which gets its identifier from its name,
    /// and where several of a file have that, from the GUID.
    mutating func identifier(of code: ImportedName) -> Identifier<Concept> {
        let guid = code.id ?? "", name = code.name ?? guid
        let own = Identifier<Concept>(iri: guid), new = Identifier<Concept>(iri: CodebookPage.unnamed + name)
        let isOwn = record.concept(own).map { $0.record.deletion == nil } ?? false
        let wanted = isOwn ? own : byGUID[guid] ?? byName[name] ?? new
        if taken.insert(wanted).inserted { return wanted }
        taken.insert(own)
        return own
    }
}
