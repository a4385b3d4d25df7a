import Prose

/// A search in the open article, from the first character typed to the last hit counted.
extension ReaderState {
    /// Begins a search for what is typed and goes to the first hit from `origin` on. A pattern that is none says why, and
    /// nothing is found.
    mutating func search(for typed: String, from origin: TextOffset, isForward: Bool) -> [Effect] {
        let pattern = SearchPattern(typed)
        self.reading?.move(to: origin)
        guard let text = reading?.text, !pattern.isEmpty else { return leaveSearch() }
        if let problem = pattern.problem {
            say(problem.sentence)
            return leaveSearch()
        }
        let hop = ArticleSearch.Hop(from: origin, isForward: isForward)
        return begin(pattern, in: text, isForward: isForward, hop: hop)
    }

    private mutating func begin(
        _ pattern: SearchPattern, in text: ArticleText, isForward: Bool, hop: ArticleSearch.Hop?
    ) -> [Effect] {
        let wasLooking = reading?.search?.progress == .looking
        lastTicket += 1
        var search = ArticleSearch(pattern, in: text, ticket: lastTicket, isForward: isForward)
        search.hop = hop
        guard search.isQuick(in: text) else {
            let start = SearchBlocks(of: text).block(holding: hop?.from ?? reading?.cursor ?? .start)
            reading?.search = search
            return [.search(SearchRequest(ticket: lastTicket, pattern: pattern, text: text, start: start))]
        }
        let request = SearchRequest(ticket: lastTicket, pattern: pattern, text: text, start: 0)
        request.run(isLate: { false }, isOver: { false }) { report in
            if report.isLast { search.census.note(report.counts, from: 0) }
            return report.isLast
        }
        search.progress = .done
        reading?.search = search
        followHop()
        return wasLooking ? [.endSearch] : []
    }

    /// Forgets the search; nothing is lit any more.
    mutating func leaveSearch() -> [Effect] {
        defer { reading?.search = nil }
        return reading?.search?.progress == .looking ? [.endSearch] : []
    }

    /// Stops looking and keeps what was found; false when nothing was under way.
    mutating func stopSearch() -> [Effect]? {
        guard var search = reading?.search, search.progress == .looking else { return nil }
        search.progress = .stopped
        search.hop = nil
        reading?.search = search
        say("search stopped at \(search.census.percent)%: \(search.census.total) found so far")
        return [.endSearch]
    }

    /// Begins again what was going on in a text that another one has taken the place of.
    mutating func renewSearch() -> [Effect] {
        guard let reading, let search = reading.search, search.progress == .stale else { return [] }
        return begin(search.pattern, in: reading.text, isForward: search.isForward, hop: nil)
    }

    /// Takes in what was counted.
    mutating func take(_ report: SearchReport) {
        guard var search = reading?.search, search.ticket == report.ticket, search.progress == .looking else { return }
        search.census.note(report.counts, from: report.start)
        if report.isLast { search.progress = report.trouble == nil ? .done : .tooHard }
        reading?.search = search
        if search.hop != nil { followHop() } else { sayMore() }
    }

    /// Goes to the hit that is waited for, where it is known.
    mutating func followHop() {
        guard let reading, let search = reading.search, let hop = search.hop else { return }
        switch search.landing(of: hop, in: reading.text) {
        case .at(let hit):
            self.reading?.search?.hop = nil
            self.reading?.move(to: hit.range.lowerBound)
            say(hit)
        case .unknown:
            let percent = search.census.percent
            announce("looking for “\(search.pattern.typed)”… \(percent)%: Esc stops it", or: "looking… \(percent)%")
        case .nowhere:
            self.reading?.search?.hop = nil
            announce(search.sentenceOfNothing)
        }
    }

    private mutating func say(_ hit: ArticleSearch.Hit) {
        guard let search = reading?.search else { return }
        announce(hit, of: search, hasWrapped: hit.hasWrapped)
    }

    private mutating func announce(_ hit: ArticleSearch.Hit, of search: ArticleSearch, hasWrapped: Bool) {
        let end = hasWrapped ? ", wrapped" : ""
        announce(search.sentence(of: hit.number) + end, or: search.count(of: hit.number) + end)
    }

    /// Says anew what the status line still says of the search, now that more is known.
    private mutating func sayMore() {
        guard let reading, let search = reading.search, search.said != nil, overlay != nil || message == search.said
        else { return }
        let here = ArticleSearch.Hop(from: reading.cursor, isForward: true)
        guard case .at(let hit) = search.landing(of: here, in: reading.text), hit.range.lowerBound == reading.cursor
        else { return }
        let wrapped = search.said?.text.hasSuffix(", wrapped") == true
        announce(hit, of: search, hasWrapped: wrapped)
    }

    /// What the search has to say while it is still typed.
    var saidWhileTyping: Message? {
        guard case .prompt(let prompt) = overlay, case .search = prompt.purpose else { return nil }
        return reading?.search?.said
    }

    /// Says how the search stands; in few words where the status line has no room, since a text that is searched is not to
    /// be covered.
    private mutating func announce(_ sentence: String, or few: String? = nil) {
        let fits = few == nil || Glyph.columns(of: sentence) <= statusRoom
        let said = Message(fits ? sentence : few ?? sentence)
        reading?.search?.said = said
        if overlay == nil { message = said }
    }
}

extension ArticleSearch {
    /// `match 3/14 of “ferry”`, as much of it as is known.
    fileprivate func sentence(of number: Int?) -> String {
        let place = number == nil ? "match, \(count(of: nil))," : "match \(count(of: number))"
        let limit = progress == .tooHard ? "; too hard a pattern: looked at \(census.percent)% of the text" : ""
        return "\(place) of “\(pattern.typed)”\(limit)"
    }

    /// `3/14`, or how many there are where it is not known which one it is.
    fileprivate func count(of number: Int?) -> String {
        let count = "\(census.total)\(census.isComplete ? "" : "+")"
        return number.map { "\($0)/\(count)" } ?? "\(count) in all"
    }

    /// Why there is no hit.
    var sentenceOfNothing: String {
        if progress == .tooHard {
            return "“\(pattern.typed)” takes more steps than anybody would wait for: a simpler one is needed"
        }
        return "“\(pattern.typed)” does not occur in this article"
    }
}
