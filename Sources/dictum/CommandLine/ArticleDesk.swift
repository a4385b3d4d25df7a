import Annotations
import Interchange
import Library
import Prose

/// What it takes to read articles with what is marked in them.
///
/// A value, so that copies of it can read beside each other. What stands in the way of something is noted in it, to be said
/// in the order of the articles.
struct ArticleDesk {
    /// How articles are read.
    let articles: ArticleReading
    let index: SidecarIndex
    /// The actor register and the codebook.
    let record: CorpusRecord
    var store: SidecarStore
    /// What is to be complained about.
    private var problems: [String] = []

    init(_ articles: ArticleReading, _ index: SidecarIndex, _ record: CorpusRecord, _ store: SidecarStore) {
        self.articles = articles
        self.index = index
        self.record = record
        self.store = store
    }

    /// Gives away what is to be complained about.
    mutating func takeProblems() -> [String] {
        defer { problems = [] }
        return problems
    }

    /// The notebooks of an article, to be read and not to be saved; those that cannot be read are a problem.
    mutating func notebooks(of article: BytePath) -> [Notebook] {
        var notebooks: [Notebook] = []
        for sidecar in index.sidecars[article] ?? [] {
            do throws(StoreFailure) {
                let reading = try store.glance(article: article, id: Identifier(iri: ""), of: sidecar.coder)
                notebooks.append(reading.notebook)
            } catch {
                problems.append(error.description)
            }
        }
        return notebooks
    }

    /// What an article says of itself; nil, and a problem, where it cannot be read.
    mutating func frontMatter(of article: BytePath) -> FrontMatter? {
        do throws(FileProblem) {
            return try articles.frontMatter(article)
        } catch {
            problems.append(error.sentence)
            return nil
        }
    }

    /// The file of an article; nil, and a problem, where it cannot be read.
    mutating func file(of article: BytePath) -> ArticleFile? {
        do throws(FileProblem) {
            return try articles.file(article)
        } catch {
            problems.append(error.sentence)
            return nil
        }
    }

    /// What is known of an article: from its coders, the one who asks before the others, from its text, and from its name.
    mutating func about(_ article: BytePath, in notebooks: [Notebook]) -> Article {
        about(frontMatter(of: article), called: notebooks.first?.article ?? Identifier(iri: ""), in: notebooks)
    }

    private func about(
        _ matter: FrontMatter?, called id: Identifier<Article>, in notebooks: [Notebook]
    ) -> Article {
        let own = notebooks.filter { $0.coder == store.coder }, others = notebooks.filter { $0.coder != store.coder }
        return matter?.article(id, saidBy: own + others) ?? Article(id: id)
    }

    /// The statements of an article, of all coders, in reading order for each. `redaction` leaves names out; `names` are those
    /// of its register, and else of ours.
    mutating func rows(
        of article: BytePath, _ names: RegisterNames, _ redaction: Redaction?
    ) -> [StatementRow] {
        guard index.sidecars[article] != nil else { return [] }
        return rows(of: article, notebooks(of: article), names, redaction)
    }

    /// The same of notebooks that were read before.
    mutating func rows(
        of article: BytePath, _ notebooks: [Notebook], _ names: RegisterNames, _ redaction: Redaction?
    ) -> [StatementRow] {
        guard !notebooks.isEmpty else { return [] }
        let matter = frontMatter(of: article)
        return notebooks.flatMap { notebook in
            let about = about(matter, called: notebook.article, in: notebooks)
            return StatementRow.rows(
                of: redaction?.notebook(notebook) ?? notebook, in: redaction?.article(about) ?? about, at: article,
                names: names)
        }
    }

    /// An article with all that its coders have marked in it; nil, and a problem, where its text cannot be read.
    /// `chosen` makes what is to be written of a notebook; where nothing is, the article is left out.
    mutating func exchangeArticle(
        _ path: BytePath, _ chosen: ((Notebook) -> Notebook)? = nil
    ) -> ExchangeArticle? {
        var notebooks = notebooks(of: path)
        if let chosen {
            notebooks = notebooks.map(chosen)
            if notebooks.allSatisfy(\.statements.isEmpty) { return nil }
        }
        guard let file = file(of: path) else { return nil }
        let id = notebooks.first?.article ?? Identifier(TextHash(of: file.text))
        return ExchangeArticle(
            path: path, about: about(file.frontMatter, called: id, in: notebooks), text: file.text,
            notebooks: notebooks, kept: keptText)
    }

    /// A kept text that anchors count in; nil where it is not kept.
    func keptText(_ hash: TextHash) -> ArticleText? {
        (try? store.baseText(hash)) ?? nil
    }
}
