import Annotations
import ArgumentParser
import Library

/// `dictum describe ARTICLE --title …`: says what an article is where it does not say so itself.
struct DescribeCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.describe.rawValue,
        abstract: "Say where an article is from, or print what is known of it.",
        discussion: """
            What you say counts before what other coders say, that before what the text says at its top, and that before the \
            name of the file (the setting file-name-pattern). It is kept in your sidecar; the article is not written. Nothing \
            (--title "") takes away what you said. Without an option what is known is printed.
            """)

    @OptionGroup var place: AnnotatedArticle

    @Option(help: ArgumentHelp("Its headline.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("Where it was published.", valueName: "text"))
    var outlet: String?

    @Option(help: ArgumentHelp("Who wrote it; may be given again, and replaces those before.", valueName: "name"))
    var author: [String] = []

    @Option(help: ArgumentHelp("When it was published, best as 2026-01-17.", valueName: "date"))
    var date: String?

    @Option(help: ArgumentHelp("Where it was found.", valueName: "address"))
    var url: String?

    @Option(help: ArgumentHelp("A language tag, such as en or de-AT.", valueName: "tag"))
    var language: String?

    @Option(help: ArgumentHelp("What there is to note about the whole article.", valueName: "text"))
    var memo: String?

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try place.desk()
        let path = try place.path(on: desk)
        guard saysSomething else { return try print(path, on: &desk) }
        var scribe = try Scribe(article: path, on: &desk)
        let options = self
        scribe.describe { options.put(into: &$0) }
        try scribe.save(on: &desk)
        return desk.outcome
    }

    private var saysSomething: Bool {
        !author.isEmpty || [title, outlet, date, url, language, memo].contains { $0 != nil }
    }

    private func put(into note: inout ArticleNote) {
        func said(_ option: String?, _ before: String?) -> String? { option.map { $0.isEmpty ? nil : $0 } ?? before }
        note.particulars.title = said(title, note.particulars.title)
        note.particulars.outlet = said(outlet, note.particulars.outlet)
        note.particulars.published = said(date, note.particulars.published)
        note.particulars.url = said(url, note.particulars.url)
        note.particulars.language = said(language, note.particulars.language)
        note.memo = said(memo, note.memo)
        if !author.isEmpty { note.particulars.authors = author.filter { !$0.isEmpty } }
    }

    /// What is known, a line each, and whether you said so.
    private func print(_ path: BytePath, on desk: inout Desk) throws(CommandFailure) -> CommandOutcome {
        let notebooks = desk.notebooks(of: path)
        let about = desk.about(path, in: notebooks)
        let note = notebooks.first { $0.coder == desk.store.coder }?.note
        let own = note?.particulars ?? ArticleParticulars()
        let lines: [(String, String?, Bool)] = [
            ("title", about.title, own.title != nil), ("outlet", about.outlet, own.outlet != nil),
            ("author", about.authors.isEmpty ? nil : about.authors.joined(separator: "; "), !own.authors.isEmpty),
            ("date", about.published, own.published != nil), ("url", about.url, own.url != nil),
            ("language", about.language, own.language != nil), ("memo", note?.memo, false),
        ]
        for (name, value, isByHand) in lines {
            guard let value else { continue }
            try Output.standard.write(visibleName("\(name): \(value)\(isByHand ? " (by hand)" : "")") + "\n")
        }
        for case (let name, let value?) in importLines(of: desk.corpus.folder.appending(path)) {
            try Output.standard.write(visibleName("\(name): \(value)") + "\n")
        }
        return desk.outcome
    }
}
