/// What a person typed to search for: words, or after `\v` a regular expression.
package struct SearchPattern: Hashable, Sendable {
    /// How it is read.
    package enum Kind: Hashable, Sendable {
        case words, expression
    }

    package let kind: Kind
    /// What is looked for, without the `\v`.
    package let text: String
    /// Whether capitals count. Smart case: they do when the pattern has one.
    package let isCaseSensitive: Bool
    /// Whether accents count: they do when the pattern has one, and always in a regular expression.
    package let isAccentSensitive: Bool

    /// What says that a regular expression follows, as in vim.
    package static let expressionSign = #"\v"#

    /// A pattern as it was typed.
    package init(_ typed: String) {
        if typed.hasPrefix(Self.expressionSign) {
            self.init(expression: String(typed.dropFirst(Self.expressionSign.count)))
        } else {
            self.init(words: typed)
        }
    }

    /// Words with smart case. Accents are folded unless the words have them, and so are the styles of quotation marks,
    /// apostrophes, dashes and blanks: `don't` finds don’t.
    package init(words: String) {
        kind = .words
        text = words
        isCaseSensitive = words.unicodeScalars.contains { $0.properties.isUppercase }
        isAccentSensitive = ScalarFolding(.decomposed).fold(words).contains { ScalarFolding.isMark($0) }
    }

    /// A regular expression (PCRE2) with smart case: the capitals of `\S`, `\B` and `\p{Lu}` are none of the text's.
    package init(expression: String) {
        kind = .expression
        text = expression
        isCaseSensitive = Self.literalScalars(of: expression).contains { $0.properties.isUppercase }
        isAccentSensitive = true
    }

    /// As it has to be typed to be this pattern.
    package var typed: String {
        kind == .expression ? Self.expressionSign + text : text
    }

    package var isEmpty: Bool { text.isEmpty }

    /// The scalars of an expression that are not part of an escape.
    private static func literalScalars(of expression: String) -> [Unicode.Scalar] {
        var literal: [Unicode.Scalar] = []
        var rest = expression.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\" else {
                literal.append(scalar)
                continue
            }
            rest = rest.dropFirst()
            if rest.first == "{", let end = rest.firstIndex(of: "}") { rest = rest[rest.index(after: end)...] }
        }
        return literal
    }
}
