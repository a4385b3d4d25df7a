/// The lines of `.gitattributes` that a corpus needs (gitattributes(5)).
///
/// Later lines win over earlier ones, so what is missing is put at the end, and nothing else is touched.
enum GitAttributes {
    private static let articles = ["*.txt text eol=lf", "*.text text eol=lf", "*.md text eol=lf"]
    private static let sidecars = [
        "*.txt.*.json text eol=lf merge=dictum", "*.text.*.json text eol=lf merge=dictum",
        "*.md.*.json text eol=lf merge=dictum", ".dictum/**/*.json text eol=lf merge=dictum",
    ]
    /// Anchors count in these texts to the scalar. They must come out as they went in, whatever the articles do.
    private static let bases = [".dictum/base/*.txt -text"]

    /// All lines that are ours, in their order.
    static let lines = articles + sidecars + bases

    /// The lines that a file lacks. What must come after another is lacking too where the other is added.
    static func missing(in content: String) -> [String] {
        let present = content.split(whereSeparator: \.isNewline).map { $0.split(whereSeparator: \.isWhitespace) }
        let missing = lines.filter { line in !present.contains(line.split(separator: " ")) }
        guard articles.contains(where: missing.contains) else { return missing }
        return missing.filter { !bases.contains($0) } + bases
    }

    /// The content with the lines that it lacks; the same where it lacks none.
    static func completed(_ content: String) -> String {
        let missing = missing(in: content)
        guard !missing.isEmpty else { return content }
        let end = content.isEmpty || content.hasSuffix("\n") ? "" : "\n"
        return content + end + "# Dictum\n" + missing.map { $0 + "\n" }.joined()
    }
}
