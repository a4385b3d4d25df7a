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

    fileprivate mutating func stepReview() {
        guard focus == .review else { return }
        review.cursor = min(review.cursor + 1, max(0, review.shown.count - 1))
    }

    fileprivate mutating func goToEvidence() throws(Refusal) -> [Effect] {
        guard let row = reviewed else {
            throw Refusal("no statement to go to: \(keyName(of: "filter-review")) changes what the table shows")
        }
        cameFrom = .review
        return try goTo(row.name)
    }
}
