import Annotations
import Library
import Prose
import Reader
import Synchronization

/// Looking at what other programs changed in the folder.
///
/// What the system or a pause tells is only a reason to look. What counts is whether a file holds something else than the
/// store last read or wrote, so that the reader's own saves change nothing.
extension Keeper {
    /// What is new on the disk; nil where nothing is. `later` are articles of which the list may say something else.
    func look(at changes: FolderChanges) -> (arrival: Arrival?, later: [BytePath]) {
        var arrival = Arrival(look: told.withLock { $0.nextLook() })
        arrival.adopted = told.withLock { told in
            defer { told.adopted = [] }
            return told.adopted
        }
        let affected = relist(changes, &arrival)
        var copy = store.withLock { $0 }
        if changes.touches(".dictum/actors") || changes.touches(".dictum/concepts") || changes.isUnclear {
            lookAtCorpus(with: &copy, &arrival)
        }
        let isReadAnew = (changes.touches(".dictum") || changes.isUnclear) && takeReadingChoices()
        let given = given.withLock { $0 }
        for path in given.sorted() where affected.contains(path) || changes.mayHaveChanged(path) {
            let hasCopies = noteCopies(of: path, changes, with: &copy)
            lookAtSidecars(of: path, whatever: hasCopies, with: &copy, &arrival)
        }
        lookAtOpenArticle(isReadAnew ? changesOfOpenArticle : changes, &arrival)
        told.withLock { $0.keep(copy, look: arrival.look) }
        // The reader's own saves touch its sidecars, and the list says what they hold already.
        let changed = Set(arrival.sidecars.map(\.path))
        let listed = affected.filter { !given.contains($0) || changed.contains($0) || changes.files.contains($0) }
        let later = listed.intersection(told.withLock { $0.articles }).sorted()
        arrival.listed = later.prefix(Self.describedAtOnce).map(entry)
        return (arrival.isEmpty ? nil : arrival, Array(later.dropFirst(Self.describedAtOnce)))
    }

    /// How many articles a look describes before it tells anything.
    private static let describedAtOnce = 16

    /// Lets the store know what the reader has taken over.
    func accept(_ acceptance: Acceptance) {
        guard let copy = told.withLock({ $0.store(ofLook: acceptance.look) }) else { return }
        store.withLock { store in
            let coder = store.coder
            for path in acceptance.articles { store.remember(article: path, of: coder, asRead: copy) }
            if acceptance.hasCorpus { store.rememberCorpus(asRead: copy) }
        }
    }

    // MARK: - Sidecars and the register

    /// Whether copies that were made because two versions met have come; the store then knows of them.
    private func noteCopies(of path: BytePath, _ changes: FolderChanges, with copy: inout SidecarStore) -> Bool {
        let hasCopies = changes.files.contains { file in
            guard let name = SidecarName(file.name), name.isConflictCopy else { return false }
            return file.folder.appending(name.article) == path
        }
        if hasCopies { _ = try? copy.conflictCopies(of: path) }
        return hasCopies
    }

    /// Looks for changes, and takes in what there is where there are some, or `whatever` there is.
    private func lookAtSidecars(
        of path: BytePath, whatever isForced: Bool, with copy: inout SidecarStore, _ arrival: inout Arrival
    ) {
        let coder = copy.coder
        let names = sidecarNames(of: path)
        let coders = Set(names.map(\.coder)).union([coder]).union(told.withLock { $0.coders[path] ?? [] })
        let wasUnreadable = told.withLock { $0.notices[path] != nil }
        guard isForced || wasUnreadable || coders.contains(where: { copy.hasChanged(article: path, of: $0) }) else {
            return
        }
        let desk = desk(of: path, derived: Identifier(iri: ""), from: &copy)
        // Only the coder's own sidecar is ever written: of the others there is nothing to be merged.
        store.withLock { store in
            for other in coders where other != coder { store.remember(article: path, of: other, asRead: copy) }
        }
        var article = Article(id: desk.own.article)
        if let frontMatter = try? articles.frontMatter(path) {
            article = frontMatter.article(desk.own.article, saidBy: desk.others)
        }
        arrival.sidecars.append(
            Arrival.Sidecars(
                path: path, article: article, own: desk.unreadable.contains(coder) ? nil : desk.own,
                others: desk.others, unreadable: desk.unreadable, gone: desk.gone,
                readOnlyReason: desk.readOnlyReason))
        arrival.notices += unsaid(desk.notices, of: path)
        told.withLock { $0.coders[path] = Set(desk.others.map(\.coder)) }
    }

    private func lookAtCorpus(with copy: inout SidecarStore, _ arrival: inout Arrival) {
        let before = copy
        let reading = copy.loadCorpus()
        arrival.notices += unsaid(reading.problems.map(\.description), of: ".dictum")
        guard !copy.remembersSameCorpus(as: before) else { return }
        arrival.corpus = reading.record
    }

    /// What was not said before of the same files.
    private func unsaid(_ notices: [String], of path: BytePath) -> [String] {
        told.withLock { told in
            defer { told.notices[path] = notices.isEmpty ? nil : notices }
            return notices.filter { told.notices[path]?.contains($0) != true }
        }
    }

    // MARK: - The open article

    /// Notes which article is being read, and how its file was before that.
    func noteOpening(_ path: BytePath, _ stamp: FileStamp?) {
        told.withLock { $0.open = ToldCorpus.OpenArticle(path: path, stamp: stamp) }
    }

    /// Notes that the reader has all of the article, and returns what to look at: it may have changed meanwhile.
    func noteOpened(_ path: BytePath) -> FolderChanges {
        told.withLock { if $0.open?.path == path { $0.open?.isOnItsWay = false } }
        var changes = FolderChanges()
        changes.files = [path]
        return changes
    }

    /// A look at everything that the open article consists of.
    var changesOfOpenArticle: FolderChanges {
        var changes = FolderChanges()
        guard let open = told.withLock({ $0.open }) else { return changes }
        changes.files = [open.path]
        changes.folders = [open.path.folder, ".dictum/actors", ".dictum/concepts"]
        return changes
    }

    private func lookAtOpenArticle(_ changes: FolderChanges, _ arrival: inout Arrival) {
        guard let open = told.withLock({ $0.open }), !open.isOnItsWay, changes.mayHaveChanged(open.path) else { return }
        let place = location(open.path)
        guard let stamp = FileStamp(of: place), stamp != open.stamp else { return }
        guard let file = try? articles.file(open.path) else { return }
        let opened = Opening(path: open.path, file: file, place: nil).renewed(by: self)
        // Still being written: the end of that is another reason to look.
        guard FileStamp(of: place) == stamp else { return }
        told.withLock { if $0.open?.path == open.path { $0.open?.stamp = stamp } }
        arrival.opened = opened
    }
}
