import Analysis
import Annotations
import ArgumentParser
import Interchange
import Library

/// `dictum export`: the statements of a corpus, or all of it, for other programs.
struct ExportCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.export.rawValue, abstract: "Write all statements for other programs.",
        discussion: (statementFormats(isExact: false).map { "\($0.name): \($0.summary)." }
            + corpusFormats().map { "\($0.name): \($0.summary)." }).joined(separator: "\n")
                + """
                \n
                What a format cannot hold is said on standard error, a line for each member that is lost.

                --redact puts a blank with a number in the place of each sensitive actor, and a blank where their names, or of a \
                person any word of them, stand in texts, quotations, titles, memos and tags. Names of files and ids stay. What was \
                written is looked through for the names once more. That hides nobody from those who have the articles, or look a \
                quotation up: read what you pass on.
                """)

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var view: ViewOptions

    @Option(help: ArgumentHelp("One of the formats above.", valueName: "format"))
    var format = "csv"

    @Option(help: ArgumentHelp("The file or folder to write; else standard output.", valueName: "path"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "In w3c: what the paths of articles without an address of their own are put behind.", valueName: "iri"))
    var base: String?

    @Option(
        help: ArgumentHelp(
            "In a quote book: what each chapter is about, actor or topic; else actor.", valueName: "order"))
    var by: String?

    @Flag(help: "Leave words as they are that a spreadsheet would run as a formula.")
    var exact = false

    @Flag(help: "Leave out the names of actors that are marked as sensitive.")
    var redact = false

    @Option(
        help: ArgumentHelp("With --redact: a file for the names behind the blanks, for you alone.", valueName: "file"))
    var redactionKey: String?

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        if redactionKey != nil, !redact { throw .exchange("--redaction-key: nothing is redacted: give --redact too") }
        let lines = statementFormats(isExact: exact)
        let whole = corpusFormats(base: base, chapters: try chapters(), isExact: exact)
        let line = lines.first { $0.name == format }, corpusFormat = whole.first { $0.name == format }
        guard line != nil || corpusFormat != nil else {
            throw .unknownFormat(format, known: lines.map(\.name) + whole.map(\.name))
        }
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        desk.reportScan()
        let redaction = redact ? Redaction(desk.record) : nil
        if let corpusFormat {
            try check(corpusFormat)
            try write(corpusFormat, redaction, on: &desk)
        } else if let line {
            try write(line, redaction, on: &desk)
        }
        if let redaction { try keepKey(of: redaction) }
        return desk.outcome
    }

    /// What the chapters of a quote book are about.
    private func chapters() throws(CommandFailure) -> QuoteBook.Order {
        guard let by else { return .actor }
        guard format.hasPrefix("quotebook-") else {
            throw .exchange("--by: \(format) has no chapters: leave it out, or write quotebook-html or quotebook-md")
        }
        guard let order = QuoteBook.Order(rawValue: by) else {
            throw .unknownWord(by, option: "--by", known: QuoteBook.Order.allCases.map(\.rawValue))
        }
        return order
    }

    /// Refuses what would be passed over without a word, or would put the names beside what hides them.
    private func check(_ format: any CorpusFormat) throws(CommandFailure) {
        if view.sort != nil { throw .exchange("--sort: \(format.name) has the order of the articles: leave it out") }
        guard format.output == .folder, let output, let redactionKey else { return }
        if redactionKey.hasPrefix(output.hasSuffix("/") ? output : output + "/") {
            throw .exchange("--redaction-key: it would go along with \(output): keep it elsewhere")
        }
    }

    private func write(
        _ format: any StatementFormat, _ redaction: Redaction?, on desk: inout Desk
    ) throws(CommandFailure) {
        let writer = try ExchangeWriter(file: output, redaction, on: desk)
        var ofRegister = LossReport(), losses = LossCounts()
        ofRegister.note(desk.record, keeping: format.keeps)
        losses.add(ofRegister)
        if view.isWhole {
            try writer.send(Array(format.header.utf8))
            let names = RegisterNames(preparing: redaction?.record ?? desk.record)
            let lines = { @Sendable (path: BytePath, reading: inout ArticleDesk) in
                reading.lines(of: path, in: format, names, redaction)
            }
            try desk.forEach(of: desk.scan.articles, making: lines) { made throws(CommandFailure) in
                try writer.send(made.lines)
                losses.add(made.losses)
            }
        } else {
            losses.add(
                try desk.withRows(of: view, redaction) { rows throws(CommandFailure) in
                    try format.write(rows, to: { part throws(CommandFailure) in try writer.send(part) })
                    return format.losses(of: rows)
                })
        }
        report(try writer.close(), on: &desk)
        for line in losses.lines { complain("not kept: \(line)") }
    }

    private func write(
        _ format: any CorpusFormat, _ redaction: Redaction?, on desk: inout Desk
    ) throws(CommandFailure) {
        let wanted = try statementsWanted(on: &desk)
        let source = CorpusSource(desk, wanted: wanted)
        let losses = LossTally(format, source.corpus.record)
        let corpus = losses.watching(redaction?.corpus(source.corpus) ?? source.corpus)
        let writer = try writer(of: format, redaction, desk)
        try format.write(corpus, to: writer.sink)
        desk = source.desk
        report(try writer.close(), on: &desk)
        for line in losses.lines { complain("not kept: \(line)") }
    }

    private func writer(
        of format: any CorpusFormat, _ redaction: Redaction?, _ desk: Desk
    ) throws(CommandFailure) -> ExchangeWriter {
        switch format.output {
        case .file: return try ExchangeWriter(file: output, redaction, on: desk)
        case .folder:
            guard let output else {
                throw .exchange("\(format.name): several files: name a folder for them with --output")
            }
            return try ExchangeWriter(folder: RawArguments.path(output), redaction, on: desk)
        }
    }

    /// The statements that the view shows; nil for all.
    private func statementsWanted(on desk: inout Desk) throws(CommandFailure) -> Set<String>? {
        guard view.filter != nil else { return nil }
        return try desk.withRows(of: view) { rows throws(CommandFailure) in
            Set(rows.map { CorpusSource.name(of: $0.statement.id, by: $0.coder, in: $0.path) })
        }
    }

    private func report(_ names: [String], on desk: inout Desk) {
        for name in names {
            desk.report("a protected name is left in what was written: \(name): look for it before you pass it on")
        }
    }

    /// Writes the names behind the blanks, readable for their owner alone.
    private func keepKey(of redaction: Redaction) throws(CommandFailure) {
        guard let redactionKey else { return }
        do throws(FileProblem) {
            try PrivateFile.keep(RawArguments.path(redactionKey), Array(redaction.key.utf8))
        } catch {
            throw .file(error)
        }
    }
}

