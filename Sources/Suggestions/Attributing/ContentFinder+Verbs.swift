extension ContentFinder {
    /// Whether somebody is said to want something: agreed to, refuses to.
    func isIntention(_ at: Int, _ verb: CueForm) -> Bool {
        tokens[at].folded == "to" && ContentFinder.intentions.contains(verb.verb) && tokens.indices.contains(at + 1)
            && !tokens[at + 1].isCapitalized && !tokens[at + 1].isAny(.determiner)
    }

    /// Whether a study or a poll shows something.
    func isFinding(_ attribution: Attribution, _ verb: CueForm) -> Bool {
        guard ContentFinder.showing.contains(verb.verb), let subject = attribution.subject else { return false }
        return subject.tokens.contains { ContentFinder.studies.contains(tokens[$0].folded) }
    }

    static let intentions: Set<Word> = [
        "decline", "refuse", "want", "hope", "expect", "intend", "plan", "decide", "seek",
    ]
    static let showing: Set<Word> = ["show", "find", "indicate", "see", "estimate", "project"]
    static let studies: Set<Word> = [
        "poll", "polls", "survey", "surveys", "study", "studies", "report", "reports", "data", "figures", "results",
        "average",
        "analysis", "research", "statistics", "records", "documents", "numbers", "polling", "index", "review",
    ]

    func afterAddressee(_ start: Int, _ end: Int) -> Int {
        guard start < end, tokens[start].isWord else { return start }
        if ["him", "her", "them", "us", "me", "you", "it"].contains(tokens[start].folded) { return start + 1 }
        if tokens[start].isAny([.role, .media]) && !tokens[start].isCapitalized { return start + 1 }
        var at = start
        while at < end, tokens[at].isCapitalized || tokens[at].folded == "the" && at == start { at += 1 }
        if at == start + 1, at < end, tokens[start].folded == "the", tokens[at].isAny([.role, .media]) { at += 1 }
        return at
    }

    /// Whether a clause begins: a subject, and a verb not far behind.
    func startsClause(_ at: Int, _ end: Int) -> Bool {
        guard at < end, tokens[at].isWord else { return false }
        let first = tokens[at]
        guard first.isAny([.pronoun, .determiner]) || first.looksLikeName || first.folded == "there" else {
            return false
        }
        return (at + 1..<min(at + 7, end)).contains {
            tokens[$0].isAny([.auxiliary, .copula, .verb]) || tokens[$0].cue?.form == .past
        }
    }

    func objectStart(_ cue: Int, _ end: Int) -> Int? {
        guard cue < end, tokens[cue].isWord || tokens[cue].kind == .quotation else { return nil }
        return ["for", "on", "to", "of"].contains(tokens[cue].folded) ? cue + 1 : cue
    }

    /// Verbs with an object that are speech nearly always.
    static let surelyAttributing: Set<Word> = [
        "call", "describe", "accuse", "criticize", "criticise", "cite", "denounce", "blame", "dismiss", "blast", "slam",
        "portray", "mock", "condemn", "decry", "applaud", "praise", "deny", "deride", "label", "dub", "characterize",
        "ridicule", "tout", "express", "refer", "hail", "voice", "urge", "mention", "discuss", "question", "defend",
        "support", "oppose", "propose", "reject", "laud", "lambaste", "rebuke", "reprimand", "berate", "highlight",
        "liken", "attack",
    ]

    /// Verbs of speech that have other objects too.
    static let needsClause: Set<Word> = [
        "write", "tell", "ask", "add", "report", "continue", "reveal", "post", "read", "answer", "text", "message",
        "charge",
        "volunteer",
        "signal", "broadcast", "advise", "relate", "text", "email", "recite", "sob", "cheer", "laugh", "venture",
        "answer",
    ]
}
