/// How a person wants the text to be set and the screen to look.
package struct Appearance: Hashable, Sendable {
    /// The name of the theme, and of every theme that there is.
    package internal(set) var theme: String
    package let themes: [String]
    /// Whether the number of each line of the file stands beside it.
    package internal(set) var hasLineNumbers: Bool
    /// No text is set wider, in columns: longer rows are hard to read. Nil for as wide as its pane.
    package internal(set) var textWidth: Int?
    /// Whether the text stands in the middle of a pane that is wider than it.
    package internal(set) var isCentered: Bool
    /// Whether numbers in tables may be drawn. Where they are read aloud they stay words.
    var hasPictures = true

    /// The width that text has where nobody asked for another.
    package static let usualTextWidth = 88

    package init(
        theme: String = "automatic", themes: [String] = [], hasLineNumbers: Bool = false,
        textWidth: Int? = usualTextWidth, isCentered: Bool = true
    ) {
        self.theme = theme
        self.themes = themes
        self.hasLineNumbers = hasLineNumbers
        self.textWidth = textWidth
        self.isCentered = isCentered
    }
}
