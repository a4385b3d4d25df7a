internal import Tables

/// Reads a database of Discourse Network Analyzer 3, from there or from here.
package struct DnaReading: CorpusReading {
    package init() {}

    package var name: String { "dna" }
    package var summary: String { "a database of Discourse Network Analyzer 3" }

    package func recognizes(_ source: ImportSource) -> Bool {
        !source.isFolder && source.start.starts(with: Database.start)
    }

    package func read(_ source: ImportSource) throws(ImportFailure) -> ImportedCorpus {
        let bytes = try source.onlyFile(for: name).bytes()
        let tables = try DnaTables(bytes)
        let codes = try DnaCodes(tables)
        var reader = try DnaStatements(tables, codes, room: bytes.count)
        var corpus = ImportedCorpus()
        var articles: [(id: Int, article: ImportedArticle)] = []
        try tables.each(.documents) { row in
            if let found = reader.article(row) { articles.append(found) }
        }
        corpus.articles = articles.sorted { $0.id < $1.id }.map(\.article)
        corpus.actors = codes.actors
        corpus.concepts = codes.concepts
        corpus.problems = codes.problems + reader.finished()
        if Database.mayLackChanges(bytes) {
            let sentence =
                "its last changes may stand in a file beside it that ends in -wal: close it in DNA, and import it again"
            corpus.problems.insert(ImportProblem("", sentence), at: 0)
        }
        return corpus
    }
}
