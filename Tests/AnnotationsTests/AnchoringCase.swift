import Annotations
import Prose
import Testing

/// A text before and after a change, with the words of one anchor in both: `The ⟦mate⟧ came.`
struct AnchoringCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The text before; the words stand between ⟦ and ⟧.
    let before: MarkedText
    /// The text after; without ⟦ and ⟧ where the words are gone.
    let after: MarkedText

    init(_ name: String, _ before: String, _ after: String) {
        testDescription = name
        self.before = MarkedText(before)
        self.after = MarkedText(after)
    }

    /// What a program finds that has the text before.
    var placementWithBase: AnchorPlacement {
        placement(base: before.text)
    }

    /// What it finds by the words and what is kept around them.
    var placementWithoutBase: AnchorPlacement {
        placement(base: nil)
    }

    private func placement(base: ArticleText?) -> AnchorPlacement {
        let anchor = Anchor(of: before.range ?? TextRange(0, 0), in: before.text, base: TextHash(of: before.text))
        return Reanchoring(from: base, to: after.text, hash: TextHash(of: after.text)).placement(of: anchor)
    }

    /// The words as they were found, for messages.
    func found(_ placement: AnchorPlacement) -> String {
        "\(placement.status) \(placement.range.map { after.text.string(in: $0) } ?? "nowhere")"
    }
}

/// A text with a stretch of it marked.
struct MarkedText: Sendable {
    let text: ArticleText
    let range: TextRange?

    init(_ marked: String) {
        let scalars = Array(marked.unicodeScalars)
        let start = scalars.firstIndex(of: "⟦"), end = scalars.firstIndex(of: "⟧")
        let plain = scalars.filter { $0 != "⟦" && $0 != "⟧" }
        text = ArticleText(String(String.UnicodeScalarView(plain)))
        range = start.flatMap { start in end.map { TextRange(start, $0 - 1) } }
    }
}
