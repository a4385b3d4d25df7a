internal import Annotations
internal import Prose

/// Reads a folder of brat, or one `.ann` file of it.
package struct BratReading: CorpusReading {
    package init() {}

    package var name: String { "brat" }
    package var summary: String { "a folder of brat with .ann files, or one such file" }

    package func recognizes(_ source: ImportSource) -> Bool {
        source.files.contains { $0.ending == "ann" }
    }

    package func read(_ source: ImportSource) throws(ImportFailure) -> ImportedCorpus {
        let marked = source.files.filter { $0.ending == "ann" }
        guard !marked.isEmpty else { throw ImportFailure("no file in it ends in .ann: name a folder of brat") }
        let texts = Dictionary(
            source.files.filter { $0.ending == "txt" }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        var corpus = ImportedCorpus()
        for file in marked {
            let stem = BytePath(bytes: file.path.bytes.dropLast(4))
            let path = BytePath(bytes: stem.bytes + Array(".txt".utf8))
            let bytes = try texts[path]?.bytes()
            let isWhole = ["md", "text"].contains { stem.display.hasSuffix(".\($0)") }
            let reference = ArticleReference(
                text: bytes.map { ArticleText(utf8: $0) }, path: isWhole ? stem.display : path.display)
            var article = ImportedArticle(reference)
            var reader = AnnReader(
                file.path.display, bytes.map { Array(String(decoding: $0, as: UTF8.self).unicodeScalars) })
            let lines = String(decoding: try file.bytes(), as: UTF8.self)
            for (number, line) in lines.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
                reader.take(String(decoding: line, as: UTF8.self), number + 1)
            }
            var marks = reader.finished()
            marks.put(into: &article)
            corpus.problems += marks.problems
            corpus.articles.append(article)
        }
        return corpus
    }
}

/// Reads the lines of an `.ann` file.
private struct AnnReader {
    private let file: String
    /// The text as brat has it; nil where it is not there.
    private let text: [Unicode.Scalar]?
    private var marks: ForeignMarks
    private var numbers: [String: Int] = [:]
    /// Lines about marks, which may stand before them.
    private var later: [(place: String, fields: [String])] = []

    init(_ file: String, _ text: [Unicode.Scalar]?) {
        self.file = file
        self.text = text
        marks = ForeignMarks(of: file)
        marks.showsStance = true
    }

    mutating func take(_ whole: String, _ number: Int) {
        let line = whole.utf8.last == 0x0D ? String(whole.unicodeScalars.dropLast()) : whole
        guard line.unicodeScalars.contains(where: { !$0.isBlank }) else { return }
        let place = "line \(number) of \(file)"
        let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard fields.count > 1 else { return marks.leave(place, "no brat annotation: left out") }
        switch fields[0].first {
        case "T": takeText(fields, place)
        case "R", "A", "M", "#": later.append((place, fields))
        case "E", "N", "*": marks.leave(place, "events, normalizations and equivalences are not read: left out")
        default: marks.leave(place, "no brat annotation: left out")
        }
    }

    /// `T1 ⇥ Quotation 0 14;31 44 ⇥ words`
    private mutating func takeText(_ fields: [String], _ place: String) {
        let head = fields[1].split(separator: " ", maxSplits: 1).map(String.init)
        let ranges = (head.count == 2 ? head[1] : "").split(separator: ";").map { part in
            part.split(separator: " ").map { Int($0) ?? -1 }
        }
        let words = fields.count > 2 ? fields[2] : ""
        let isSound = ranges.allSatisfy { $0.count == 2 && $0[0] >= 0 && $0[0] < $0[1] }
        guard !ranges.isEmpty, isSound || !words.isEmpty else {
            return marks.leave(place, "no offsets as in “0 14”: left out")
        }
        let segments = isSound ? self.segments(ranges.map { $0[0]..<$0[1] }, words) : [ImportedSpan(words)]
        numbers[fields[0]] = marks.marks.count
        marks.marks.append(
            ForeignMarks.Mark(id: fields[0], place: place, label: head[0], segments: segments))
    }

    /// The parts of a stretch. Those between which only a line end stands are one.
    private func segments(_ ranges: [Range<Int>], _ words: String) -> [ImportedSpan] {
        guard let text, ranges.allSatisfy({ $0.upperBound <= text.count }) else {
            return ranges.count == 1 ? [ImportedSpan(words, at: ranges[0], in: .scalars)] : [ImportedSpan(words)]
        }
        var joined: [Range<Int>] = []
        for range in ranges {
            if let last = joined.last, last.upperBound < range.lowerBound,
                text[last.upperBound..<range.lowerBound].allSatisfy({ $0 == "\n" || $0 == "\r" })
            {
                joined[joined.count - 1] = last.lowerBound..<range.upperBound
            } else {
                joined.append(range)
            }
        }
        return joined.map { range in
            var words = String.UnicodeScalarView()
            words.append(contentsOf: text[range])
            return ImportedSpan(String(words), at: range, in: .scalars)
        }
    }

    /// The marks, after the lines that are about them.
    mutating func finished() -> ForeignMarks {
        for (place, fields) in later { takeLater(fields, place) }
        return marks
    }

    private mutating func takeLater(_ fields: [String], _ place: String) {
        let head = fields[1].split(separator: " ").map(String.init)
        if fields[0].hasPrefix("R") {
            let ends = head.dropFirst().map { $0.split(separator: ":").last.map(String.init) ?? "" }
            guard ends.count >= 2 else { return marks.leave(place, "a relation without two ends: left out") }
            return marks.ties.append(ForeignMarks.Tie(from: ends[0], label: head[0], to: ends[1]))
        }
        guard head.count >= 2, let number = numbers[head[1]] else {
            return marks.leave(place, "it is about no mark of the file: left out")
        }
        if fields[0].hasPrefix("#") {
            takeNote(head[0], fields.count > 2 ? fields[2] : "", number, place)
        } else {
            takeAttribute(head[0].lowercased(), head.count > 2 ? head[2] : nil, number, place)
        }
    }

    private mutating func takeNote(_ type: String, _ value: String, _ number: Int, _ place: String) {
        guard type == "Dictum" else {
            let before = marks.marks[number].memo
            marks.marks[number].memo = [before, value].compactMap(\.self).joined(separator: "\n")
            return
        }
        guard let object = (try? JSONReader.value(of: Array(value.utf8)))?.members else {
            return marks.leave(place, "a note of Dictum that is no JSON: left out")
        }
        marks.marks[number].note = object
    }

    private mutating func takeAttribute(_ name: String, _ value: String?, _ number: Int, _ place: String) {
        switch (name, value) {
        case ("stance", let word?) where Stance(rawValue: word.lowercased()) != nil:
            marks.marks[number].stance = Stance(rawValue: word.lowercased())
        case ("kind", let word?) where Statement.Kind(rawValue: word.lowercased()) != nil:
            marks.marks[number].quoted = Statement.Kind(rawValue: word.lowercased())
        case ("topic", let word?): marks.marks[number].topic = word
        default: marks.leave(place, "an attribute that is not known: \(name.onOneLine): left out")
        }
    }
}
