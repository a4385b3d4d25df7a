import Annotations

extension Command {
    /// What is said of a statement: speaker, stance, topic, memo, kind.
    static let values: [Command] = [
        Command(
            "set-stance", "for, against, neutral or mixed", arguments: Stance.allCases.map(\.rawValue) + ["unset"]
        ) { state, call throws(Refusal) in
            guard let word = call.arguments.first else {
                throw Refusal("which stance: support, oppose, neutral, mixed")
            }
            let stance = Stance(rawValue: word)
            let label = stance.map { "stance: \($0.rawValue)" } ?? "stance unset"
            let target = try state.targetOrNew()
            func change(_ statement: inout Statement) {
                statement.stance = stance
                if statement.status == .draft { statement.status = .coded }
            }
            return target.existing == nil
                ? try state.take(target, label, nil, change) : state.edit(label, target, change)
        },
        Command("choose-speaker", "who said it") { state, _ throws(Refusal) in
            _ = try state.targetOrNew()
            state.overlay = .question(state.speakerQuestion())
            return []
        },
        Command("choose-topic", "what it is about") { state, _ throws(Refusal) in
            _ = try state.targetOrNew()
            state.overlay = .question(state.topicQuestion())
            return []
        },
        Command("choose-kind", "how it is quoted") { state, _ throws(Refusal) in
            _ = try state.target()
            state.overlay = .question(state.kindQuestion())
            return []
        },
        Command("edit-memo", "write a memo on the statement, the actor or the topic") { state, _ throws(Refusal) in
            if state.focus.isOfEntries {
                state.overlay = .prompt(state.prompt(for: .memo, of: try state.entryInFocus()))
                return []
            }
            let target = try state.targetOrNew()
            state.overlay = .prompt(Prompt(.memo, text: target.statement.memo ?? ""))
            return []
        },
        Command("toggle-unsure", "mark as unsure, or as sure again") { state, _ throws(Refusal) in
            let target = try state.targetOrNew()
            return state.edit("unsure", target) { $0.isUnsure.toggle() }
        },
    ]
}
