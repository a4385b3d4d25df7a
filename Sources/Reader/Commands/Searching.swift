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
            try state.withReading { _ in }
            state.overlay = .prompt(Prompt(.search(origin: state.reading?.cursor ?? .start, isForward: true)))
            return []
        },
        Command("search-backward", "search backwards in the article") { state, _ throws(Refusal) in
            try state.withReading { _ in }
            state.overlay = .prompt(Prompt(.search(origin: state.reading?.cursor ?? .start, isForward: false)))
            return []
        },
        Command("next-match", "next match of the search, else next annotation") { state, call throws(Refusal) in
            guard state.reading?.search != nil else { return try state.hopAnnotations(by: call.times) }
            try state.moveToMatch(isForward: true)
            return []
        },
        Command("previous-match", "match before, else annotation before") { state, call throws(Refusal) in
            guard state.reading?.search != nil else { return try state.hopAnnotations(by: -call.times) }
            try state.moveToMatch(isForward: false)
            return []
        },
        Command("clear-search", "forget the search") { state, _ throws(Refusal) in
            try state.withReading { $0.search = nil }
            return []
        },
    ]
}

extension ReaderState {
    mutating func previewSearch(_ typed: String, from origin: TextOffset, isForward: Bool) {
        let pattern = SearchPattern(typed)
        reading?.search = typed.isEmpty ? nil : pattern
        guard let reading, !typed.isEmpty else {
            self.reading?.move(to: origin)
            return
        }
        let found = reading.match(of: pattern, from: origin, isForward: isForward)
        self.reading?.move(to: found?.range.lowerBound ?? origin)
    }

    mutating func finishSearch(_ typed: String, from origin: TextOffset, isForward: Bool) throws(Refusal) -> [Effect] {
        guard let reading, !typed.isEmpty else { return [] }
        guard let found = reading.match(of: SearchPattern(typed), from: origin, isForward: isForward) else {
            self.reading?.search = nil
            self.reading?.move(to: origin)
            throw Refusal("“\(typed)” does not occur in this article")
        }
        self.reading?.jumps.leave(origin)
        sayMatch(found)
        return []
    }

    fileprivate mutating func moveToMatch(isForward: Bool) throws(Refusal) {
        guard let reading, let pattern = reading.search else { throw Refusal("nothing is searched for") }
        let start = isForward ? reading.cursor + 1 : reading.cursor
        guard let found = reading.match(of: pattern, from: start, isForward: isForward) else {
            throw Refusal("“\(pattern.text)” does not occur in this article")
        }
        self.reading?.jumps.leave(reading.cursor)
        self.reading?.move(to: found.range.lowerBound)
        sayMatch(found)
    }

    private mutating func sayMatch(_ found: Reading.Match) {
        guard let reading, let pattern = reading.search else { return }
        let wrapped = found.hasWrapped ? ", wrapped" : ""
        guard reading.text.length <= Reading.countedLength else { return say("match of “\(pattern.text)”\(wrapped)") }
        let all = reading.text.matches(of: pattern, in: reading.text.range)
        let number = (all.firstIndex(of: found.range) ?? 0) + 1
        say("match \(number)/\(all.count) of “\(pattern.text)”\(wrapped)")
    }
}

extension Reading {
    /// Where a search went.
    struct Match {
        let range: TextRange
        /// Whether it went past an end of the text and came in at the other.
        let hasWrapped: Bool
    }

    /// Matches are counted in texts up to this many scalars; in longer ones the count would cost more than a key may.
    static let countedLength = 4_000_000

    /// The match that starts at `place` or after it; backwards, the one that starts before it.
    fileprivate func match(of pattern: SearchPattern, from place: TextOffset, isForward: Bool) -> Match? {
        let place = min(place, text.range.upperBound)
        let ahead =
            isForward ? text.firstMatch(of: pattern, after: place - 1) : text.lastMatch(of: pattern, before: place)
        if let ahead { return Match(range: ahead, hasWrapped: false) }
        let around =
            isForward
            ? text.firstMatch(of: pattern, after: .start - 1)
            : text.lastMatch(of: pattern, before: text.range.upperBound)
        return around.map { Match(range: $0, hasWrapped: true) }
    }
}
