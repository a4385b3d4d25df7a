package import Annotations
package import Prose

/// Where a person was in each corpus when the program was last left.
package struct Session: Hashable, Sendable {
    /// The place in one corpus.
    package struct Place: Hashable, Sendable {
        /// The article, relative to the folder of the corpus.
        package var article: BytePath
        package var anchor: PlaceAnchor
        /// The pane that had the focus, by its name.
        package var focus: String?
        /// What the list of articles was narrowed to.
        package var filter: String?

        /// A place without a focus or a filter.
        package init(article: BytePath, anchor: PlaceAnchor) {
            self.article = article
            self.anchor = anchor
        }
    }

    /// A corpus that was open, and where in it the person was.
    struct Visit: Hashable {
        let folder: BytePath
        let place: Place
    }

    /// How many corpora are remembered.
    package static let limit = 100

    /// The latest first.
    private(set) var visits: [Visit] = []

    /// A session that remembers nothing.
    package init() {}

    /// Where the person was in a corpus, named by the absolute path of its folder.
    package func place(in folder: BytePath) -> Place? {
        visits.first { $0.folder == folder }?.place
    }

    /// Notes where the person is; the corpus not seen for longest is forgotten when there are too many.
    package mutating func remember(_ place: Place, in folder: BytePath) {
        visits.removeAll { $0.folder == folder }
        visits.insert(Visit(folder: folder, place: place), at: 0)
        if visits.count > Self.limit { visits.removeLast(visits.count - Self.limit) }
    }
}

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
    init(offset: TextOffset, before: String, after: String) {
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
