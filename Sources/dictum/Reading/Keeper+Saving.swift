import Annotations
import Library
import Prose
import Reader
import Synchronization

/// Putting work on the disk: into the journal first, and then where it belongs.
extension Keeper {
    /// Puts everything of a request on the disk: its steps into the journal; the text that the anchors count in, actors
    /// and concepts, the sidecar.
    func save(_ request: SaveRequest) -> [Event] {
        let path = request.ticket.path
        return store.withLock { store in
            let journalFailure = note(request)
            do throws(StoreFailure) {
                if let base = request.base { try store.saveBaseText(base.text, hash: base.hash) }
                if let hash = request.keepsText { try keepText(hash, of: path, in: &store) }
                try store.save(request.corpusItems)
                if request.putsBack { try store.decide(.putBack, article: path) }
                // What is done to entries by themselves has a journal, and no sidecar.
                let saved = path == .register ? request.notebook : try store.save(request.notebook, article: path)
                journals.withLock { $0.noteSaved(path) }
                return [.saved(request.ticket, saved)] + complaint(of: journalFailure)
            } catch {
                let failure = journalFailure == nil ? error.journaled : error
                return [.saveFailed(request.ticket, failure.description)]
            }
        }
    }

    private func note(_ request: SaveRequest) -> StoreFailure? {
        journals.withLock { journals in
            do throws(StoreFailure) {
                try journals.note(
                    request.steps.map(\.journaled), about: request.notebook.article, of: request.ticket.path)
                return nil
            } catch {
                return error
            }
        }
    }

    /// A journal that cannot be written is said once: nothing is lost by it but the undo of another day.
    private func complaint(of failure: StoreFailure?) -> [Event] {
        guard let failure,
            hasComplained.withLock({ complained in
                defer { complained = true }
                return !complained
            })
        else { return [] }
        return [.noticed("saved, but undo will not reach back to it after this: \(failure.description)")]
    }

    /// Keeps what is being typed.
    func keep(_ draft: Draft?, of path: BytePath) -> Event? {
        let offered = offeredDrafts.withLock { $0[path] }
        let takesOver = offered.map { draft?.isSuccessor(of: $0) ?? true } ?? false
        do throws(StoreFailure) {
            try journals.withLock { journals throws(StoreFailure) in
                try journals.keepDraft(draft?.journaled, of: path, takesOver: takesOver)
            }
            if takesOver { offeredDrafts.withLock { $0[path] = nil } }
            leftMemos.withLock { $0.removeValue(forKey: path) }?.file.remove()
            return nil
        } catch {
            return .noticed("what you type is in memory only: \(error.description)")
        }
    }

    /// Keeps the file of a memo until what is typed of it is kept.
    func keep(_ file: MemoFile, of draft: Draft) {
        leftMemos.withLock { $0[draft.place.path] = (draft, file) }
    }

    // MARK: - What is left of earlier starts

    /// Brings back what earlier starts could not save. To be called before anything is read.
    func recover() -> [Event] {
        let recovery = store.withLock { store in
            journals.withLock { $0.recoverAll(&store, text: articles.text) }
        }
        let memo = leftMemos.withLock { $0.keys.min() }.map {
            "the memo that you were writing in \($0.display) waits there"
        }
        let sentences = [sentence(recovery), memo].compactMap(\.self)
        return sentences.isEmpty ? [] : [.noticed(sentences.joined(separator: "; "))]
    }

    private func sentence(_ recovery: Journals.Recovery) -> String? {
        var sentences: [String] = []
        if recovery.count > 0 {
            let changes = recovery.count == 1 ? "1 change that had" : "\(recovery.count) changes that had"
            sentences.append("\(changes) not been saved \(recovery.count == 1 ? "was" : "were") recovered")
        }
        if let path = recovery.drafts.first {
            let place = path == .register ? "among the actors or topics" : "in \(path.display)"
            sentences.append("what you were typing \(place) waits there")
        }
        if let failure = recovery.failures.first {
            sentences.append("work of an earlier start is NOT SAVED yet: \(failure.description)")
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: "; ")
    }

    /// Brings back what another reader left in one article that came to its end while this one runs. What there is to
    /// say of it, in a sentence.
    func recover(_ path: BytePath, _ store: inout SidecarStore) -> String? {
        sentence(journals.withLock { $0.recover(path, &store, text: articles.text) })
    }

    /// What was done in an article before this start; nil where that cannot be read.
    func past(of path: BytePath) -> Past? {
        let past = journals.withLock { journals in try? journals.past(of: path) }
        guard let past else { return nil }
        let typed = past.draft.flatMap { Draft(journaled: $0, in: path) }
        let draft = typed ?? leftMemos.withLock { $0[path]?.draft }
        offeredDrafts.withLock { $0[path] = typed }
        return Past(history: past.history.mapPlaces { Place(journaled: $0, in: path) }, draft: draft)
    }

    /// Clears up at the end of the program.
    func end() {
        journals.withLock { $0.end() }
    }
}
