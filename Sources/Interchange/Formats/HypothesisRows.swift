internal import Annotations

/// Reads what the API of Hypothesis gives (`GET /api/search`: an object with `rows`), or its client exports (an object with
/// `annotations`), or a list of the same objects.
///
/// Offsets there count UTF-16 code units of a page as a browser shows it, which are seldom those of an article's text; so
/// the quoted words and what stands around them decide.
package struct HypothesisReading: CorpusReading {
    package init() {}

    package var name: String { "hypothesis" }
    package var summary: String { "annotations of Hypothesis, as its API or its export gives them (JSON)" }

    package func recognizes(_ source: ImportSource) -> Bool {
        guard !source.isFolder else { return false }
        let start = source.startOfText
        return start.contains("\"uri\"") && start.contains("\"target\"")
            && (start.contains("\"user\"") || start.contains("\"rows\""))
    }

    package func read(_ source: ImportSource) throws(ImportFailure) -> ImportedCorpus {
        let value = try ImportFailure.json(try source.onlyFile(for: name).bytes())
        let rows = value["rows"]?.list ?? value["annotations"]?.list ?? value.list
        guard !rows.isEmpty || value["rows"] != nil || value["annotations"] != nil else {
            throw ImportFailure("no rows are in it: give it what the API of Hypothesis answers")
        }
        var corpus = ImportedCorpus(), articles = ArticleGroups()
        for (number, row) in rows.enumerated() { take(row, "row \(number + 1)", &corpus, &articles) }
        corpus.articles = articles.all
        return corpus
    }

    private func take(
        _ row: JSONValue, _ place: String, _ corpus: inout ImportedCorpus, _ articles: inout ArticleGroups
    ) {
        let url = row["uri"]?.text ?? row["target"]?.list.first?["source"]?.text
        let reference = ArticleReference(path: url, url: url, title: row["document"]?["title"]?.list.first?.text)
        let text = row["text"]?.text.flatMap { $0.isEmpty ? nil : $0 }
        if !(row["references"]?.list ?? []).isEmpty {
            return corpus.problems.append(ImportProblem(place, "an answer to another annotation: left out"))
        }
        let spans = (row["target"]?.list ?? []).compactMap { target in
            SelectorReader.span(target["selector"]?.list ?? [], in: .utf16)
        }
        guard !spans.isEmpty else {
            guard let text else {
                return corpus.problems.append(ImportProblem(place, "it marks no words and says nothing: left out"))
            }
            return articles.change(reference) { article in
                article.memo = [article.memo, text].compactMap(\.self).joined(separator: "\n\n")
            }
        }
        var statement = ImportedStatement(place, id: row["id"]?.word, spans)
        statement.memo = text
        statement.tags = row["tags"]?.texts ?? []
        statement.created = row["created"]?.text.map(Timestamp.init(text:))
        statement.modified = row["updated"]?.text.map(Timestamp.init(text:))
        statement.coder = row["user"]?.text
        articles.add(statement, to: reference)
    }
}
