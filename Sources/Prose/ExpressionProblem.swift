/// What is wrong with a regular expression.
package struct ExpressionProblem: Error, Hashable, Sendable {
    /// In PCRE2's words.
    package let reason: String
    /// Which character of the expression it is about, from 1.
    package let character: Int

    /// What and where, for the status line.
    package var sentence: String { "regular expression: \(reason), at character \(character)" }
}

extension SearchPattern {
    /// Why it cannot be looked for; nil when it can.
    package var problem: ExpressionProblem? {
        guard kind == .expression, !isEmpty else { return nil }
        do throws(ExpressionProblem) {
            _ = try RegularExpression(self)
            return nil
        } catch {
            return error
        }
    }
}
