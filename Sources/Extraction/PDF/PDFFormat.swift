/// Pages for print as PDF, by the programs of poppler: another program, so that a file that makes it crash takes nothing
/// along.
///
/// Its text comes in reading order: columns one after the other. The lines are put together to paragraphs here, and what
/// stands above and below every page is left out.
package struct PDFFormat: ArticleFormat {
    package init() {}

    package let name = "PDF"
    package let version = 1
    package let fileExtensions = ["pdf"]

    package let input = FormatInput.output(of: [
        ProgramCall(["pdfinfo", "-enc", "UTF-8", "-"], installing: installing),
        ProgramCall(
            ["pdftotext", "-enc", "UTF-8", "-eol", "unix", "-", "-"], installing: installing,
            version: ["pdftotext", "-v"]),
    ])

    private static let installing = "install poppler: apt install poppler-utils, or brew install poppler"

    package func begins(_ start: ArraySlice<UInt8>) -> Bool { start.starts(with: "%PDF-".utf8) }

    package func extract(_ bytes: [UInt8], with aids: ReadingAids) throws(ExtractionRefusal) -> ExtractedArticle {
        let choices = aids.regions
        let outputs = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        let text = String(decoding: (outputs.dropFirst().first ?? []).filter { $0 != 0 }, as: UTF8.self)
        let pages = PrintedPages(text, choices: choices)
        guard pages.hasText else { throw .picturesOnly }
        var writing = GatheredText()
        var paragraphs = PrintedParagraphs(hyphenated: pages.hyphenatedWords)
        for piece in pages.pieces {
            switch piece {
            case .lines(let lines): paragraphs.take(lines)
            case .mark(let words, let key):
                // A paragraph may go on behind it, so that it stands before what is not complete.
                Self.write(paragraphs.complete(), to: &writing, choices)
                writing.leave(words, .pageMark, key: key)
            }
        }
        Self.write(paragraphs.all(), to: &writing, choices)
        return ExtractedArticle(
            text: writing.text + "\n", details: try details(bytes, with: aids), leftOut: writing.leftOut, codeBytes: 0)
    }

    private static func write(_ paragraphs: [String], to writing: inout GatheredText, _ choices: RegionChoices) {
        for paragraph in paragraphs {
            if choices.leftOut.contains(RegionKey(of: paragraph)) {
                writing.leave(paragraph, .byHand)
            } else {
                writing.add(paragraph)
            }
        }
    }

    /// The day on which a PDF was made is not that on which its article came out, and not taken for it.
    package func details(_ bytes: [UInt8], with aids: ReadingAids) throws(ExtractionRefusal) -> ArticleDetails {
        var details = ArticleDetails()
        for line in String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self).split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = String(line[line.index(after: colon)...]).onOneBlankedLine
            switch line[..<colon] {
            case "Title" where details.title == nil && Self.isTitle(value): details.title = value
            case "Author" where details.authors.isEmpty && value.contains(" "):
                details.authors = Byline.authors([value])
            default: break
            }
        }
        return details
    }

    /// Whether it is more than the name of the file that somebody wrote it in.
    private static func isTitle(_ words: String) -> Bool {
        let small = words.lowercased()
        let endings = [".doc", ".docx", ".odt", ".indd", ".qxd", ".qxp", ".pdf", ".rtf", ".tex", ".html", ".txt"]
        return words.contains(" ") && !small.hasPrefix("microsoft word") && !small.hasPrefix("untitled")
            && !endings.contains { small.hasSuffix($0) }
    }
}
