import Annotations
import Library

/// How far the work on a corpus is: of each coder, and of the articles whoever did them.
struct Progress {
    /// What one coder has done.
    struct Share {
        var articles: [ArticleNote.Status: Int] = [:]
        var statements: [Statement.Status: Int] = [:]
        var unsure = 0

        var statementCount: Int { statements.values.reduce(0, +) }
    }

    private(set) var shares: [Coder: Share] = [:]
    private(set) var articles = 0
    /// Articles that somebody has done, and those that nobody has marked anything in.
    private(set) var done = 0
    private(set) var untouched = 0

    /// Takes in an article with what its coders have made of it.
    mutating func add(_ notebooks: [Notebook]) {
        articles += 1
        if notebooks.contains(where: { $0.note?.status == .done }) { done += 1 }
        if notebooks.allSatisfy({ $0.statements.isEmpty && $0.note == nil }) { untouched += 1 }
        for notebook in notebooks {
            var share = shares[notebook.coder, default: Share()]
            let status = notebook.note?.status ?? (notebook.statements.isEmpty ? .unread : .open)
            share.articles[status, default: 0] += 1
            for statement in notebook.statements {
                share.statements[statement.status, default: 0] += 1
                if statement.isUnsure { share.unsure += 1 }
            }
            shares[notebook.coder] = share
        }
    }

    /// A table with a row a coder, and a line about all.
    func text(width: Int?) -> String {
        let statuses = Statement.Status.allCases
        var table = TextTable(
            [
                .init("coder"), .init("done", isNumber: true), .init("open", isNumber: true),
                .init("excluded", isNumber: true),
            ]
                + [.init("statements", isNumber: true)] + statuses.map { .init($0.rawValue, isNumber: true) }
                + [.init("unsure", isNumber: true)])
        for (coder, share) in shares.sorted(by: { $0.key < $1.key }) {
            let articles = [ArticleNote.Status.done, .open, .excluded].map { "\(share.articles[$0] ?? 0)" }
            table.add(
                [coder.slug] + articles + ["\(share.statementCount)"] + statuses.map { "\(share.statements[$0] ?? 0)" }
                    + ["\(share.unsure)"])
        }
        let percent = articles == 0 ? 0 : done * 100 / articles
        let sum = "\(done) of \(articles) articles done (\(percent)%), \(untouched) not begun\n"
        return shares.isEmpty ? sum : table.text(width: width) + sum
    }

    /// The same for programs.
    var json: JSONValue {
        let coders = shares.sorted { $0.key < $1.key }.map { coder, share -> JSONValue in
            let articles = ArticleNote.Status.allCases.map {
                JSONObject.Member($0.rawValue, .number("\(share.articles[$0] ?? 0)"))
            }
            let statements = Statement.Status.allCases.map {
                JSONObject.Member($0.rawValue, .number("\(share.statements[$0] ?? 0)"))
            }
            return .object(
                JSONObject([
                    .init("coder", .string(coder.slug)), .init("articles", .object(JSONObject(articles))),
                    .init("statements", .object(JSONObject(statements))), .init("unsure", .number("\(share.unsure)")),
                ]))
        }
        return .object(
            JSONObject([
                .init("articles", .number("\(articles)")), .init("done", .number("\(done)")),
                .init("notBegun", .number("\(untouched)")), .init("coders", .array(coders)),
            ]))
    }
}

extension Desk {
    /// Prints how far the work is.
    mutating func printProgress(asJSON: Bool) throws(CommandFailure) -> CommandOutcome {
        reportScan()
        var progress = Progress()
        for path in scan.articles { progress.add(notebooks(of: path)) }
        if asJSON {
            try Output.standard.write(data: JSONWriter.text(of: progress.json))
        } else {
            try Output.standard.write(progress.text(width: Output.standard.columns))
        }
        return outcome
    }
}
