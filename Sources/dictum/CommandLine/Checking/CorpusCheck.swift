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
        lookAround()
    }

    /// What lies in the folders besides articles and their sidecars.
    private mutating func lookAround() {
        let articles = Set(desk.scan.articles)
        let orphans = desk.corpus.named == nil ? desk.index.orphans(among: articles) : []
        for path in orphans {
            findings.append(Finding(.orphan, path, "its article is not here: put it back, or move this away"))
        }
        for path in desk.index.conflictCopies {
            findings.append(Finding(.conflictCopy, path, "two versions met: compare it with the sidecar beside it"))
        }
        for path in desk.index.strays {
            findings.append(Finding(.stray, path, "left by an interrupted save: save again, then delete it"))
        }
        for path in desk.recoveryFiles {
            findings.append(Finding(.recoveryFile, path, "work that could not be saved in its place"))
        }
    }

    private mutating func look(at article: BytePath) {
        articles += 1
        let text = text(of: article)
        for sidecar in desk.index.sidecars[article] ?? [] {
            sidecars += 1
            look(at: sidecar, of: article, text)
        }
    }

    private mutating func text(of article: BytePath) -> ArticleText? {
        do throws(FileProblem) {
            return try ArticleFile.open(desk.location(article)).text
        } catch {
            findings.append(Finding(.unreadableArticle, article, "\(error.what): \(error.advice)"))
            return nil
        }
    }

    private mutating func look(at sidecar: SidecarName, of article: BytePath, _ text: ArticleText?) {
        let path = article.folder.appending(sidecar.name)
        do throws(StoreFailure) {
            let reading = try desk.reading(of: sidecar, article: article)
            for problem in reading.problems {
                findings.append(Finding(.notUnderstood, path, item: problem.item, problem.sentence))
            }
            statements += reading.notebook.statements.count
            findings += ReferenceCheck(record: desk.record, path: path).findings(in: reading.notebook)
            guard let text else { return }
            var words = WordsCheck(text: text, path: path)
            findings += words.findings(in: reading.notebook) { [store = desk.store] in try? store.baseText($0) }
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
