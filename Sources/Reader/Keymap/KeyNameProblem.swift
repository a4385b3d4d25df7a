/// Why a text names no keys.
package struct KeyNameProblem: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case noKeys
        case tooManyKeys(limit: Int)
        /// A `<` without a `>`.
        case unclosedName
        case unknownName(String, nearest: String?)
        /// A terminal sends the same bytes for another key, by whose name it is to be called.
        case sameKey(String, as: String)
        /// No terminal sends bytes for it.
        case notSent(String)
        /// It is how a terminal begins to send arrows and function keys.
        case startsOtherKeys(String)
        /// A character that cannot be seen, which has to be written by its code point.
        case invisible(Unicode.Scalar)
    }

    package let kind: Kind
    /// How many scalars stand before the place in the text.
    package let offset: Int

    package init(kind: Kind, offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}
