import Annotations
import Prose
import Suggestions

extension Command {
    /// What is done with proposals besides taking them.
    static let proposing: [Command] = [
        Command("reject-candidate", "never propose these words again, and on to the next proposal") {
            state, _ throws(Refusal) in
            try state.rejectCandidate()
        },
        Command("toggle-indirect", "propose also what was said without quotation marks, or not") {
            state, _ throws(Refusal) in
            guard state.reading != nil else { throw Refusal("no article is open: choose one in the list") }
            state.proposing.showsIndirect.toggle()
            state.say(
                state.proposing.showsIndirect
                    ? "proposed too: what was said without marks; of three, two are right"
                    : "proposed: quotations alone")
            return []
        },
        Command("show-learned", "what your decisions on proposals have taught in this folder") {
            state, _ throws(Refusal) in
            state.overlay = .messages(MessageView(cursor: 0, report: try state.learnedReport()))
            return []
        },
        Command("forget-learned", "forget what your decisions on proposals have taught, after a question") {
            state, _ throws(Refusal) in
            _ = try state.learnedReport()
            let answers: [Question.Option] = [(.nothing, "no", "", "n"), (.forgetting, "yes", "", "y")]
            state.overlay = .question(state.question(.forgetting, answers, makesNew: false))
            return []
        },
        Command("next-untagged-name", "select the next name that is not tagged") { state, call throws(Refusal) in
            try state.hopNames(by: call.times)
        },
        Command("previous-untagged-name", "select the untagged name before") { state, call throws(Refusal) in
            try state.hopNames(by: -call.times)
        },
    ]
}

extension ReaderState {
    fileprivate mutating func rejectCandidate() throws(Refusal) -> [Effect] {
        guard let reading, let proposals = reading.proposals, let offer = reading.offer, statementUnderCursor == nil
        else {
            throw Refusal("nothing is proposed here: \(keyName(of: "next-candidate")) goes to the next quotation")
        }
        let proposed = proposals.suggestions.speaker(of: offer.suggestion, in: reading.text)
        let lesson = Lesson(
            .rejected, offer.suggestion, by: proposed, of: proposals.suggestions, in: reading.text,
            counts: proposing.learns)
        learn(lesson, isOfStep: false)
        let undo = keyName(of: "undo")
        do throws(Refusal) {
            _ = try hopStops(by: 1)
            say("rejected: \(undo) brings it back")
        } catch {
            self.reading?.letGo()
            say("rejected, and none is further on: \(undo) brings it back")
        }
        return []
    }

    fileprivate func learnedReport() throws(Refusal) -> MessageView.Report {
        let lines = learned.sentences(naming: corpus.actors)
        guard !lines.isEmpty else {
            throw Refusal("nothing was learned in this folder yet: take or reject what is proposed")
        }
        return MessageView.Report(title: "Learned in this folder, on this computer", lines: lines)
    }

    /// Erases what was learned, rejected places included. What was done until then cannot be learned again by redo.
    mutating func forgetLearned() -> [Effect] {
        learned = Learned()
        lessons = [:]
        say("forgotten: proposals are as in a new folder")
        return [.forgetLearned]
    }

    fileprivate mutating func hopNames(by count: Int) throws(Refusal) -> [Effect] {
        guard let reading else { throw Refusal("no article is open: choose one in the list") }
        let tagged = TaggedStretches(standingMentions.lazy.flatMap(\.ranges))
        let names = reading.namedPlaces.filter { !tagged.holdMost(of: [$0]) }
        try withReading { reading throws(Refusal) in
            try reading.hop(by: count, over: names.map { [$0] }, "untagged name")
        }
        focus = .text
        return []
    }
}

extension Reading {
    /// Where the article names somebody, in reading order; places only where they speak.
    var namedPlaces: [TextRange] {
        guard let proposals else { return names.flatMap(\.mentions).sorted { $0.lowerBound < $1.lowerBound } }
        return proposals.suggestions.actors.filter { $0.kind != .place || $0.isSpeaker }.flatMap(\.mentions)
            .sorted { $0.lowerBound < $1.lowerBound }
    }
}
