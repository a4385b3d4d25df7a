import Annotations
import Prose
import Suggestions

extension Command {
    /// Tagging every mention of an actor, after a look at each.
    static let mentioning: [Command] = [
        Command("tag-all-mentions", "tag all mentions of the name under the cursor, after a look at them") {
            state, _ throws(Refusal) in
            try state.listMentions(inCorpus: false)
        },
        Command("tag-mentions-in-corpus", "the same in all articles of the folder") { state, _ throws(Refusal) in
            try state.listMentions(inCorpus: true)
        },
        Command("toggle-mention", "keep or skip the mention, and on to the next") { state, _ throws(Refusal) in
            try state.withMentions { $0.toggle() }
        },
        Command("keep-all-mentions", "keep all mentions, or none") { state, _ throws(Refusal) in
            try state.withMentions { $0.toggleAll() }
        },
        Command("keep-mention", "keep it, and on to the next") { state, _ throws(Refusal) in
            try state.withMentions { $0.decide(true) }
        },
        Command("skip-mention", "skip it, and on to the next") { state, _ throws(Refusal) in
            try state.withMentions { $0.decide(false) }
        },
        Command("keep-remaining-mentions", "keep it and all that follow") { state, _ throws(Refusal) in
            try state.withMentions { $0.keepRest() }
        },
        Command("tag-hits", "tag what the search found, after a look at each hit") { state, _ throws(Refusal) in
            try state.listHits(as: .statement)
        },
        Command("tag-hits-as-actor", "tag what the search found as mentions of one actor, after a look") {
            state, _ throws(Refusal) in
            try state.listHits(as: .mention)
        },
        Command("accept-mentions", "tag the mentions that are kept") { state, _ throws(Refusal) in
            try state.acceptMentions()
        },
    ]
}

extension ReaderState {
    private mutating func withMentionList(_ change: (inout MentionList) -> Void) -> Bool {
        guard case .mentions(var list) = overlay else { return false }
        change(&list)
        overlay = .mentions(list)
        return true
    }

    fileprivate mutating func withMentions(_ change: (inout MentionList) -> Void) throws(Refusal) -> [Effect] {
        guard withMentionList(change) else { throw Refusal("no list of mentions is open: A begins one") }
        return []
    }

    /// Shows the mentions in the open article at once; those of the others come as they are found.
    fileprivate mutating func listMentions(inCorpus: Bool) throws(Refusal) -> [Effect] {
        guard let reading, let own = openNotebook else { throw Refusal("no article is open: choose one in the list") }
        if !inCorpus, let reason = own.readOnlyReason { throw Refusal(reason) }
        let query = try mentionQuery(in: reading)
        var list = MentionList(query)
        if let reason = own.readOnlyReason {
            list.leftOut.append("\(reading.path.display): \(reason)")
        } else {
            let taken = standingMentions.flatMap(\.ranges)
            let found = try? query.mentions(
                in: BaseText(text: reading.text, hash: reading.base), names: reading.names,
                stretch: reading.newsStretch, besides: taken)
            list.add(found ?? [], in: reading.path)
            list.alreadyTagged = standingMentions.count { $0.thing.actor == query.actor }
        }
        if inCorpus { try refuseWhileListing() }
        guard inCorpus else {
            guard !list.rows.isEmpty else {
                throw Refusal("every mention of \(query.name) in this article is tagged already")
            }
            overlay = .mentions(list)
            return []
        }
        return look(for: list, in: articles.entries.map(\.path).filter { $0 != reading.path })
    }

    /// Shows a list that is filled with what is found in articles.
    mutating func look(for list: MentionList, in paths: [BytePath]) -> [Effect] {
        var list = list
        mentionSearches += 1
        list.progress = MentionList.Progress(done: 0, all: paths.count)
        list.leftOut += [partialNote].compactMap(\.self)
        overlay = .mentions(list)
        openSearch = list.query.number
        return [.findMentions(list.query, in: paths)]
    }

    /// Whom the cursor or the selection names, by all names that the article and the register have for them.
    private func mentionQuery(in reading: Reading) throws(Refusal) -> MentionQuery {
        let tagged = selectedMention ?? standingMentions.first { $0.covers(reading.cursor) }
        let named = reading.names.lazy.flatMap(\.mentions).first { $0.contains(reading.cursor) }
        guard let range = reading.selectedRanges.first ?? tagged?.ranges.first ?? named else {
            throw Refusal("no name under the cursor: select one with v")
        }
        let words = reading.text.trimmed(range)
        guard !words.isEmpty, words.length <= 200 else { throw Refusal("that is no name: select one with v") }
        let written = reading.text.string(in: words)
        let cluster = reading.names.first { $0.mentions.contains(words) }
        let forms = [written] + (cluster?.forms ?? []) + [cluster?.surname].compactMap(\.self)
        let actor =
            tagged.flatMap { corpus.actor($0.thing.actor) }
            ?? forms.reversed().lazy.compactMap { corpus.actor(named: $0) }.first
        let known = actor.map { [$0.name] + $0.aliases.map(\.name) } ?? []
        return MentionQuery(
            number: mentionSearches + 1, actor: actor?.id, name: actor?.name ?? cluster?.name ?? written,
            forms: Set(forms + known).sorted())
    }

