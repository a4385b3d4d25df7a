internal import Annotations
internal import Prose

/// Reads a list of statements of Discourse Network Analyzer, from there or from here.
///
/// The words have no offsets, and are found where they stand once. DNA has put commas for semicolons and apostrophes for quotation
/// marks, so that words with these are not found: the database itself has them all.
package struct DnaTableReading: CorpusReading {
    package init() {}

    package var name: String { "dna-csv" }
    package var summary: String { "a list of statements of Discourse Network Analyzer (CSV)" }

    package func recognizes(_ source: ImportSource) -> Bool {
        guard !source.isFolder else { return false }
        let line = String(source.startOfText.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" })
        guard let head = try? CommaSeparated.records(of: line, separator: ";").first else { return false }
        return head.cells.starts(with: DnaTable.columns)
    }

    package func read(_ source: ImportSource) throws(ImportFailure) -> ImportedCorpus {
        let records = try StatementTableReading.records(of: source.text(for: name), separator: ";")
        guard let head = records.first?.cells, head.starts(with: DnaTable.columns) else {
            throw ImportFailure("its first line is not that of DNA: \(DnaTable.columns.joined(separator: ";"))")
        }
        let isExact = records.dropFirst().contains { $0.cells.contains(where: FormulaGuard.isCalculated) }
        var corpus = ImportedCorpus(), places: [String: Int] = [:]
        for record in records.dropFirst() {
            let cells = isExact ? record.cells : record.cells.map(FormulaGuard.restored)
            let title = cells.count > 3 ? cells[3] : ""
            guard cells.count == head.count, let statement = statement(cells, head, record.line) else {
                corpus.problems.append(ImportProblem("line \(record.line)", "no words, or too few cells: left out"))
                continue
            }
            let place = places[title] ?? corpus.articles.count
            if place == corpus.articles.count { corpus.articles.append(article(cells, title)) }
            places[title] = place
            corpus.articles[place].statements.append(statement)
        }
        return corpus
    }

    private func article(_ cells: [String], _ title: String) -> ImportedArticle {
        var article = ImportedArticle(ArticleReference(title: title.said))
        article.particulars.outlet = cells[5].said
        let day = String(cells[1].prefix(10))
        article.particulars.published = day == "1970-01-01" ? nil : DnaTime.seconds(day).flatMap(DnaTime.text)
        article.particulars.authors = cells[4].split(separator: "; ").map(String.init).filter { $0.said != nil }
        return article
    }

    private func statement(_ cells: [String], _ head: [String], _ line: Int) -> ImportedStatement? {
        guard let words = cells[8].said else { return nil }
        func value(_ role: DnaRole) -> String? {
            let column = head.lastIndex { role.names.contains($0.lowercased()) }
            return column.flatMap { $0 > 8 ? cells[$0].said : nil }
        }
        var statement = ImportedStatement("line \(line)", [ImportedSpan(words)])
        let person = value(.person), organization = value(.organization)
        if let speaker = person ?? organization { statement.speaker = .named(ImportedName(name: speaker)) }
        if person != nil { statement.organization = organization.map { ImportedName(name: $0) } }
        statement.concept = value(.concept).map { ImportedName(name: $0) }
        statement.stance = value(.agreement).flatMap { ["0": .oppose, "1": .support][$0] }
        statement.memo = value(.note)
        return statement
    }
}
