internal import Annotations
internal import Packages

/// Reading a project back, from here or from another program.
extension RefiProject: CorpusReading {
    /// Whether it is an archive whose first file is that of a project, or that is called one.
    package func recognizes(_ source: ImportSource) -> Bool {
        guard !source.isFolder, ZipArchive.begins(source.start) else { return false }
        let isNamed = source.files.first?.ending == "qdpx"
        return isNamed || String(decoding: source.start.prefix(4096), as: UTF8.self).lowercased().contains(".qde")
    }

    package func read(_ source: ImportSource) throws(ImportFailure) -> ImportedCorpus {
        let file = try ProjectFile(source.onlyFile(for: name).bytes())
        var corpus = ImportedCorpus()
        var reader = SourceReader(file)
        try file.read(ProjectFile.sources.union(["Note"])) { element in
            guard element.name != "Note", let article = reader.article(element) else { return }
            corpus.articles.append(article)
        }
        corpus.actors = file.note.record.actors.filter { $0.mergedInto == nil }.map(ImportedActor.init)
        corpus.concepts = file.note.record.importedTopics + file.codes.topics
        corpus.problems = file.problems + reader.problems
        return corpus
    }
}

extension ImportedActor {
    fileprivate init(_ actor: Actor) {
        self.init(ImportedName(id: actor.id.iri, name: actor.name), kind: actor.kind)
        aliases = actor.aliases.map(\.name)
        (wikidata, memo, isSensitive) = (actor.wikidata, actor.memo, actor.isSensitive)
    }
}

extension CorpusRecord {
    /// The topics that stand, as a file describes them.
    fileprivate var importedTopics: [ImportedConcept] {
        concepts.filter { $0.mergedInto == nil }.map { concept in
            var topic = ImportedConcept(ImportedName(id: concept.id.iri, name: concept.name))
            topic.parent = concept.parent.map { name($0) }
            (topic.definition, topic.useWhen, topic.notWhen) = (concept.definition, concept.useWhen, concept.notWhen)
            (topic.examples, topic.aliases) = (concept.examples, concept.aliases)
            (topic.color, topic.memo) = (concept.color, concept.memo)
            return topic
        }
    }
}
