import Annotations
package import Prose

/// Where the person was before each jump, as in vim and in browsers, from article to article.
package struct JumpList: Hashable, Sendable {
    /// A place that was left.
    enum Stop: Hashable, Sendable {
        case here(TextOffset)
        /// In another article than the open one.
        case elsewhere(BytePath, PlaceAnchor)
    }

    private var back: [Stop] = []
    private var forward: [Stop] = []

    /// A list with the jumps of an earlier start.
    package init(_ jumps: [Jump] = []) {
        back = jumps.suffix(Self.limit).map { .elsewhere($0.path, $0.anchor) }
    }

    /// Places that are kept; the oldest go first.
    private static let limit = 100

    /// The places to go back to as another start will need them, from an article that is open.
    func kept(leaving path: BytePath, _ text: ArticleText) -> [Jump] {
        departing(from: path, text).back.compactMap { stop in
            if case .elsewhere(let path, let anchor) = stop { Jump(to: anchor, in: path) } else { nil }
        }
    }

    /// The same places with those of an earlier start before them.
    func following(_ earlier: JumpList) -> JumpList {
        var all = self
        all.back = Array((earlier.back + back).suffix(Self.limit))
        return all
    }

    /// The same places in a new text.
    func moved(by drift: TextDrift) -> JumpList {
        mapped { stop in
            if case .here(let place) = stop { .here(drift.place(place)) } else { stop }
        }
    }

    /// The same places when another article is opened.
    func departing(from path: BytePath, _ text: ArticleText) -> JumpList {
        mapped { stop in
            if case .here(let place) = stop { .elsewhere(path, PlaceAnchor(of: place, in: text)) } else { stop }
        }
    }

    /// The same places when an article has been opened.
    func arriving(at path: BytePath, _ text: ArticleText) -> JumpList {
        mapped { stop in
            if case .elsewhere(path, let anchor) = stop { .here(anchor.place(in: text)) } else { stop }
        }
    }

    private func mapped(_ change: (Stop) -> Stop) -> JumpList {
        var mapped = self
        mapped.back = back.map(change)
        mapped.forward = forward.map(change)
        return mapped
    }

    /// Remembers a place that is about to be left.
    package mutating func leave(_ place: TextOffset) {
        if back.last != .here(place) { back.append(.here(place)) }
        if back.count > Self.limit { back.removeFirst() }
        forward = []
    }

    /// The place before the last jump; `here` is where going forward comes back to.
    mutating func goBack(from here: TextOffset) -> Stop? {
        guard let place = back.popLast() else { return nil }
        forward.append(.here(here))
        return place
    }

    /// The place that ``goBack(from:)`` left.
    mutating func goForward(from here: TextOffset) -> Stop? {
        guard let place = forward.popLast() else { return nil }
        back.append(.here(here))
        return place
    }
}

extension Reading {
    /// The jumps when another article takes the place of this one. `isJump` says that they led there.
    func jumps(in next: Reading, isJump: Bool) -> JumpList {
        var jumps = jumps
        if !isJump, path != next.path { jumps.leave(cursor) }
        return jumps.departing(from: path, text).arriving(at: next.path, next.text)
    }
}
