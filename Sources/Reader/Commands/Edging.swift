import Annotations
import Prose

extension Command {
    /// Moving the edges of what is tagged.
    static let edging: [Command] = [
        Command("move-edges", "move the edges of the tag under the cursor") { state, _ throws(Refusal) in
            try state.startMovingEdges()
        },
        Command("move-edge", "move the edge", arguments: EdgeMove.Step.allCases.map(\.rawValue)) {
            state, call throws(Refusal) in
            guard let step = call.arguments.first.flatMap(EdgeMove.Step.init) else {
                throw Refusal("move it by what: a character, a word, a sentence")
            }
            return try state.moveEdge(step, times: call.times)
        },
        Command("swap-edges", "to the other edge") { state, _ throws(Refusal) in
            try state.withEdges { edges throws(Refusal) in edges.isEnd.toggle() }
        },
        Command("next-part", "to the next part of the statement") { state, call throws(Refusal) in
            try state.stepThroughParts(by: call.times)
        },
        Command("previous-part", "to the part of the statement before") { state, call throws(Refusal) in
            try state.stepThroughParts(by: -call.times)
        },
        Command("keep-edges", "keep the edges where they are now") { state, _ throws(Refusal) in
            try state.keepEdges()
        },
    ]
}

extension ReaderState {
    fileprivate mutating func startMovingEdges() throws(Refusal) -> [Effect] {
        guard let reading, let own = openNotebook else { throw Refusal("no article is open: choose one in the list") }
        if let reason = own.readOnlyReason { throw Refusal(reason) }
        guard let tag = chosenTag else {
            throw Refusal("no tag under the cursor: \(keyName(of: "next-annotation")) goes to the next one")
        }
        let part = tag.ranges.firstIndex { $0.contains(reading.cursor) } ?? 0
        focus = .text
        show(EdgeMove(item: tag.item.iri, ranges: tag.ranges, part: part))
        return []
    }

    /// Changes the edges that are being moved, and shows them.
    fileprivate mutating func withEdges(
        _ change: (inout EdgeMove) throws(Refusal) -> Void
    ) throws(Refusal) -> [Effect] {
        guard var edges else { throw Refusal("no edges are being moved: M begins") }
        try change(&edges)
        show(edges)
        return []
    }

    /// Selects the words as they would be, the cursor at the edge that moves.
    private mutating func show(_ edges: EdgeMove) {
        self.edges = edges
        reading?.move(to: edges.cursor)
        reading?.selection = .segments(edges.ranges)
    }

    fileprivate mutating func moveEdge(_ step: EdgeMove.Step, times: Int) throws(Refusal) -> [Effect] {
        guard let text = reading?.text else { throw Refusal("no article is open: choose one in the list") }
        return try withEdges { edges throws(Refusal) in
            try edges.move(step, in: text)
            for _ in 1..<max(2, min(times, 10_000)) where times > 1 {
                do throws(Refusal) { try edges.move(step, in: text) } catch { break }
            }
        }
    }

    fileprivate mutating func stepThroughParts(by count: Int) throws(Refusal) -> [Effect] {
        try withEdges { edges throws(Refusal) in
            let parts = edges.ranges.count
            guard parts > 1 else { throw Refusal("it has only this part: move its edges") }
            edges.part = ((edges.part + count) % parts + parts) % parts
        }
    }

    /// Gives the tag new anchors where its edges are now, in one step of undo.
    fileprivate mutating func keepEdges() throws(Refusal) -> [Effect] {
        guard let edges, let reading else { throw Refusal("no edges are being moved: M begins") }
        self.edges = nil
        guard edges.ranges != edges.before else {
            say("the edges are where they were")
            return []
        }
        guard let before = openNotebook?.notebook.item(edges.item), let after = moved(before, to: edges, in: reading)
        else { throw Refusal("another program has deleted that tag: there is nothing left to move") }
        let place = Place(path: reading.path, cursor: reading.cursor, selection: .segments(edges.before))
        let change = Transaction.Change(before: before, after: after)
        say("edges moved: u takes that back")
        return record(Transaction("move edges", [change]), on: reading.path, from: place)
    }

    /// The tag at its new words. Parts that stay where they are keep their anchors.
    private func moved(_ item: Item, to edges: EdgeMove, in reading: Reading) -> Item? {
        let anchors = edges.ranges.map { range in
            Anchor(of: range, in: reading.text, base: reading.base, date: moment.timestamp)
        }
        switch item {
        case .statement(var statement) where statement.record.deletion == nil:
            guard statement.segments.count == anchors.count else { return nil }
            for (index, range) in edges.ranges.enumerated() where range != edges.before[index] {
                statement.segments[index] = anchors[index]
            }
            statement.record.modified = moment.timestamp
            if case .statement(let before) = item {
                statement.provenance = before.provenance.corrected(from: before, to: statement)
            }
            return .statement(statement)
        case .mention(var mention) where mention.record.deletion == nil:
            guard let anchor = anchors.first else { return nil }
            mention.anchor = anchor
            mention.record.modified = moment.timestamp
            return .mention(mention)
        case .statement, .mention, .note, .actor, .concept: return nil
        }
    }

    /// Leaves the edges as they were.
    mutating func leaveEdges() {
        guard let edges else { return }
        self.edges = nil
        let tag = standingStatements.first { $0.thing.id.iri == edges.item }
        reading?.select(edges.before)
        reading?.focusedStatement = tag?.thing.id
    }

    /// Nobody moves edges any more who has gone elsewhere, by the mouse or through the palette.
    mutating func leaveEdgesIfElsewhere() {
        guard let edges else { return }
        let isHere = focus == .text && reading?.selection == .segments(edges.ranges)
        if !isHere || openNotebook?.notebook.item(edges.item) == nil { self.edges = nil }
    }
}
