/// A paragraph in memory, scalar by scalar, for rules that look at what stands around a place.
struct Passage {
    /// Where it starts in the article.
    let start: TextOffset
    /// Its bytes in the article.
    let bytes: Range<Int>
    let scalars: [Unicode.Scalar]

    /// The scalar at an index; a line break before the first and after the last, as it is in the article.
    @inline(__always)
    subscript(index: Int) -> Unicode.Scalar {
        index >= 0 && index < scalars.count ? scalars[index] : "\n"
    }

    var count: Int {
        scalars.count
    }

    /// Some of it as a stretch of the article.
    func range(_ indices: Range<Int>) -> TextRange {
        start + indices.lowerBound..<start + indices.upperBound
    }

    /// Some of it as a string.
    func string(_ indices: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[indices])
        return String(view)
    }

    /// Some of it without the blanks at both ends.
    func trimmed(_ indices: Range<Int>) -> Range<Int> {
        var start = indices.lowerBound, end = indices.upperBound
        while start < end, self[start].isBlank { start += 1 }
        while end > start, self[end - 1].isBlank { end -= 1 }
        return start..<end
    }

    /// Its words in some of it: letters and digits, with apostrophes, hyphens and the points of numbers inside.
    /// No more than the first `limit` of them.
    func words(in indices: Range<Int>, limit: Int = .max) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var at = indices.lowerBound
        while at < indices.upperBound, words.count < limit {
            if self[at].isWordPart {
                let end = min(endOfWord(from: at), indices.upperBound)
                words.append(at..<end)
                at = end
            } else {
                at += 1
            }
        }
        return words
    }

    private func endOfWord(from start: Int) -> Int {
        var at = start
        while self[at].isWordPart || joins(at) { at += 1 }
        return at
    }

    /// Whether what stands at an index is inside a word though it is no letter.
    private func joins(_ index: Int) -> Bool {
        let scalar = self[index], next = self[index + 1]
        if scalar.isApostrophe || scalar.isHyphen || scalar == "_" { return next.isWordPart }
        if scalar == "." || scalar == "," { return self[index - 1].isDigit && next.isDigit }
        return false
    }
}
