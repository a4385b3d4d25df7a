import Analysis

/// What the review shows, with a name that a person has given it.
package struct SavedView: Hashable, Sendable {
    let name: String
    let view: ReviewView

    /// What stands between the parts of a line.
    private static let separator: Character = "\t"

    init(name: String, view: ReviewView) {
        self.name = name.filter { $0 != Self.separator }
        var view = view
        view.filter.removeAll { $0 == Self.separator }
        self.view = view
    }

    /// The view that a line keeps; nil where it keeps none.
    init?(line: String) {
        let parts = line.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, !parts[0].isEmpty, let view = ReviewView(filter: parts[2], arrangement: parts[1])
        else { return nil }
        self.init(name: parts[0], view: view)
    }

    var line: String { [name, view.arrangement, view.filter].joined(separator: String(Self.separator)) }

    /// What it shows, in words.
    fileprivate var words: String {
        let groups = view.grouping.map { " · in groups by \($0.rawValue)" } ?? ""
        return "\(view.filter.isEmpty ? "all" : view.filter) · by \(view.order.rawValue)\(groups)"
    }
}

extension ReaderState {
    /// The views that were saved in this folder, the latest first.
    var savedViews: [SavedView] {
        (trail.typed[.views]?.lines ?? []).reversed().compactMap(SavedView.init)
    }

    /// Gives what the review shows a name, instead of what had it before.
    mutating func saveView(named name: String) -> [Effect] {
        let view = SavedView(name: name, view: review.view)
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
        return question(.view, savedViews.map { (.view($0), $0.name, $0.words, nil) }, makesNew: false)
    }

    /// Shows what a saved view asks for.
    mutating func show(_ view: SavedView) -> [Effect] {
        review.view = view.view
        review.cursor = 0
        focus = .review
        refreshReview()
        return isCorpusRead ? [] : [.readCorpus]
    }
}
