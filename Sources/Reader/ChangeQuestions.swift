import Annotations
import Prose

// MARK: - What there is to choose from

extension ReaderState {
    /// The verbs of speaking beside a statement, the nearest first; before them what is selected.
    func cueQuestion(about target: Target) throws(Refusal) -> Question {
        var options: [Question.Option] = []
        if let words = selectedWords, let reading {
            options.append((.cue(words), reading.text.string(in: words), "what is selected", nil))
        }
        if let reading {
            for cue in reading.cues(beside: target.ranges) where cue != selectedWords {
                options.append((.cue(cue), reading.text.string(in: cue), reading.surroundings(of: cue), nil))
            }
        }
        if let cue = target.statement.cue { options.append((.cue(nil), "none", "now: \(cue.exact)", "0")) }
        guard !options.isEmpty else {
            throw Refusal("no verb of saying beside it: in the text, select the cue with v, then choose it")
        }
        return question(.cue(target.name), options, makesNew: false)
    }

    /// Whom a member of a statement names: first those that are set, which choosing takes away, then everybody, as for
    /// the speaker.
    func actorQuestion(_ member: ActorMember, about target: Target) -> Question {
        let set = member.actors(of: target.statement)
        let present = set.map { id -> Question.Option in
            (.actor(id), corpus.actor(id)?.name ?? "actor not in the register", "set: takes it away", nil)
        }
        let others = actorOptions.filter { option in !set.contains { option.value == .actor($0) } }
        return question(.actor(member, of: target.name), present + others, makesNew: true)
    }

    func certaintyQuestion(about target: Target) -> Question {
        let words = Statement.Certainty.allCases.map { certainty -> Question.Option in
            (.certainty(certainty), certainty.rawValue, "", String(certainty.rawValue.prefix(1)))
        }
        let none: [Question.Option] = target.statement.certainty == nil ? [] : [(.certainty(nil), "none", "", "0")]
        return question(.certainty(target.name), words + none, makesNew: false)
    }

    /// The line for the claim; words that are selected stand in it to begin with.
    func claimPrompt(about target: Target) -> Prompt {
        let claim = target.statement.claim ?? ""
        let prompt = Prompt(.claim(target.name), text: claim)
        guard claim.isEmpty, let words = selectedWords, let reading else { return prompt }
        let text = reading.text.string(in: words)
        return prompt.resumed(text, cursor: text.unicodeScalars.count)
    }
}

extension Reading {
    /// The verbs of speaking in the paragraphs of some words, outside of what is quoted, the nearest first.
    fileprivate func cues(beside words: [TextRange]) -> [TextRange] {
        guard let extent = words.extent, let first = text.unit(.paragraph, around: extent.lowerBound) else { return [] }
        let last = text.unit(.paragraph, around: extent.upperBound - 1) ?? first
        let stretch = first.lowerBound..<max(first.upperBound, last.upperBound)
        let told = text.units(.word, in: stretch).filter { word in
            let isQuoted = candidates.contains { $0.kind == .speech && $0.segments.contains { $0.encloses(word) } }
            return !isQuoted && isCue(word)
        }
        return Array(told.sorted { $0.distance(to: words) < $1.distance(to: words) }.prefix(9))
    }

    private func isCue(_ word: TextRange) -> Bool {
        let string = text.string(in: word)
        return CueVerbs.contains(string) || string.lowercased() == "according"
    }

    /// A word with what stands around it.
    fileprivate func surroundings(of word: TextRange) -> String {
        let start = max(.start, word.lowerBound - 16), end = min(text.range.upperBound, word.upperBound + 16)
        return "…" + text.string(in: start..<end).onOneLine + "…"
    }
}

extension TextRange {
    /// How far a stretch is from the nearest of several.
    fileprivate func distance(to others: [TextRange]) -> Int {
        others.map { distance(to: $0) }.min() ?? 0
    }
}

// MARK: - What choosing does

extension ReaderState {
    mutating func setCertainty(
        _ certainty: Statement.Certainty?, of purpose: Question.Purpose
    ) throws(Refusal) -> [Effect] {
        guard let name = purpose.statement else { return [] }
        return edit("certainty", try target(named: name)) { $0.certainty = certainty }
    }

    mutating func setCue(_ words: TextRange?, of purpose: Question.Purpose) throws(Refusal) -> [Effect] {
        guard let name = purpose.statement else { return [] }
        let target = try target(named: name)
        guard let words, let reading else { return edit("no cue", target) { $0.cue = nil } }
        let anchor = Anchor(of: words, in: reading.text, base: reading.base)
        return edit("cue", target) { $0.cue = anchor }
    }

    /// Names an actor in a member of a statement.
    mutating func give(
        _ actor: Identifier<Actor>, to member: ActorMember, of name: StatementName
    ) throws(Refusal) -> [Effect] {
        edit(member.label, try target(named: name)) { member.toggle(actor, in: &$0) }
    }

    /// The same with a name that may be in no list yet.
    mutating func give(named word: String, to member: ActorMember, of name: StatementName) throws(Refusal) -> [Effect] {
        let target = try target(named: name)
        var changes: [Transaction.Change] = []
        let actor = (corpus.actor(named: word) ?? makeActor(word, in: &changes)).id
        return edit(member.label, target, corpus: changes) { member.toggle(actor, in: &$0) }
    }
}
