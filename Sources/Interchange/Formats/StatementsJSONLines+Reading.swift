internal import Annotations

/// Reads what ``StatementsJSONLines`` writes: a line, a statement.
package struct StatementsJSONLinesReading: CorpusReading {
    package init() {}

    package var name: String { "jsonl" }
    package var summary: String { "one JSON object a line, as dictum export writes it" }

    package func recognizes(_ source: ImportSource) -> Bool {
        guard !source.isFolder else { return false }
        let line = source.startOfText.unicodeScalars.prefix { $0 != "\n" }
        guard let object = try? JSONReader.value(of: Array(String(line).utf8)) else { return false }
        return object["segments"] != nil && object["article"] != nil
    }

    package func read(_ source: ImportSource) throws(ImportFailure) -> ImportedCorpus {
        let text = try source.text(for: name)
        var corpus = ImportedCorpus(), articles = ArticleGroups()
        for (number, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let place = "line \(number + 1)"
            do throws(JSONError) {
                let value = try JSONReader.value(of: Array(line))
                take(value, at: place, &corpus, &articles)
            } catch {
                corpus.problems.append(ImportProblem(place, "it is no JSON: \(error): mend the line"))
            }
        }
        corpus.articles = articles.all
        return corpus
    }

    private func take(
        _ value: JSONValue, at place: String, _ corpus: inout ImportedCorpus, _ articles: inout ArticleGroups
    ) {
        guard let object = value.members, let statement = StatementNote.statement(object, at: place) else {
            return corpus.problems.append(
                ImportProblem(place, "no statement: it needs segments with the exact words: mend the line"))
        }
        let article = value["article"]
        let reference = ArticleReference(
            id: article?["id"]?.text, hash: value["textSHA256"]?.text, path: article?["path"]?.text ?? article?.text,
            url: article?["url"]?.text, title: article?["title"]?.text)
        articles.add(statement, to: reference)
    }
}

/// Gathers statements by the article that they are about, in the order in which the articles come.
struct ArticleGroups {
    private(set) var all: [ImportedArticle] = []
    private var numbers: [String: Int] = [:]

    mutating func add(_ statement: ImportedStatement, to reference: ArticleReference) {
        all[number(of: reference)].statements.append(statement)
    }

    mutating func add(_ mention: ImportedMention, to reference: ArticleReference) {
        all[number(of: reference)].mentions.append(mention)
    }

    /// The article of a reference, as it is gathered.
    mutating func change(_ reference: ArticleReference, _ change: (inout ImportedArticle) -> Void) {
        change(&all[number(of: reference)])
    }

    private mutating func number(of reference: ArticleReference) -> Int {
        let parts = [reference.id, reference.hash, reference.path, reference.url, reference.title]
        let key = parts.map { $0 ?? "" }.joined(separator: "\u{1F}")
        if let known = numbers[key] { return known }
        numbers[key] = all.count
        all.append(ImportedArticle(reference))
        return all.count - 1
    }
}
