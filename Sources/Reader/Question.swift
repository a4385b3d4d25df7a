package import Analysis
package import Annotations
package import Extraction
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
        /// The word that introduces the quotation, and how sure the coder is; nil takes away what is set.
        case cue(TextRange?)
        case certainty(Statement.Certainty?)
        /// A letter for the place of the cursor, and one that leads to a place.
        case newMark(Unicode.Scalar)
        case mark(Unicode.Scalar)
        /// The place before the last jump.
        case lastJump
        /// None of them: nothing is done.
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
        /// Of the register or the codebook.
        case entry(EntryAnswer)
        /// What is to be said of an article.
        case particular(ArticleParticular, BytePath)
        /// A question of the corpus, and the actor whom it is about; nil for all.
        case inquiry(String)
        case inquiredActor(String?)
        /// What all statements of the review are given, and what that will change.
        case bulk(BulkChange.Value)
        case bulkSpeaker, bulkTopic
        case bulkChange(BulkChange)
        /// A column of the review, and a word of the filter that asks for what it says.
        case facets(StatementFilter.Column)
        case facet(String)
        case view(SavedView)
        /// What the statements of the review are put together by; nil for nothing. And a column to show or to hide.
        case grouping(StatementFilter.Column?)
        case column(StatementFilter.Column)
        /// All statements that are shown count as seen.
        case seen
        /// A part of a page that was left out, and an encoding, or nil for the one that is found.
        case region(RegionKey, BytePath)
        case encoding(String?, BytePath)
        /// Another printing of an article.
        case printing(BytePath)
        /// The mistakes to be undone in an article; nil for none.
        case repair(String?, BytePath)
    }

    /// What is asked, a line each. What an answer does follows from its value.
    package struct Purpose: Hashable, Sendable {
        package let title: String
        /// What is lost with a name that is typed here; nil where nothing is.
        let draft: Draft.Field?
        /// The statement that it is about, where it says which.
        let statement: StatementName?
        /// The member that the actors are for; nil where they are speakers, or none.
        let member: ActorMember?
        /// What is asked about an entry of the register or the codebook; nil where it is about none.
        let entry: EntryQuestion?
        /// Whether its answers need more room than a side pane has.
        let isWide: Bool

        private init(
            _ title: String, draft: Draft.Field? = nil, of statement: StatementName? = nil, member: ActorMember? = nil,
            entry: EntryQuestion? = nil, isWide: Bool = false
        ) {
            self.isWide = isWide
            (self.title, self.draft, self.statement, self.member) = (title, draft, statement, member)
            self.entry = entry
        }

        static let speaker = Purpose("speaker", draft: .speaker)
        static let topic = Purpose("topic", draft: .topic)
        static let kind = Purpose("kind")
        static func cue(_ statement: StatementName) -> Purpose { Purpose("cue", of: statement) }
        static func actor(_ member: ActorMember, of statement: StatementName) -> Purpose {
            Purpose(member.title, draft: member.draft, of: statement, member: member)
        }
        static func certainty(_ statement: StatementName) -> Purpose { Purpose("certainty", of: statement) }
        static let decision = Purpose("which value")
        static func entry(_ question: EntryQuestion) -> Purpose { Purpose(question.title, entry: question) }
        static let setMark = Purpose("mark this place")
        static let goToMark = Purpose("go to mark")
        static let command = Purpose("command", isWide: true)
        static let theme = Purpose("theme")
        /// Whether an address is to be opened.
        static let address = Purpose("open in the browser?", isWide: true)
        /// What is to be said of an article.
        static let particular = Purpose("this article")
        static func bulk(rows: Int) -> Purpose { Purpose("give all \(rows) shown") }
        static func bulkPreview(_ words: String) -> Purpose { Purpose("\(words)?") }
        static let facets = Purpose("show only")
        static func facet(_ column: StatementFilter.Column) -> Purpose { Purpose("\(column.rawValue)") }
        static let view = Purpose("saved views")
        static let grouping = Purpose("in groups by")
        static func seen(_ words: String) -> Purpose { Purpose("\(words)?") }
        static let columns = Purpose("columns")
        static func leftOut(_ count: Int) -> Purpose {
            Purpose("left out: \(count == 1 ? "1 part" : "\(count) parts")")
        }
        static let encoding = Purpose("encoding")
        static func printings(_ count: Int) -> Purpose {
            Purpose(count == 1 ? "printed in 1 more" : "printed in \(count) more", isWide: true)
        }
        static let inquiry = Purpose("ask")
        static let inquiredActor = Purpose("about whom")
        /// Whether what was learned is to be forgotten.
        static let forgetting = Purpose("forget all that was learned here?")
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
            return try take(value, of: question)
        case .created(let name):
            overlay = nil
            if let entry = question.purpose.entry { return try take(named: name, to: entry) }
            if question.purpose == .topic { return try setTopic(named: name) }
            return try take(named: name, at: nil, of: question.purpose)
        }
    }

    private mutating func take(_ value: Question.Value, of question: Question) throws(Refusal) -> [Effect] {
        switch value {
        case .actor(let id): return try take(id, of: question.purpose)
        case .name(let name, let place): return try take(named: name, at: place, of: question.purpose)
        case .unknownSpeaker: return try setSpeaker(.unknown, written: nil)
        case .concept(let id): return try setTopic(id)
        case .kind(let kind):
            let target = try target()
            return edit("kind", target) { $0.kind = kind }
        case .newMark(let letter): return try setMark(letter)
        case .mark(let letter): return try goToMark(letter)
        case .lastJump: return run("go-back-in-jumps")
        case .cue(let words): return try setCue(words, of: question.purpose)
        case .certainty(let certainty): return try setCertainty(certainty, of: question.purpose)
        case .nothing: return []
        case .decision(let disagreement, let alternative): return try decide(disagreement, alternative)
        case .command(let name, let arguments): return runFromPalette(name, arguments)
        case .alias(let alias): return try run(alias, typed: question.picker.filter.text)
        case .theme(let name): return useTheme(name)
        case .forgetting: return forgetLearned()
        case .entry(.inVivo(let words)): return try setTopic(named: words)
        case .entry(let answer):
            guard let entry = question.purpose.entry else { return [] }
            return try take(answer, to: entry)
        case .particular(let particular, let path): return ask(for: particular, of: path)
        case .bulk(let value): return try preview(value)
        case .bulkSpeaker: return open(bulkActorQuestion())
        case .bulkTopic: return open(bulkTopicQuestion())
        case .bulkChange(let change): return begin(change)
        case .facets(let column): return open(facetQuestion(of: column))
        case .facet(let term): return narrow(to: term)
        case .view(let view): return show(view)
        case .grouping(let column): return group(by: column)
        case .seen: return markSeen()
        case .region(let key, let path): return bringBack(key, of: path)
        case .encoding(let name, let path): return read(path, in: name)
        case .printing(let path): return openPrinting(path)
        case .repair(let repair, let path): return self.repair(path, by: repair)
        case .column(let column): return try toggle(column)
        case .inquiry(let name): return ask(chosen: name)
        case .inquiredActor(let name): return try ask(about: name)
        case .address(let address):
            say("opening \(address.text)")
            return [.openURL(address)]
        }
    }

    private mutating func open(_ question: Question) -> [Effect] {
        overlay = .question(question)
        return []
    }

    /// Names an actor of the register where it was asked for one: as the speaker, or in another member.
    private mutating func take(_ id: Identifier<Actor>, of purpose: Question.Purpose) throws(Refusal) -> [Effect] {
        if let member = purpose.member, let name = purpose.statement { return try give(id, to: member, of: name) }
        let written = corpus.actor(id).flatMap { offeredMention(of: $0) ?? nearestMention(of: $0) }
        return try setSpeaker(.actor(id), written: written)
    }

    private mutating func take(
        named word: String, at place: TextRange?, of purpose: Question.Purpose
    ) throws(Refusal) -> [Effect] {
        guard let member = purpose.member, let name = purpose.statement else {
            return try setSpeaker(named: word, at: place)
        }
        return try give(named: word, to: member, of: name)
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
}
