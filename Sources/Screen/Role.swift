/// What a cell shows. A theme says how that looks; the reader never names a color of its own.
package enum Role: UInt8, Hashable, Sendable, CaseIterable {
    /// The article's own words.
    case text
    /// What is tagged as somebody's words, and what is tagged as an actor.
    case quotation, actor
    /// What is tagged more than once.
    case overlap
    /// What could be: speech between marks, words in scare quotes, a name.
    case candidate, scare, name
    /// Front matter, captions, what is not the article's own voice.
    case boilerplate
    /// A stand-in for what must not reach a terminal.
    case foreign
    /// A hit of the search, and the hit that the cursor is on.
    case match, currentMatch
    /// What is selected.
    case selection
    /// Frames and titles of panes; the title of the pane with the focus.
    case border, title, focusedTitle
    /// The row of a list that the cursor is on.
    case currentRow
    /// Names of fields, their values, what is only proposed, and what is less important.
    case label, value, ghost, muted
    /// The stances.
    case support, oppose, neutral, mixed
    /// The status line, and in it: all well, something to know, something wrong.
    case status, good, notice, warning
    /// A key in the hint line and in help.
    case key
    /// The line in which a person types.
    case prompt
}

/// How a cell stands out besides its role, so that nothing is told by color alone.
package struct Emphasis: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    package static let bold = Emphasis(rawValue: 1)
    package static let underline = Emphasis(rawValue: 2)
    package static let reverse = Emphasis(rawValue: 4)
    package static let dim = Emphasis(rawValue: 8)
    package static let italic = Emphasis(rawValue: 16)
}

/// Role and emphasis together.
package struct Style: Hashable, Sendable {
    package var role: Role
    package var emphasis: Emphasis
    /// The color that a person gave to what is shown; in a theme without colors it is not seen.
    package var tint: RGB?

    package init(_ role: Role, _ emphasis: Emphasis = [], tint: RGB? = nil) {
        self.role = role
        self.emphasis = emphasis
        self.tint = tint
    }
}
