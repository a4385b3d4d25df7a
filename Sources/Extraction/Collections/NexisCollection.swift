/// What Nexis and LexisNexis write, as text or as a page: documents with `3 of 12 DOCUMENTS` before, or `End of Document` behind, each.
struct NexisCollection: ArticleCollection {
    let name = "nexis"
    let summary = "a text or a page from Nexis or LexisNexis, many documents"
    let fileExtensions: [String] = []

    func recognizes(_ start: String) -> Bool {
        var hasMark = false, hasField = false
        for line in ExportPage.looked(at: start) where line.text.utf8.count < 400 {
            switch Self.mark(line.text) {
            case .begins, .ends: hasMark = true
            case .none, .isLast: if NexisField(line: line.text) != nil { hasField = true }
            }
            if hasMark, hasField { return true }
        }
        return false
    }

    func reader(
        of text: String, columns: ColumnChoices
    ) throws(CollectionProblem) -> any ArticleRecordReader {
        DocumentReader(
            try lines(of: text, .everywhere), mark: { Self.mark($0) }, article: { NexisDocument($0).record })
    }

    /// `3 of 12 DOCUMENTS`, `Document 3 of 12`, `End of Document`, in the languages of the database.
    private static func mark(_ line: Substring) -> DocumentReader.Mark {
        let text = line.bare.lowercased()
        if ends.contains(text) { return .ends }
        guard text.utf8.count < 60, text.contains("do") else { return .none }
        var words = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }
        guard words.count == 4 else { return .none }
        if let last = words.last, documents.contains(String(last)) { words = [words[3]] + words[..<3] }
        let isMark =
            documents.contains(String(words[0])) && Int(words[1]) != nil && between.contains(String(words[2]))
            && Int(words[3]) != nil
        return isMark ? .begins : .none
    }

    private static let documents: Set = [
        "document", "documents", "dokument", "dokumente", "dokumenten", "documento", "documentos", "documenti",
        "documenten",
    ]
    private static let between: Set = ["of", "von", "de", "di", "van", "sur"]
    private static let ends: Set = [
        "end of document", "ende des dokuments", "fin du document", "fin del documento", "fine del documento",
        "einde van document", "fim do documento",
    ]
}

/// A line `NAME: value` that the database writes around an article.
struct NexisField {
    /// What a field says; what else there is, is passed over.
    enum Name {
        case headline, byline, length, language, date, url
        case other
    }

    let name: Name
    let value: Substring

    init?(line: Substring) {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let word = line[..<colon].bare
        guard word.utf8.count < 30, let name = Self.names[word.lowercased()] else { return nil }
        self.name = name
        value = line[line.index(after: colon)...].bare
    }

    private static let names: [String: Name] = [
        "headline": .headline, "überschrift": .headline, "titre": .headline, "titel": .headline, "kop": .headline,
        "byline": .byline, "autor": .byline, "auteur": .byline, "von": .byline,
        "length": .length, "länge": .length, "longueur": .length, "longitud": .length, "lunghezza": .length,
        "lengte": .length,
        "lnge": .length,
        "language": .language, "sprache": .language, "langue": .language, "idioma": .language, "taal": .language,
        "load-date": .date, "update": .date, "date de chargement": .date, "ladedatum": .date,
        "url": .url,
        "section": .other, "rubrik": .other, "rubrique": .other, "sección": .other, "publication-type": .other,
        "journal-code": .other, "graphic": .other, "grafik": .other, "dateline": .other, "highlight": .other,
        "subject": .other, "geographic": .other, "industry": .other, "company": .other, "person": .other,
        "organization": .other, "series": .other, "type": .other, "notes": .other, "correction": .other,
        "correction-date": .other, "acc-no": .other, "isbn": .other, "issn": .other, "document-type": .other,
        "publication type": .other, "ticker": .other, "country": .other, "state": .other, "city": .other,
        "category": .other,
        "product": .other, "distribution": .other, "pub-type": .other, "zeitungs-code": .other,
    ]
}
