/// What the store does where a sidecar on disk is no longer the one that was read.
extension SidecarStore {
    /// What can be done about annotations that are gone from a file without a mark that a person deleted them.
    public enum MassDeletionDecision: Hashable, Sendable {
        /// They are to stay away: the file counts as it is.
        case accept
        /// They come back with the next save.
        case putBack
    }

    /// Says what is to become of the annotations of an article's sidecar that a failure told to be gone. It holds for
    /// the next load, or the next save that succeeds. Throws where the path leaves the folder.
    public mutating func decide(_ decision: MassDeletionDecision, article: BytePath) throws(StoreFailure) {
        decisions[try sidecarPlace(article, SidecarName(article: article.name, coder: coder))] = decision
    }

    /// The notebook with what is on disk and was not when it was read.
    func merged(
        _ ours: Notebook, _ base: [UInt8]?, _ current: [UInt8]?, _ place: BytePath
    ) throws(StoreFailure) -> Notebook {
        if current.isIdentical(to: base), unseen[place] == nil, !readOnly.contains(place) { return ours }
        let old = try base.map { base throws(StoreFailure) in try reading(base, ours.article, coder, ours.label, place)
        }
        let theirs = try current.map { current throws(StoreFailure) in
            try writable(current, ours.article, ours.label, place)
        }
        let ours = try named(ours, like: theirs, old?.notebook, place)
        let none = Notebook(article: ours.article, coder: coder, label: ours.label)
        let known = try origin(of: ours, old?.notebook, theirs ?? none, place)
        let page = PageMerge.merged(base: known, SidecarCodec.object(of: ours), SidecarCodec.object(of: theirs ?? none))
        do throws(SidecarProblem) {
            return try SidecarCodec.notebook(from: page, like: ours)
        } catch {
            throw StoreFailure(.unreadable(error), place)
        }
    }

    /// The old content where a file that was read before would now drop too much of it, with a problem that says so;
    /// nil where it may be read anew. What it had stays remembered, so that a save does not take it for unchanged.
    func braked(
        _ current: [UInt8]?, _ article: Identifier<Article>, _ coder: Coder, _ label: String, _ place: BytePath
    ) -> SidecarCodec.Reading? {
        guard let base = remembered[place], !current.isIdentical(to: base), decisions[place] != .accept,
            var old = try? reading(base, article, coder, label, place)
        else { return nil }
        let theirs: Notebook?
        do throws(StoreFailure) {
            theirs = try current.map { current throws(StoreFailure) in
                try reading(current, article, coder, label, place).notebook
            }
        } catch {
            return nil
        }
        let brake = MassDeletion(from: old.notebook, to: theirs)
        guard brake.isTooMuch else { return nil }
        old.problems.insert(SidecarProblem(.massDeletion(count: brake.gone.count, of: brake.all), at: ""), at: 0)
        return old
    }

    /// Our notebook under the name that the article has on disk. It may have another there where no sidecar had named it
    /// when it was read; where one had, the file is now that of another article.
    private func named(
        _ ours: Notebook, like theirs: Notebook?, _ old: Notebook?, _ place: BytePath
    ) throws(StoreFailure) -> Notebook {
        guard let theirs, theirs.article != ours.article else { return ours }
        guard old == nil else {
            throw StoreFailure(.unreadable(SidecarProblem(.otherThing("partOf"), at: "partOf")), place)
        }
        return Notebook(
            article: theirs.article, coder: ours.coder, label: ours.label, items: ours.items, foreign: ours.foreign)
    }

    /// What the caller's notebook grew from.
    private func origin(
        of ours: Notebook, _ old: Notebook?, _ theirs: Notebook, _ place: BytePath
    ) throws(StoreFailure) -> JSONObject? {
        guard let old else { return nil }
        var page = SidecarCodec.object(of: old)
        if let given = unseen[place] {
            page = PageMerge.origin(
                of: SidecarCodec.object(of: ours), saved: page, given: SidecarCodec.object(of: given))
        }
        let brake = MassDeletion(from: old, to: theirs, stillIn: ours)
        switch decisions[place] {
        case .accept: break
        case .putBack: page = PageMerge.page(page, without: brake.gone)
        case nil:
            guard !brake.isTooMuch else {
                throw StoreFailure(.massDeletion(count: brake.gone.count, of: brake.all), place)
            }
        }
        return page
    }

    /// What is on disk, if it may be written over.
    private func writable(
        _ bytes: [UInt8], _ article: Identifier<Article>, _ label: String, _ place: BytePath
    ) throws(StoreFailure) -> Notebook {
        let reading = try reading(bytes, article, coder, label, place)
        if reading.isReadOnly, let problem = reading.problems.first { throw StoreFailure(.unreadable(problem), place) }
        return reading.notebook
    }
}

/// The annotations that a file had and has no more. One that is marked as deleted is still there.
struct MassDeletion {
    /// The ids of those that are gone.
    let gone: Set<String>
    /// How many there were.
    let all: Int

    /// Compares what a file had with what it has; `holder` is who should still have what is gone.
    init(from old: Notebook, to new: Notebook?, stillIn holder: Notebook? = nil) {
        all = old.items.count
        gone = Set(old.items.map(\.iri).filter { new?.item($0) == nil && (holder ?? old).item($0) != nil })
    }

    /// Whether so many are gone that it is more likely a mishap than somebody's work: all of them, over 20, or over 30%.
    ///
    /// One or two of a few are no mass: undoing a new tag in another reader takes it away without a mark.
    var isTooMuch: Bool {
        guard !gone.isEmpty else { return false }
        return gone.count > 20 || gone.count == all || gone.count > 2 && gone.count * 10 > all * 3
    }
}
