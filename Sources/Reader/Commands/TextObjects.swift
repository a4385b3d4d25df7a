import Annotations
import Prose
import Suggestions

extension Command {
    /// Selecting what the cursor is in by its kind: `v` `i` `q` as in vim.
    static let textObjects: [Command] = [
        Command(
            "select-object", "select the quotation, sentence, paragraph or name that the cursor is in",
            arguments: TextObject.allCases.map(\.rawValue)
        ) { state, call throws(Refusal) in
            guard let word = call.arguments.first, let object = TextObject(rawValue: word) else {
                throw Refusal("select what: a quotation, a sentence, a paragraph, a name")
            }
            try state.withReading { reading throws(Refusal) in
                try reading.take(reading.ranges(of: object, count: call.times))
            }
            state.focus = .text
            return []
        }
    ]
}

/// What can be selected around the cursor. *Inner* is without marks and blanks, *whole* is with them.
private enum TextObject: String, CaseIterable {
    case innerQuotation = "inner-quotation"
    case wholeQuotation = "whole-quotation"
    case innerSentence = "inner-sentence"
    case wholeSentence = "whole-sentence"
    case innerParagraph = "inner-paragraph"
    case wholeParagraph = "whole-paragraph"
    case name
}

extension Reading {
    /// Selects stretches; a single one stays open at its end, so that movements go on from it.
    fileprivate mutating func take(_ ranges: [TextRange]) {
        guard case .free = selection, let only = ranges.first, ranges.count == 1 else { return select(ranges) }
        move(to: only.upperBound - 1)
        selection = .free(anchor: only.lowerBound)
    }

    fileprivate func ranges(of object: TextObject, count: Int) throws(Refusal) -> [TextRange] {
        switch object {
        case .innerQuotation: try text.inside(of: quotationAround(count: count))
        case .wholeQuotation: try wholeQuotation(count: count)
        case .innerSentence: [try units(.sentence, count: count, withBlanks: false)]
        case .wholeSentence: [try units(.sentence, count: count, withBlanks: true)]
        case .innerParagraph: [try units(.paragraph, count: count, withBlanks: false)]
        case .wholeParagraph: [try units(.paragraph, count: count, withBlanks: true)]
        case .name: [try name()]
        }
    }

    /// The innermost quotation around the cursor; a count goes outwards.
    private func quotationAround(count: Int) throws(Refusal) -> Quotation {
        let around = quotations.filter { $0.extent.contains(cursor) }
            .sorted { $0.extent.length < $1.extent.length }
        guard !around.isEmpty else { throw Refusal("no quotation under the cursor: Tab goes to the next one") }
        guard around.indices.contains(count - 1) else {
            throw Refusal("no quotation around that one: a lower count selects this one")
        }
        return around[count - 1]
    }

    /// A quotation with its marks; where that is selected already, with its attribution.
    private func wholeQuotation(count: Int) throws(Refusal) -> [TextRange] {
        let quotation = try quotationAround(count: count)
        guard selectedRanges == quotation.segments else { return quotation.segments }
        guard let attributed = text.attributed(quotation) else {
            throw Refusal("nobody is said to have said it beside this quotation: its own words are selected")
        }
        return [attributed]
    }

    /// So many units from the one around the cursor on; where those are selected already, one more.
    private func units(_ unit: ArticleText.Unit, count: Int, withBlanks: Bool) throws(Refusal) -> TextRange {
        let selected = selectedRanges.first
        let words = selected.map { text.trimmed($0) }
        guard let first = text.unit(unit, around: words.map { max($0.lowerBound, $0.upperBound - 1) } ?? cursor) else {
            throw Refusal("no \(unit) under the cursor: move to one first")
        }
        let isSelected = selected.map { $0.encloses(first) } ?? false
        let start = isSelected ? selected?.lowerBound ?? first.lowerBound : first.lowerBound
        var last = first
        for _ in 0..<min(isSelected ? count : count - 1, 10_000) {
            guard let next = text.unit(unit, after: last) else {
                throw Refusal("no \(unit) further on")
            }
            last = next
        }
        let end = withBlanks ? endWithBlanks(of: last, unit) : last.upperBound
        return start..<max(end, last.upperBound)
    }

    /// Where the next unit begins; for a sentence no further than its paragraph goes.
    private func endWithBlanks(of range: TextRange, _ unit: ArticleText.Unit) -> TextOffset {
        let next = text.next(unit, after: range.lowerBound)
        guard unit == .sentence, let paragraph = text.unit(.paragraph, around: range.lowerBound) else { return next }
        return min(next, max(range.upperBound, paragraph.upperBound))
    }

    private func name() throws(Refusal) -> TextRange {
        guard let name = names.lazy.flatMap(\.mentions).first(where: { $0.contains(cursor) }) else {
            throw Refusal("no name under the cursor: move to one first")
        }
        return name
    }
}

extension ArticleText {
    /// The unit after another; nil where none follows.
    fileprivate func unit(_ unit: Unit, after range: TextRange) -> TextRange? {
        let start = next(unit, after: range.lowerBound)
        guard start < self.range.upperBound, start > range.lowerBound else { return nil }
        return self.unit(unit, around: start)
    }
}
