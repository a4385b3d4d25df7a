/// Writes text that has its paragraphs already, between blank lines, and leaves out what a person does not want.
struct PlainWriting {
    private var gathered = GatheredText()
    private let choices: RegionChoices

    var text: String { gathered.text }
    var leftOut: [LeftOutRegion] { gathered.leftOut }

    init(title: String?, choices: RegionChoices) {
        self.choices = choices
        if let title { gathered.add(title) }
    }

    /// Writes the paragraphs of a text, without control characters and with no more than one blank line between them.
    mutating func write(_ plain: String) {
        var lines: [Substring] = []
        for line in (plain + "\n").split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy({ $0.isWhitespace }) {
                if !lines.isEmpty { take(lines.map(Self.cleaned).joined(separator: "\n")) }
                lines = []
            } else {
                lines.append(line)
            }
        }
    }

    private mutating func take(_ paragraph: String) {
        if choices.leftOut.contains(RegionKey(of: paragraph)) {
            leave(paragraph, .byHand)
        } else {
            gathered.add(paragraph)
        }
    }

    private static func cleaned(_ line: Substring) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in line.unicodeScalars where !scalar.isInvisibleFiller && scalar != "\r" { scalars.append(scalar) }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }

    /// Notes what does not stand in the text.
    mutating func leave(_ words: String, _ reason: LeavingReason) {
        gathered.leave(words, reason)
    }

    /// A text under another headline than its own.
    static func headed(_ text: String, by title: String, insteadOf own: String?) -> String {
        guard let own, text.hasPrefix(own + "\n") else { return title + "\n\n" + text }
        return title + text.dropFirst(own.count)
    }
}
