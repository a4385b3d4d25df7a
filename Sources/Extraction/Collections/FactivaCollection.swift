/// What Factiva writes, as text or as a page: documents that end in `Document` and an accession number, with codes before their fields or
/// without.
struct FactivaCollection: ArticleCollection {
    let name = "factiva"
    let summary = "a text or a page from Factiva, many documents"
    let fileExtensions: [String] = []

    func recognizes(_ start: String) -> Bool {
        ExportPage.looked(at: start).contains { $0.text.utf8.count < 100 && Self.isLast($0.text) }
    }

    func reader(
        of text: String, columns: ColumnChoices
    ) throws(CollectionProblem) -> any ArticleRecordReader {
        DocumentReader(
            try lines(of: text, .atParagraphs), mark: { Self.isLast($0) ? .isLast : .none },
            article: { FactivaDocument($0).record })
    }

    /// `Document GRDN000020190111ef1b0001`, also behind its code `AN`: letters and digits, at least 20, some of each.
    static func isLast(_ line: Substring) -> Bool {
        var words = line.bare.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
        if words.count == 3, words[0] == "AN" { words.removeFirst() }
        guard words.count == 2, Self.words.contains(words[0].lowercased()) else { return false }
        let number = words[1].utf8
        let digits = number.count { (0x30...0x39).contains($0) }
        return (20...40).contains(number.count) && digits >= 8 && digits < number.count
            && number.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) }
    }

    private static let words: Set = ["document", "dokument", "documento"]
}
