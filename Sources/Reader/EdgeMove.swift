import Annotations
import Prose

/// A tag whose edges are being moved. Nothing of it is kept until a person says so.
package struct EdgeMove: Hashable, Sendable {
    /// The tag, by its IRI.
    let item: String
    let before: [TextRange]
    /// Where its parts would stand. None is empty, and none runs into the next.
    var ranges: [TextRange]
    /// The part whose edge moves.
    var part: Int
    /// Whether that is the end of the part; else its start.
    var isEnd = true

    /// What an edge moves by.
    enum Step: String, CaseIterable {
        case left, right
        case previousWord = "previous-word"
        case nextWord = "next-word"
        case previousSentence = "previous-sentence"
        case nextSentence = "next-sentence"
    }

    init(item: String, ranges: [TextRange], part: Int) {
        self.item = item
        before = ranges
        self.ranges = ranges
        self.part = part
    }

    /// The character at the edge that moves, where the cursor is shown.
    var cursor: TextOffset {
        isEnd ? ranges[part].upperBound - 1 : ranges[part].lowerBound
    }

    /// Moves the edge by one step; refuses where the part would be empty, or leave the text, or run into another part.
    mutating func move(_ step: Step, in text: ArticleText) throws(Refusal) {
        let range = ranges[part]
        let edge = isEnd ? range.upperBound : range.lowerBound
        guard let place = place(after: step, from: edge, in: text), place != edge else {
            throw Refusal(step.isForward ? "the article ends here" : "the article begins here")
        }
        let start = isEnd ? range.lowerBound : place
        let end = isEnd ? place : range.upperBound
        guard start < end else { throw Refusal("not that far: no word would be left of the tag") }
        if part > 0, start < ranges[part - 1].upperBound {
            throw Refusal("not that far: it would run into part \(part)")
        }
        if part + 1 < ranges.count, end > ranges[part + 1].lowerBound {
            throw Refusal("not that far: it would run into part \(part + 2)")
        }
        ranges[part] = start..<end
    }

    private func place(after step: Step, from edge: TextOffset, in text: ArticleText) -> TextOffset? {
        guard let unit = step.unit else { return text.neighbor(of: edge, isForward: step.isForward) }
        switch (isEnd, step.isForward) {
        case (true, true): return text.end(of: unit, after: edge)
        case (true, false): return text.end(of: unit, before: edge)
        case (false, true):
            let next = text.next(unit, after: edge)
            return next < text.range.upperBound ? next : nil
        case (false, false): return edge == .start ? nil : text.previous(unit, before: edge)
        }
    }
}

extension EdgeMove.Step {
    /// The unit of text that it goes by; nil for one character.
    fileprivate var unit: ArticleText.Unit? {
        switch self {
        case .left, .right: nil
        case .previousWord, .nextWord: .word
        case .previousSentence, .nextSentence: .sentence
        }
    }

    fileprivate var isForward: Bool {
        switch self {
        case .right, .nextWord, .nextSentence: true
        case .left, .previousWord, .previousSentence: false
        }
    }
}
