import Annotations
import Library
import Prose
import Reader
import Suggestions
import Synchronization

/// What the reader needs of the disk: articles, notebooks, the register, the last place.
///
/// It waits for the disk, so that background threads call it; each answer is an event for the reader.
final class Keeper: Sendable {
    let corpus: Corpus
    let folders: Folders
    /// Where both are needed, it is locked before the journals.
    let store: Mutex<SidecarStore>
    let journals: Mutex<Journals>
    /// What was being typed when an earlier start came to its end, by article, as the reader was given it.
    let offeredDrafts = Mutex<[BytePath: Draft]>([:])
    /// Whether it was said that the journal cannot be written.
    let hasComplained = Mutex(false)
    /// The articles whose notebooks the reader has been given. The store remembers what it read of their sidecars, and a
    /// save is brought together with what was changed on the disk since: so nothing may be read of them by the way.
    let given = Mutex<Set<BytePath>>([])
    /// Memos that an earlier start left in an editor, by article: offered as what was being typed.
    let leftMemos: Mutex<[BytePath: (draft: Draft, file: MemoFile)]>
    /// Whether the place is kept for the next start.
    let keepsSession: Bool
    private let lastPlace: Mutex<Session.Place?>
    private let reading: Mutex<ArticleReading>
    /// Which sidecars there were when their folder was listed, which is done once for each folder, when one of its articles is
    /// asked for. Listing it again for every article would cost as often as much as there are articles.
    let index = Mutex(SidecarIndex())
    /// Where the sidecars and the register are.
    let storeFolder: BytePath
    /// What of the folder the reader has been told, to tell a change by.
    let told = Mutex(ToldCorpus())

    init(
        corpus: Corpus, store: SidecarStore, folders: Folders, lastPlace: Session.Place?, keepsSession: Bool,
        naming: FileNamePattern = .standard, leftMemos: [(draft: Draft, file: MemoFile)] = []
    ) {
        reading = Mutex(ArticleReading(folder: corpus.folder, naming: naming, choices: store.readNote().reading))
        self.leftMemos = Mutex(
            Dictionary(leftMemos.map { ($0.draft.place.path, $0) }, uniquingKeysWith: { _, last in last }))
        self.corpus = corpus
        self.folders = folders
        storeFolder = store.store
        self.store = Mutex(store)
        journals = Mutex(Journals(of: store))
        self.keepsSession = keepsSession
        self.lastPlace = Mutex(lastPlace)
    }

    /// How articles are read.
    var articles: ArticleReading { reading.withLock { $0 } }

    /// The file of an article.
    func location(_ article: BytePath) -> BytePath { corpus.folder.appending(article) }

    // MARK: - Articles

    /// An article that was read before its turn, and how its file was before that.
    struct ReadArticle: Sendable {
        let file: Result<ArticleFile, FileProblem>
        let stamp: FileStamp?
    }

    /// Reads an article beside the jobs: its sidecars are left to its turn.
    func readAhead(_ path: BytePath) -> ReadArticle {
        let stamp = FileStamp(of: location(path))
        do throws(FileProblem) {
            return ReadArticle(file: .success(try articles.file(path)), stamp: stamp)
        } catch {
            return ReadArticle(file: .failure(error), stamp: stamp)
        }
    }

    /// Reads an article and its sidecars. What takes longer is left to the second event, which says the same and what
    /// was found in the words.
    func open(_ path: BytePath, _ read: ReadArticle? = nil) -> (atOnce: Event, later: (@Sendable () -> Event)?) {
        do throws(FileProblem) {
            noteOpening(path, read.map(\.stamp) ?? FileStamp(of: location(path)))
            if read == nil, let beginning = try articles.beginning(of: path, length: ArticleFile.shownLength) {
                let first = Opening(path: path, file: beginning, place: nil, isBeginning: true).unhashed(by: self)
                return (.opened(first), { self.openWhole(path) })
            }
            let file = if let read { try read.file.get() } else { try articles.file(path) }
            let opening = Opening(path: path, file: file, place: takeLastPlace(path))
            guard opening.file.byteCount <= Self.hashedAtOnce else {
                let first = opening.unhashed(by: self)
                return (.opened(first), { .opened(self.searched(opening)) })
            }
            let first = opening.hashed(by: self)
            return (.opened(first), { .opened(self.searched(opening, first)) })
        } catch {
            return (.openFailed(path, error.sentence), nil)
        }
    }

