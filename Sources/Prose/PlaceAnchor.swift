/// A place in a text that can be found again when the text has changed a little.
package struct PlaceAnchor: Hashable, Sendable {
    /// Where it was, in scalars.
    package let offset: TextOffset
    /// What stood before it, up to 16 scalars.
    package let before: String
    /// What stood after it, up to 16 scalars.
    package let after: String

    /// How much is kept on either side, in scalars.
    private static let reach = 16

    /// The anchor of a place in a text.
    package init(of place: TextOffset, in text: ArticleText) {
        offset = place
        before = text.string(in: max(place - Self.reach, .start)..<max(place, .start))
        after = text.string(in: place..<place + Self.reach)
    }

    /// An anchor as it was kept.
    package init(offset: TextOffset, before: String, after: String) {
        self.offset = offset
        self.before = before
        self.after = after
    }

    /// The place in a text: where the same words stand, nearest to where they stood; else the old offset, as far as the
    /// text goes.
    package func place(in text: ArticleText) -> TextOffset {
        if stands(at: offset, in: text) { return offset }
        let words = Array((before + after).utf8)
        let old = text.byteOffset(of: offset)
        let found = text.withUTF8 { $0.occurrences(of: words) }.min { abs($0 - old) < abs($1 - old) }
        guard let found else { return text.offset(ofByte: old) }
        return text.offset(ofByte: found + before.utf8.count)
    }

    private func stands(at place: TextOffset, in text: ArticleText) -> Bool {
        let start = max(place - before.unicodeScalars.count, .start)
        return text.string(in: start..<max(place, start)) == before
            && text.string(in: place..<place + after.unicodeScalars.count) == after
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where some bytes stand, without overlap; nowhere for none.
    fileprivate func occurrences(of words: [UInt8]) -> [Int] {
        guard let first = words.first, words.count <= count else { return [] }
        var places: [Int] = []
        var start = 0
        while start + words.count <= count, let found = self[start...(count - words.count)].firstIndex(of: first) {
            let isMatch = self[found..<found + words.count].elementsEqual(words)
            if isMatch { places.append(found) }
            start = found + (isMatch ? words.count : 1)
        }
        return places
    }
}
