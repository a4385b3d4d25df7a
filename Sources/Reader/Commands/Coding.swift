import Analysis
import Annotations
import Prose

extension Command {
    /// The codebook: what statements can be about.
    static let coding: [Command] = [
        Command("show-codebook", "to the codebook: topics, what they mean, when to use them") {
            state, _ throws(Refusal) in
            let isReview = state.focus == .review
            let concept = isReview ? state.reviewed?.statement.concept : state.statementUnderCursor?.concept
            return state.showEntries(.codebook, at: concept.map { .concept($0) })
        },
        Command("new-topic-inside", "a new topic under this one") { state, _ throws(Refusal) in
            let concept = try state.conceptInFocus()
            state.overlay = .prompt(Prompt(.entry(.newConcept(under: concept.id))))
            return []
        },
        Command("move-topic", "put the topic under another") { state, _ throws(Refusal) in
            state.overlay = .question(state.parentQuestion(of: try state.conceptInFocus()))
            return []
        },
        line("edit-definition", "what the topic means", .definition),
        line("edit-use-when", "when to use the topic", .useWhen),
        line("edit-not-when", "when not to use it, and what instead", .notWhen),
        line("edit-color", "the topic's color", .color),
        line("add-example-words", "an example of the topic, typed", .example(insteadOf: nil)),
        Command("toggle-deprecated", "offer the topic no more for new statements, or again") {
            state, _ throws(Refusal) in
            let concept = try state.conceptInFocus()
            return try state.change(concept.id, concept.isDeprecated ? "not deprecated" : "deprecate") {
                concept throws(Refusal) in concept.isDeprecated.toggle()
            }
        },
        Command("add-example", "keep the statement's words as an example of its topic") { state, _ throws(Refusal) in
            try state.addExample()
        },
    ]

    /// A command that opens a line for a member of the topic under the cursor.
    private static func line(_ name: String, _ summary: String, _ member: EntryMember) -> Command {
        Command(name, summary) { state, _ throws(Refusal) in
            let concept = try state.conceptInFocus()
            state.overlay = .prompt(state.prompt(for: member, of: .concept(concept.id)))
            return []
        }
    }
}

extension ReaderState {
    /// The longest example, in scalars: more is no example but a text.
    private static let longestExample = 1000

    fileprivate mutating func addExample() throws(Refusal) -> [Effect] {
        let (topic, said, path) = try exampleHere()
        guard let concept = topic.flatMap({ corpus.standing($0) }) else {
            throw Refusal("the statement has no topic yet: \(keyName(of: "choose-topic")) gives it one")
        }
        let words = said.onOneLine
        guard words.unicodeScalars.count <= Self.longestExample else {
            throw Refusal(
                "that is too long for an example: \(keyName(of: "show-codebook")) leads to where one is typed")
        }
        guard !concept.examples.contains(words) else {
            throw Refusal("every example is there once: these words are one of \(concept.name) already")
        }
        say("an example of \(concept.name): \(keyName(of: "show-codebook")) shows it")
        return try change(concept.id, "example", on: path) { concept throws(Refusal) in concept.examples.append(words) }
    }

    /// The topic of the statement under the cursor, its words, and the article whose undo takes the example back.
    private func exampleHere() throws(Refusal) -> (topic: Identifier<Concept>?, words: String, path: BytePath) {
        if case .statement(let number)? = entryRowInFocus, let row = statement(number) {
            return (row.statement.concept, row.statement.quotation, .register)
        }
        if focus == .review, let row = reviewed {
            let path = shelf.own[row.path] == nil ? .register : row.path
            return (row.statement.concept, row.statement.quotation, path)
        }
        if !focus.isOfEntries, focus != .review, let statement = statementUnderCursor, let path = reading?.path {
            return (statement.concept, statement.segments.map(\.exact).joined(separator: " […] "), path)
        }
        throw Refusal("no statement under the cursor: \(keyName(of: "next-annotation")) goes to the next one")
    }
}
