/// The sidecars of a folder of articles, its actor register, its codebook and its base texts, on disk.
///
/// A value that remembers what it last read of each file, so that it knows what changed since. It waits for the disk:
/// let one background thread own it. What it throws is a ``StoreFailure``, and the files are then as they were.
public struct SidecarStore: Sendable {
    /// The folder of the articles.
    public let folder: BytePath
    /// The folder of the sidecars: that of the articles, or another with the same tree.
    public let store: BytePath
    /// Whose sidecars are written.
    public let coder: Coder
    package private(set) var calls: SystemCalls
    let state: BytePath
    /// What each file held when it was last read or written, by path.
    var remembered: [BytePath: [UInt8]] = [:]
    /// What is known of the bytes of each sidecar that is remembered, by path.
    var pages: [BytePath: PageMemory] = [:]
    /// Where work was kept that could not be saved in its place, by path.
    var recoveries: [BytePath: BytePath] = [:]
    /// The files whose last save failed: some of it may have come to the disk all the same.
    var unsure: Set<BytePath> = []
    /// What the caller gave where something else was merged into it, by path.
    var unseen: [BytePath: Notebook] = [:]
    /// The sidecars that a newer version wrote.
    var readOnly: Set<BytePath> = []
    /// What a person has decided about annotations that are gone from a file, by path.
    var decisions: [BytePath: MassDeletionDecision] = [:]
    /// The copies that were made because two versions met, as far as they were seen, by folder.
    var copies: [BytePath: [BytePath]] = [:]
    /// The hashes of the copies that were read into a notebook which was not saved since, by path.
    var copiesRead: [BytePath: [String]] = [:]
    private var swept: Set<BytePath> = []
    var keptBases: Set<TextHash> = []

    /// A store on a corpus folder. `store` is another folder for what is written, where that one is not writable;
    /// `state` is a folder outside of both, for locks and recovery files.
    public init(folder: BytePath, store: BytePath? = nil, state: BytePath, coder: Coder) {
        self.init(folder: folder, store: store, state: state, coder: coder, calls: SystemCalls())
    }

    /// The same on system calls that a test has its hand in.
    package init(folder: BytePath, store: BytePath? = nil, state: BytePath, coder: Coder, calls: SystemCalls) {
        self.folder = folder
        self.store = store ?? folder
        self.state = state
        self.coder = coder
        self.calls = calls
        calls.ignoreWriteSignals()
        try? FolderMaker(calls: calls).make(state.appending("locks"), mode: 0o700)
    }

    /// The same store, with what it remembers, on other system calls.
    package func with(_ calls: SystemCalls) -> SidecarStore {
        var store = self
        store.calls = calls
        return store
    }

    /// The sidecar of an article, which is given by its path in the folder. `id` is the article's where no sidecar
    /// names it yet. No sidecar is an empty notebook; one that cannot be read is a failure, and stays as it is.
    ///
    /// `coder` is somebody else whose sidecar is to be read.
    public mutating func load(
        article: BytePath, id: Identifier<Article>, of coder: Coder? = nil
    ) throws(StoreFailure) -> SidecarCodec.Reading {
        let name = SidecarName(article: article.name, coder: coder ?? self.coder)
        let place = try sidecarPlace(article, name)
        sweepOnce(place.folder)
        let bytes = try sidecarBytes(place)
        let label = article.name.display
        if let kept = braked(bytes, id, name.coder, label, place) { return kept }
        remembered[place] = bytes
        unseen[place] = nil
        decisions[place] = nil
        guard let bytes else {
            let notebook = Notebook(article: id, coder: name.coder, label: label)
            let reading = SidecarCodec.Reading(notebook: notebook, problems: [], isReadOnly: false)
            return notingCopies(reading, at: place)
        }
        do throws(StoreFailure) {
            let (reading, memory) = try remembering(bytes, id, name.coder, label, place)
            pages[place] = memory
            if reading.isReadOnly { readOnly.insert(place) } else { readOnly.remove(place) }
            return notingCopies(reading, at: place)
        } catch {
            // What could not be understood must be looked at again before anything is written.
            remembered[place] = nil
            throw error
        }
    }

