import Annotations
import Prose

/// Nothing typed is lost: what stands in a line is kept within a second, and offered again at the next start.
extension ReaderState {
    /// What is being typed now; nil where nothing is, or nothing besides what was there.
    private var currentDraft: Draft? {
        switch overlay {
        case .prompt(let prompt):
            if case .entry(let line) = prompt.purpose { return draft(of: line, in: prompt) }
            guard let field = prompt.draftField, prompt.field.text != prompt.initial else { return nil }
            return draft(field, prompt.field, of: prompt.statement)
        case .question(let question):
            guard let field = question.purpose.draft, !question.picker.filter.isEmpty else { return nil }
            return draft(field, question.picker.filter, of: question.purpose.statement)
        case .help, .messages, .mentions, nil:
            return nil
        }
    }

    private func draft(_ field: Draft.Field, _ line: TextField, of name: StatementName?) -> Draft? {
        let target = field.isOfStatement ? try? name.map(target) ?? target() : nil
        guard let path = articleOfReason ?? target?.path ?? reading?.path else { return nil }
        let isHere = reading?.path == path
        let place = isHere ? reading?.place : nil
        return Draft(
            field, of: target?.existing?.id, at: place ?? Place(path: path, cursor: .start), text: line.text,
            cursor: line.cursor)
    }

    /// The article about which something is being typed: why it is left out, or what there is to note.
    private var articleOfReason: BytePath? {
        guard case .prompt(let prompt) = overlay else { return nil }
        if case .exclusionReason(let path) = prompt.purpose { return path }
        if case .particular(_, let path) = prompt.purpose { return path }
        return nil
    }

    /// Milliseconds until what is typed has to be kept; nil while all of it is.
    var draftIsDueIn: Int? {
        drafts.unkeptSince.map { since in
            let passed = moment.milliseconds >= since ? moment.milliseconds - since : 0
            return Int(DraftKeeping.patience - min(passed, DraftKeeping.patience))
        }
    }

    /// What the disk has to do after an event, so that what is typed is on it in time. `isLast` says that there is no
    /// time left.
    mutating func keepDraft(isLast: Bool) -> [Effect] {
        resumeOfferedDraft()
        guard let current = currentDraft else { return forgetDraft() }
        if let kept = drafts.kept, kept.text == current.text, current.isSuccessor(of: kept) {
            drafts.unkeptSince = nil
            return []
        }
        if drafts.unkeptSince == nil { drafts.unkeptSince = moment.milliseconds }
        guard isLast || draftIsDueIn == 0 else { return [] }
        var effects: [Effect] = []
        if let kept = drafts.kept, kept.place.path != current.place.path {
            effects.append(.keepDraft(nil, kept.place.path))
        }
        drafts.kept = current
        drafts.unkeptSince = nil
        return effects + [.keepDraft(current, current.place.path)]
    }

    private mutating func forgetDraft() -> [Effect] {
        drafts.unkeptSince = nil
        guard let kept = drafts.kept else { return [] }
        drafts.kept = nil
        return [.keepDraft(nil, kept.place.path)]
    }

    /// Opens the line again in which something was being typed when the program came to its end, as soon as nothing else
    /// is in the way.
    private mutating func resumeOfferedDraft() {
        if drafts.offered?.field == .entry { return resumeEntryDraft() }
        guard let draft = drafts.offered, overlay == nil, let own = openNotebook, reading?.path == draft.place.path
        else { return }
        drafts.offered = nil
        // It counts as kept, so that it is forgotten when the line is left.
        drafts.kept = draft
        guard own.readOnlyReason == nil else {
            message = Message("what you were typing waits until this article can be changed: \(draft.text)", .warning)
            drafts.kept = nil
            return
        }
        focus = .text
        goTo(draft)
        guard let line = line(for: draft) else { return }
        overlay = line
        let take = keyName(of: "submit-input"), leave = keyName(of: "cancel-input")
        say("this is what you were typing: \(take) takes it, \(leave) throws it away")
    }

    private mutating func goTo(_ draft: Draft) {
        let statement = shelf.own[draft.place.path]?.notebook.statements.first { $0.id == draft.statement }
        if let statement, let ranges = reading?.ranges(of: statement.segments) {
            reading?.select(ranges)
            reading?.focusedStatement = statement.id
        } else {
            reading?.restore(draft.place)
        }
    }

    /// The line that a draft was typed into; nil where it says no more than what is there, because it was taken.
    private func line(for draft: Draft) -> Overlay? {
        let statement = try? target().statement
        switch draft.field {
        case .memo:
            guard statement?.memo != draft.text else { return nil }
            return .prompt(Prompt(.memo, text: statement?.memo ?? "").resumed(draft.text, cursor: draft.cursor))
        case .exclusionReason:
            guard openNotebook?.notebook.note?.memo != draft.text else { return nil }
            return .prompt(Prompt(.exclusionReason(draft.place.path)).resumed(draft.text, cursor: draft.cursor))
        case .articleMemo, .articleTitle, .articleOutlet, .articleAuthor, .articleDate, .articleAddress,
            .articleLanguage:
            return draft.field.particular.flatMap { particularLine(for: draft, $0) }
        case .corpusMemo:
            guard corpusNote.memo != draft.text else { return nil }
            let prompt = Prompt(.corpusMemo, text: corpusNote.memo ?? "")
            return .prompt(prompt.resumed(draft.text, cursor: draft.cursor))
        case .speaker: return .question(speakerQuestion().resumed(draft.text))
        case .addressee, .source, .organization, .claim: return (try? target()).flatMap { changeLine(for: draft, $0) }
        case .topic: return .question(topicQuestion().resumed(draft.text))
        case .entry: return nil
        }
    }
}

extension ReaderState {
    /// The line in which a member of a statement was being typed.
    private func changeLine(for draft: Draft, _ target: Target) -> Overlay? {
        switch draft.field {
        case .addressee: .question(actorQuestion(.addressee, about: target).resumed(draft.text))
        case .source: .question(actorQuestion(.source, about: target).resumed(draft.text))
        case .organization: .question(actorQuestion(.organization, about: target).resumed(draft.text))
        case .claim where target.statement.claim != draft.text:
            .prompt(
                Prompt(.claim(target.name), text: target.statement.claim ?? "")
                    .resumed(draft.text, cursor: draft.cursor))
        case .claim, .memo, .exclusionReason, .speaker, .topic, .articleMemo, .articleTitle, .articleOutlet,
            .articleAuthor, .articleDate, .articleAddress, .articleLanguage, .corpusMemo, .entry:
            nil
        }
    }

    /// The line in which something was being said of an article.
    private func particularLine(for draft: Draft, _ particular: ArticleParticular) -> Overlay? {
        let known = known(particular, of: draft.place.path)
        guard known != draft.text else { return nil }
        return .prompt(
            Prompt(.particular(particular, draft.place.path), text: known).resumed(draft.text, cursor: draft.cursor))
    }
}

extension Draft.Field {
    /// Whether it belongs to a statement, and not to an article or to all of them.
    fileprivate var isOfStatement: Bool {
        switch self {
        case .exclusionReason, .corpusMemo, .entry: false
        case .articleMemo, .articleTitle, .articleOutlet, .articleAuthor, .articleDate, .articleAddress,
            .articleLanguage:
            false
        case .memo, .speaker, .topic, .addressee, .source, .organization, .claim: true
        }
    }
}

extension Question {
    /// The question with a name typed in it.
    fileprivate func resumed(_ text: String) -> Question {
        var question = self
        question.picker.paste(text)
        return question
    }
}
