import Annotations
import ArgumentParser
import Interchange
import Library

/// `dictum import`: statements that another program has marked.
struct ImportCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.importing.rawValue, abstract: "Take in statements that another program has marked.",
        discussion: corpusReadings().map { "\($0.name): \($0.summary)." }.joined(separator: "\n")
            + """
            \n
            What it is, is seen from its content. Words are found again by their text, whatever the offsets count; what stands \
            nowhere, or in several places, is left out and said. What is here already is not taken in twice, and nothing that \
            is here is changed. u in the reader takes the import of an article back.

            Where the file names several coders, what each has marked goes into a notebook of that name; --as gives all of it to one. \
            Where it names one, all becomes yours, unless --as says whose.
            """)

    @Argument(help: ArgumentHelp("What another program wrote: a file or a folder.", valueName: "file"))
    var source: String

    @OptionGroup var corpus: CorpusOptions

    @Option(help: ArgumentHelp("One of the formats above, where it is not seen.", valueName: "format"))
    var format: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Whose all of it becomes; else as the file says, or yours.", valueName: "coder"))
    var asCoder: String?

    @Flag(help: "Only say what would be done.")
    var dryRun = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        let given = try ImportFiles.source(at: RawArguments.path(source))
        let reading = try reading(of: given)
        let imported = try Self.corpus(of: given, by: reading)
        let shares = imported.shares { Coder(folding: $0) }
        let owners = shares.compactMap(\.coder)
        guard asCoder == nil, owners.count > 1 else {
            var desk = try desk(of: nil)
            desk.reportScan()
            var scribe = ImportScribe(format: reading.name, label: given.name, isDry: dryRun, on: &desk)
            try scribe.take(imported, on: &desk)
            if scribe.report.statements + scribe.report.mentions > 0 { tellOwners(shares, on: desk) }
            return try report(scribe, of: reading.name, on: &desk)
        }
        return try take(shares, of: reading.name, called: given.name)
    }

    private func desk(of coder: Coder?) throws(CommandFailure) -> Desk {
        try Desk(paths: corpus.bytePaths, coder: coder?.slug ?? asCoder ?? corpus.coder, store: corpus.storePath)
    }

    /// Takes in what each coder has marked, under the name of each.
    private func take(
        _ shares: [ImportedCorpus.Share], of format: String, called label: String
    ) throws(CommandFailure) -> CommandOutcome {
        var outcome = CommandOutcome.well, known: RegisterImport?
        for share in shares {
            var desk = try desk(of: share.coder)
            if share.coder == nil { desk.reportScan() }
            var scribe = ImportScribe(format: format, label: label, isDry: dryRun, knowing: known, on: &desk)
            try scribe.take(share.corpus, on: &desk)
            if dryRun { known = scribe.register }
            if share.coder == nil, scribe.report.isUneventful { continue }
            let name = "\(format), \(share.coder?.slug ?? desk.store.coder.slug)"
            if try report(scribe, of: name, on: &desk) != .well { outcome = .withProblems }
        }
        return outcome
    }

    /// Says whose it was, where that is not kept.
    private func tellOwners(_ shares: [ImportedCorpus.Share], on desk: Desk) {
        let own = desk.store.coder
        let owners = shares.filter { $0.coder != nil }
        guard owners.contains(where: { $0.coder != own }) else { return }
        let counts = owners.compactMap { share in share.coder.map { "\($0.slug) \(share.count)" } }
        let advice = asCoder == nil ? owners.first?.coder.map { ": --as \($0.slug) keeps the name" } : nil
        complain("marked by \(counts.joined(separator: ", ")): all of it becomes \(own.slug)'s\(advice ?? "")")
    }

    private func report(
        _ scribe: ImportScribe, of name: String, on desk: inout Desk
    ) throws(CommandFailure) -> CommandOutcome {
        for left in scribe.report.left + scribe.report.incomplete { desk.report(left.line) }
        let ending = dryRun ? " (nothing was written)" : ""
        try Output.standard.write(visibleName("\(name): \(scribe.report.summary)\(ending)") + "\n")
        return desk.outcome
    }

    /// The format that is named, or that it looks like.
    private func reading(of source: ImportSource) throws(CommandFailure) -> any CorpusReading {
        let known = corpusReadings()
        if let format {
            guard let named = known.first(where: { $0.name == format }) else {
                throw .unknownFormat(format, known: known.map(\.name))
            }
            return named
        }
        guard let seen = known.first(where: { $0.recognizes(source) }) else {
            throw .exchange(
                "not known what this is: \(source.name): say so with --format: "
                    + known.map(\.name).joined(separator: ", "))
        }
        return seen
    }

    private static func corpus(
        of source: ImportSource, by reading: any CorpusReading
    ) throws(CommandFailure) -> ImportedCorpus {
        do throws(ImportFailure) {
            return try reading.read(source)
        } catch {
            throw .exchange("nothing was read in: \(source.name): \(error.sentence)")
        }
    }
}
