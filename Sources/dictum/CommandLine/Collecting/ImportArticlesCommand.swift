import Annotations
import ArgumentParser
import Extraction
import Library

/// `dictum import-articles`: what a person has, put into a folder of articles.
struct ImportArticlesCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.importArticles.rawValue,
        abstract: "Put articles into a folder: files as they are, and one file for each article of an export.",
        discussion: """
            Taken are texts, Markdown and saved pages, which are copied, folders of them, and files with many articles:
            \(articleCollections.map { "\($0.name): \($0.summary)." }.joined(separator: "\n"))

            Nothing that is in the folder is written over, and what is there already is not put there twice. Each article \
            out of an export says where it is from, when it was taken, and the SHA-256 of its text.
            """)

    @Argument(help: ArgumentHelp("Files and folders to take articles from.", valueName: "source"))
    var sources: [String]

    @Option(help: ArgumentHelp("The folder that they are put into; else the current one.", valueName: "folder"))
    var into: String = "."

    @Option(help: ArgumentHelp("One of the formats above, where it is not seen.", valueName: "format"))
    var format: String?

    @OptionGroup var columns: ColumnOptions

    @Flag(help: "Only show what would be made.")
    var dryRun = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        let format = try collection()
        var desk: CollectingDesk
        do throws(FileProblem) {
            desk = try CollectingDesk(
                into: RawArguments.path(into), format: format, columns: columns.choices, isDry: dryRun)
        } catch {
            throw .file(error)
        }
        // What came in before something failed is there, and is told.
        do throws(CommandFailure) {
            for source in sources { try desk.take(RawArguments.path(source)) }
        } catch {
            try? desk.tell()
            throw error
        }
        try desk.tell()
        return desk.outcome
    }

    private func collection() throws(CommandFailure) -> (any ArticleCollection)? {
        guard let format else { return nil }
        guard let named = articleCollections.first(where: { $0.name == format }) else {
            throw .unknownFormat(format, known: articleCollections.map(\.name))
        }
        return named
    }
}

/// Which columns of a table, or members of an object, say what.
struct ColumnOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The column with the text, where it has no usual name.", valueName: "name"))
    var textColumn: String?
    @Option(help: ArgumentHelp("The same for the title.", valueName: "name"))
    var titleColumn: String?
    @Option(help: ArgumentHelp("For the date.", valueName: "name"))
    var dateColumn: String?
    @Option(help: ArgumentHelp("For the outlet.", valueName: "name"))
    var outletColumn: String?
    @Option(help: ArgumentHelp("For the authors.", valueName: "name"))
    var authorColumn: String?
    @Option(help: ArgumentHelp("For the address.", valueName: "name"))
    var urlColumn: String?
    @Option(help: ArgumentHelp("For the language.", valueName: "name"))
    var languageColumn: String?
}

extension ColumnOptions {
    /// Those that were named.
    var choices: ColumnChoices {
        let named: [ArticleColumn: String?] = [
            .text: textColumn, .title: titleColumn, .date: dateColumn, .outlet: outletColumn, .author: authorColumn,
            .url: urlColumn, .language: languageColumn,
        ]
        return ColumnChoices(named.compactMapValues { $0 })
    }
}
