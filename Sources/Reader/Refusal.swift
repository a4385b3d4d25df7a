/// Why a command does nothing, as a sentence for the status line: "no quotation under the cursor".
package struct Refusal: Error, Hashable, Sendable {
    package let sentence: String

    package init(_ sentence: String) {
        self.sentence = sentence
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
