import Annotations
import Screen

extension Command {
    /// Where the work on an article stands, and which article comes next.
    static let articleWork: [Command] = [
        Command("mark-done", "mark the article as done, or as open again") { state, _ throws(Refusal) in
            try state.mark(.done, try state.articleToMark())
        },
        Command("mark-excluded", "leave the article out, with a reason, or take it in again") {
            state, _ throws(Refusal) in
            try state.toggleExcluded()
        },
        Command("next-unfinished-article", "open the next article that is not done") { state, call throws(Refusal) in
            try state.openUnfinished(call.times)
        },
        Command("previous-unfinished-article", "open the article before that is not done") {
            state, call throws(Refusal) in
            try state.openUnfinished(-call.times)
        },
        Command("adopt-sidecars", "take over what you marked when the article had another name") {
            state, _ throws(Refusal) in
            try state.adopt()
        },
        Command(
            "filter-list",
            "show fewer articles: words, status:… outlet:… date:…, or what is said there: speaker:… topic:… stance:- -not"
        ) {
            state, _ throws(Refusal) in
            let before = state.articles.filter
            state.overlay = .prompt(
                Prompt(.listFilter(before: before, from: state.articles.current?.path), text: before))
            return []
        },
        Command("sort-list", "sort by path, title, date, outlet, status, count in turn") { state, _ throws(Refusal) in
            state.articles.order = state.articles.order.next
            state.say("sorted by \(state.articles.order.rawValue)")
            return []
        },
        Command("list-rest", "list the articles that were not listed when that was stopped") {
            state, _ throws(Refusal) in try state.listRest()
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
    fileprivate mutating func toggleExcluded() throws(Refusal) -> [Effect] {
        let path = try articleToMark()
        if articles.entry(path)?.status == .excluded { return try mark(.included, path) }
        overlay = .prompt(Prompt(.exclusionReason(path)))
        return []
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

    /// Opens the article that is so many unfinished articles further on, or back; around the end of the list.
    fileprivate mutating func openUnfinished(_ count: Int) throws(Refusal) -> [Effect] {
        let list = articles
        let here = list.cursor, rows = list.shown.count
        let steps = (0..<rows).lazy.map { count > 0 ? (here + 1 + $0) % rows : (here - 1 - $0 + rows) % rows }
        let unfinished = steps.filter { $0 != here && list.entries[list.shown[$0]].isUnfinished }
        guard let row = Array(unfinished.prefix(abs(count))).last else {
            throw Refusal(list.filter.isEmpty ? "every other article is done" : "every other article shown is done")
        }
        articles.cursor = row
        focus = .text
        return [leaveEffect, .open(list.entries[list.shown[row]].path)].compactMap(\.self)
    }
}
