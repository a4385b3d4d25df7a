internal import Annotations
internal import Prose

/// Reads what doccano exports of sequence labeling: lines with `entities`, or with `label` or `labels` as
/// `[start, end, label]`; or a list of the same.
package struct DoccanoReading: CorpusReading {
    package init() {}

    package var name: String { "doccano" }
    package var summary: String { "what doccano exports of sequence labeling (JSONL, JSON)" }

    package func recognizes(_ source: ImportSource) -> Bool {
        guard !source.isFolder, source.startOfText.contains("\"text\"") || source.startOfText.contains("\"data\"")
        else {
            return false
        }
        let start = source.startOfText
        return start.contains("\"start_offset\"") || start.contains("\"entities\"")
            || ["\"label\"", "\"labels\""].contains { start.contains("\($0): [[") || start.contains("\($0):[[") }
    }

    package func read(_ source: ImportSource) throws(ImportFailure) -> ImportedCorpus {
        let bytes = Array(try source.text(for: name).utf8)
        var corpus = ImportedCorpus()
        if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "[") {
            for (number, value) in try ImportFailure.json(bytes).list.enumerated() {
                take(value, "entry \(number + 1)", &corpus)
            }
            return corpus
        }
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            do throws(JSONError) {
                take(try JSONReader.value(of: Array(line)), "line \(number + 1)", &corpus)
            } catch {
                corpus.problems.append(ImportProblem("line \(number + 1)", "it is no JSON: \(error): mend the line"))
            }
        }
        return corpus
    }

    private func take(_ value: JSONValue, _ place: String, _ corpus: inout ImportedCorpus) {
        guard let text = value["text"]?.text ?? value["data"]?.text else {
            return corpus.problems.append(ImportProblem(place, "no text: it needs the text that was marked"))
        }
        let frame = value["dictum"] ?? value["meta"]?["dictum"]
        var article = ImportedArticle(SingleMarks.reference(frame, text: text))
        let words = StretchedText(text)
        var marks = ForeignMarks(of: place)
        marks.notes = (frame?["notes"]?.list ?? []).compactMap(\.members)
        for (number, entity) in (value["entities"]?.list ?? []).enumerated() {
            add(
                entity["id"]?.word ?? "\(number + 1)", entity["label"]?.text, entity["start_offset"]?.int,
                entity["end_offset"]?.int, words, "\(place): entity \(number + 1)", &marks)
        }
        for (number, label) in (value["label"] ?? value["labels"] ?? .null).list.enumerated() {
            let parts = label.list
            guard parts.count == 3 else { continue }
            let name = parts[2].text
            add("l\(number)", name, parts[0].int, parts[1].int, words, "\(place): label \(number + 1)", &marks)
        }
        for relation in value["relations"]?.list ?? [] {
            guard let from = relation["from_id"]?.word, let to = relation["to_id"]?.word else { continue }
            marks.ties.append(ForeignMarks.Tie(from: from, label: relation["type"]?.text ?? "", to: to))
        }
        marks.put(into: &article)
        corpus.problems += marks.problems
        corpus.articles.append(article)
    }

    private func add(
        _ id: String, _ label: String?, _ start: Int?, _ end: Int?, _ words: StretchedText, _ place: String,
        _ marks: inout ForeignMarks
    ) {
        guard let label, let span = words.span(start, end) else {
            return marks.leave(place, "no label, or offsets that are not in the text: left out")
        }
        marks.marks.append(ForeignMarks.Mark(id: id, place: place, label: label, segments: [span]))
    }
}

/// A text that a file holds, for taking the words of stretches from.
struct StretchedText {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// The words from one code point to before another; nil where that is not in the text.
    func span(_ start: Int?, _ end: Int?) -> ImportedSpan? {
        guard let start, let end, start >= 0, start < end, end <= scalars.count else { return nil }
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[start..<end])
        return ImportedSpan(String(words), at: start..<end, in: .scalars)
    }
}
