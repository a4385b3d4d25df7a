import Annotations
import Prose

/// Whether the words of annotations stand where the annotations say.
///
/// In the text that an anchor counts in, that is: the article as it is, or the kept text of an older version. An anchor
/// whose text is not kept cannot be checked, which is a finding of its own.
struct WordsCheck {
    private let text: ArticleText
    private let hash: TextHash
    private let path: BytePath
    private var older: [TextHash: ArticleText] = [:]

    init(text: ArticleText, path: BytePath) {
        self.text = text
        self.path = path
        hash = TextHash(of: text)
    }

    /// What is wrong in a notebook. `kept` finds the text of a hash among the kept ones.
    mutating func findings(in notebook: Notebook, kept: (TextHash) -> ArticleText?) -> [Finding] {
        let anchors = notebook.anchors
        let bases = Set(anchors.compactMap(\.anchor.base)).subtracting([hash])
        for base in bases { older[base] = kept(base) }
        let changed = bases.sorted { $0.hex < $1.hex }.map { base in
            let isKept = older[base] != nil
            return Finding(
                .changedArticle, path,
                "the article has changed since it was marked"
                    + (isKept ? ": open it and confirm the places" : ", and the text that was marked is not kept"))
        }
        return changed + anchors.compactMap { finding($0.anchor, $0.item) }
    }

    private func finding(_ anchor: Anchor, _ item: String) -> Finding? {
        guard let text = textCounted(by: anchor) else { return nil }
        let found = text.string(in: anchor.range)
        guard !found.utf8.elementsEqual(anchor.exact.utf8) else { return nil }
        let (start, end) = (anchor.range.lowerBound.scalars, anchor.range.upperBound.scalars)
        return Finding(
            .misplacedWords, path, item: item,
            "at \(start) to \(end) stands “\(Self.short(found))” and not “\(Self.short(anchor.exact))”")
    }

    /// The text that the offsets of an anchor count in. Another program's anchor that does not say is taken to mean the
    /// article as it is.
    private func textCounted(by anchor: Anchor) -> ArticleText? {
        guard let base = anchor.base, base != hash else { return text }
        return older[base]
    }

    /// The first words, on one line.
    private static func short(_ words: String) -> String {
        let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 40 ? line.prefix(40) + "…" : line
    }
}

extension Notebook {
    /// Every anchor that stands, and the annotation that it belongs to.
    fileprivate var anchors: [(anchor: Anchor, item: String)] {
        statements.flatMap { statement in
            (statement.segments + [statement.cue, statement.speakerAsWritten].compactMap { $0 }).map {
                ($0, statement.id.iri)
            }
        } + mentions.map { ($0.anchor, $0.id.iri) }
    }
}
