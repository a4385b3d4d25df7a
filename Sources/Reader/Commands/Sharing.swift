import Analysis
import Annotations
import Prose

extension Command {
    /// What goes to other programs: the clipboard, a browser, an editor.
    static let sharing: [Command] = [
        Command("copy-quotation", "copy the quotation with its source") { state, _ throws(Refusal) in
            let text = try state.quotationWithSource()
            state.say("copied")
            return [.copy(text)]
        },
        Command("open-url", "open the article's address in a browser") { state, _ throws(Refusal) in
            try state.openURL()
        },
        Command("edit-memo-in-editor", "write the memo in your editor ($VISUAL)") { state, _ throws(Refusal) in
            if state.focus.isOfEntries { return [.edit(try state.draftOfEntry())] }
            let target = try state.targetOrNew()
            return [.edit(state.draftOfMemo(of: target))]
        },
    ]
}

// MARK: - Copying

extension ReaderState {
    /// The statement in question, or the words that are selected, and where they are from, on one line.
    fileprivate func quotationWithSource() throws(Refusal) -> String {
        let row = focus == .review ? reviewed : nil
        let statement = focus == .review ? nil : statementUnderCursor
        let selected =
            focus == .review ? [] : reading.map { open in open.selectedRanges.map(open.text.string(in:)) } ?? []
        let words = row.map { [$0.statement.quotation] } ?? statement?.segments.map(\.exact) ?? selected
        guard !words.isEmpty else { throw Refusal("nothing to copy: Tab selects a quotation, v selects freely") }
        let article = row.map { coded.corpus.articles[$0.statement.article].about } ?? (reading?.path).flatMap(about)
        let speaker = row.map {
            coded.corpus.shownName(of: $0.statement.speaker, asWritten: $0.statement.speakerAsWritten)
        }
        let source = [
            speaker ?? statement.flatMap(speakerName), article?.outlet, article?.title, article?.published,
            article?.url,
        ].compactMap(\.self)
        let attribution = source.isEmpty ? "" : " — " + source.joined(separator: ", ")
        return (words.asOneQuotation + attribution).readyToPaste
    }
}

extension String {
    /// The text without line breaks, and without what a terminal that it is pasted into would obey.
    fileprivate var readyToPaste: String {
        let words = unicodeScalars.split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
        return words.map { String(String.UnicodeScalarView($0.filter { !$0.properties.isBidiControl })) }
            .joined(separator: " ")
    }
}

// MARK: - Addresses

extension ReaderState {
    fileprivate mutating func openURL() throws(Refusal) -> [Effect] {
        guard let reading else { throw Refusal("no article is open: choose one in the list") }
        guard let written = about(reading.path)?.url else {
            throw Refusal("this article names no address: \(keyName(of: "describe-article")) gives it one")
        }
        guard let address = WebAddress(written) else {
            throw Refusal("not opened: only plain http and https addresses are: \(written)")
        }
        switch urlOpening {
        case .never: throw Refusal("addresses are not opened (set open-urls): \(address.text)")
        case .yes:
            say("opening \(address.text)")
            return [.openURL(address)]
        case .ask:
            overlay = .question(
                question(
                    .address, [(.nothing, "no", "", "n"), (.address(address), address.text, "", "y")],
                    makesNew: false))
            return []
        }
    }
}

// MARK: - Memos in an editor

extension ReaderState {
    /// The memo as it is, as something that is being typed.
    fileprivate func draftOfMemo(of target: Target) -> Draft {
        let place = reading.flatMap { $0.path == target.path ? $0.place : nil }
        return Draft(
            .memo, of: target.existing?.id, at: place ?? Place(path: target.path, cursor: .start),
            text: target.statement.memo ?? "", cursor: 0)
    }

    /// The text of an entry that the cursor is on as it is, and its memo elsewhere.
    fileprivate func draftOfEntry() throws(Refusal) -> Draft {
        let entry = try entryInFocus()
        var member = EntryMember.memo
        if case .member(let found) = entryRowInFocus, EntryLine.member(entry, found).keepsLineBreaks { member = found }
        return Draft(
            .entry, of: nil, at: Place(path: .register, cursor: .start),
            text: prompt(for: member, of: entry).initial, cursor: 0, line: .member(entry, member))
    }

    /// Takes what came of a memo that was in the editor.
    mutating func take(_ draft: Draft, _ edited: EditedMemo) throws(Refusal) -> [Effect] {
        switch edited {
        case .refused(let sentence):
            message = Message(sentence, .warning)
            return []
        case .interrupted(let text, let sentence):
            overlay = .prompt(line(of: draft).resumed(text, cursor: .max))
            message = Message("\(sentence): this is what it left: Enter takes it, Esc throws it away", .warning)
            return []
        case .written(let text):
            return try setMemo(text.trimmedEnd, insteadOf: draft)
        }
    }

    /// The line in which it could have been typed.
    private func line(of draft: Draft) -> Prompt {
        Prompt(draft.line.map { .entry($0) } ?? .memo, text: draft.text)
    }

    private mutating func setMemo(_ text: String, insteadOf draft: Draft) throws(Refusal) -> [Effect] {
        let name = draft.line?.memberName ?? "memo"
        guard text != draft.text.trimmedEnd else {
            say(text.isEmpty ? "no \(name) was written" : "the \(name) is as it was")
            return []
        }
        let effects = try submit(line(of: draft).resumed(text, cursor: .max))
        let lines = text.unicodeScalars.count { $0 == "\n" } + 1
        say(
            text.isEmpty
                ? "\(name) deleted: \(keyName(of: "undo")) brings it back"
                : lines == 1 ? "\(name): 1 line" : "\(name): \(lines) lines")
        return effects
    }
}

extension String {
    /// The text without the blanks and line breaks that editors leave at its end.
    fileprivate var trimmedEnd: String {
        var scalars = unicodeScalars[...]
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}
