/// What became of the places of a text in another version of it: where a person was, not where an annotation belongs.
///
/// What stands before the first change and after the last one is found for certain; between them, by the words around.
package struct TextDrift: Sendable {
    private let old: ArticleText
    private let new: ArticleText
    /// How many bytes are the same at the start, and how many after them at the end, as far as whole scalars go.
    private let prefix: Int
    private let suffix: Int

    /// Compares two versions of a text, both from the start to the end.
    package init(from old: ArticleText, to new: ArticleText) {
        self.old = old
        self.new = new
        (prefix, suffix) = old.withUTF8 { old in new.withUTF8 { Self.common(old, $0) } }
    }

    /// Where a place is now.
    package func place(_ place: TextOffset) -> TextOffset {
        let byte = old.byteOffset(of: place)
        if byte <= prefix { return place }
        if byte >= old.byteCount - suffix { return new.offset(ofByte: new.byteCount - (old.byteCount - byte)) }
        return PlaceAnchor(of: place, in: old).place(in: new)
    }

    /// Where the same words stand now; nil where they do not.
    package func range(_ range: TextRange) -> TextRange? {
        let start = place(range.lowerBound)
        let moved = start..<start + range.length
        return new.string(in: moved).utf8.elementsEqual(old.string(in: range).utf8) ? moved : nil
    }

    private static func common(
        _ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>
    ) -> (prefix: Int, suffix: Int) {
        let least = min(old.count, new.count)
        var prefix = 0
        while prefix < least, old[prefix] == new[prefix] { prefix += 1 }
        while prefix > 0, prefix < old.count, isInside(old[prefix]) { prefix -= 1 }
        var suffix = 0
        while suffix < least - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] { suffix += 1 }
        while suffix > 0, isInside(old[old.count - suffix]) { suffix -= 1 }
        return (prefix, suffix)
    }

    /// Whether a byte is not the first of its scalar.
    private static func isInside(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
