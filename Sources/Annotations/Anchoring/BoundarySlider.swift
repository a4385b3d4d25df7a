import Prose

/// Puts the borders between stretches where a writer would have put them.
///
/// `The council met. The mayor spoke.` becomes `The council met. The vote was close. The mayor spoke.`: which `The` is
/// new? A comparison may take either; people insert, delete and move whole sentences and paragraphs.
struct BoundarySlider {
    private var matches: TokenMatches

    /// The matches with their borders moved.
    static func slid(_ matches: TokenMatches) -> TokenMatches {
        var slider = BoundarySlider(matches: matches)
        slider.slide()
        slider.matches.swapSides()
        slider.slide()
        slider.matches.swapSides()
        slider.matches.extendAll()
        return slider.matches
    }

    private mutating func slide() {
        guard matches.base.count > 1 else { return }
        for index in 1..<matches.base.count {
            let before = matches.toCurrent[index - 1], after = matches.toCurrent[index]
            guard before >= 0, after >= 0, after != before + 1 else { continue }
            slideBorder(index, Int(before) + 1, Int(after))
        }
    }

    /// The border before `index`: the stretch on its left ends before `left`, the one on its right starts at `right`.
    private mutating func slideBorder(_ index: Int, _ left: Int, _ right: Int) {
        let owner = looseOwner(of: right - 1)
        var best = (quality: quality(index, left, right), shift: 0)
        var shift = 0
        while canShiftBack(index - shift, left - shift, right - shift, owner: owner.map { $0 - shift }) {
            shift += 1
            let quality = quality(index - shift, left - shift, right - shift)
            if quality > best.quality { best = (quality, -shift) }
        }
        shift = 0
        while canShiftOn(index + shift, left + shift, right + shift) {
            shift += 1
            let quality = quality(index + shift, left + shift, right + shift)
            if quality > best.quality { best = (quality, shift) }
        }
        move(index, left, right, by: best.shift)
    }

    /// The token of the base that a place belongs to and that may lose it: one that is cut off from what follows it,
    /// where no writer would cut. Paragraphs that begin alike and were swapped have such; nil where the place has none.
    private func looseOwner(of place: Int) -> Int? {
        guard place >= 0, matches.toBase[place] >= 0 else { return nil }
        let owner = Int(matches.toBase[place])
        let isCutOff = owner + 1 < matches.base.count && matches.toCurrent[owner + 1] != Int32(place + 1)
        return isCutOff && Self.quality(owner + 1, matches.base) < 5 ? owner : nil
    }

    /// Whether the last token of the left stretch could as well be the first of the right one, whose place is free or
    /// belongs to a token that may lose it.
    private func canShiftBack(_ index: Int, _ left: Int, _ right: Int, owner: Int?) -> Bool {
        guard index > 0, left > 0, right > 0, matches.toCurrent[index - 1] == Int32(left - 1) else { return false }
        let isFree = matches.toBase[right - 1] < 0 || owner.map { matches.toBase[right - 1] == Int32($0) } ?? false
        return isFree && matches.current[right - 1].key == matches.base[index - 1].key
    }

    /// Whether the first token of the right stretch could as well be the last of the left one.
    private func canShiftOn(_ index: Int, _ left: Int, _ right: Int) -> Bool {
        index < matches.base.count && left < matches.current.count && right < matches.current.count
            && matches.toCurrent[index] == Int32(right) && matches.toBase[left] < 0
            && matches.current[left].key == matches.base[index].key
    }

    private mutating func move(_ index: Int, _ left: Int, _ right: Int, by shift: Int) {
        for step in stride(from: 1, through: -shift, by: 1) {
            matches.rematch(index - step, from: left - step, to: right - step)
        }
        for step in stride(from: 0, to: shift, by: 1) {
            matches.rematch(index + step, from: right + step, to: left + step)
        }
    }

    /// How good a border is that lies before these tokens.
    private func quality(_ index: Int, _ left: Int, _ right: Int) -> Int {
        Self.quality(index, matches.base) + Self.quality(left, matches.current) + Self.quality(right, matches.current)
    }

    private static func quality(_ index: Int, _ tokens: [TextToken]) -> Int {
        guard index > 0, index < tokens.count else { return 8 }
        if tokens[index].lineBreaks > 1 { return 8 }
        let isAfterStop =
            tokens[index - 1].kind == .stop
            || index > 1 && tokens[index - 1].kind == .quote && tokens[index - 2].kind != .word
        if isAfterStop, tokens[index].kind == .word || tokens[index].start > tokens[index - 1].end { return 5 }
        if tokens[index].lineBreaks > 0 { return 3 }
        return tokens[index].start > tokens[index - 1].end ? 1 : 0
    }
}
