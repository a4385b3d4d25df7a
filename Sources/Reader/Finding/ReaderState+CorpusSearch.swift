import Analysis
import Annotations
import Prose
import Screen

/// A search of the folder: begun from a line, filled in while it goes on, gone through from its pane or from the text.
extension ReaderState {
    /// Begins to search the folder for what was typed.
    mutating func searchCorpus(_ prompt: Prompt, inAnnotations: Bool) throws(Refusal) -> [Effect] {
        let query = CorpusQuery(prompt.field.text, inAnnotations: inAnnotations)
        guard !query.pattern.isEmpty else {
            if query.places.isEmpty { return [] }
            overlay = .prompt(prompt)
            throw Refusal("nothing to look for: type words after \(query.places)")
        }
        if let problem = query.pattern.problem {
            overlay = .prompt(prompt)
            throw Refusal(problem.sentence)
        }
        do throws(Refusal) {
            if !inAnnotations { try refuseWhileListing() }
        } catch {
            overlay = .prompt(prompt)
            throw error
        }
        let needsStatements = inAnnotations || ListFilter(query.places).asksForStatements
        if needsStatements, !isCorpusRead {
            awaitedQuery = query
            say("reading the notebooks…")
            return [.readCorpus]
        }
        return begin(query)
    }

    /// Searches what had to wait until the annotations have been read.
    mutating func searchAwaitedNotes() -> [Effect] {
        guard let query = awaitedQuery, isCorpusRead else { return [] }
        awaitedQuery = nil
        message = nil
        return begin(query)
    }

    private mutating func begin(_ query: CorpusQuery) -> [Effect] {
        guard !query.isInAnnotations else {
            return beginCorpusSearch(query.pattern, .notes(searchedNotes(query.places)))
        }
        let filter = ListFilter(query.places)
        let paths = articles.paths(accepting: filter, holding: articles(holding: filter.ofStatements))
        return beginCorpusSearch(query.pattern, .articles(paths))
    }

    /// Begins a search whose results come bit by bit.
    mutating func beginCorpusSearch(_ pattern: SearchPattern, _ scope: CorpusRequest.Scope) -> [Effect] {
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
        let words =
            search.isForLostTags
            ? "every tag of yours stands where its words are" : "“\(search.pattern.typed)” was found nowhere"
        say([words, partialNote].compactMap(\.self).joined(separator: ": "))
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
        cameFrom = .results
        guard reading?.path == hit.path else {
            destination = Destination(path: hit.path, hit: hit, pattern: search.pattern)
            return [leaveEffect, .open(hit.path)].compactMap(\.self)
        }
        if let here = reading?.cursor { reading?.jumps.leave(here) }
        show(hit, of: search.pattern)
        return search.isForLostTags ? [] : renewSearch()
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
        case .annotation(let name):
            if let ranges = segments(of: name).flatMap({ reading.ranges(of: $0) }) {
                self.reading?.select(ranges)
            } else {
                message = Message(Refusal.gone, .warning)
            }
        case .lostTag(let name):
            soughtPlace = name
            decideSoughtPlace()
        }
    }

    /// What the annotations of all coders say, a line each: words, speaker, topic, tags, claim, memo, and the
    /// names of actors; of the statements alone that a filter accepts, where there is one.
    private mutating func searchedNotes(_ filter: String) -> [SearchedNote] {
        refreshReview()
        let corpus = coded.corpus
        let numbers = coded.numbers(StatementFilter(filter), in: .article)
        return numbers.flatMap { Self.notes(of: corpus.statements[$0], in: corpus) }
            + (filter.isEmpty ? corpus.mentions.compactMap { Self.note(of: $0, in: corpus) } : [])
    }

    private static func notes(of statement: CodedStatement, in corpus: CodedCorpus) -> [SearchedNote] {
        let path = corpus.articles[statement.article].path
        let parts: [(String, String?)] = [
            ("said", statement.quotation),
            ("speaker", corpus.shownName(of: statement.speaker, asWritten: statement.speakerAsWritten)),
            ("topic", corpus.concept(of: statement).map { corpus.name(of: $0) }),
            ("tags", statement.tags.isEmpty ? nil : statement.tags.joined(separator: ", ")),
            ("claim", statement.claim), ("memo", statement.memo),
        ]
        let name = AnnotationName(path: path, iri: statement.id.iri, coder: statement.coder)
        return parts.compactMap { part, text in
            text.map { SearchedNote(name, at: statement.start, "\(statement.coder.slug) · \(part): \($0)") }
        }
    }

    private static func note(of mention: CodedMention, in corpus: CodedCorpus) -> SearchedNote? {
        let path = corpus.articles[mention.article].path
        let name = AnnotationName(path: path, iri: mention.id.iri, coder: mention.coder)
        return corpus.record.actor(corpus.standing(mention.actor)).map { actor in
            SearchedNote(name, at: mention.range.lowerBound, "\(mention.coder.slug) · actor: \(actor.name)")
        }
    }
}
