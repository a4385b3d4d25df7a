import Analysis

extension Command {
    /// Asking what all statements together say.
    static let asking: [Command] = [
        Command("ask-question", "ask all statements: who speaks, who contradicts themselves, what is missing") {
            state, _ throws(Refusal) in
            state.overlay = .question(state.inquiryQuestion())
            return []
        },
        Command("ask-for", "ask one of the questions", arguments: CorpusQuestion.all.map(\.name)) {
            state, call throws(Refusal) in
            state.ask(chosen: call.arguments[0])
        },
        Command("choose-actor", "ask the question about one actor, or about all") { state, _ throws(Refusal) in
            guard state.inquiry != nil else {
                throw Refusal("nothing is asked: \(state.keyName(of: "ask-question")) asks a question")
            }
            state.overlay = .question(state.inquiredActorQuestion())
            return []
        },
        Command("show-answer", "back to the answer of the question") { state, _ throws(Refusal) in
            guard state.inquiry != nil else {
                throw Refusal("nothing was asked: \(state.keyName(of: "ask-question")) asks a question")
            }
            state.focus = .answer
            return state.askAgain()
        },
        Command("scroll-columns", "show the columns beside these", arguments: ["left", "right"]) {
            state, call throws(Refusal) in
            try state.scrollColumns(by: call.arguments[0] == "left" ? -1 : 1)
        },
    ]
}

extension ReaderState {
    fileprivate mutating func scrollColumns(by step: Int) throws(Refusal) -> [Effect] {
        guard focus == .answer, let inquiry, let answer = inquiry.answer, answer.columns.count > 1 else {
            throw Refusal("nothing to scroll: \(keyName(of: "ask-question")) asks a question with a table")
        }
        self.inquiry?.column = max(1, min(inquiry.column + step, answer.columns.count - 1))
        return []
    }
}
