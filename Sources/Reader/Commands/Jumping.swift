import Annotations
import Prose

extension Command {
    /// Going to what still wants a person.
    static let jumping: [Command] = [
        Command("next-without-speaker", "to the next statement without a speaker") { state, call throws(Refusal) in
            try state.jump(by: call.times, to: .withoutSpeaker)
        },
        Command("previous-without-speaker", "to the statement without a speaker before") {
            state, call throws(Refusal) in
            try state.jump(by: -call.times, to: .withoutSpeaker)
        },
        Command("next-unsure", "to the next statement marked as unsure") { state, call throws(Refusal) in
            try state.jump(by: call.times, to: .unsure)
        },
        Command("previous-unsure", "to the unsure statement before") { state, call throws(Refusal) in
            try state.jump(by: -call.times, to: .unsure)
        },
        Command("next-disagreement", "to the next statement of which two sides say different things") {
            state, call throws(Refusal) in
            try state.jump(by: call.times, to: .disagreement)
        },
        Command("previous-disagreement", "to the disagreement before") { state, call throws(Refusal) in
            try state.jump(by: -call.times, to: .disagreement)
        },
    ]
}

/// What a statement still wants.
private enum Wanting {
    case withoutSpeaker, unsure, disagreement

    /// What such a statement is called.
    var name: String {
        switch self {
        case .withoutSpeaker: "statement without a speaker"
        case .unsure: "unsure statement"
        case .disagreement: "disagreement"
        }
    }
}

extension ReaderState {
    /// Selects the statement that is `count` such statements further on; before, where it is negative.
    fileprivate mutating func jump(by count: Int, to wanting: Wanting) throws(Refusal) -> [Effect] {
        guard let reading else { throw Refusal("no article is open: choose one in the list") }
        let stops = standingStatements.filter { wants($0, wanting) }
        guard !stops.isEmpty else { throw Refusal("no \(wanting.name) in this article") }
        let current = stops.firstIndex { $0.thing.id == statementUnderCursor?.id }
        let starts = stops.map { $0.ranges.first?.lowerBound ?? .start }
        let after = current.map { $0 + 1 } ?? starts.firstIndex { $0 >= reading.cursor } ?? stops.count
        let before = current ?? starts.firstIndex { $0 >= reading.cursor } ?? stops.count
        let index = count > 0 ? after + count - 1 : before + count
        guard stops.indices.contains(index) else {
            throw Refusal(count > 0 ? "no \(wanting.name) further on" : "no \(wanting.name) before this one")
        }
        self.reading?.jumps.leave(reading.cursor)
        self.reading?.select(stops[index].ranges)
        self.reading?.focusedStatement = stops[index].thing.id
        focus = .text
        let differences = wanting == .disagreement ? otherWords(on: stops[index]).first.map { ": \($0)" } : nil
        say("\(wanting.name) \(index + 1)/\(stops.count)\(differences ?? "")")
        return []
    }

    private func wants(_ placed: Placed<Statement>, _ wanting: Wanting) -> Bool {
        switch wanting {
        case .withoutSpeaker: placed.thing.speaker == .unset
        case .unsure: placed.thing.isUnsure
        case .disagreement: !placed.thing.record.openDisagreements.isEmpty || !otherWords(on: placed).isEmpty
        }
    }
}
