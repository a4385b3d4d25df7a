import Annotations
import Prose
import Screen

/// What other programs changed on the disk, taken in while the person is at work: cursor, selection, focus, what is being
/// typed and what can be undone stay as they are.
extension ReaderState {
    mutating func take(_ arrival: Arrival) -> [Effect] {
        var acceptance = Acceptance(of: arrival)
        var effects: [Effect] = []
        var warnings = arrival.notices
        if let record = arrival.corpus { acceptance.hasCorpus = take(record) }
        articles.add(arrival.listed)
        arrival.adopted.forEach { shelf.forget($0) }
        warnings += arrival.gone.compactMap { noteGone($0) }
        var count = ArrivalCount()
        for sidecars in arrival.sidecars {
            switch receive(sidecars, counting: &count) {
            case .taken: acceptance.articles.append(sidecars.path)
            case .heldBack(let sentence): warnings.append(sentence)
            case .tryAgain: effects += [save(sidecars.path)].compactMap(\.self)
            case .left: break
            }
        }
        for entry in arrival.listed { refreshEntry(entry.path) }
        if isCorpusRead {
            if focus == .review, !arrival.sidecars.isEmpty || arrival.corpus != nil { refreshReview() }
            // Of articles that were never opened only the list is told.
            if arrival.listed.contains(where: { shelf.own[$0.path] == nil }) { effects.append(.readCorpus) }
        }
        note(arrival.opened)
        let sentence = count.sentence(in: Self.place(of: arrival.sidecars))
        say(warnings, sentence)
        showNewText(saying: warnings + [sentence].compactMap(\.self))
        return effects + (acceptance.isEmpty ? [] : [.accept(acceptance)])
    }

    private mutating func say(_ warnings: [String], _ sentence: String?) {
        if !warnings.isEmpty {
            message = Message((warnings + [sentence].compactMap(\.self)).joined(separator: "; "), .warning)
        } else if let sentence {
            say(sentence)
        }
    }

    private static func place(of sidecars: [Arrival.Sidecars]) -> String {
        sidecars.count == 1 ? sidecars[0].path.name.display : "\(sidecars.count) articles"
    }

    // MARK: - The list

    /// An article that is gone leaves the list; the one that is open stays there until another is opened.
    private mutating func noteGone(_ path: BytePath) -> String? {
        guard reading?.path == path else {
            articles.remove(path)
            return nil
        }
        articles.update(path) { $0.problem = Self.goneSentence }
        return "\(path.name.display) is \(Self.goneSentence): its text stays here, and so does what you tag in it"
    }

    /// Takes an article that is gone out of the list when another is opened.
    mutating func forgetGone(_ path: BytePath) {
        if articles.entry(path)?.problem == Self.goneSentence { articles.remove(path) }
    }

    private static let goneSentence = "gone from the disk"

    // MARK: - The register

    /// Says whether everything in it is from the disk now. What is not saved yet is newer than that.
    private mutating func take(_ record: CorpusRecord) -> Bool {
        corpus = record
        let unsaved = shelf.own.values.flatMap(\.unsavedCorpusItems.values)
        corpus.apply(Transaction("keep", unsaved.map { .init(before: nil, after: $0) }))
        return unsaved.isEmpty
    }

    // MARK: - Sidecars

    /// What became of the coder's own sidecar as it was found.
    private enum Reception {
        case taken
        /// It stays in memory as it was, and why, in a sentence.
        case heldBack(String)
        /// What could not be saved may be saved now.
        case tryAgain
        /// A save that is under way brings both together.
        case left
    }

    private mutating func receive(_ found: Arrival.Sidecars, counting count: inout ArrivalCount) -> Reception {
        let known = shelf.others[found.path] ?? []
        let kept = known.filter { found.unreadable.contains($0.coder) }
        let others = (found.others + kept).sorted { $0.coder < $1.coder }
        for coder in Set((known + others).map(\.coder)).sorted() {
            count.add(from: known.first { $0.coder == coder }, to: others.first { $0.coder == coder })
        }
        shelf.putOthers(others, of: found.path, article: found.article)
        guard let own = found.own else { return .left }
        let before = shelf.own[found.path]?.notebook
        let isBeingRead = reading?.path == found.path && reading?.base.hex.isEmpty == true
        let reception = isBeingRead ? .left : receive(own, found)
        count.add(from: before, to: shelf.own[found.path]?.notebook)
        return reception
    }

    private mutating func receive(_ notebook: Notebook, _ found: Arrival.Sidecars) -> Reception {
        guard let own = shelf.own[found.path] else { return .left }
        if let gone = found.gone {
            let sentence = heldBackSentence(found.path, gone)
            shelf.update(found.path) { own in
                own.failure = sentence
                own.isHeldBack = true
            }
            return .heldBack(sentence)
        }
        shelf.update(found.path) { $0.isHeldBack = false }
        guard own.revision == own.savedRevision else { return own.failure == nil ? .left : .tryAgain }
        shelf.update(found.path) { own in
            if !own.notebook.isEmpty || !notebook.isEmpty { own.notebook = notebook }
            own.readOnlyReason = found.readOnlyReason
            own.failure = nil
        }
        if reading?.path == found.path { reading?.standing = nil }
        return .taken
    }

    private func heldBackSentence(_ path: BytePath, _ gone: Arrival.Gone) -> String {
        let keys = keymap.bindings(of: "save-now", in: .text).first.map { Key.name(of: $0.keys) } ?? "save-now"
        return
            "\(path.name.display): \(gone.count) of your \(gone.all) annotations are gone from the disk and kept here: "
            + "\(keys) writes them back"
    }
}

extension Acceptance {
    fileprivate var isEmpty: Bool { articles.isEmpty && !hasCorpus }
}
