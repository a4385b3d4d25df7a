/// The bytes of a page, and which of its annotations are known to stand where in them.
///
/// What stands in the same bytes says the same, and what says the same stands in the same bytes: a page that was read or
/// written once need not be read or written again where nothing changed.
struct PageMemory: Sendable {
    /// The whole page.
    let bytes: [UInt8]
    /// The article that it is about.
    let article: Identifier<Article>
    /// Annotations in which nothing is foreign, each with the bytes of its value, in the order of the page.
    let places: [(item: Item, range: Range<Int>)]

    /// A walk through the places, which goes only forward.
    struct Walk {
        private let memory: PageMemory?
        private var next = 0

        /// A walk through the places of a page, or through none.
        init(_ memory: PageMemory?) {
            self.memory = memory
        }

        /// The bytes of an annotation, where it stands further on in the page as it is. Annotations must be asked for
        /// in the order of their ids.
        mutating func range(of item: Item) -> Range<Int>? {
            guard let memory else { return nil }
            while next < memory.places.count {
                let place = memory.places[next]
                if place.item.isSameBox(as: item) || place.item.iri == item.iri {
                    next += 1
                    return place.item.isSameBox(as: item) || place.item.isIdentical(to: item) ? place.range : nil
                }
                guard place.item.iri < item.iri else { return nil }
                next += 1
            }
            return nil
        }

        /// The annotation whose bytes come next in a text, which is then behind them; nil where others come.
        mutating func item(in text: inout JSONReader) -> Item? {
            guard let memory, next < memory.places.count else { return nil }
            let place = memory.places[next]
            guard text.takes(place.range, of: memory.bytes) else { return nil }
            next += 1
            return place.item
        }

        /// Goes on behind an annotation that stood in other bytes.
        mutating func pass(_ item: Item) {
            while let memory, next < memory.places.count, memory.places[next].item.iri <= item.iri { next += 1 }
        }
    }
}

extension JSONReader {
    /// Takes a value if it stands in the same bytes as a stretch of another text.
    fileprivate mutating func takes(_ range: Range<Int>, of other: [UInt8]) -> Bool {
        guard bytes.count - at >= range.count, range.upperBound <= other.count else { return false }
        let here = UnsafeBufferPointer(rebasing: bytes[at..<at + range.count])
        let isSame = other.withUnsafeBufferPointer { $0[range].isSame(as: here) }
        if isSame { at += range.count }
        return isSame
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    fileprivate func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        UnsafeBufferPointer(rebasing: self).holdsTheSame(as: other)
    }
}
