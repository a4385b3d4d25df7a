import Annotations
import Prose

/// An article that is edited while it is open: the new text takes the place of the old one, and the person stays at the
/// same words.
extension ReaderState {
    /// Keeps a new text of the open article until it can be shown.
    mutating func note(_ opened: OpenedArticle?) {
        guard let opened, let reading, reading.path == opened.path, reading.base != opened.base else { return }
        newText = opened
        if overlay != nil || edges != nil {
            say("\(opened.path.name.display) was changed on the disk: its new text is shown when this is closed")
        }
    }

    /// Shows the new text, unless something is being typed or asked that is about the old one. `others` is what else is to
    /// be said now.
    mutating func showNewText(saying others: [String] = []) {
        guard let opened = newText, overlay == nil, edges == nil, pending.keys.isEmpty else { return }
        newText = nil
        guard let old = reading, old.path == opened.path else { return }
        let drift = TextDrift(from: old.text, to: opened.text)
        reading = old.rewritten(as: opened, drift)
        shelf.rename(opened)
        shelf.update(opened.path) { own in
            own.history.movePlaces { $0.path == opened.path ? $0.moved(by: drift) : $0 }
        }
        let words = driftWords.map { ": of \($0)" } ?? ""
        let reason = redecided ?? "\(opened.path.name.display) was changed on the disk: showing the new text"
        redecided = nil
        let sentence = reason + words
        message = Message(
            ([sentence] + others).joined(separator: "; "), words.isEmpty ? .note : .warning)
    }
}

extension Reading {
    /// The same article with another text, the person at the same words.
    fileprivate func rewritten(as opened: OpenedArticle, _ drift: TextDrift) -> Reading {
        var rewritten = Reading(opened, at: drift.place(cursor))
        rewritten.top = drift.place(top)
        rewritten.selection = selection.moved(by: drift)
        rewritten.goalColumn = goalColumn
        rewritten.focusedStatement = focusedStatement
        rewritten.search = search?.stale
        rewritten.jumps = jumps.moved(by: drift)
        rewritten.inspectorRow = inspectorRow
        return rewritten
    }
}

extension Selection {
    /// The same words, selected where they are now; nothing where one of them is not there any more.
    func moved(by drift: TextDrift) -> Selection {
        switch self {
        case .none: return .none
        case .free(let anchor): return .free(anchor: drift.place(anchor))
        case .segments(let segments):
            let moved = segments.compactMap { drift.range($0) }
            return moved.count == segments.count ? .segments(moved) : .none
        }
    }
}

extension Place {
    /// The same place in the new text.
    fileprivate func moved(by drift: TextDrift) -> Place {
        Place(path: path, cursor: drift.place(cursor), selection: selection.moved(by: drift))
    }
}

extension Shelf {
    /// Where nobody has marked anything, the article goes by the name that follows from its new text.
    fileprivate mutating func rename(_ opened: OpenedArticle) {
        update(opened.path) { own in
            guard own.notebook.isEmpty, opened.notebook.isEmpty, own.revision == own.savedRevision else { return }
            own.notebook = opened.notebook
        }
    }
}
