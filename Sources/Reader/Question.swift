package import Annotations
package import Prose
import Screen
import Suggestions

/// What the reader asks of a person, with answers to choose from, over the panes.
package struct Question: Equatable, Sendable {
    /// What is chosen.
    package enum Value: Hashable, Sendable {
        case actor(Identifier<Actor>)
        /// A name of the article that is in no register yet, and where it stands nearest to the statement.
        case name(String, TextRange)
        case unknownSpeaker
        case concept(Identifier<Concept>)
        case kind(Statement.Kind)
        /// Words of the article.
        case words(TextRange)
        case certainty(Statement.Certainty)
        /// A letter for the place of the cursor, and one that leads to a place.
        case newMark(Unicode.Scalar)
        case mark(Unicode.Scalar)
        /// The place before the last jump.
        case lastJump
        /// None of them: what is set is taken away.
        case nothing
        /// One of the values that are kept of a member; nil for the one that stands.
        case decision(Disagreement, Disagreement.Alternative?)
        case command(String, [String])
        /// Another name of a command, and what was typed after it.
        case alias(CommandAlias)
        case theme(String)
        case address(WebAddress)
        /// What was learned is to be forgotten.
        case forgetting
    }

    package enum Purpose: Hashable, Sendable {
        case speaker
        case topic
        case kind
        case cue(StatementName)
        case addressee(StatementName)
        case source(StatementName)
        case organization(StatementName)
        case certainty(StatementName)
        case decision
        case setMark
        case goToMark
        case command
        case theme
        /// Whether an address is to be opened.
        case address
        /// Whether what was learned is to be forgotten.
        case forgetting

        package var title: String {
            switch self {
            case .speaker: "speaker"
            case .topic: "topic"
            case .kind: "kind"
            case .cue: "cue"
            case .addressee: "to whom"
            case .source: "reported by"
            case .organization: "speaks for"
            case .certainty: "certainty"
            case .decision: "which value"
            case .setMark: "mark this place"
            case .goToMark: "go to mark"
            case .command: "command"
            case .theme: "theme"
            case .address: "open in the browser?"
            case .forgetting: "forget all that was learned here?"
            }
        }
    }

    /// An answer: what it stands for, how it is called, what tells it from others, and a letter of its own.
    typealias Option = (value: Value, label: String, detail: String, key: String?)

    package let purpose: Purpose
    package var picker: Picker
    /// What each of the picker's choices stands for, by its id.
    package let values: [String: Value]
}

// MARK: - What there is to choose from

extension ReaderState {
    /// The concepts of the codebook.
    func topicQuestion() -> Question {
        let concepts = corpus.concepts.filter { $0.mergedInto == nil }
        return question(
            .topic, concepts.map { (.concept($0.id), $0.name, $0.definition ?? "", $0.hotKey) }, makesNew: true)
    }

    func kindQuestion() -> Question {
        question(.kind, Statement.Kind.allCases.map { (.kind($0), $0.rawValue, "", nil) }, makesNew: false)
    }

    func question(
        _ purpose: Question.Purpose, _ options: [Question.Option],
        makesNew: Bool
    ) -> Question {
        var values: [String: Question.Value] = [:]
        let choices = options.enumerated().map { index, option in
            values[String(index)] = option.value
            return Choice(
                id: String(index), label: option.label, detail: option.detail, letter: option.key?.unicodeScalars.first)
        }
        let picker = Picker(
            title: purpose.title, choices: choices, makesNew: makesNew)
        return Question(purpose: purpose, picker: picker, values: values)
    }
}

// MARK: - What choosing does

extension ReaderState {
    /// Does what the answer to the open question says.
    mutating func answer(_ question: Question, with outcome: Picker.Outcome) throws(Refusal) -> [Effect] {
        switch outcome {
        case .undecided: throw Refusal("nothing to choose: type a name, or leave with \(keyName(of: "cancel-input"))")
        case .chosen(let id):
            overlay = nil
            guard let value = question.values[id] else { return [] }
            let typed = question.picker.filter.text
            return question.statement == nil
                ? try take(value, typed: typed) : try change(question.purpose, to: value)
        case .created(let name):
            overlay = nil
            if question.statement != nil { return try change(question.purpose, toName: name) }
            return question.purpose == .topic ? try setTopic(named: name) : try setSpeaker(named: name, at: nil)
        }
    }

