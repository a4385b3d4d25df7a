package import Annotations
internal import Packages
internal import Prose

/// A REFI-QDA project (`.qdpx`, version 1.5), which QualCoder, MAXQDA, ATLAS.ti, NVivo and others open:
/// an archive of `project.qde` and the texts, offsets in Unicode scalars from 0 to before the end.
///
/// What the format has no place for goes along in a note, and comes back with it.
package struct RefiProject: CorpusFormat {
    package init() {}

    package var name: String { "qdpx" }

    package var summary: String { "a REFI-QDA project, for QualCoder, MAXQDA, ATLAS.ti, NVivo and others" }

    package var output: ExchangeOutput { .file(ending: "qdpx") }

    package var keeps: KeptMembers {
        KeptMembers(
            statements: Set(StatementMember.allCases).subtracting([.foreign]),
            mentions: Set(MentionMember.allCases), notes: true,
            actors: [.aliases, .wikidata, .memo, .sensitive],
            concepts: Set(ConceptMember.allCases).subtracting([.hotKey, .merged, .deprecated]))
    }

    /// Words that are not in the article any more cannot be marked, and some characters cannot stand in XML.
    package func addLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport) {
        for notebook in article.notebooks {
            for statement in notebook.statements {
                let iri = statement.id.iri
                if article.ranges(of: statement) == nil { report.note(Self.lost, of: .statement, iri) }
                let texts = [statement.memo] + RefiCode.codes(of: statement, record).map { $0.name(record) }
                if texts.contains(where: { $0?.isInXML == false }) { report.note(Self.forbidden, of: .statement, iri) }
            }
            for mention in notebook.mentions {
                let iri = mention.id.iri
                if article.range(of: mention.anchor) == nil { report.note(Self.lost, of: .mention, iri) }
                if mention.memo?.isInXML == false { report.note(Self.forbidden, of: .mention, iri) }
            }
            if let note = notebook.note, note.memo?.isInXML == false {
                report.note(Self.forbidden, of: .note, note.id.iri)
            }
        }
    }

    private static let lost = "the whole, since its words are not in the article any more"
    private static let forbidden = "control characters, for other programs"

    package func write<Failure: Error>(
        _ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>
    ) throws(Failure) {
        let survey = ProjectSurvey(corpus)
        let holdsTexts = survey.sourceNames.count > ZipWriter<Failure>.mostFiles
        let project = Deflater()
        var writer = ProjectWriter(corpus, survey, holdsTexts: holdsTexts)
        writer.write { bytes in
            sink.show(bytes)
            project.append(bytes)
        }
        var archive = ZipWriter(to: sink.send)
        try archive.add("project.qde", project)
        let note = Deflater(), head = ProjectNote.head(survey)
        sink.show(head)
        note.append(head)
        for article in corpus.articles {
            let text = Array(article.text.string(in: article.text.range).utf8)
            let lines = ProjectNote.lines(of: article)
            sink.show(text + [0x0A] + lines)
            if !holdsTexts { try archive.add("sources/\(RefiGUID.of(article)).txt", text) }
            note.append(lines)
        }
        try archive.add("sources/\(RefiGUID.note).txt", note)
        try archive.finish()
    }
}
