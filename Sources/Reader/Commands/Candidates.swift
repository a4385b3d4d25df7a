import Annotations
import Prose

extension Command {
    /// Hopping from quotation to quotation, and from annotation to annotation.
    static let candidates: [Command] = [
        Command("next-candidate", "select the next quotation") { state, call throws(Refusal) in
            try state.hopStops(by: call.times)
        },
        Command("previous-candidate", "select the quotation before") { state, call throws(Refusal) in
            try state.hopStops(by: -call.times)
        },
        Command("next-untagged-quotation", "select the next quotation not tagged yet") { state, call throws(Refusal) in
            try state.hopUntagged(by: call.times)
        },
        Command("previous-untagged-quotation", "select the untagged quotation before") {
            state, call throws(Refusal) in
            try state.hopUntagged(by: -call.times)
        },
        Command("next-annotation", "to the next annotation") { state, call throws(Refusal) in
            try state.hopAnnotations(by: call.times)
        },
        Command("previous-annotation", "to the annotation before") { state, call throws(Refusal) in
            try state.hopAnnotations(by: -call.times)
        },
    ]
}

extension ReaderState {
    mutating func hopStops(by count: Int) throws(Refusal) -> [Effect] {
        let untagged = untaggedStops
        if untagged.isEmpty, !stops.isEmpty {
            throw Refusal(
                "every quotation of this article is tagged: \(keyName(of: "next-annotation")) goes through them")
        }
        let then = afterLastQuotation
        try withReading { reading throws(Refusal) in
            try reading.hop(by: count, over: untagged, "quotation", then: then)
        }
        focus = .text
        return []
    }

    fileprivate mutating func hopUntagged(by count: Int) throws(Refusal) -> [Effect] {
        let tagged = standingStatements, then = afterLastQuotation
        try withReading { reading throws(Refusal) in
            let untagged = reading.candidates.map(\.segments).filter { !tagged.contains($0) }
            try reading.hop(by: count, over: untagged, "untagged quotation", then: then)
        }
        focus = .text
        return []
    }

    /// How a person goes on behind the last quotation of an article.
    private var afterLastQuotation: String {
        ": \(keyName(of: "mark-done")) says the article is done, \(keyName(of: "next-unfinished-article")) opens the next"
    }

    /// Goes to the next or the previous annotation; also what `n` does while nothing is searched for.
    mutating func hopAnnotations(by count: Int) throws(Refusal) -> [Effect] {
        let annotations = standingStatements.map(\.ranges) + standingMentions.map(\.ranges)
        try withReading { reading throws(Refusal) in
            let inOrder = annotations.sorted { ($0.first?.lowerBound ?? .start) < ($1.first?.lowerBound ?? .start) }
            try reading.hop(by: count, over: inOrder, "annotation")
        }
        focus = .text
        return []
    }
}

extension Reading {
    /// Selects the stop that is `count` stops further on; before, when it is negative. Refuses where none is left, and says
    /// after the last what can be done `then`.
    mutating func hop(
        by count: Int, over stops: [[TextRange]], _ what: String, then: String = ""
    ) throws(Refusal) {
        guard !stops.isEmpty else { throw Refusal("no \(what) in this article") }
        let starts = stops.map { $0.first?.lowerBound ?? .start }
        let isOnStop = selection != .none && starts.contains(cursor)
        let next = starts.firstIndex { isOnStop ? $0 > cursor : $0 >= cursor } ?? stops.count
        let previous = (starts.firstIndex { $0 >= cursor } ?? stops.count) - 1
        let index = count > 0 ? next + count - 1 : previous + count + 1
        guard stops.indices.contains(index) else {
            throw Refusal(count > 0 ? "no \(what) further on\(then)" : "no \(what) before this one")
        }
        select(stops[index])
    }
}
