/// What a person typed to search for.
package struct SearchPattern: Hashable, Sendable {
    package let text: String
    /// Whether capitals count. Smart case: they do when the pattern has one.
    package let isCaseSensitive: Bool

    /// A pattern with smart case. Accents are folded unless the pattern has them.
    package init(_ text: String) {
        self.text = text
        isCaseSensitive = text.unicodeScalars.contains { $0.properties.isUppercase }
    }
}

extension ArticleText {
    /// Where the pattern stands in a stretch of the article, in reading order, without overlap. An empty pattern
    /// stands nowhere.
    package func matches(of pattern: SearchPattern, in range: TextRange) -> [TextRange] {
        []
    }
}
