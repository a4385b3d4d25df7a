import Annotations
import Screen

extension Command {
    /// What the article is, and what there is to note about it and about all articles.
    static let describing: [Command] = [
        Command("describe-article", "say what the article is: title, outlet, author, date, address, language, memo") {
            state, _ throws(Refusal) in
            let path = try state.articleToMark()
            state.overlay = .question(state.particularQuestion(about: path))
            return []
        },
        Command("edit-corpus-memo", "write a memo about all the articles together") { state, _ throws(Refusal) in
            state.overlay = .prompt(Prompt(.corpusMemo, text: state.corpusNote.memo ?? ""))
            return []
        },
    ]
}

/// Something that a person can say of an article.
package enum ArticleParticular: String, Hashable, Sendable, CaseIterable {
    case title, outlet, author, date, address, language, memo

    /// The key that chooses it.
    var key: String {
        switch self {
        case .title: "t"
        case .outlet: "o"
        case .author: "a"
        case .date: "d"
        case .address: "x"
        case .language: "l"
        case .memo: "m"
        }
    }

    /// What a note says of it, as it is typed: several authors between semicolons.
    func text(in note: ArticleNote?) -> String? {
        switch self {
        case .title: note?.particulars.title
        case .outlet: note?.particulars.outlet
        case .author: note.flatMap { $0.particulars.authors.isEmpty ? nil : $0.particulars.authors.typed }
        case .date: note?.particulars.published
        case .address: note?.particulars.url
        case .language: note?.particulars.language
        case .memo: note?.memo
        }
    }

    /// What is known of it from wherever.
    func text(in article: Article?) -> String? {
        switch self {
        case .title: article?.title
        case .outlet: article?.outlet
        case .author: article.flatMap { $0.authors.isEmpty ? nil : $0.authors.typed }
        case .date: article?.published
        case .address: article?.url
        case .language: article?.language
        case .memo: nil
        }
    }

    /// Puts what was typed into a note; nothing typed takes away what a person has said.
    func put(_ typed: String, into note: inout ArticleNote) {
        let words = typed.split(whereSeparator: \.isWhitespace).isEmpty ? nil : typed
        switch self {
        case .title: note.particulars.title = words
        case .outlet: note.particulars.outlet = words
        case .author:
            let names = typed.split(separator: ";").map { $0.split(separator: " ").joined(separator: " ") }
            note.particulars.authors = names.filter { !$0.isEmpty }
        case .date: note.particulars.published = words
        case .address: note.particulars.url = words
        case .language: note.particulars.language = words
        case .memo: note.memo = words
        }
    }
}

extension [String] {
    fileprivate var typed: String { joined(separator: "; ") }
}

extension ReaderState {
    /// What is known of an article: what the coder says of it, over what its text and other coders say.
    func about(_ path: BytePath) -> Article? {
        var article = reading?.path == path ? reading?.article : shelf.articles[path]
        guard article != nil else { return nil }
        if let notebook = shelf.own[path]?.notebook { article?.take(particularsOf: [notebook]) }
        return article
    }

    /// Which of the particulars is to be said, with what is known of each.
    fileprivate func particularQuestion(about path: BytePath) -> Question {
        let note = shelf.own[path]?.notebook.note, article = about(path)
        let options = ArticleParticular.allCases.map { particular -> Question.Option in
            let own = particular.text(in: note)
            let known = own ?? particular.text(in: article) ?? listed(particular, of: path)
            let detail = own != nil && particular != .memo ? "by hand: \(known ?? "")" : known ?? ""
            return (.particular(particular, path), particular.rawValue, detail, particular.key)
        }
        return question(.particular, options, makesNew: false)
    }

    /// What the list knows of an article that was not opened.
    private func listed(_ particular: ArticleParticular, of path: BytePath) -> String? {
        guard let entry = articles.entry(path) else { return nil }
        return switch particular {
        case .title: entry.title
        case .outlet: entry.outlet
        case .date: entry.published
        case .author, .address, .language, .memo: nil
        }
    }

    /// Opens the line in which one of them is typed.
    mutating func ask(for particular: ArticleParticular, of path: BytePath) -> [Effect] {
        overlay = .prompt(Prompt(.particular(particular, path), text: known(particular, of: path)))
        return []
    }

    /// What is known of an article from wherever, as it is typed.
    func known(_ particular: ArticleParticular, of path: BytePath) -> String {
        let own = particular.text(in: shelf.own[path]?.notebook.note)
        return own ?? particular.text(in: about(path)) ?? listed(particular, of: path) ?? ""
    }

    /// Takes what was typed. What was not changed says nothing.
    mutating func describe(
        _ particular: ArticleParticular, of path: BytePath, as typed: String, unlike initial: String
    ) throws(Refusal) -> [Effect] {
        typed == initial ? [] : try mark(.described(particular, typed), path)
    }

    /// Keeps what is noted of all articles together.
    mutating func noteCorpus(_ memo: String) -> [Effect] {
        let words = memo.split(whereSeparator: \.isWhitespace).isEmpty ? nil : memo
        guard corpusNote.memo != words else { return [] }
        corpusNote.memo = words
        say(words == nil ? "the memo of the corpus is empty" : "the memo of the corpus is kept")
        return [.saveCorpusNote(corpusNote)]
    }

    /// The lines of the inspector about the article, where it has more to say than its title.
    func describeArticle(on page: inout Page) {
        guard let reading, let article = about(reading.path) else { return }
        let note = openNotebook?.notebook.note
        let fields: [(String, String?)] = [
            ("author", article.authors.isEmpty ? nil : article.authors.typed), ("outlet", article.outlet),
            ("date", article.published), ("language", article.language), ("address", article.url), ("memo", note?.memo),
        ]
        let known = fields.compactMap { name, value in value.map { (name, $0) } }
        for (name, value) in known {
            page.line((name.padded(to: 10), Style(.label)), (value, Style(.value)))
        }
        let elsewhere = printedElsewhere(reading.path)
        if !elsewhere.isEmpty {
            page.line(
                ("also in".padded(to: 10), Style(.label)), (keyName(of: "show-printings"), Style(.key)),
                (" shows them", Style(.muted)))
            for printing in elsewhere { page.line(("  " + printing, Style(.value))) }
        }
        if !known.isEmpty || !elsewhere.isEmpty { page.blank() }
    }
}

extension String {
    fileprivate func padded(to count: Int) -> String {
        self + String(repeating: " ", count: max(1, count - self.count))
    }
}