    /// Takes in what was found in other articles. Their notebooks are the reader's from now on, whether the list is
    /// still open or not.
    mutating func take(_ found: MentionsFound) {
        for article in found.articles { shelf.put(article.notebook) }
        guard case .mentions(var list) = overlay, list.query.number == found.number else { return }
        for article in found.articles {
            list.add(untagged(article, as: list.query.hits?.tag), in: article.notebook.path)
        }
        list.leftOut += found.leftOut
        list.progress =
            found.done < found.all ? MentionList.Progress(done: found.done, all: found.all) : nil
        if list.progress == nil { openSearch = nil }
        overlay = .mentions(list)
    }

    /// What of it the coder has not tagged meanwhile.
    private func untagged(_ article: MentionsInArticle, as tag: HitTags.Tag?) -> [ProposedMention] {
        guard let own = shelf.own[article.notebook.path]?.notebook, own != article.notebook.notebook else {
            return article.mentions
        }
        let anchors = tag == .statement ? own.statements.flatMap(\.segments) : own.mentions.map(\.anchor)
        return article.mentions.filter { found in
            !found.segments.contains { part in
                anchors.contains { $0.base == part.base && $0.range.overlaps(part.range) }
            }
        }
    }

    /// Tells the search to stop whose list is not open any more.
    mutating func stopUnwantedSearch() -> [Effect] {
        guard let number = openSearch else { return [] }
        if case .mentions(let list) = overlay, list.query.number == number { return [] }
        openSearch = nil
        return [.stopFindingMentions]
    }

    /// Tags what is kept: one step of undo.
    fileprivate mutating func acceptMentions() throws(Refusal) -> [Effect] {
        guard case .mentions(let list) = overlay else { throw Refusal("no list of mentions is open: A begins one") }
        if let progress = list.progress {
            throw Refusal("still looking, \(progress.done) of \(progress.all) articles: Esc leaves it")
        }
        let kept = list.kept.filter { shelf.own[$0.path]?.readOnlyReason == nil && shelf.own[$0.path] != nil }
        guard !kept.isEmpty else { throw Refusal("no mention is kept: Space keeps one, Esc leaves") }
        overlay = nil
        let steps = tags(of: list, kept)
        var effects: [Effect] = []
        for (step, (path, mentions)) in zip(steps, kept) {
            if reading?.path != path { shelf.update(path) { $0.unkeptBase = mentions.first?.anchor.base } }
            effects += record(step.transaction, on: path)
        }
        if focus == .results { results?.tagged = kept.first?.path }
        if steps.count > 1 { jointSteps.append(JointStep(steps: steps)) }
        let count = kept.reduce(0) { $0 + $1.mentions.count }
        let place = kept.count == 1 ? "" : " in \(kept.count) articles"
        say("\(list.query.words(for: count)) tagged\(place): \(keyName(of: "undo")) takes that back")
        reading?.letGo()
        return effects
    }

    /// The tags of what is kept, a step an article; the actor of mentions comes with the first of them.
    private mutating func tags(
        of list: MentionList, _ kept: [(path: BytePath, mentions: [ProposedMention])]
    ) -> [JointStep.Part] {
        var changes: [Transaction.Change] = []
        let tag = list.query.hits?.tag
        let actor = tag == .statement ? nil : list.query.actor ?? makeActor(list.query.name, in: &changes).id
        return kept.map { path, mentions in
            let tags = mentions.map { found in
                Transaction.Change(
                    before: nil,
                    after: actor.map { .mention(mention(of: $0, at: found.anchor)) } ?? statement(of: found))
            }
            defer { changes = [] }
            return JointStep.Part(
                path: path, transaction: Transaction(tag == nil ? "tag all mentions" : "tag hits", changes + tags))
        }
    }

    private mutating func mention(of actor: Identifier<Actor>, at anchor: Anchor) -> Mention {
        Mention(
            id: moment.makeIdentifier(), anchor: anchor, actor: actor,
            record: Record(creator: coder, created: moment.timestamp))
    }

    private mutating func statement(of found: ProposedMention) -> Item {
        var statement = Statement(
            id: moment.makeIdentifier(), segments: found.segments, kind: found.kind,
            record: Record(creator: coder, created: moment.timestamp))
        stickyValues?.give(to: &statement)
        return .statement(statement)
    }
}

extension MentionQuery {
    /// For people: `3 mentions of Ilse Brandt`.
    fileprivate func words(for count: Int) -> String {
        if hits?.tag == .statement { return count == 1 ? "1 statement" : "\(count) statements" }
        return "\(count == 1 ? "1 mention" : "\(count) mentions") of \(name)"
    }
}

extension Reading {
    /// The text without the front matter.
    var newsStretch: TextRange {
        (frontMatter?.upperBound ?? .start)..<text.range.upperBound
    }
}
