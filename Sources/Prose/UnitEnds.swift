/// Where units end: what the end of a selection moves by, as its start moves by where they begin.
extension ArticleText {
    /// The next end of a unit after a place, which counts as an end itself; nil where none follows.
    package func end(of unit: Unit, after place: TextOffset) -> TextOffset? {
        if let here = self.unit(unit, around: place), here.upperBound > place { return here.upperBound }
        let start = next(unit, after: place)
        guard start < range.upperBound else { return nil }
        return self.unit(unit, around: start)?.upperBound
    }

    /// The last end of a unit before a place; nil where there is none.
    package func end(of unit: Unit, before place: TextOffset) -> TextOffset? {
        var place = place
        let end = place
        while place > .start {
            let start = previous(unit, before: place)
            guard start < place, let found = self.unit(unit, around: start) else { return nil }
            if found.upperBound < end { return found.upperBound }
            place = start
        }
        return nil
    }

    /// The place one character further on or back: marks that stand on a letter go with it.
    package func neighbor(of place: TextOffset, isForward: Bool) -> TextOffset {
        var next = place + (isForward ? 1 : -1)
        while next > .start, next < range.upperBound, isInsideCharacter(next) { next = next + (isForward ? 1 : -1) }
        return min(max(.start, next), range.upperBound)
    }

    private func isInsideCharacter(_ place: TextOffset) -> Bool {
        guard let scalar = scalars(in: place..<place + 1).first else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: return true
        default: return scalar.value == 0x200D
        }
    }
}