    /// Saves a notebook as the sidecar of an article: atomic, durable, and merged with what others changed meanwhile.
    /// Returns what the sidecar now says: the notebook and what was merged into it, which the caller should show from
    /// now on. Until it does, what it has not seen yet does not count as deleted or taken back by it.
    ///
    /// When it fails the file is as it was, and the failure says where the work is kept.
    @discardableResult
    public mutating func save(_ notebook: Notebook, article: BytePath) throws(StoreFailure) -> Notebook {
        precondition(notebook.coder == coder, "a coder's sidecar is written by that coder alone")
        let place = try sidecarPlace(article, SidecarName(article: article.name, coder: coder))
        sweepOnce(place.folder)
        do throws(StoreFailure) {
            if store != folder { try FolderMaker(calls: calls).make(place.folder, mode: 0o700) }
            let mode = FolderMaker(calls: calls).mode(of: folder.appending(article)).map { $0 & 0o666 | 0o600 } ?? 0o600
            let saved = try save(notebook, at: place, mode)
            recoveries[place] = nil
            return saved
        } catch {
            throw keepingWork(SidecarCodec.bytes(of: notebook), error, place)
        }
    }

    private mutating func save(
        _ notebook: Notebook, at place: BytePath, _ mode: UInt32
    ) throws(StoreFailure) -> Notebook {
        let base = remembered[place]
        var saved = notebook
        var written: PageMemory?
        var isTried = false
        do throws(StoreFailure) {
            let isUnsure = unsure.contains(place)
            try updater.update(place.folder, place.name, mode: mode, isUnsure: isUnsure) {
                current throws(StoreFailure) in
                saved = try merged(notebook, base, current, place)
                written = try page(of: saved, place)
                isTried = true
                return written?.bytes
            }
        } catch {
            unsure.insert(place)
            if isTried, holds(written?.bytes, at: place) { remember(written, of: saved, givenAs: notebook, at: place) }
            throw error
        }
        unsure.remove(place)
        remember(written, of: saved, givenAs: notebook, at: place)
        decisions[place] = nil
        noteCopies(at: place)
        return saved
    }

    private mutating func remember(
        _ written: PageMemory?, of saved: Notebook, givenAs notebook: Notebook, at place: BytePath
    ) {
        remembered[place] = written?.bytes
        pages[place] = written
        unseen[place] = saved == notebook ? nil : notebook
    }

    /// The page of a notebook, which was read back and found to say the same; nil where nothing is to be kept.
    private func page(of notebook: Notebook, _ place: BytePath) throws(StoreFailure) -> PageMemory? {
        guard !notebook.isEmpty || !notebook.foreign.members.isEmpty else { return nil }
        guard let page = PageText(of: notebook, knowing: pages[place]).proven() else {
            throw StoreFailure(.notReadBack, place)
        }
        return page
    }

    /// The bytes of a sidecar; nil where there is none.
    func sidecarBytes(_ place: BytePath) throws(StoreFailure) -> [UInt8]? {
        do throws(StoreFailure) {
            return try bytes(place)
        } catch {
            // A folder that is not there holds no sidecar: another folder for sidecars fills as it is needed.
            guard store != folder, error.isMissingFolder else { throw error }
            return nil
        }
    }

    func reading(
        _ bytes: [UInt8], _ article: Identifier<Article>, _ coder: Coder, _ label: String, _ place: BytePath
    ) throws(StoreFailure) -> SidecarCodec.Reading {
        do throws(SidecarProblem) {
            return try SidecarCodec.notebook(from: bytes, article: article, coder: coder, label: label)
        } catch {
            throw StoreFailure(.unreadable(error), place)
        }
    }

    private func remembering(
        _ bytes: [UInt8], _ article: Identifier<Article>, _ coder: Coder, _ label: String, _ place: BytePath
    ) throws(StoreFailure) -> (reading: SidecarCodec.Reading, memory: PageMemory) {
        do throws(SidecarProblem) {
            return try SidecarCodec.remembering(bytes, article: article, coder: coder, label: label)
        } catch {
            throw StoreFailure(.unreadable(error), place)
        }
    }

    func sidecarPlace(_ article: BytePath, _ name: SidecarName) throws(StoreFailure) -> BytePath {
        let parts = article.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isInside = parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
        guard isInside else { throw StoreFailure(.outside, article) }
        return store.appending(article).folder.appending(name.name)
    }

    mutating func sweepOnce(_ folder: BytePath) {
        guard swept.insert(folder).inserted else { return }
        let sweeper = StraySweeper(calls: calls, recovery: RecoveryFolder(calls: calls, state: state))
        copies[folder] = sweeper.sweep(folder).filter(ConflictCopyName.isPossible)
    }
}
