import Annotations
import Prose

/// Whether the words of annotations stand where the annotations say, and where they stand now.
///
/// The offsets count in the article as it is or in the kept text of an older version; in an article that has changed, the
/// words are looked for as the reader does it.
struct AnchorsCheck {
    private let text: ArticleText
    private let hash: TextHash
    private let path: BytePath
    /// The texts that anchors count in, by hash; nil where one is not kept.
    private let older: [TextHash: ArticleText?]
    private let notebook: Notebook

    /// A check of a notebook at a path. `kept` finds the text of a hash among the kept ones.
    init(_ notebook: Notebook, at path: BytePath, in text: ArticleText, kept: (TextHash) -> ArticleText?) {
        self.text = text
        self.path = path
        self.notebook = notebook
        let hash = TextHash(of: text)
        let bases = Set(notebook.anchors.compactMap(\.anchor.base)).subtracting([hash])
        self.hash = hash
        older = Dictionary(uniqueKeysWithValues: bases.map { ($0, kept($0)) })
    }

    var findings: [Finding] {
        let changed = older.sorted { $0.key.hex < $1.key.hex }.flatMap { findings(base: $0.key, $0.value) }
        return changed + notebook.anchors.compactMap(misplaced)
    }

    /// What became of the annotations that were made in an older text.
    private func findings(base: TextHash, _ kept: ArticleText?) -> [Finding] {
        let anchors = notebook.anchors.filter { $0.anchor.base == base }
        let placed = Reanchoring(from: kept, to: text, hash: hash).placements(of: anchors.map(\.anchor))
        let counts = AnchorStatus.allCases.map { status in (status, placed.count { $0.status == status }) }
        let words = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: ", ")
        let summary = Finding(
            .changedArticle, path,
            "the article has changed since it was marked (\(words))"
                + (kept == nil ? ", and the text that was marked is not kept" : ""))
        let lost = zip(anchors, placed).filter { $0.1.status == .review || $0.1.status == .orphan }.map {
            mark, placement in
            let what = placement.status == .review ? "the place is not certain" : "the words were not found"
            return Finding(
                .lostPlace, path, item: mark.item,
                "\(what): “\(Self.short(mark.anchor.exact))”: open the article and press gp")
        }
        return [summary] + lost
    }

    private func misplaced(_ mark: (anchor: Anchor, item: String)) -> Finding? {
        guard let text = textCounted(by: mark.anchor) else { return nil }
        let found = text.string(in: mark.anchor.range)
        guard !found.utf8.elementsEqual(mark.anchor.exact.utf8) else { return nil }
        let (start, end) = (mark.anchor.range.lowerBound.scalars, mark.anchor.range.upperBound.scalars)
        return Finding(
            .misplacedWords, path, item: mark.item,
            "at \(start) to \(end) stands “\(Self.short(found))” and not “\(Self.short(mark.anchor.exact))”")
    }

    /// The text that the offsets of an anchor count in. Another program's anchor that does not say is taken to mean the
    /// article as it is.
    private func textCounted(by anchor: Anchor) -> ArticleText? {
        guard let base = anchor.base, base != hash else { return text }
        return older[base] ?? nil
    }

    /// The first words, on one line.
    private static func short(_ words: String) -> String {
        let line = words.onOneLine
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
