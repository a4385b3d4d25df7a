package import Annotations
internal import Prose

/// The list pane: which articles there are, which of them are shown, and where the cursor is.
///
/// It is made for tens of thousands: what a filter looks at is folded once, what comes from the disk is put in its place
/// without sorting the rest again, and typing goes through the folded words alone.
package struct ArticleList: Equatable, Sendable {
    /// All articles, by path.
    package private(set) var entries: [ArticleEntry] = []
    /// What a filter looks at, of each entry.
    private var words: [ListWords] = []
    /// What the order goes by, of each entry; empty for the order by path, which entries have by themselves.
    private var keys: [ListOrder.Key] = []
    /// Indexes of all entries, in order.
    private var sorted: [Int] = []
    /// Indexes into `entries`, in the order shown.
    package private(set) var shown: [Int] = []
    /// How many articles have each status.
    private(set) var counts: [ArticleNote.Status: Int] = [:]

    /// How far the folder is listed.
    package enum Listing: Sendable {
        /// Articles are still coming in.
        case underWay
        /// The person has stopped it: there may be more.
        case stopped
        case complete
    }

    package var listing = Listing.underWay
    /// Whether the folder has been listed to its end.
    package var isComplete: Bool { listing == .complete }
    /// What is typed to show fewer; empty for all.
    package var filter = "" { didSet { if filter != oldValue { narrow() } } }
    /// The filter as it is understood.
    private(set) var wantedArticles = ListFilter("")
    /// The articles that hold a statement such as the filter asks for; nil while that is not known.
    private var holding: Set<BytePath>?
    package var order = ListOrder.path { didSet { if order != oldValue { sort() } } }
    /// The row of `shown` that the cursor is on.
    package var cursor = 0
    /// The article that the cursor is to be on as soon as it is shown; nil once the person has moved.
    private var wanted: BytePath?
    /// The first row on the screen.
    package var top = 0

    /// The article that was marked here last: what `u` takes back.
    var lastMarked: BytePath?

    package init() {}

    /// The article under the cursor.
    package var current: ArticleEntry? {
        shown.indices.contains(cursor) ? entries[shown[cursor]] : nil
    }

    /// The entry of a path.
    package func entry(_ path: BytePath) -> ArticleEntry? {
        index(of: path).map { entries[$0] }
    }

    /// Adds articles and replaces those that are there already; the cursor stays on its article.
    package mutating func add(_ new: [ArticleEntry]) {
        let places = new.compactMap { index(of: $0.path) }
        guard places.count == new.count else { return rebuild(adding: new) }
        for (index, entry) in zip(places, new) { replace(index, with: entry) }
        guard !filter.isEmpty || order != .path else { return }
        putInPlace(places)
    }

    /// Adds those articles that are not there, as they are found: the cursor stays on its article, and that in its row of the
    /// screen. What is known of the others already is more.
    mutating func addUnknown(_ found: [ArticleEntry]) {
        let new = found.filter { index(of: $0.path) == nil }.sortedByPath
        let row = cursor
        var rest = new[...]
        while let first = rest.first {
            // Found in the order of the list, they stand in one piece, or in two around one that was there.
            let place = self.place(of: first.path)
            let piece = place == entries.count ? rest : rest.prefix { $0.path < entries[place].path }
            guard piece.count * Self.piecesAtMost >= rest.count || rest.count < Self.piecesAtMost else {
                rebuild(adding: Array(rest))
                break
            }
            insert(piece, at: place)
            rest = rest.dropFirst(piece.count)
        }
        if cursor > row { top += cursor - row }
    }

    /// In how many pieces articles are put in; in more, all is made anew.
    private static let piecesAtMost = 16

    /// Takes an article out; the cursor stays on its article, or where that was.
    package mutating func remove(_ path: BytePath) {
        guard let index = index(of: path) else { return }
        let kept = current?.path, row = cursor
        entries.remove(at: index)
        shown = []
        rebuild(adding: [])
        if let kept, kept != path { moveCursor(to: kept) } else { cursor = max(0, min(row, shown.count - 1)) }
    }

    /// Changes one entry, which stays in its row, so that nothing jumps away from under the cursor.
    package mutating func update(_ path: BytePath, _ change: (inout ArticleEntry) -> Void) {
        guard let index = index(of: path) else { return }
        var entry = entries[index]
        change(&entry)
        if entry != entries[index] { replace(index, with: entry) }
    }

    /// Puts the cursor on an article, now or when it is shown.
    package mutating func moveCursor(to path: BytePath) {
        guard let index = index(of: path), let row = shown.firstIndex(of: index) else {
            wanted = path
            return
        }
        wanted = nil
        cursor = row
    }

    /// Moves the cursor by rows, as far as there are any.
    mutating func moveCursor(by rows: Int) {
        wanted = nil
        cursor = max(0, min(cursor + rows, shown.count - 1))
    }

    private mutating func moveCursorToWanted() {
        if let wanted { moveCursor(to: wanted) }
    }

    private func index(of path: BytePath) -> Int? {
        let place = place(of: path)
        return place < entries.count && entries[place].path == path ? place : nil
    }

    /// Where an article stands among the entries, or would stand.
    private func place(of path: BytePath) -> Int {
        if let last = entries.last, last.path < path { return entries.count }
        return entries.partition { $0.path < path }
    }

    /// The articles that a filter accepts, by their paths. `holding` are those with a statement such as it asks for.
    func paths(accepting filter: ListFilter, holding: Set<BytePath>?) -> [BytePath] {
        entries.indices.filter { filter.accepts(words[$0], entries[$0]) }.map { entries[$0].path }.filter { path in
            holding.map { $0.contains(path) } ?? true
        }
    }

    /// Whether the filter asks for something that is said of statements.
    var asksForStatements: Bool { wantedArticles.asksForStatements }

    /// Takes in which articles hold a statement such as the filter asks for; nil where that is not known, or nothing is asked
    /// of statements. Until it is known all are shown of which the rest of the filter is true.
    mutating func take(holding: Set<BytePath>?) {
        guard holding != self.holding else { return }
        self.holding = holding
        choose()
    }

    private mutating func narrow() {
        wantedArticles = ListFilter(filter)
        if !asksForStatements { holding = nil }
        choose()
    }

    private func isWanted(_ index: Int) -> Bool {
        wantedArticles.accepts(words[index], entries[index])
            && (holding.map { $0.contains(entries[index].path) } ?? true)
    }

    // MARK: - What follows from the entries

    private mutating func replace(_ index: Int, with entry: ArticleEntry) {
        counts[entries[index].status, default: 0] -= 1
        counts[entry.status, default: 0] += 1
        entries[index] = entry
        words[index] = ListWords(entry)
        if order != .path { keys[index] = order.key(of: entry) }
    }

    /// Puts entries, which are sorted and not there yet, between two that stand next to each other.
    private mutating func insert(_ new: ArraySlice<ArticleEntry>, at place: Int) {
        let range = place..<place + new.count
        let isLast = place == entries.count
        entries.insert(contentsOf: new, at: place)
        words.insert(contentsOf: new.lazy.map(ListWords.init), at: place)
        if order != .path { keys.insert(contentsOf: new.lazy.map(order.key), at: place) }
        for entry in new { counts[entry.status, default: 0] += 1 }
        if !isLast {
            sorted = sorted.map { $0 < place ? $0 : $0 + new.count }
            shown = shown.map { $0 < place ? $0 : $0 + new.count }
        }
        guard order == .path else { return putInPlace(range, areNew: true) }
        sorted.insert(contentsOf: range, at: place)
        let row = isLast ? shown.count : shown.firstIndex { $0 >= place } ?? shown.count
        let fitting = range.filter(isWanted)
        if !shown.isEmpty, row <= cursor { cursor += fitting.count }
        shown.insert(contentsOf: fitting, at: row)
        moveCursorToWanted()
    }

    private mutating func rebuild(adding new: [ArticleEntry]) {
        let kept = current?.path
        if entries.isEmpty, new.isSortedByPath {
            entries = new
        } else {
            var byPath = Dictionary(entries.map { ($0.path, $0) }, uniquingKeysWith: { _, last in last })
            for entry in new { byPath[entry.path] = entry }
            entries = byPath.values.sorted { $0.path < $1.path }
        }
        words = entries.map(ListWords.init)
        counts = Dictionary(entries.lazy.map { ($0.status, 1) }, uniquingKeysWith: +)
        sort()
        if let kept { moveCursor(to: kept) }
    }

    private mutating func sort() {
        keys = order == .path ? [] : entries.map(order.key)
        sorted = Array(entries.indices)
        if order != .path { sorted.sort { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] } }
        choose()
    }

    /// Shows what the filter accepts. The cursor stays on its article; where that is not shown, on the one after it.
    private mutating func choose() {
        let kept = shown.indices.contains(cursor) ? shown[cursor] : sorted.first
        shown.removeAll(keepingCapacity: true)
        for index in sorted {
            if index == kept { cursor = shown.count }
            if isWanted(index) { shown.append(index) }
        }
        cursor = max(0, min(cursor, shown.count - 1))
        moveCursorToWanted()
    }

    /// Puts entries that were changed where they belong now, and leaves the others alone.
    private mutating func putInPlace(_ places: some Sequence<Int>, areNew: Bool = false) {
        let kept = shown.indices.contains(cursor) ? shown[cursor] : nil
        let changed = Set(places), old = areNew ? [] : changed
        if order != .path { sorted = merge(sorted, without: old, adding: changed) }
        shown = merge(shown, without: old, adding: changed.filter(isWanted))
        cursor = max(0, min(kept.flatMap { shown.firstIndex(of: $0) } ?? cursor, shown.count - 1))
        moveCursorToWanted()
    }

    private func merge(_ rows: [Int], without changed: Set<Int>, adding new: Set<Int>) -> [Int] {
        var waiting = new.sorted(by: precedes)[...]
        var merged: [Int] = []
        merged.reserveCapacity(rows.count + new.count)
        for row in rows where !changed.contains(row) {
            while let next = waiting.first, precedes(next, row) {
                merged.append(next)
                waiting.removeFirst()
            }
            merged.append(row)
        }
        return merged + waiting
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        guard order != .path, keys[left] != keys[right] else { return left < right }
        return keys[left] < keys[right]
    }
}

extension [ArticleEntry] {
    fileprivate var isSortedByPath: Bool { zip(self, dropFirst()).allSatisfy { $0.path < $1.path } }

    fileprivate var sortedByPath: [ArticleEntry] { isSortedByPath ? self : sorted { $0.path < $1.path } }
}
