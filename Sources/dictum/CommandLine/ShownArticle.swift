import Annotations
import Extraction
import Library
import Prose

/// An article that is printed without a screen.
struct ShownArticle {
    private let path: BytePath
    private let file: ArticleFile
    /// How the article is taken out of the file; nil for a text that is read as it is.
    private let format: (any ArticleFormat)?

    /// How much of a file is handed to a format at all, in bytes. What is larger is refused by it.
    private static let limit = 64 << 20

    /// Reads a file, and says what is odd about it.
    init(_ path: BytePath) throws(CommandFailure) {
        do throws(FileProblem) {
            file = try ArticleFile.open(path)
        } catch {
            throw .file(error)
        }
        self.path = path
        for notice in file.notices { complain("\(path.display): \(notice)") }
        let name = path.display
        let end = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        format = file.text.withUTF8 { articleFormat(fileExtension: end, start: Array($0.prefix(1024))[...]) }
    }

    func printSource() throws(CommandFailure) -> CommandOutcome {
        try print(file.text)
    }

    func printText() throws(CommandFailure) -> CommandOutcome {
        guard let format else { return try print(file.text) }
        return try print(ArticleText(extracted(by: format).text))
    }

    /// Prints what is known of the article, a line each, as front matter has it.
    func printDetails() throws(CommandFailure) -> CommandOutcome {
        let details = try details()
        let lines = [
            ("title", details.title), ("outlet", details.outlet),
            ("authors", details.authors.isEmpty ? nil : details.authors.joined(separator: "; ")),
            ("date", details.published), ("language", details.language), ("url", details.url),
        ]
        var text = ""
        for case (let name, let value?) in lines { text += "\(name): \(visibleName(value))\n" }
        try Output.standard.write(text)
        return .well
    }

    /// Prints the regions that were left out, in the order of the page.
    func printWhatWasLeftOut() throws(CommandFailure) -> CommandOutcome {
        guard let format else {
            complain("nothing was left out: \(path.display): it is read as it is")
            return .well
        }
        let extracted = try extracted(by: format)
        var table = TextTable([
            .init("why", limit: 26), .init("at", isNumber: true), .init("length", isNumber: true), .init("key"),
            .init("words"),
        ])
        for region in extracted.leftOut {
            table.add([
                region.reason.rawValue, "\(region.place.scalars)", "\(region.length)", region.key.text,
                region.words.onOneLine,
            ])
        }
        if !extracted.leftOut.isEmpty { try Output.standard.write(table.text(width: Output.standard.columns)) }
        if extracted.codeBytes > 0 { complain("scripts and styles: \(extracted.codeBytes) bytes passed over") }
        return .well
    }

    // MARK: - What is in it

    private var bytes: [UInt8] {
        file.text.withUTF8 { Array($0.prefix(Self.limit)) }
    }

    private func extracted(by format: any ArticleFormat) throws(CommandFailure) -> ExtractedArticle {
        do throws(ExtractionRefusal) {
            return try format.extract(bytes)
        } catch {
            throw .extraction(path, error)
        }
    }

    private func details() throws(CommandFailure) -> ArticleDetails {
        guard let format else { return ArticleDetails(file.frontMatter) }
        do throws(ExtractionRefusal) {
            return try format.details(bytes)
        } catch {
            throw .extraction(path, error)
        }
    }

    /// Prints a text line by line, so that a large one starts at once.
    private func print(_ text: ArticleText) throws(CommandFailure) -> CommandOutcome {
        var part = ""
        var line: TextRange? = text.byteCount == 0 ? nil : text.line(around: .start)
        while let range = line {
            part += visibleLines(text.string(in: range)) + "\n"
            if part.utf8.count > 64 << 10 {
                try Output.standard.write(part)
                part = ""
            }
            line = text.line(after: range.lowerBound)
        }
        try Output.standard.write(part)
        return .well
    }
}

extension ArticleDetails {
    fileprivate init(_ said: FrontMatter) {
        self.init()
        (title, authors, outlet) = (said.title, said.authors, said.outlet)
        (published, language, url) = (said.published, said.language, said.url)
    }
}