extension ArticleDesk {
    /// The statements of an article as lines, and what of the article is not in them.
    fileprivate mutating func lines(
        of article: BytePath, in format: any StatementFormat, _ names: RegisterNames, _ redaction: Redaction?
    ) -> (lines: [UInt8], losses: LossCounts) {
        guard index.sidecars[article] != nil else { return ([], LossCounts()) }
        let notebooks = notebooks(of: article)
        var report = LossReport(), losses = LossCounts()
        report.note(notebooks, keeping: format.keeps)
        losses.add(report)
        return (format.lines(rows(of: article, notebooks, names, redaction)), losses)
    }
}

extension StatementFormat {
    /// What of some statements is not in their lines.
    fileprivate func losses(of rows: some Sequence<StatementRow>) -> LossReport {
        var report = LossReport()
        for row in rows { report.note(row.statement, keeping: keeps.statements) }
        return report
    }
}

/// Notes what a format loses while it writes, so that the articles need not be read once more for it.
private final class LossTally {
    private let format: any CorpusFormat
    private var report = LossReport()
    private var seen: Set<BytePath> = []

    init(_ format: any CorpusFormat, _ record: CorpusRecord) {
        self.format = format
        format.addAllLosses(of: record, to: &report)
    }

    func watching(_ corpus: ExchangeCorpus) -> ExchangeCorpus {
        let articles = corpus.articles.map { [self] article in
            if seen.insert(article.path).inserted { format.addAllLosses(of: article, corpus.record, to: &report) }
            return article
        }
        return ExchangeCorpus(name: corpus.name, record: corpus.record, articles: articles)
    }

    var lines: [String] { report.lines }
}
