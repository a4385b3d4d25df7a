import Annotations
import Extraction
import Library
import Prose

/// An article that is printed without a screen.
struct ShownArticle {
    private let path: BytePath
    private let file: ArticleFile

    /// Reads a file, and says what is odd about it. `encoding` counts before what was decided about the file; where it is the
    /// `source`, nothing is taken out of it.
    init(
        _ path: BytePath, encoding: String? = nil, isRepaired: Bool = false, isSource: Bool = false
    ) throws(CommandFailure) {
        let settings = SettingsFile.load(Folders(environment: .current).settings).settings
        var reading = ArticleReading(for: path, naming: settings.fileNamePattern)
        if let encoding { reading.choices[path.name.display, default: ReadingChoice()].encoding = encoding }
        do throws(FileProblem) {
            func read() throws(FileProblem) -> ArticleFile {
                try isSource ? reading.source(path.name) : reading.file(path.name)
            }
            let found = try read()
            if isRepaired, let mojibake = found.mojibake {
                reading.choices[path.name.display, default: ReadingChoice()].repair = mojibake.repair.description
                file = try read()
            } else {
                file = found
            }
        } catch {
            throw .file(FileProblem(path, error.cause))
        }
        self.path = path
        for notice in file.notices { complain("\(path.display): \(notice)") }
        if let mojibake = file.mojibake {
            complain("\(path.display): \(mojibake.sentence): --repair shows it repaired")
        } else if isRepaired, reading.choice(for: path.name).repair == nil {
            complain("\(path.display): nothing to repair: its letters do not look spoiled")
        }
    }

    /// Prints the text line by line, so that a large one starts at once.
    func printText() throws(CommandFailure) -> CommandOutcome {
        var part = ""
        var line: TextRange? = file.text.byteCount == 0 ? nil : file.text.line(around: .start)
        while let range = line {
            part += visibleLines(file.text.string(in: range)) + "\n"
            if part.utf8.count > 64 << 10 {
                try Output.standard.write(part)
                part = ""
            }
            line = file.text.line(after: range.lowerBound)
        }
        try Output.standard.write(part)
        return .well
    }

    /// Prints what the article says of itself, a line each, as front matter has it.
    func printDetails() throws(CommandFailure) -> CommandOutcome {
        let said = file.frontMatter
        let lines = [
            ("title", said.title), ("outlet", said.outlet),
            ("authors", said.authors.isEmpty ? nil : said.authors.joined(separator: "; ")),
            ("date", said.published), ("language", said.language), ("url", said.url),
        ]
        var text = ""
        for case (let name, let value?) in lines + importLines(of: path) { text += "\(name): \(visibleName(value))\n" }
        try Output.standard.write(text)
        return .well
    }

    /// Prints the regions that were left out, in the order of the page.
    func printWhatWasLeftOut() throws(CommandFailure) -> CommandOutcome {
        guard let extract = file.extract else {
            complain("nothing was left out: \(path.display): it is read as it is")
            return .well
        }
        var table = TextTable([
            .init("why", limit: 26), .init("at", isNumber: true), .init("length", isNumber: true), .init("key"),
            .init("words"),
        ])
        for region in extract.leftOut {
            table.add([
                region.reason.rawValue, "\(region.place.scalars)", "\(region.length)", region.key.text,
                region.words.onOneLine,
            ])
        }
        if !extract.leftOut.isEmpty { try Output.standard.write(table.text(width: Output.standard.columns)) }
        return .well
    }
}
