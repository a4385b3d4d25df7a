import Annotations
import Prose

/// Whether marks are where their words are.
///
/// An article may have been changed since it was marked. A mark that is drawn over other words, or a verb that goes to
/// it, would put somebody's words into another mouth: what does not stand is kept, counted and said, and nothing more.
extension Reading {
    /// Whether the words of an anchor stand where it says. True without a look where the text is the one that it counts
    /// in.
    func holds(_ anchor: Anchor) -> Bool {
        anchor.base == base || text.string(in: anchor.range) == anchor.exact
    }

    /// Whether every part of a statement stands.
    func holds(_ statement: Statement) -> Bool {
        statement.segments.allSatisfy(holds)
    }
}

extension ReaderState {
    /// The coder's statements in the open article that stand, in reading order.
    var standingStatements: [Statement] {
        guard let reading, let own = openNotebook else { return [] }
        return own.notebook.statements.filter(reading.holds)
    }

    /// The coder's tagged actors in the open article that stand, in reading order.
    var standingMentions: [Mention] {
        guard let reading, let own = openNotebook else { return [] }
        return own.notebook.mentions.filter { reading.holds($0.anchor) }
    }

    /// What a person should know when marks of the open article do not stand; nil when all do.
    var driftNotice: String? {
        guard let own = openNotebook else { return nil }
        let marks = own.notebook.statements.count + own.notebook.mentions.count
        let lost = marks - standingStatements.count - standingMentions.count
        guard lost > 0 else { return nil }
        return
            "the article was changed since it was tagged: \(lost) of \(marks) tags do not stand where they were; they are kept"
    }
}
