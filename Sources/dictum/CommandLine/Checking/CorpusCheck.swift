import Annotations
import Library
import Prose

/// A look at everything that is kept of a corpus, which changes nothing.
struct CorpusCheck {
    private(set) var findings: [Finding] = []
    /// How much was looked at.
    private(set) var articles = 0
    private(set) var sidecars = 0
    private(set) var statements = 0
    private var desk: Desk
    /// What the sidecars of the article that is being looked at call it.
    private var names: Set<Identifier<Article>> = []

    init(_ desk: Desk) {
        self.desk = desk
    }

    /// Looks at all of it.
    mutating func run() {
        for problem in desk.scan.problems {
            findings.append(Finding(.unreadableArticle, problem.path, "\(problem.what): \(problem.advice)"))
        }
        for failure in desk.recordProblems {
            findings.append(Finding(.unreadableFile, failure.path, failure.description))
        }
        for article in desk.scan.articles { look(at: article) }
        findings += RegisterCheck(desk.record).findings
        lookAtBaseTexts()
        lookAround()
    }

    /// What lies in the folders besides articles and their sidecars.
    private mutating func lookAround() {
        let articles = Set(desk.scan.articles)
        let orphans = desk.corpus.named == nil ? desk.index.orphans(among: articles) : []
        let found = orphans.isEmpty ? [] : desk.lostAnnotations()
        for path in orphans {
            let former = SidecarName(path.name).map { path.folder.appending($0.article) }
            let now = found.first { $0.formers.contains { $0.article == former } }?.article
            let advice =
                now.map { "the article is now called \($0.display): dictum adopt takes it over" }
                ?? "put it back, or move this away"
            findings.append(Finding(.orphan, path, "its article is not here: \(advice)"))
        }
        for path in desk.index.conflictCopies {
            findings.append(
                Finding(
                    .conflictCopy, path,
                    "two versions met: it is read too, and may be deleted once the next save has taken it in"))
        }
        for path in desk.index.strays {
            findings.append(Finding(.stray, path, "left by an interrupted save: save again, then delete it"))
        }
        for journal in (try? Journals(of: desk.store).all()) ?? [] where !journal.isSpare {
            findings.append(Finding(.unsavedWork, journal.article, "\(journal.words): open the article"))
        }
        for path in desk.recoveryFiles {
            findings.append(Finding(.recoveryFile, path, "work that could not be saved in its place"))
        }
    }

    private mutating func look(at article: BytePath) {
        articles += 1
        names = []
        let text = text(of: article)
        for sidecar in desk.index.sidecars[article] ?? [] {
            sidecars += 1
            look(at: sidecar, of: article, text)
        }
        guard names.count > 1 else { return }
        findings.append(
            Finding(
                .articleIdentity, article,
                "its sidecars call it by different names (\(names.map(\.iri).sorted().joined(separator: ", "))): "
                    + "one of them may belong to another article"))
    }

    /// Members of statements that were set to different values on two sides.
    private func disagreements(in notebook: Notebook, at path: BytePath) -> [Finding] {
        notebook.statements.flatMap { statement in
            statement.record.openDisagreements.map {
                Finding(
                    .disagreement, path, item: statement.id.iri,
                    "\($0.name) was set to two values, and both are kept: choose one in the reader")
            }
        }
    }

    /// Annotations in a sidecar that somebody else made: one writer a file.
    private func strangers(in notebook: Notebook, at path: BytePath) -> [Finding] {
        let creators = Set(notebook.statements.map(\.record.creator) + notebook.mentions.map(\.record.creator))
        return creators.subtracting([notebook.coder]).sorted().map {
            Finding(.foreignCoder, path, "holds annotations of \($0.slug): each coder has a file of their own")
        }
    }

    /// Kept texts whose name is not the hash of what they hold: no anchor can be found by them.
    private mutating func lookAtBaseTexts() {
        for name in desk.baseTexts {
            let hash = TextHash(hex: String(decoding: name.bytes.dropLast(4), as: UTF8.self))
            let text = try? desk.store.baseText(hash)
            guard text == nil || text == .some(nil) else { continue }
            let path = BytePath(".dictum/base").appending(name)
            findings.append(Finding(.wrongBaseText, path, "its words are not those that its name says: delete it"))
        }
    }

    private mutating func text(of article: BytePath) -> ArticleText? {
        do throws(FileProblem) {
            return try desk.articles.file(article).text
        } catch {
            findings.append(Finding(.unreadableArticle, article, "\(error.what): \(error.advice)"))
            return nil
        }
    }

    private mutating func look(at sidecar: SidecarName, of article: BytePath, _ text: ArticleText?) {
        let path = article.folder.appending(sidecar.name)
        do throws(StoreFailure) {
            let reading = try desk.reading(of: sidecar, article: article)
            for problem in reading.problems where !problem.isOfReadCopy {
                findings.append(Finding(.notUnderstood, path, item: problem.item, problem.sentence))
            }
            statements += reading.notebook.statements.count
            findings += strangers(in: reading.notebook, at: path)
            findings += disagreements(in: reading.notebook, at: path)
            names.insert(reading.notebook.article)
            findings += ReferenceCheck(record: desk.record, path: path).findings(in: reading.notebook)
            guard let text else { return }
            let store = desk.store
            findings += AnchorsCheck(reading.notebook, at: path, in: text) { try? store.baseText($0) }.findings
        } catch {
            findings.append(Finding(.unreadableFile, path, error.description))
        }
    }
}

/// Whether what a notebook names is in the register.
private struct ReferenceCheck {
    let record: CorpusRecord
    let path: BytePath

    func findings(in notebook: Notebook) -> [Finding] {
        let ofStatements = notebook.statements.flatMap { statement in
            statement.actors.compactMap { finding($0, statement.id.iri) }
                + [statement.concept].compactMap { $0.flatMap { finding($0, statement.id.iri) } }
        }
        return ofStatements + notebook.mentions.compactMap { finding($0.actor, $0.id.iri) }
    }

    private func finding(_ actor: Identifier<Actor>, _ item: String) -> Finding? {
        if let actor = record.actor(actor), actor.record.deletion == nil { return nil }
        return Finding(.unknownReference, path, item: item, "names an actor that the register does not have: \(actor)")
    }

    private func finding(_ concept: Identifier<Concept>, _ item: String) -> Finding? {
        if let concept = record.concept(concept), concept.record.deletion == nil { return nil }
        return Finding(.unknownReference, path, item: item, "names a topic that the codebook does not have: \(concept)")
    }
}

extension Statement {
    /// Every actor that it names.
    fileprivate var actors: [Identifier<Actor>] {
        let speaker: [Identifier<Actor>] = if case .actor(let actor) = speaker { [actor] } else { [] }
        return speaker + [organization].compactMap { $0 } + addressees + via
    }
}

extension SidecarProblem {
    /// Whether it only says that a copy was read, which is a finding of its own.
    fileprivate var isOfReadCopy: Bool {
        if case .copyRead = reason { true } else { false }
    }
}
