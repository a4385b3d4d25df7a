import Annotations
import Prose

extension Command {
    /// Choosing among tags that lie over each other.
    static let cycling: [Command] = [
        Command("cycle-tags", "choose the next of the tags under the cursor, outwards") { state, call throws(Refusal) in
            try state.cycleTags(by: call.times)
        }
    ]
}

extension ReaderState {
    /// Selects the next of the tags that the cursor is in, so that it is seen which words are its own and every verb
    /// goes to it. The cursor stays, because it says which tags there are.
    fileprivate mutating func cycleTags(by count: Int) throws(Refusal) -> [Effect] {
        try withReading { _ in }
        let tags = tagsUnderCursor
        guard !tags.isEmpty else { throw Refusal("no tag under the cursor: ]n goes to the next one") }
        let current = chosenTag?.item.iri
        let now = tags.firstIndex { $0.item.iri == current } ?? -1
        let isAlone = tags.count == 1
        let next = isAlone ? 0 : (now + count % tags.count) % tags.count
        let tag = tags[next]
        reading?.selection = .segments(tag.ranges)
        if case .statement(let placed) = tag { reading?.focusedStatement = placed.thing.id }
        if case .mention = tag { reading?.focusedStatement = nil }
        focus = .text
        say(isAlone ? "the only tag here: \(name(of: tag))" : "tag \(next + 1) of \(tags.count) here: \(name(of: tag))")
        return []
    }
}
