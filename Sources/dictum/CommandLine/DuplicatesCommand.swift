import Analysis
import Annotations
import ArgumentParser
import Library

/// `dictum duplicates`: which articles of a folder print the same text.
struct DuplicatesCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.duplicates.rawValue,
        abstract: "List the articles that print the same text: the copy of an agency in several outlets.",
        discussion: """
            Two articles print the same text where at least four in five runs of four words of the shorter one stand in the \
            other, which may be up to four times as long. Title block, capitals and marks do not count.
            """)

    @OptionGroup var corpus: CorpusOptions

    @Flag(help: "Print JSON for programs.")
    var json = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        desk.reportScan()
        let printings = desk.printings()
        let printed = printings.sets.indices.map { PrintedText(printings, $0, on: &desk) }
        if json {
            try Output.standard.write(data: JSONWriter.text(of: .array(printed.map(\.json))))
        } else if printed.isEmpty {
            try Output.standard.write("No text was printed twice.\n")
        } else {
            try Output.standard.write(printed.map(\.text).joined(separator: "\n"))
        }
        return desk.outcome
    }
}

extension Desk {
    /// Which articles of the corpus are printings of the same text.
    fileprivate func printings() -> Printings {
        let search = PrintingSearch(articles: articles, catalog: catalog)
        var line: ProgressLine?
        let found = search.printings(
            among: scan.articles.sorted(), areAll: corpus.named == nil,
            progress: { done, count in
                let shown = line ?? ProgressLine(count, of: "articles", isQuiet: false)
                if done % 100 == 99 { shown.show(done + 1) }
                line = shown
            })
        line?.clear()
        return found ?? Printings()
    }
}

/// A text that was printed several times, as it is printed here.
private struct PrintedText {
    fileprivate struct Printing {
        let path: BytePath
        let about: Article
        let words: Int
        /// How alike it is to the longest one.
        let likeness: Likeness?
        /// How many annotations each coder has made.
        let counts: [(coder: Coder, count: Int)]
    }

    /// By date, those without one last.
    private let printings: [Printing]

    init(_ found: Printings, _ index: Int, on desk: inout Desk) {
        var printings: [Printing] = []
        for (path, likeness) in zip(found.sets[index], found.likenesses(ofSet: index)) {
            let notebooks = desk.notebooks(of: path)
            let counts = notebooks.map { ($0.coder, $0.statements.count + $0.mentions.count) }.filter { $0.1 > 0 }
            printings.append(
                Printing(
                    path: path,
                    about: desk.about(path, in: notebooks),
                    words: found.wordCount(of: path) ?? 0,
                    likeness: path == found.sets[index].first ? nil : likeness, counts: counts))
        }
        self.printings = printings.sorted {
            ($0.about.published ?? "~", $0.path) < ($1.about.published ?? "~", $1.path)
        }
    }

    /// A sentence, and a table.
    var text: String {
        var table = TextTable([
            .init("date", limit: 10), .init("outlet", limit: 22), .init("words", isNumber: true), .init("alike"),
            .init("tagged", limit: 20), .init("article", limit: 40), .init("title"),
        ])
        for printing in printings {
            let tagged = printing.counts.map { "\($0.coder.slug) \($0.count)" }.joined(separator: ", ")
            table.add([
                printing.about.published ?? "", printing.about.outlet ?? "", "\(printing.words)",
                printing.likeness?.text ?? "the longest", tagged, printing.path.display, printing.about.title ?? "",
            ])
        }
        return "\(sentence)\n\(table.text(width: Output.standard.columns))"
    }

    private var sentence: String {
        let tagged = printings.count { !$0.counts.isEmpty }
        let words = tagged == 0 ? "in none of them is anything tagged" : "in \(tagged) of them something is tagged"
        return "\(printings.count) articles print the same text; \(words):"
    }

    var json: JSONValue { .object(JSONObject([.init("articles", .array(printings.map(\.json)))])) }
}

extension PrintedText.Printing {
    fileprivate var json: JSONValue {
        var object = JSONObject([.init("path", .string(path.display))])
        object["title"] = about.title.map { .string($0) }
        object["outlet"] = about.outlet.map { .string($0) }
        object["published"] = about.published.map { .string($0) }
        object["words"] = .number("\(words)")
        object["same"] = likeness.map { .bool($0.isSame) }
        object["alike"] = likeness.map { .number(decimal($0.share)) }
        object["length"] = likeness.map { .number(decimal($0.length)) }
        let counts = counts.map { JSONObject.Member($0.coder.slug, .number("\($0.count)")) }
        object["annotations"] = .object(JSONObject(counts))
        return .object(object)
    }

    /// A number with two digits after the point.
    private func decimal(_ number: Double) -> String {
        let parts = Int((number * 100).rounded())
        return "\(parts / 100).\(parts % 100 < 10 ? "0" : "")\(parts % 100)"
    }
}
