import Annotations
import Screen

extension Command {
    /// Where the work on an article stands, and which article comes next.
    static let articleWork: [Command] = [
        Command("mark-done", "mark the article as done, or as open again") { state, _ throws(Refusal) in
            let isDone = state.openNotebook?.notebook.note?.status == .done
            return try state.setStatus(isDone ? .open : .done, memo: nil)
        },
        Command("mark-excluded", "leave the article out, with a reason") { state, _ throws(Refusal) in
            try state.withReading { _ in }
            state.overlay = .prompt(Prompt(.exclusionReason))
            return []
        },
        Command("next-unfinished-article", "open the next article that is not done") { state, _ throws(Refusal) in
            try state.openUnfinished()
        },
        Command("adopt-sidecars", "take over what you marked when the article had another name") {
            state, _ throws(Refusal) in
            try state.adopt()
        },
        Command("filter-list", "show fewer articles as you type") { state, _ throws(Refusal) in
            state.overlay = .prompt(Prompt(.listFilter(before: state.articles.filter), text: state.articles.filter))
            return []
        },
        Command("sort-list", "sort by path, title, date, outlet, status in turn") { state, _ throws(Refusal) in
            state.articles.order = state.articles.order.next
            state.say("sorted by \(state.articles.order.rawValue)")
            return []
        },
    ]
}

extension CaseIterable where Self: Equatable {
    /// The case after this one; after the last, the first.
    var next: Self {
        let all = Array(Self.allCases)
        let index = all.firstIndex(of: self) ?? 0
        return all[(index + 1) % all.count]
    }
}

extension ReaderState {
    mutating func setStatus(_ status: ArticleNote.Status, memo: String?) throws(Refusal) -> [Effect] {
        guard let reading, let own = openNotebook else { throw Refusal("no article is open: choose one in the list") }
        if let reason = own.readOnlyReason { throw Refusal(reason) }
        let before = own.notebook.note
        var after =
            before
            ?? ArticleNote(
                id: moment.makeIdentifier(), status: status,
                record: Record(creator: coder, created: moment.timestamp))
        after.status = status
        if let memo { after.memo = memo.isEmpty ? after.memo : memo }
        if before != nil { after.record.modified = moment.timestamp }
        say("article: \(status.rawValue)")
        let change = Transaction.Change(before: before.map(Item.note), after: .note(after))
        return record(Transaction("mark article \(status.rawValue)", [change]), on: reading.path)
    }

    fileprivate mutating func adopt() throws(Refusal) -> [Effect] {
        guard let reading else { throw Refusal("no article is open: choose one in the list") }
        guard !reading.formerNames.isEmpty, openNotebook?.notebook.isEmpty == true else {
            throw Refusal("nothing to take over: you marked this text under no other name")
        }
        return [.adopt(reading.path)]
    }

    /// Tells that the article that was just opened had another name, and what to do about it.
    mutating func sayFormerName() {
        guard let reading, let former = reading.formerNames.first, openNotebook?.notebook.isEmpty == true else {
            return
        }
        let keys = keymap.bindings(of: "adopt-sidecars", in: .text).first.map { Key.name(of: $0.keys) }
        message = Message(
            "this article was called \(former.display): \(keys ?? "adopt-sidecars") takes over what you marked in it",
            .warning)
    }

    fileprivate mutating func openUnfinished() throws(Refusal) -> [Effect] {
        let rows = Array(articles.shown.enumerated())
        let after = rows.drop { $0.offset <= articles.cursor } + rows.prefix(articles.cursor)
        let unfinished = after.first { row in
            let status = articles.entries[row.element].status
            return status == .unread || status == .open
        }
        guard let unfinished else { throw Refusal("every other article is done") }
        articles.cursor = unfinished.offset
        focus = .text
        return [leaveEffect, .open(articles.entries[unfinished.element].path)].compactMap(\.self)
    }
}
