import Analysis
import Annotations

extension ReaderState {
    /// Asks a question of all statements; reads the sidecars first where that has not been done.
    mutating func ask(_ question: String, about: String? = nil) -> [Effect] {
        lastTicket += 1
        inquiry = Inquiry(question, about: about, ticket: lastTicket)
        focus = .answer
        guard isCorpusRead else { return [.readCorpus] }
        return [request].compactMap(\.self)
    }

    /// Asks the open question anew, of what is marked now.
    mutating func askAgain() -> [Effect] {
        guard inquiry != nil, isCorpusRead else { return [] }
        lastTicket += 1
        inquiry?.ticket = lastTicket
        return [request].compactMap(\.self)
    }

    private var request: Effect? {
        mutating get {
            guard let inquiry else { return nil }
            refreshReview()
            return .ask(
                QuestionRequest(
                    ticket: inquiry.ticket, question: inquiry.question, about: inquiry.about, corpus: coded.corpus))
        }
    }

    /// Takes in an answer, unless something else has been asked since.
    mutating func take(_ answer: Answer, ticket: Int) {
        guard inquiry?.ticket == ticket else { return }
        inquiry?.take(answer)
    }

    /// Opens what an answer rests on: the statement under the cursor, or first the list of them.
    mutating func openFinding() throws(Refusal) -> [Effect] {
        guard let inquiry, let row = inquiry.row else {
            throw Refusal("nothing was found: \(keyName(of: "ask-question")) asks something else")
        }
        guard let evidence = inquiry.chosenEvidence else {
            guard !row.evidence.isEmpty else {
                throw Refusal("no statement stands behind this: \(keyName(of: "move-down")) goes on")
            }
            self.inquiry?.evidence = 0
            return []
        }
        guard coded.corpus.statements.indices.contains(evidence.statement) else { throw Refusal(Refusal.gone) }
        let statement = coded.corpus.statements[evidence.statement]
        cameFrom = .answer
        return try goTo(
            AnnotationName(
                path: coded.corpus.articles[statement.article].path, iri: statement.id.iri, coder: statement.coder))
    }

    /// Goes from the statements back to the rows; false where the cursor is on the rows.
    mutating func leaveEvidence() -> Bool {
        guard inquiry?.evidence != nil else { return false }
        inquiry?.evidence = nil
        return true
    }

    /// The questions that can be asked, with the letters of their own.
    func inquiryQuestion() -> Question {
        question(
            .inquiry,
            CorpusQuestion.all.map { asked in
                (
                    .inquiry(asked.name), asked.name, asked.sentence,
                    Self.letters[asked.name] ?? String(asked.name.prefix(1))
                )
            }, makesNew: false)
    }

    /// The letters of questions that begin like another one; they are those of the keymap, too.
    private static let letters = ["copies": "p", "concordance": "o", "agreement": "e", "about": "w", "gaps": "x"]

    /// The actors who can be asked about.
    func inquiredActorQuestion() -> Question {
        let everybody = (value: Question.Value.inquiredActor(nil), label: "everybody", detail: "", key: "*" as String?)
        let actors = corpus.actors.filter { $0.mergedInto == nil }
        return question(
            .inquiredActor,
            [everybody] + actors.map { (.inquiredActor($0.name), $0.name, $0.kind.rawValue, $0.hotKey) },
            makesNew: false)
    }

    /// Asks what was chosen. Of a question about one actor, who that is comes next.
    mutating func ask(chosen name: String) -> [Effect] {
        let needsActor = CorpusQuestion.named(name)?.isAboutAnActor ?? false
        guard needsActor, inquiry?.about == nil else { return ask(name, about: needsActor ? inquiry?.about : nil) }
        inquiry = Inquiry(name, about: nil, ticket: lastTicket)
        overlay = .question(inquiredActorQuestion())
        return []
    }

    /// Asks the open question about an actor; nil for all.
    mutating func ask(about name: String?) throws(Refusal) -> [Effect] {
        guard let inquiry else { throw Refusal("nothing is asked: \(keyName(of: "ask-question")) asks a question") }
        if name == nil, CorpusQuestion.named(inquiry.question)?.isAboutAnActor == true {
            throw Refusal("this is asked of one actor: \(keyName(of: "choose-actor")) chooses who")
        }
        return ask(inquiry.question, about: name)
    }
}
