package import Annotations

/// An article in the list.
package struct ArticleEntry: Hashable, Sendable {
    package let path: BytePath
    package var title: String?
    package var outlet: String?
    package var published: String?
    package var status: ArticleNote.Status
    /// How many statements the coder has tagged, and the other coders together.
    package var ownCount: Int
    package var otherCount: Int
    /// Why it cannot be read, in a sentence.
    package var problem: String?

    package init(path: BytePath) {
        self.path = path
        status = .unread
        ownCount = 0
        otherCount = 0
    }

    /// What the list calls it.
    package var displayTitle: String { title ?? path.name.display }
}

/// The list pane: which articles there are, which of them are shown, and where the cursor is.
package struct ArticleList: Equatable, Sendable {
    /// The order of the list.
    package enum Order: String, CaseIterable, Sendable {
        case path, title, date, outlet, status
    }

    /// All articles, by path.
    package private(set) var entries: [ArticleEntry] = []
    /// Whether the folder has been read to its end.
    package var isComplete = false
    /// What is typed to show fewer; empty for all.
    package var filter = "" { didSet { refresh() } }
    package var order = Order.path { didSet { refresh() } }
    /// Indexes into `entries`, in the order shown.
    package private(set) var shown: [Int] = []
    /// The row of `shown` that the cursor is on.
    package var cursor = 0
    /// The first row on the screen.
    package var top = 0

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
        let kept = current?.path
        var byPath = Dictionary(entries.map { ($0.path, $0) }, uniquingKeysWith: { _, last in last })
        for entry in new { byPath[entry.path] = entry }
        entries = byPath.values.sorted { $0.path < $1.path }
        refresh()
        if let kept { moveCursor(to: kept) }
    }

    /// Takes an article out; the cursor stays on its article, or where that was.
    package mutating func remove(_ path: BytePath) {
        guard let index = index(of: path) else { return }
        let kept = current?.path
        entries.remove(at: index)
        refresh()
        if let kept { moveCursor(to: kept) }
    }

    /// Changes one entry in place.
    package mutating func update(_ path: BytePath, _ change: (inout ArticleEntry) -> Void) {
        guard let index = index(of: path) else { return }
        change(&entries[index])
    }

    /// Puts the cursor on an article, if it is shown.
    package mutating func moveCursor(to path: BytePath) {
        guard let row = shown.firstIndex(where: { entries[$0].path == path }) else { return }
        cursor = row
    }

    private func index(of path: BytePath) -> Int? {
        var low = 0, high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].path < path { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].path == path ? low : nil
    }

    private mutating func refresh() {
        let words = filter.lowercased().split(separator: " ")
        shown = entries.indices.filter { index in
            words.allSatisfy { entries[index].searchable.contains($0) }
        }
        if order != .path { shown.sort { entries[$0].sortKey(order) < entries[$1].sortKey(order) } }
        cursor = min(cursor, max(0, shown.count - 1))
    }
}

extension ArticleEntry {
    fileprivate var searchable: String {
        [path.display, title ?? "", outlet ?? "", published ?? "", status.rawValue].joined(separator: "\n").lowercased()
    }

    fileprivate func sortKey(_ order: ArticleList.Order) -> String {
        let key: String? =
            switch order {
            case .path: nil
            case .title: displayTitle.lowercased()
            case .date: published
            case .outlet: outlet?.lowercased()
            case .status: status.rawValue
            }
        return (key ?? "\u{10FFFF}") + "\n" + path.display
    }
}
