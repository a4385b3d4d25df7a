import Analysis

/// A filter and an order that a person has given a name.
package struct SavedView: Hashable, Sendable {
    let name: String
    let filter: String
    let order: StatementOrder

    /// What stands between the parts of a line.
    private static let separator: Character = "\t"

    init(name: String, filter: String, order: StatementOrder) {
        self.name = name.filter { $0 != Self.separator }
        self.filter = filter.filter { $0 != Self.separator }
        self.order = order
    }

    /// The view that a line keeps; nil where it keeps none.
    init?(line: String) {
        let parts = line.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, !parts[0].isEmpty, let order = StatementOrder(rawValue: parts[1]) else { return nil }
        self.init(name: parts[0], filter: parts[2], order: order)
    }

    var line: String { [name, order.rawValue, filter].joined(separator: String(Self.separator)) }
}

extension ReaderState {
    /// The views that were saved in this folder, the latest first.
    var savedViews: [SavedView] {
        (trail.typed[.views]?.lines ?? []).reversed().compactMap(SavedView.init)
    }

    /// Gives what the review shows a name, instead of what had it before.
    mutating func saveView(named name: String) -> [Effect] {
        let view = SavedView(name: name, filter: review.filter, order: review.order)
        let others = (trail.typed[.views]?.lines ?? []).filter { SavedView(line: $0)?.name != view.name }
        trail.typed[.views] = TypedLines(others + [view.line])
        say("saved as “\(view.name)”: \(keyName(of: "choose-view")) shows it again")
        return [.keepTrail(wholeTrail)]
    }

    /// The saved views, to choose one.
    func viewQuestion() throws(Refusal) -> Question {
        guard !savedViews.isEmpty else {
            throw Refusal("no view is saved: \(keyName(of: "save-view")) saves what the review shows")
        }
        return question(
            .view,
            savedViews.map {
                (.view($0), $0.name, "\($0.filter.isEmpty ? "all" : $0.filter) · by \($0.order.rawValue)", nil)
            },
            makesNew: false)
    }

    /// Shows what a saved view asks for.
    mutating func show(_ view: SavedView) -> [Effect] {
        review.filter = view.filter
        review.order = view.order
        review.cursor = 0
        focus = .review
        refreshReview()
        return isCorpusRead ? [] : [.readCorpus]
    }
}
