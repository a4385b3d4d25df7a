import Prose

extension Command {
    /// Finding words in the open article.
    static let searching: [Command] = [
        Command("search-forward", "search in the article") { state, _ throws(Refusal) in
            if case .help(var help) = state.overlay {
                help.isTyping = true
                state.overlay = .help(help)
                return []
            }
            return try state.askForSearch(isForward: true)
        },
        Command("search-backward", "search backwards in the article") { state, _ throws(Refusal) in
            try state.askForSearch(isForward: false)
        },
        Command("search-word", "search for the word under the cursor") { state, call throws(Refusal) in
            try state.searchWord(times: call.times)
        },
        Command("next-match", "next match of the search, else next annotation") { state, call throws(Refusal) in
            guard state.reading?.search != nil else { return try state.hopAnnotations(by: call.times) }
            return try state.moveToMatch(isOnward: true, times: call.times)
        },
        Command("previous-match", "match before, else annotation before") { state, call throws(Refusal) in
            guard state.reading?.search != nil else { return try state.hopAnnotations(by: -call.times) }
            return try state.moveToMatch(isOnward: false, times: call.times)
        },
        Command("clear-search", "forget the search") { state, _ throws(Refusal) in
            try state.withReading { _ in }
            return state.leaveSearch()
        },
    ]
}

extension ReaderState {
    fileprivate mutating func askForSearch(isForward: Bool) throws(Refusal) -> [Effect] {
        try withReading { _ in }
        overlay = .prompt(Prompt(.search(origin: reading?.cursor ?? .start, isForward: isForward)))
        return []
    }

    /// Takes the search that is typed. An expression that is none stays in the line, to be mended.
    mutating func finishSearch(_ prompt: Prompt, from origin: TextOffset, isForward: Bool) throws(Refusal) -> [Effect] {
        guard let reading, !prompt.field.isEmpty else { return [] }
        if let problem = SearchPattern(prompt.field.text).problem {
            overlay = .prompt(prompt)
            throw Refusal(problem.sentence)
        }
        guard let search = reading.search else { return [] }
        if search.census.isComplete || search.progress == .tooHard, search.hop == nil, search.census.total == 0 {
            self.reading?.search = nil
            throw Refusal(search.sentenceOfNothing)
        }
        self.reading?.jumps.leave(origin)
        message = search.said
        if search.hop != nil { followHop() }
        return []
    }

    /// Goes on to another hit. A search that was stopped before it came so far goes on too.
    fileprivate mutating func moveToMatch(isOnward: Bool, times: Int) throws(Refusal) -> [Effect] {
        guard let reading, var search = reading.search else {
            throw Refusal("nothing is searched for: \(keyName(of: "search-forward")) searches")
        }
        let isForward = search.isForward == isOnward
        let from = isForward ? reading.cursor + 1 : reading.cursor
        search.hop = ArticleSearch.Hop(from: from, isForward: isForward, times: times)
        var effects: [Effect] = []
        if search.progress == .stopped {
            search.progress = .looking
            let start = SearchBlocks(of: reading.text).block(holding: from)
            effects = [
                .search(SearchRequest(ticket: search.ticket, pattern: search.pattern, text: reading.text, start: start))
            ]
        }
        self.reading?.search = search
        self.reading?.jumps.leave(reading.cursor)
        followHop()
        return effects
    }

    /// Looks for the whole word under the cursor further down.
    fileprivate mutating func searchWord(times: Int) throws(Refusal) -> [Effect] {
        guard let reading, let range = reading.text.unit(.word, around: reading.cursor) else {
            throw Refusal("no word under the cursor: move to one first")
        }
        let effects = search(for: reading.text.string(in: range), from: range.lowerBound, isForward: true)
        return try effects + moveToMatch(isOnward: true, times: times)
    }
}
