internal import Annotations
package import Prose
import Screen

extension ReaderState {
    /// A page of the open article as lines of plain text: for screen readers, and for terminals that cannot place a
    /// cursor. Under the line in which a statement ends stands what is said of it. As many lines of the file as asked
    /// for, and where the next page begins; nil at the end.
    package func plainPage(from start: TextOffset, lines count: Int) -> (lines: [String], next: TextOffset?) {
        guard let text = reading?.text, text.byteCount > 0 else { return ([], nil) }
        var lines: [String] = []
        var line: TextRange? = text.line(around: start)
        while let range = line, lines.count < count {
            lines.append(text.string(in: range))
            lines += notes(endingIn: range)
            line = text.line(after: range.lowerBound)
        }
        return (lines, line?.lowerBound)
    }

    private func notes(endingIn line: TextRange) -> [String] {
        standingStatements.filter { statement in
            guard let last = statement.extent.map({ $0.upperBound - 1 }) else { return false }
            return line.lowerBound <= last && last <= line.upperBound
        }.map { "    [\(plainNote(on: $0.thing))]" }
    }

    /// What is said of a statement, in a line: `a: direct, Ilse Brandt, support, ferry: “We will …`.
    func plainNote(on statement: Statement) -> String {
        let index = openNotebook?.notebook.statements.firstIndex { $0.id == statement.id }
        let parts = [
            statement.kind.rawValue, speakerName(of: statement) ?? "no speaker", statement.stance?.rawValue,
            topicName(of: statement), statement.isUnsure ? "unsure" : nil, statement.memo.map { "memo: \($0)" },
        ]
        let words = statement.segments.map(\.exact).asOneQuotation.split(whereSeparator: \.isWhitespace)
        let short = words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
        let letter = index.map { Statement.letter($0) + ": " } ?? ""
        return letter + parts.compactMap(\.self).joined(separator: ", ") + ": " + short
    }
}
