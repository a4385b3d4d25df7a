import Analysis
import Annotations
import Prose

extension Command {
    /// Keeping values for what comes next.
    static let sticking: [Command] = [
        Command("toggle-sticky", "give each next statement the values of the last one, or stop") {
            state, _ throws(Refusal) in
            if state.isSticky {
                state.endSticky()
                return []
            }
            guard state.lastValues != nil else {
                throw Refusal("no values to keep yet: set speaker, stance or topic of a statement first")
            }
            state.isSticky = true
            state.say("each new statement is given these; p or Esc ends it")
            return []
        }
    ]
}

extension ReaderState {
    /// From now on a new statement begins without values again.
    mutating func endSticky() {
        guard isSticky else { return }
        isSticky = false
        say("sticky: off")
    }

    /// The values that the next new statement will be given; nil where it gets none.
    var stickyValues: StatementValues? { isSticky ? lastValues : nil }

    /// Values in one line: `Ilse Brandt − the ferry`.
    func words(of values: StatementValues) -> String {
        let parts = [speakerName(values.speaker), values.stance?.sign, topicName(values.concept)] + values.tags
        let said = parts.compactMap(\.self).joined(separator: " ")
        return said.isEmpty ? "no values" : said
    }
}
