import Annotations
import Prose
import Screen

/// A search of the folder: begun from a line, filled in while it goes on, gone through from its pane or from the text.
extension ReaderState {
    /// Begins to search the folder for what was typed.
    mutating func searchCorpus(_ prompt: Prompt, inAnnotations: Bool) throws(Refusal) -> [Effect] {
        let pattern = SearchPattern(prompt.field.text)
        guard !pattern.isEmpty else { return [] }
        if let problem = pattern.problem {
            overlay = .prompt(prompt)
            throw Refusal(problem.sentence)
        }
        if inAnnotations, !review.isLoaded {
            awaitedPattern = pattern
            say("reading the notebooks…")
            return [.gather]
        }
        return beginCorpusSearch(
            pattern, inAnnotations ? .notes(searchedNotes) : .articles(articles.entries.map(\.path)))
    }

    /// Searches the annotations as soon as they have been read.
    mutating func searchAwaitedNotes() -> [Effect] {
        guard let pattern = awaitedPattern, review.isLoaded else { return [] }
        awaitedPattern = nil
        return beginCorpusSearch(pattern, .notes(searchedNotes))
    }

    private mutating func beginCorpusSearch(_ pattern: SearchPattern, _ scope: CorpusRequest.Scope) -> [Effect] {
        lastTicket += 1
        let request = CorpusRequest(ticket: lastTicket, pattern: pattern, scope: scope)
        results = CorpusSearch(request)
        focus = .results
        return [.searchCorpus(request)]
    }

    /// Takes in what was found in the folder.
    mutating func take(_ report: CorpusReport) {
        guard let search = results, search.ticket == report.ticket, !search.isOver else { return }
        results?.note(report)
        guard report.isLast, results?.hits.isEmpty == true else { return }
        say("“\(search.pattern.typed)” was found nowhere")
    }

    /// Ends the search of the folder and keeps what it found; false when it is over.
    mutating func stopCorpusSearch() -> [Effect]? {
        guard let search = results, !search.isOver else { return nil }
        results?.isOver = true
        say("search stopped: \(search.searched) of \(search.total) searched")
        return [.endSearch]
    }

    /// Opens the result under the cursor at its place.
    mutating func openResult() throws(Refusal) -> [Effect] {
        guard let search = results, let hit = search.current else {
            throw Refusal("no result to open: \(keyName(of: "search-corpus")) searches for something else")
        }
        results?.hasOpened = true
        focus = .text
        cameFromResults = true
        guard reading?.path == hit.path else {
            destination = Destination(path: hit.path, hit: hit, pattern: search.pattern)
            return [leaveEffect, .open(hit.path)].compactMap(\.self)
        }
        if let here = reading?.cursor { reading?.jumps.leave(here) }
        show(hit, of: search.pattern)
        return renewSearch()
    }

    /// Opens the result some results further on.
    mutating func stepResults(by count: Int) throws(Refusal) -> [Effect] {
        guard let search = results, !search.hits.isEmpty else {
            throw Refusal("no results: g/ searches the articles, g\\ the annotations")
        }
        let next = search.hasOpened ? search.cursor + count : search.cursor
        guard search.hits.indices.contains(next) else {
            throw Refusal(count > 0 ? "no result after this one" : "no result before this one")
        }
        results?.cursor = next
        let effects = try openResult()
        say("result \(next + 1)/\(search.hits.count)")
        return effects
    }

    /// Moves the cursor of the results.
    mutating func moveResults(by count: Int) {
        guard let search = results else { return }
        results?.cursor = max(0, min(search.cursor + count, search.hits.count - 1))
    }

    /// Goes to a hit in the open article and lights what was looked for.
    mutating func show(_ hit: CorpusHit, of pattern: SearchPattern) {
        guard let reading else { return }
        switch hit.target {
        case .words(let anchor):
            self.reading?.move(to: anchor.place(in: reading.text))
            self.reading?.search = ArticleSearch(pattern, in: reading.text, ticket: 0, isForward: true).stale
        case .annotation(let segments):
            if let ranges = reading.ranges(of: segments) {
                self.reading?.select(ranges)
            } else {
                message = Message(Refusal.gone, .warning)
            }
        }
    }

    /// What the annotations of all coders say, a line each: words, speaker, topic, tags, claim, memo, and the
    /// names of actors.
    private var searchedNotes: [SearchedNote] {
        let own = shelf.own.map { ($0.key, $0.value.notebook) }
        let others = shelf.others.flatMap { path, notebooks in notebooks.map { (path, $0) } }
        return (own + others).sorted { ($0.0, $0.1.coder.slug) < ($1.0, $1.1.coder.slug) }.flatMap { path, notebook in
            notebook.statements.flatMap { notes(of: $0, path, notebook.coder) }
                + notebook.mentions.compactMap { note(of: $0, path, notebook.coder) }
        }
    }

    private func notes(of statement: Statement, _ path: BytePath, _ coder: Coder) -> [SearchedNote] {
        let parts: [(String, String?)] = [
            ("said", statement.segments.map(\.exact).asOneQuotation),
            ("speaker", speakerName(of: statement)), ("topic", topicName(of: statement)),
            ("tags", statement.tags.isEmpty ? nil : statement.tags.joined(separator: ", ")),
            ("claim", statement.claim), ("memo", statement.memo),
        ]
        return parts.compactMap { name, text in
            text.map { SearchedNote(path: path, segments: statement.segments, text: "\(coder.slug) · \(name): \($0)") }
        }
    }

    private func note(of mention: Mention, _ path: BytePath, _ coder: Coder) -> SearchedNote? {
        let name = corpus.actor(mention.actor)?.name
        return name.map { SearchedNote(path: path, segments: [mention.anchor], text: "\(coder.slug) · actor: \($0)") }
    }
}