    /// Reads all of a large article, of which the beginning is shown already.
    private func openWhole(_ path: BytePath) -> Event {
        do throws(FileProblem) {
            let opening = Opening(path: path, file: try articles.file(path), place: takeLastPlace(path))
            return .opened(searched(opening))
        } catch {
            return .openFailed(path, error.sentence)
        }
    }

    /// An article with what takes longer than to show it. `hashed` is what was known before, where anything was.
    private func searched(_ opening: Opening, _ hashed: OpenedArticle? = nil) -> OpenedArticle {
        withFormerNames(opening.searched(hashed ?? opening.hashed(by: self), by: self))
    }

    /// Reads the notebooks of an article that stays closed, for the reader to work on. What the article is called follows
    /// from its text, where no sidecar says it.
    func fetch(_ path: BytePath) -> Event {
        do throws(FileProblem) {
            let file = try articles.file(path)
            let desk = sidecars(of: path, derived: Identifier(TextHash(of: file.text)))
            let article = file.frontMatter.article(desk.own.article, saidBy: desk.others)
            return .fetched(
                FetchedNotebooks(
                    path: path, article: article, notebook: desk.own, others: desk.others,
                    readOnlyReason: desk.readOnlyReason))
        } catch {
            return .openFailed(path, error.sentence)
        }
    }

    /// Up to this size, in bytes, a text is hashed before it is shown, so that tagging can begin at once.
    private static let hashedAtOnce = 1 << 20

    /// What the sidecars of an article say, for the reader to work on.
    func sidecars(of path: BytePath, derived: Identifier<Article> = Identifier(iri: "")) -> SidecarDesk {
        let isFirst = given.withLock { $0.insert(path).inserted }
        let desk = store.withLock { store in
            // Not later: the reader has work of its own by then, which the store must not take for something else.
            let notice = isFirst ? recover(path, &store) : nil
            var desk = self.desk(of: path, derived: derived, from: &store)
            if let notice { desk.notices.insert(notice, at: 0) }
            return desk
        }
        told.withLock { $0.coders[path] = Set(desk.others.map(\.coder)) }
        return desk
    }

    /// What the sidecars of an article say, to be looked at only.
    func glance(at path: BytePath, derived: Identifier<Article> = Identifier(iri: "")) -> SidecarDesk {
        var copy = store.withLock { $0 }
        return desk(of: path, derived: derived, from: &copy)
    }

    /// The sidecars of an article.
    func sidecarNames(of path: BytePath) -> [SidecarName] {
        index.withLock { index in
            index.list(folderOf: path, in: storeFolder)
            return index.sidecars[path] ?? []
        }
    }

    func desk(
        of path: BytePath, derived: Identifier<Article>, from store: inout SidecarStore
    ) -> SidecarDesk {
        let names = sidecarNames(of: path)
        let formers = told.withLock { $0.formers[path] ?? [] }
        var desk = SidecarDesk(path: path, derived: derived, coder: store.coder)
        desk.read(names, formerly: formers, from: &store)
        return desk
    }

    private func takeLastPlace(_ path: BytePath) -> PlaceAnchor? {
        lastPlace.withLock { last in
            guard last?.article == path else { return nil }
            defer { last = nil }
            return last?.anchor
        }
    }

    // MARK: - The corpus

    /// The actor register and the codebook, and what of them cannot be read.
    func loadCorpus() -> [Event] {
        let corpus = store.withLock { $0.loadCorpus() }
        reading.withLock { $0.choices = corpus.note.reading }
        return [.corpusLoaded(corpus.record), .corpusNoted(corpus.note)]
            + corpus.problems.map { .noticed($0.description) }
            + corpus.copies.map { .noticed($0.sentence) }
    }

    /// Saves what is noted of all articles together; says where that did not work.
    func save(_ note: CorpusNote) -> Event? {
        do throws(StoreFailure) {
            try store.withLock { store throws(StoreFailure) in try store.save(note) }
            return nil
        } catch {
            return .noticed(error.description)
        }
    }

    /// Takes over how articles are to be read, as the disk has it now; whether that is another way than before. The open
    /// article then has to be looked at again, although its file is as it was.
    func takeReadingChoices() -> Bool {
        let choices = store.withLock { $0.readNote() }.reading
        let isNew = reading.withLock { reading in
            defer { reading.choices = choices }
            return reading.choices != choices
        }
        if isNew { told.withLock { $0.open?.stamp = nil } }
        return isNew
    }
}
