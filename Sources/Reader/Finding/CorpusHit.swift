package import Annotations
package import Prose

/// Something that a search of the folder found: in an article, or in what was said of it.
package struct CorpusHit: Hashable, Sendable {
    /// Where it is.
    package enum Target: Hashable, Sendable {
        /// Words of the article.
        case words(PlaceAnchor)
        /// What an annotation says, and where that stands in the article.
        case annotation(AnnotationName)
        /// A tag about whose place a person has to decide.
        case lostTag(AnnotationName)
    }

    package let path: BytePath
    package let target: Target
    /// Where in the article, in scalars, for whoever looks.
    package let offset: TextOffset
    /// The line with the hit in it, or the part of it around the hit.
    package let line: String
    /// What of the line is the hit, in scalars.
    package let lit: Range<Int>

    /// Scalars shown before a hit and from its start on.
    private static let before = 60, after = 200

    /// A hit in the words of an article.
    init(_ range: TextRange, in text: ArticleText, of path: BytePath) {
        self.path = path
        target = .words(PlaceAnchor(of: range.lowerBound, in: text))
        offset = range.lowerBound
        let start = max(.start, range.lowerBound - Self.before)
        let head =
            text.scalars(in: start..<range.lowerBound).split(
                separator: "\n", omittingEmptySubsequences: false
            ).last.map(Array.init) ?? []
        let rest = text.scalars(in: range.lowerBound..<range.lowerBound + Self.after)
        let length = min(range.length, rest.count)
        let tail = rest[length...].prefix { $0 != "\n" }
        let words = rest[..<length].map { $0 == "\n" ? " " : $0 }
        line = (head + words + tail).text
        lit = head.count..<head.count + length
    }

    /// A tag that lost its place.
    init(_ tag: LostTag) {
        path = tag.name.path
        target = .lostTag(tag.name)
        offset = tag.place
        line = "\(tag.fate): \(tag.words.onOneLine)"
        lit = 0..<tag.fate.unicodeScalars.count
    }

    /// A hit in what an annotation says.
    init(_ note: SearchedNote, lit: TextRange) {
        path = note.name.path
        target = .annotation(note.name)
        offset = note.place
        line = note.text
        self.lit = lit.lowerBound.scalars..<lit.upperBound.scalars
    }
}

/// A line of what an annotation says, to be searched: `ana · topic: ferry`.
package struct SearchedNote: Hashable, Sendable {
    package let name: AnnotationName
    /// Where its words begin in the text that was marked.
    package let place: TextOffset
    package let text: String

    package init(_ name: AnnotationName, at place: TextOffset, _ text: String) {
        self.name = name
        self.place = place
        self.text = text
    }
}

extension [Unicode.Scalar] {
    fileprivate var text: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: self)
        return String(text)
    }
}
