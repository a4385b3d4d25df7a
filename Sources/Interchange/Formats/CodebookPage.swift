package import Annotations

/// The codebook as a page of Markdown, for people to read, print and edit, and to be read back.
///
/// ```
/// # Codebook
///
/// ## ferry
///
/// - id: ferry
/// - means: Whether the ferry is kept.
/// - example: The ferry stays.
/// ```
/// A topic is a heading, one that stands under another a deeper heading. Its members are a list; a value of several lines
/// goes on in lines that are indented. Characters that Markdown would obey have a backslash before them, so that foreign
/// words stay words wherever the page is shown.
package enum CodebookPage {
    /// The first line.
    static let title = "# Codebook"
    /// The deepest heading of Markdown; what stands deeper says what it stands under.
    static let deepest = 6
    /// The identifiers that people need not see whole.
    static let prefix = "urn:x-dictum:concept:"

    /// The names of the members, in the order in which they are written.
    enum Label: String, CaseIterable, Sendable {
        case id, under
        case means
        case useWhen = "use when"
        case notWhen = "not when"
        case example, also, color, key
        case deprecated
        case mergedInto = "merged into"
        case memo
    }

    /// The page of a codebook.
    package static func text(of record: CorpusRecord) -> String {
        var text = title + "\n"
        var path: [Identifier<Concept>] = []
        for branch in record.conceptTree {
            let level = min(branch.depth + 2, deepest)
            path = Array(path.prefix(level - 2))
            text += "\n" + String(repeating: "#", count: level) + " " + escapedLine(branch.concept.name) + "\n\n"
            for line in lines(of: branch.concept, under: path.last) { text += line + "\n" }
            path.append(branch.concept.id)
        }
        return text
    }

    private static func lines(of concept: Concept, under heading: Identifier<Concept>?) -> [String] {
        var lines = [line(.id, short(concept.id))]
        if concept.parent != heading { lines.append(line(.under, concept.parent.map(short) ?? "none")) }
        func add(_ label: Label, _ value: String?) {
            if let value { lines.append(line(label, escaped(value))) }
        }
        add(.means, concept.definition)
        add(.useWhen, concept.useWhen)
        add(.notWhen, concept.notWhen)
        for example in concept.examples { add(.example, example) }
        for alias in concept.aliases { add(.also, alias) }
        add(.color, concept.color)
        add(.key, concept.hotKey)
        if concept.isDeprecated { add(.deprecated, "yes") }
        if let other = concept.mergedInto { lines.append(line(.mergedInto, short(other))) }
        add(.memo, concept.memo)
        return lines
    }

    private static func line(_ label: Label, _ value: String) -> String { "- \(label.rawValue): \(value)" }

    /// An identifier without what all of ours begin with. One that would be read as another is written whole.
    static func short(_ id: Identifier<Concept>) -> String {
        let rest = String(id.iri.dropFirst(prefix.count))
        let isPlain = id.iri.hasPrefix(prefix) && !rest.contains(":") && !rest.isEmpty && rest != "none"
        return escapedLine(isPlain ? rest : id.iri)
    }

    // MARK: - Foreign words

    /// A value, its further lines indented; an empty line is a backslash alone.
    private static func escaped(_ value: String) -> String {
        let lines = value.replacing("\r", with: "\u{0}").unicodeScalars
            .split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { number, line in
            let text = escapedLine(String(line).replacing("\u{0}", with: "\r"))
            return number > 0 && text.isEmpty ? "\\" : text
        }.joined(separator: "\n  ")
    }

    /// A line with a backslash before what Markdown would obey; line breaks and blanks at its end are written as signs.
    static func escapedLine(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
            case "\r": escaped.append(contentsOf: "\\r".unicodeScalars)
            default:
                if obeyed.contains(scalar) { escaped.append("\\") }
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// What Markdown would make something of in the middle of a line.
    static let obeyed: Set<Unicode.Scalar> = ["\\", "<", ">", "[", "]", "`", "*", "_", "&", "#"]
}
