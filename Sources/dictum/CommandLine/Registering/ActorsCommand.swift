import Analysis
import Annotations
import ArgumentParser
import Interchange
import Library

/// `dictum actors`: the actor register without a screen.
struct ActorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.actors.rawValue,
        abstract: "List the actors, take in a list of names, merge two that are one.",
        subcommands: [
            ListActorsCommand.self, ImportActorsCommand.self, MergeActorsCommand.self, SplitActorCommand.self,
        ], defaultSubcommand: ListActorsCommand.self)
}

/// `dictum actors list`: who is in the register, and how often they speak and are named.
struct ListActorsCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Print the actors, how often they speak and how often they are named.",
        discussion: """
            An actor who was merged into another is listed under that one. --csv prints the columns that dictum actors import \
            reads: name, type, aliases with semicolons between them, wikidata, memo, sensitive.
            """)

    @OptionGroup var corpus: CorpusOptions

    @Flag(help: "Print JSON for programs.")
    var json = false

    @Flag(help: "Print a list of names (CSV).")
    var csv = false

    @Flag(help: "In a list of names, leave words as they are that a spreadsheet would run as a formula.")
    var exact = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        desk.reportScan()
        if csv {
            try Output.standard.write(data: Array(NameList.text(of: desk.record, isExact: exact).utf8))
            return desk.outcome
        }
        let listed = EntryTally(desk.codedCorpus())
        try json
            ? Output.standard.write(data: JSONWriter.text(of: .array(listed.actorObjects)))
            : Output.standard.write(listed.actorTable)
        return desk.outcome
    }
}

/// `dictum actors import FILE`: takes a list of names into the register.
struct ImportActorsCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take a list of names (CSV) into the register.",
        discussion: """
            The first line names the columns: name, and as many of type, aliases, wikidata, memo, sensitive as there are. \
            Aliases stand with semicolons between them; sensitive is yes or no. An actor who is in the register already, by \
            name or alias, capitals and accents aside, gets what it does not have yet; nothing that is there is written over. \
            With a wrong line nothing is imported.
            """)

    @Argument(help: ArgumentHelp("The list.", valueName: "file"))
    var file: String

    @OptionGroup var corpus: CorpusOptions

    @Flag(help: "Only say what would be done.")
    var dryRun = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        let path = RawArguments.path(file)
        let list: NameList
        switch NameList.reading(try ImportedText(path).text) {
        case .success(let read): list = read
        case .failure(let problems):
            throw .wrongLines(path, problems.all.map { "line \($0.line): \($0.reason.sentence)" })
        }
        var scribe = RegisterScribe(on: &desk)
        let made = NameListImport(list, into: scribe.record, by: desk.store.coder, at: .now)
        for line in made.lines {
            for contradiction in line.contradictions {
                desk.report(
                    "\(path.display): line \(line.entry.line): \(line.entry.name): left as it was: \(contradiction)")
            }
        }
        if !dryRun {
            scribe.apply("import \(path.name.display)", made.changes)
            try scribe.save(on: &desk)
        }
        try Output.standard.write(made.words(isDone: !dryRun))
        return desk.outcome
    }
}

/// `dictum actors merge ONE OTHER`: makes one count as the other.
struct MergeActorsCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make an actor count as another.",
        discussion: "No statement is changed for it, and dictum actors split takes it back at any later time.")

    @Argument(help: ArgumentHelp("The actor who turned out to be another: a name or an id.", valueName: "actor"))
    var actor: String

    @Argument(help: ArgumentHelp("The other.", valueName: "other"))
    var other: String

    @OptionGroup var corpus: CorpusOptions

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        var scribe = RegisterScribe(on: &desk)
        let (one, target) = (try scribe.actor(actor), try scribe.actor(other))
        let change: Transaction.Change
        do throws(CorpusRecord.MergeProblem) {
            change = try scribe.record.merging(one.id, into: target.id, at: scribe.moment.timestamp)
        } catch {
            throw .areOne(one.name, target.name)
        }
        scribe.apply("merge: \(one.name) into \(target.name)", [change])
        try scribe.save(on: &desk)
        try Output.standard.write(visibleName("\(one.name) counts as \(target.name) now") + "\n")
        return desk.outcome
    }
}

/// `dictum actors split ACTOR`: takes one out of what it was merged into.
struct SplitActorCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Take an actor out of the one that it was merged into.")

    @Argument(help: ArgumentHelp("The actor who was merged: a name or an id.", valueName: "actor"))
    var actor: String

    @OptionGroup var corpus: CorpusOptions

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        var scribe = RegisterScribe(on: &desk)
        let merged = try scribe.mergedActor(actor)
        guard let change = scribe.record.splitting(merged.id, at: scribe.moment.timestamp) else {
            throw .notMerged(merged.name)
        }
        scribe.apply("split: \(merged.name)", [change])
        try scribe.save(on: &desk)
        try Output.standard.write(visibleName("\(merged.name) stands for itself again") + "\n")
        return desk.outcome
    }
}

extension NameListImport {
    /// What was done, or would be, a line for each name that is new or completed.
    fileprivate func words(isDone: Bool) -> String {
        var text = ""
        var counts = (new: 0, completed: 0, unchanged: 0)
        for line in lines {
            switch line.outcome {
            case .new:
                counts.new += 1
                text += "new: \(line.entry.name)\n"
            case .completed(_, let added):
                counts.completed += 1
                text += "completed: \(line.entry.name): \(added.joined(separator: ", "))\n"
            case .unchanged: counts.unchanged += 1
            }
        }
        let ending = isDone ? "" : " (nothing was written)"
        return visibleLines(text)
            + "\(counts.new) new, \(counts.completed) completed, \(counts.unchanged) as they were\(ending)\n"
    }
}
