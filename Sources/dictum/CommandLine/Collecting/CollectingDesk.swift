import Annotations
import Extraction
import Library

/// Takes articles out of one source after the other, and keeps what has to be said of it.
struct CollectingDesk {
    private var importer: ArticleImporter
    /// The folder that the articles are put into, links followed; nil while it is not there.
    private let target: BytePath?
    private let format: (any ArticleCollection)?
    private let columns: ColumnChoices
    private let isDry: Bool
    private var table = TextTable([
        .init("article", limit: 50), .init("date", limit: 10), .init("outlet", limit: 22), .init("title", limit: 40),
        .init("from"),
    ])
    private var made = 0
    private var here = 0
    private var leftOut = 0
    /// How many of the things that were left out are told, each in a sentence.
    private static let mostTold = 100

    init(
        into folder: BytePath, format: (any ArticleCollection)?, columns: ColumnChoices, isDry: Bool
    ) throws(FileProblem) {
        importer = try ArticleImporter(into: folder, moment: Moment.now.timestamp.text, isDry: isDry)
        target = folder.absolute
        self.format = format
        self.columns = columns
        self.isDry = isDry
    }

    /// How it went so far.
    var outcome: CommandOutcome { leftOut > 0 ? .withProblems : .well }

    /// Takes what is in a file or a folder.
    mutating func take(_ path: BytePath) throws(CommandFailure) {
        let found: (files: [ImportedSource], passedOver: Int)
        do throws(FileProblem) {
            found = try ImportedSource.files(at: path)
        } catch {
            return leaveOut(error.sentence)
        }
        for file in found.files { try take(file) }
        if found.passedOver > 0 {
            complain("passed over: \(path.display): \(count(found.passedOver, "file")) in it with no article")
        }
    }

    private mutating func take(_ source: ImportedSource) throws(CommandFailure) {
        let content: ImportedSource.Content
        do throws(FileProblem) {
            content = try source.content(as: format)
        } catch {
            return leaveOut(error.sentence)
        }
        switch content {
        case .article where source.lies(in: target): here += 1
        case .article(let bytes): try copy(bytes, source)
        case .collection(let collection, let text): try take(text, by: collection, source)
        }
    }

    private mutating func copy(_ bytes: [UInt8], _ source: ImportedSource) throws(CommandFailure) {
        let outcome = try storing { importer throws(StoreFailure) in
            try importer.copy(bytes, as: source.name, from: source.path)
        }
        note(outcome, ArticleDetails(), from: source.path.display)
    }

    private mutating func take(
        _ text: String, by collection: any ArticleCollection, _ source: ImportedSource
    ) throws(CommandFailure) {
        var reader: any ArticleRecordReader
        do throws(CollectionProblem) {
            reader = try collection.reader(of: text, columns: columns)
        } catch {
            return leaveOut("\(error.what): \(source.path.display): \(error.advice)")
        }
        var isEmpty = true
        while let next = reader.next() {
            isEmpty = false
            switch next {
            case .leftOut(let line, let reason): leaveOut("left out: \(source.path.display): line \(line): \(reason)")
            case .article(let record):
                let outcome = try storing { importer throws(StoreFailure) in
                    try importer.take(record, from: source.path)
                }
                note(outcome, record.details, from: "\(source.path.display):\(record.line)")
            }
        }
        if isEmpty { leaveOut("no article in it: \(source.path.display): look whether it is \(collection.summary)") }
    }

    private mutating func storing(
        _ body: (inout ArticleImporter) throws(StoreFailure) -> ArticleImporter.Outcome
    ) throws(CommandFailure) -> ArticleImporter.Outcome {
        do throws(StoreFailure) {
            return try body(&importer)
        } catch {
            throw .store(error)
        }
    }

    private mutating func note(_ outcome: ArticleImporter.Outcome, _ details: ArticleDetails, from source: String) {
        switch outcome {
        case .isHere: here += 1
        case .made(let name):
            made += 1
            guard isDry else { return }
            table.add([
                name.display, String((details.published ?? "").prefix(10)), details.outlet ?? "", details.title ?? "",
                source,
            ])
        }
    }

    private mutating func leaveOut(_ sentence: String) {
        leftOut += 1
        if leftOut <= Self.mostTold { complain(sentence) }
    }

    /// Notes where copies are from, and says how many came in, and in a dry run which would.
    mutating func tell() throws(CommandFailure) {
        do throws(StoreFailure) {
            try importer.finish()
        } catch {
            throw .store(error)
        }
        if leftOut > Self.mostTold { complain("and \(leftOut - Self.mostTold) more were left out") }
        if isDry, made > 0 { try Output.standard.write(table.text(width: Output.standard.columns)) }
        var parts = ["\(count(made, "article")) \(isDry ? "would come" : "came") in"]
        if here > 0 { parts.append("\(here) \(here == 1 ? "is" : "are") here already") }
        if leftOut > 0 { parts.append("\(leftOut) \(leftOut == 1 ? "was" : "were") left out") }
        try Output.standard.write(parts.joined(separator: ", ") + (isDry ? " (nothing was written)\n" : "\n"))
    }

    private func count(_ number: Int, _ word: String) -> String {
        "\(number) \(word)\(number == 1 ? "" : "s")"
    }
}
