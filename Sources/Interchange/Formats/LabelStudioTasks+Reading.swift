internal import Annotations
internal import Prose

/// Reads tasks of Label Studio, as it exports them (JSON): labels on a text, choices for each region, relations, notes.
package struct LabelStudioReading: CorpusReading {
    package init() {}

    package var name: String { "label-studio" }
    package var summary: String { "what Label Studio exports of texts with labels (JSON)" }

    package func recognizes(_ source: ImportSource) -> Bool {
        let start = source.startOfText
        let isResult =
            start.contains("\"from_name\"") || start.contains("\"annotations\"") || start.contains("\"result\"")
        return !source.isFolder && isResult && start.contains("\"data\"")
    }

    package func read(_ source: ImportSource) throws(ImportFailure) -> ImportedCorpus {
        let value = try ImportFailure.json(try source.onlyFile(for: name).bytes())
        var corpus = ImportedCorpus()
        for (number, task) in value.oneOrMore.enumerated() { take(task, "task \(number + 1)", &corpus) }
        return corpus
    }

    private func take(_ task: JSONValue, _ place: String, _ corpus: inout ImportedCorpus) {
        let data = task["data"]
        let results = (task["annotations"] ?? task["completions"])?.list ?? []
        let field = results.lazy.flatMap { $0["result"]?.list ?? [] }.compactMap { $0["to_name"]?.text }.first
        guard let text = data?["text"]?.text ?? field.flatMap({ data?[$0]?.text }) ?? data?.longestText else {
            return corpus.problems.append(ImportProblem(place, "no text: its data need the text that was marked"))
        }
        let frame = data?["dictum"]
        for (number, annotation) in results.enumerated() where !(annotation["was_cancelled"]?.isTrue ?? false) {
            var article = ImportedArticle(SingleMarks.reference(frame, text: text))
            if frame == nil { article.reference.path = data?["path"]?.text ?? data?["file"]?.text }
            let own = results.count == 1 ? place : "\(place), annotation \(number + 1)"
            var marks = ForeignMarks(of: own)
            marks.notes = (frame?["notes"]?.list ?? []).compactMap(\.members)
            marks.showsStance = true
            var reader = ResultReader(own, StretchedText(text))
            for result in annotation["result"]?.list ?? [] { reader.take(result, &marks) }
            marks.put(into: &article)
            corpus.problems += marks.problems
            corpus.articles.append(article)
        }
    }
}

/// Reads the results of one annotation.
private struct ResultReader {
    private let place: String
    private let text: StretchedText
    private var numbers: [String: Int] = [:]

    init(_ place: String, _ text: StretchedText) {
        self.place = place
        self.text = text
    }

    mutating func take(_ result: JSONValue, _ marks: inout ForeignMarks) {
        switch result["type"]?.text {
        case "relation": takeRelation(result, &marks)
        case "labels", "hypertextlabels": takeLabels(result, &marks)
        case "choices": takeChoice(result, &marks)
        case "textarea": takeMemo(result, &marks)
        case let type: marks.leave(place, "a result that is not known: \(type?.onOneLine ?? "no type"): left out")
        }
    }

    private mutating func takeLabels(_ result: JSONValue, _ marks: inout ForeignMarks) {
        let value = result["value"], id = result["id"]?.word ?? "r\(marks.marks.count)"
        let label = (value?["labels"] ?? value?["hypertextlabels"])?.list.first?.text
        let place = "\(place): region \(id)"
        guard let label, let span = span(value) else {
            return marks.leave(place, "no label, or offsets that are not in the text: left out")
        }
        numbers[id] = marks.marks.count
        var mark = ForeignMarks.Mark(id: id, place: place, label: label, segments: [span])
        let notes = result["meta"]?["text"]?.texts ?? []
        mark.memo = notes.isEmpty ? nil : notes.joined(separator: "\n")
        marks.marks.append(mark)
    }

    /// The words of a region: those that it has itself, with its offsets, which older versions counted in UTF-16.
    private func span(_ value: JSONValue?) -> ImportedSpan? {
        let start = value?["start"]?.word.flatMap { Int($0) }, end = value?["end"]?.word.flatMap { Int($0) }
        guard let words = value?["text"]?.text, !words.isEmpty else { return text.span(start, end) }
        return ImportedSpan(words, start: start, end: end, in: .scalars)
    }

    private mutating func takeRelation(_ result: JSONValue, _ marks: inout ForeignMarks) {
        guard let from = result["from_id"]?.word, let to = result["to_id"]?.word else {
            return marks.leave(place, "a relation without two ends: left out")
        }
        let label = result["labels"]?.list.first?.text ?? ""
        marks.ties.append(ForeignMarks.Tie(from: from, label: label, to: to))
    }

    /// A choice about a region is a stance where it is one, else a tag in words.
    private func takeChoice(_ result: JSONValue, _ marks: inout ForeignMarks) {
        guard let word = result["value"]?["choices"]?.list.first?.text else { return }
        guard let number = result["id"]?.word.flatMap({ numbers[$0] }),
            let stance = Stance(rawValue: word.lowercased())
        else { return marks.leave(place, "a choice that is no stance of a region: \(word.onOneLine): left out") }
        marks.marks[number].stance = stance
    }

    private func takeMemo(_ result: JSONValue, _ marks: inout ForeignMarks) {
        guard let number = result["id"]?.word.flatMap({ numbers[$0] }) else {
            return marks.leave(place, "a text that is about no region: left out")
        }
        marks.marks[number].memo = (result["value"]?["text"]?.oneOrMore ?? []).compactMap(\.text).joined(
            separator: "\n")
    }
}

extension JSONValue {
    /// The longest text of an object: in a task whose text is called otherwise it is that.
    fileprivate var longestText: String? {
        (members?.members ?? []).compactMap(\.value.text).max { $0.utf8.count < $1.utf8.count }
    }
}
