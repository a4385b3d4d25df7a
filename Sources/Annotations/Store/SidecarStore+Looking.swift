/// Looking at what other programs wrote, while somebody works on what was read before.
///
/// What a store remembers is what its caller has in hand. To look, take a copy of the store and load with it; when the
/// caller has taken over what was found, let the store remember what the copy does. Until then a save merges.
extension SidecarStore {
    /// What a coder's sidecar of an article says, for one who will not save it: nothing of it is remembered, so that a corpus
    /// of any size needs no more memory than its largest article. Else as ``load(article:id:of:)``.
    package mutating func glance(
        article: BytePath, id: Identifier<Article>, of coder: Coder
    ) throws(StoreFailure) -> SidecarCodec.Reading {
        let place = try place(article, coder)
        sweepOnce(place.folder)
        let label = article.name.display
        guard let bytes = try sidecarBytes(place) else {
            let notebook = Notebook(article: id, coder: coder, label: label)
            return withCopies(.init(notebook: notebook, problems: [], isReadOnly: false), at: place).reading
        }
        return withCopies(try reading(bytes, id, coder, label, place), at: place).reading
    }

    /// Looks through the folder of an article's sidecars for what interrupted saves have left, so that copies of this store
    /// that read beside each other need not.
    package mutating func sweep(folderOf article: BytePath) {
        guard let place = try? place(article, coder) else { return }
        sweepOnce(place.folder)
    }

    /// The same store with nothing in its memory but what is known of folders: copies of it are made quickly.
    package var forgetful: SidecarStore {
        var store = self
        store.remembered = [:]
        store.pages = [:]
        store.unseen = [:]
        store.copiesRead = [:]
        return store
    }

    /// Whether a coder's sidecar of an article holds something else than this store last read or wrote. One that cannot
    /// be read does, so that whoever loads it is told why.
    package func hasChanged(article: BytePath, of coder: Coder) -> Bool {
        guard let place = try? place(article, coder) else { return false }
        do throws(StoreFailure) {
            return try bytes(place) != remembered[place]
        } catch {
            return !error.isMissingFolder || remembered[place] != nil
        }
    }

    /// Remembers of a coder's sidecar what a copy of this store has read of it: the caller shows it from now on.
    package mutating func remember(article: BytePath, of coder: Coder, asRead copy: SidecarStore) {
        guard let place = try? place(article, coder) else { return }
        remembered[place] = copy.remembered[place]
        pages[place] = copy.pages[place]
        unseen[place] = copy.unseen[place]
        copiesRead[place] = copy.copiesRead[place]
        copies[place.folder] = copy.copies[place.folder]
        if copy.readOnly.contains(place) { readOnly.insert(place) } else { readOnly.remove(place) }
    }

    /// The same of the register and the codebook.
    package mutating func rememberCorpus(asRead copy: SidecarStore) {
        remembered = remembered.filter { !isOfRegister($0.key) }.merging(copy.rememberedCorpus) { _, new in new }
    }

    /// Whether another copy of this store last read the same of the register and the codebook.
    package func remembersSameCorpus(as other: SidecarStore) -> Bool { rememberedCorpus == other.rememberedCorpus }

    private var rememberedCorpus: [BytePath: [UInt8]] { remembered.filter { isOfRegister($0.key) } }

    private func isOfRegister(_ path: BytePath) -> Bool {
        ["actors", "concepts"].contains { path.folder == registerFolder.appending(BytePath($0)) }
    }

    private func place(_ article: BytePath, _ coder: Coder) throws(StoreFailure) -> BytePath {
        try sidecarPlace(article, SidecarName(article: article.name, coder: coder))
    }
}
