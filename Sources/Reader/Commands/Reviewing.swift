import Analysis
import Annotations
import Prose

extension Command {
    /// Looking at the statements of the whole folder again.
    static let reviewing: [Command] = [
        Command("show-review", "review all statements of the folder") { state, _ throws(Refusal) in
            state.focus = .review
            state.refreshReview()
            return state.isCorpusRead ? [] : [.readCorpus]
        },
        Command("confirm-item", "confirm the statement and go on to the next") { state, _ throws(Refusal) in
            if state.focus == .review, state.review.heading != nil { return state.toggleGroup() }
            let target = try state.target()
            let effects = state.edit("confirm", target) { $0.status = .reviewed }
            state.stepReview()
            return effects
        },
        Command("filter-review", "show fewer statements: words, or speaker:… stance:- topic:…") {
            state, _ throws(Refusal) in
            state.overlay = .prompt(Prompt(.reviewFilter(before: state.review.filter), text: state.review.filter))
            return []
        },
        Command("sort-review", "sort by work, speaker, topic, stance, outlet, date, article in turn") {
            state, _ throws(Refusal) in
            state.review.order = state.review.order.next
            state.refreshReview()
            state.say("sorted by \(state.review.order.rawValue)")
            return []
        },
        Command("narrow-review", "show only one speaker, topic, outlet …, chosen from what there is") {
            state, _ throws(Refusal) in
            try state.refuseOutsideReview()
            state.overlay = .question(state.facetQuestion())
            return []
        },
        Command("show-all", "show all statements again, without a filter") { state, _ throws(Refusal) in
            try state.refuseOutsideReview()
            state.review.filter = ""
            state.refreshReview()
            return []
        },
        Command("group-review", "put statements together by speaker, topic, outlet …, with counts") {
            state, _ throws(Refusal) in
            try state.refuseOutsideReview()
            state.overlay = .question(state.groupingQuestion())
            return []
        },
        Command("toggle-group", "open or close this group") { state, _ throws(Refusal) in
            try state.refuseOutsideGroups()
            return state.toggleGroup()
        },
        Command("toggle-groups", "open or close all groups") { state, _ throws(Refusal) in
            try state.refuseOutsideGroups()
            state.review.toggleAll()
            return []
        },
        Command("choose-columns", "show or hide columns") { state, _ throws(Refusal) in
            try state.refuseOutsideReview()
            state.overlay = .question(state.columnsQuestion())
            return []
        },
        Command("mark-seen", "take all that is shown as seen: is:new shows what comes or changes after it") {
            state, _ throws(Refusal) in
            try state.refuseOutsideReview()
            state.overlay = .question(try state.seenQuestion())
            return []
        },
        Command("change-shown", "give all statements that are shown the same value") { state, _ throws(Refusal) in
            try state.refuseOutsideReview()
            state.overlay = .question(try state.bulkQuestion())
            return []
        },
        Command("save-view", "give this filter and order a name") { state, _ throws(Refusal) in
            try state.refuseOutsideReview()
            state.overlay = .prompt(Prompt(.viewName))
            return []
        },
        Command("choose-view", "show what a saved view asks for") { state, _ throws(Refusal) in
            state.overlay = .question(try state.viewQuestion())
            return []
        },
        Command("go-to-evidence", "open the article at this statement") { state, _ throws(Refusal) in
            try state.goToEvidence()
        },
    ]
}

extension ReaderState {
    fileprivate func refuseOutsideReview() throws(Refusal) {
        guard focus == .review else {
            throw Refusal("that is for the review: \(keyName(of: "show-review")) opens it")
        }
    }

    fileprivate func refuseOutsideGroups() throws(Refusal) {
        try refuseOutsideReview()
        guard review.view.grouping != nil else {
            throw Refusal("there are no groups: \(keyName(of: "group-review")) puts statements together")
        }
    }

    fileprivate mutating func toggleGroup() -> [Effect] {
        if let group = review.group(of: review.cursor) { review.toggle(group) }
        return []
    }

    /// Goes on to the next statement, over the heading of its group where that is open.
    fileprivate mutating func stepReview() {
        guard focus == .review else { return }
        var next = review.cursor + 1
        if case .heading(let group) = review.line(next), review.isOpen(review.groups[group]) { next += 1 }
        review.cursor = min(next, max(0, review.lineCount - 1))
    }

    fileprivate mutating func goToEvidence() throws(Refusal) -> [Effect] {
        if review.heading != nil { return toggleGroup() }
        guard let row = reviewed else {
            throw Refusal("no statement to go to: \(keyName(of: "filter-review")) changes what the table shows")
        }
        cameFrom = .review
        return try goTo(row.name)
    }
}
