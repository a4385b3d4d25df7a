import Annotations

/// Why a command does nothing, as a sentence for the status line: "no quotation under the cursor".
package struct Refusal: Error, Hashable, Sendable {
    package let sentence: String
    /// The article whose notebook has to be read before the command can be run; nil where that would not help.
    let awaited: BytePath?

    package init(_ sentence: String) {
        self.sentence = sentence
        awaited = nil
    }

    /// Says that a notebook is not in memory.
    init(awaiting path: BytePath) {
        sentence = "its notebook is not loaded yet: try again in a moment"
        awaited = path
    }

    /// What is said of a statement whose words are not where they were.
    static let gone = "its words are not where they were: the article was changed since"
}

/// What the status line says, until the next key.
package struct Message: Hashable, Sendable {
    package enum Weight: Hashable, Sendable {
        case note, warning
    }

    package let text: String
    package let weight: Weight

    package init(_ text: String, _ weight: Weight = .note) {
        self.text = text
        self.weight = weight
    }
}
