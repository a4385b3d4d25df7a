import Annotations
import Prose

extension Command {
    /// Deciding where tags stand in an article that was changed.
    static let placing: [Command] = [
        Command("review-places", "go through the tags whose place is not certain") { state, _ throws(Refusal) in
            try state.startPlacing()
        },
        Command("search-lost-tags", "look in all articles for tags whose place is not certain") {
            state, _ throws(Refusal) in
            try state.searchLostTags()
        },
        Command("confirm-place", "the tag belongs to the words that are selected") { state, _ throws(Refusal) in
            try state.confirmPlace()
        },
        Command("next-offer", "the next place that the words may stand at") { state, call throws(Refusal) in
            try state.offer(by: call.times)
        },
        Command("previous-offer", "the place offered before") { state, call throws(Refusal) in
            try state.offer(by: -call.times)
        },
        Command("leave-for-later", "leave this tag as it is, and on to the next") { state, _ throws(Refusal) in
            try state.step(by: 1)
        },
        Command("previous-lost-tag", "back to the tag before") { state, _ throws(Refusal) in
            try state.step(by: -1)
        },
        Command("delete-lost-tag", "delete the tag in question") { state, _ throws(Refusal) in
            try state.deleteTagInQuestion()
        },
        Command("confirm-moved", "all tags that moved with their words, unchanged, belong where they stand now") {
            state, _ throws(Refusal) in
            try state.confirmMoved()
        },
    ]
}

extension ReaderState {
    fileprivate mutating func startPlacing() throws(Refusal) -> [Effect] {
        try withReading { _ in }
        guard let first = unsettledTag(0) else { throw Refusal("every tag stands where its words are") }
        focus = .text
        look(at: first)
        return []
    }

    /// Out of the queue; what was not decided stays as it is.
    mutating func leavePlacing() {
        placing = nil
        reading?.letGo()
    }

    /// Shows a tag of the queue at the likeliest of its places.
    mutating func look(at tag: UnsettledTag, candidate: Int = 0) {
        placing = PlaceQueue(item: tag.item.iri, candidate: candidate)
        let offers = tag.offers
        if offers.indices.contains(candidate) {
            reading?.select(offers[candidate])
        } else {
            reading?.letGo()
            reading?.approach(tag.segments)
        }
    }

    private func questioned() throws(Refusal) -> (tag: UnsettledTag, number: Int, count: Int) {
        guard let question = tagInQuestion else { throw Refusal("no tag in question: review-places begins") }
        return question
    }

    fileprivate mutating func offer(by count: Int) throws(Refusal) -> [Effect] {
        let tag = try questioned().tag
        let offers = tag.offers
        guard !offers.isEmpty else { throw Refusal("no place to offer: select the words yourself, or leave it") }
        let next = ((placing?.candidate ?? 0) + count) % offers.count
        look(at: tag, candidate: next < 0 ? next + offers.count : next)
        return []
    }

    fileprivate mutating func step(by count: Int) throws(Refusal) -> [Effect] {
        let number = try questioned().number
        guard let tag = unsettledTag(number - 1 + count) else {
            throw Refusal(count > 0 ? "that was the last one" : "that is the first one")
        }
        look(at: tag)
        return []
    }

    fileprivate mutating func confirmPlace() throws(Refusal) -> [Effect] {
        let question = try questioned()
        guard let reading, let own = openNotebook else { return [] }
        if let reason = own.readOnlyReason { throw Refusal(reason) }
        let ranges = reading.selectedRanges
        guard !ranges.isEmpty else { throw Refusal("nothing is selected: select the words that the tag belongs to") }
        if case .mention = question.tag.item, ranges.count > 1 {
            throw Refusal("an actor's name is one stretch: select it alone")
        }
        let change = Transaction.Change(
            before: question.tag.item, after: replaced(question.tag.item, by: ranges, in: reading))
        let effects = record(Transaction("confirm place", [change]), on: reading.path)
        goOn(after: question.number)
        return effects
    }

    /// To the tag that is now where the last one was, or out of the queue.
    private mutating func goOn(after number: Int) {
        guard let tag = unsettledTag(min(number, unsettledCount) - 1) else {
            placing = nil
            say("every tag has its place again")
            return
        }
        look(at: tag)
    }

    /// An annotation whose words are others now. Its cue and the name of its speaker go with it where they were found.
    private func replaced(_ item: Item, by ranges: [TextRange], in reading: Reading) -> Item {
        func anchor(_ range: TextRange) -> Anchor {
            Anchor(of: range, in: reading.text, base: reading.base, date: moment.timestamp)
        }
        switch item {
        case .statement(var statement):
            statement.segments = ranges.map(anchor)
            statement.cue = statement.cue.map { reading.range(of: $0).map(anchor) ?? $0 }
            statement.speakerAsWritten = statement.speakerAsWritten.map { reading.range(of: $0).map(anchor) ?? $0 }
            statement.record.modified = moment.timestamp
            return .statement(statement)
        case .mention(var mention):
            mention.anchor = ranges.first.map(anchor) ?? mention.anchor
            mention.record.modified = moment.timestamp
            return .mention(mention)
        case .note, .actor, .concept: return item
        }
    }

    fileprivate mutating func deleteTagInQuestion() throws(Refusal) -> [Effect] {
        let question = try questioned()
        guard let reading, let own = openNotebook else { return [] }
        if let reason = own.readOnlyReason { throw Refusal(reason) }
        let deletion = Deletion(by: coder, at: moment.timestamp)
        let change = Transaction.Change(before: question.tag.item, after: question.tag.item.deleted(deletion))
        let effects = record(Transaction("delete lost tag", [change]), on: reading.path)
        goOn(after: question.number)
        say("deleted: \(keyName(of: "undo")) brings it back")
        return effects
    }

    fileprivate mutating func confirmMoved() throws(Refusal) -> [Effect] {
        guard let reading, let own = openNotebook else { throw Refusal("no article is open: choose one in the list") }
        if let reason = own.readOnlyReason { throw Refusal(reason) }
        let items =
            own.notebook.statements.map { (Item.statement($0), $0.segments) }
            + own.notebook.mentions.map { (Item.mention($0), [$0.anchor]) }
        let changes = items.compactMap { item, segments -> Transaction.Change? in
            guard segments.contains(where: { $0.base != reading.base }), let status = reading.status(of: segments),
                status == .same || status == .moved, let ranges = reading.ranges(of: segments)
            else { return nil }
            return Transaction.Change(before: item, after: replaced(item, by: ranges, in: reading))
        }
        guard !changes.isEmpty else { throw Refusal("no tag has moved") }
        say("\(changes.count == 1 ? "1 tag" : "\(changes.count) tags") confirmed: u takes that back")
        return record(Transaction("confirm places", changes), on: reading.path)
    }
}

extension Reading {
    /// Goes about as far down as some words stood in the text that they come from.
    fileprivate mutating func approach(_ segments: [Anchor]) {
        guard let anchor = segments.first, let base = anchor.base, let old = placements.bases[base], old.length > 0
        else {
            return
        }
        let share = Double(anchor.range.lowerBound.scalars) / Double(old.length)
        move(to: TextOffset(Int(share * Double(text.length))))
    }
}