    private mutating func take(_ value: Question.Value, typed: String) throws(Refusal) -> [Effect] {
        switch value {
        case .actor(let id):
            let actor = corpus.actor(id)
            let written = actor.flatMap { offeredMention(of: $0) ?? nearestMention(of: $0) }
            return try setSpeaker(.actor(id), written: written)
        case .name(let name, let place): return try setSpeaker(named: name, at: place)
        case .unknownSpeaker: return try setSpeaker(.unknown, written: nil)
        case .concept(let id): return try setTopic(id)
        case .kind(let kind):
            let target = try target()
            return edit("kind", target) { $0.kind = kind }
        case .newMark(let letter): return try setMark(letter)
        case .mark(let letter): return try goToMark(letter)
        case .lastJump: return run("go-back-in-jumps")
        case .words, .certainty, .nothing: return []
        case .decision(let disagreement, let alternative): return try decide(disagreement, alternative)
        case .command(let name, let arguments): return runFromPalette(name, arguments)
        case .alias(let alias): return try run(alias, typed: typed)
        case .theme(let name): return useTheme(name)
        case .forgetting: return forgetLearned()
        case .address(let address):
            say("opening \(address.text)")
            return [.openURL(address)]
        }
    }

    private mutating func setSpeaker(
        _ speaker: Statement.Speaker, written: TextRange?, corpus changes: [Transaction.Change] = []
    ) throws(Refusal) -> [Effect] {
        let target = try targetOrNew()
        let anchor = written.flatMap { range in
            reading.map { Anchor(of: range, in: $0.text, base: $0.base) }
        }
        // In the review the article is not at hand: what was written there stays as it was.
        let isAtHand = focus != .review
        let isAnother = target.existing == nil && isAnother(speaker, than: reading?.offer?.speaker, changes)
        let effects = edit("speaker", target, corpus: changes) { statement in
            if isAnother { statement.provenance = statement.provenance.withAnotherSpeaker }
            statement.speaker = speaker
            if isAtHand { statement.speakerAsWritten = anchor }
            if statement.status == .draft { statement.status = .coded }
        }
        learn(from: speaker, givenTo: target, by: effects)
        return effects
    }

    private mutating func setSpeaker(named name: String, at place: TextRange?) throws(Refusal) -> [Effect] {
        if let known = corpus.actor(named: name) { return try setSpeaker(.actor(known.id), written: place) }
        var changes: [Transaction.Change] = []
        let actor = makeActor(name, in: &changes)
        return try setSpeaker(.actor(actor.id), written: place, corpus: changes)
    }

    /// Where the article names an actor nearest to the statement.
    private func nearestMention(of actor: Actor) -> TextRange? {
        guard let reading, let words = (try? target())?.ranges.extent else { return nil }
        let names = Set([actor.name] + actor.aliases.map(\.name))
        let mentions = reading.names.filter { !names.isDisjoint(with: $0.forms) }
            .compactMap { $0.mention(nearest: words, outside: reading.spokenParts) }
        return mentions.min { $0.distance < $1.distance }?.range
    }

    private mutating func setTopic(_ id: Identifier<Concept>) throws(Refusal) -> [Effect] {
        let target = try targetOrNew()
        return edit("topic", target) { $0.takeUp(topic: id) }
    }

    private mutating func setTopic(named name: String) throws(Refusal) -> [Effect] {
        if let known = corpus.concept(named: name) {
            return try setTopic(known.id)
        }
        let target = try targetOrNew()
        let concept = Concept(
            id: corpus.freeConceptIdentifier(for: name), name: name,
            record: Record(creator: coder, created: moment.timestamp))
        let change = Transaction.Change(before: nil, after: .concept(concept))
        return edit("new topic: \(name)", target, corpus: [change]) { $0.takeUp(topic: concept.id) }
    }
}

extension Statement {
    fileprivate mutating func takeUp(topic: Identifier<Concept>) {
        concept = topic
        if status == .draft { status = .coded }
    }
}
