package import Annotations
package import Prose

/// An article as a format writes it: its text, what is known of it, and what its coders have marked in it.
///
/// The anchors of the notebooks count in the text as it is. Those that cannot be found in it any more stay as they were:
/// ask ``range(of:)``.
package struct ExchangeArticle: Sendable {
    /// The file, relative to the folder of the corpus.
    package let path: BytePath
    package let about: Article
    package let text: ArticleText
    package let hash: TextHash
    /// One a coder, in the order of their names.
    package let notebooks: [Notebook]

    /// An article whose anchors count in its text, or in an older one that `kept` knows.
    package init(
        path: BytePath, about: Article, text: ArticleText, notebooks: [Notebook],
        kept: (TextHash) -> ArticleText? = { _ in nil }
    ) {
        self.path = path
        self.about = about
        self.text = text
        hash = TextHash(of: text)
        var places = AnchorPlaces(in: text, hash: hash)
        self.notebooks = notebooks.map { places.placed($0, kept) }
    }

    /// Where the words of an anchor stand in the text; nil where they are not there any more.
    package func range(of anchor: Anchor) -> TextRange? {
        let stands = text.string(in: anchor.range).utf8.elementsEqual(anchor.exact.utf8)
        return stands && !anchor.range.isEmpty && !anchor.exact.isEmpty ? anchor.range : nil
    }

    /// Where the parts of a statement stand; nil where one of them is not there any more.
    package func ranges(of statement: Statement) -> [TextRange]? {
        let ranges = statement.segments.compactMap(range)
        return ranges.count == statement.segments.count ? ranges : nil
    }

    /// The statements of all coders with names beside ids, in reading order for each coder.
    package func rows(_ record: CorpusRecord) -> [StatementRow] {
        notebooks.flatMap { StatementRow.rows(of: $0, in: about, at: path, record: record) }
    }

    /// The name of the article in a list of files: its path without the ending.
    package var stem: String {
        let path = path.display
        guard let dot = path.lastIndex(of: "."), dot > (path.lastIndex(of: "/") ?? path.startIndex) else { return path }
        return String(path[..<dot])
    }
}

/// Finds anchors in a text as it is.
package struct AnchorPlaces {
    private let text: ArticleText
    private let hash: TextHash
    /// What works out where the anchors of another text stand, by that text's hash.
    private var moves: [TextHash?: Reanchoring] = [:]

    package init(in text: ArticleText, hash: TextHash) {
        self.text = text
        self.hash = hash
    }

    /// The anchor in the text as it is, or as it was where its words are not found for sure.
    package mutating func placed(_ anchor: Anchor, _ kept: (TextHash) -> ArticleText?) -> Anchor {
        if anchor.base == hash { return anchor }
        let move = moves[anchor.base] ?? Reanchoring(from: anchor.base.flatMap(kept), to: text, hash: hash)
        moves[anchor.base] = move
        let placement = move.placement(of: anchor)
        switch placement.status {
        case .same, .moved, .edited:
            guard let range = placement.range else { return anchor }
            return Anchor(of: range, in: text, base: hash, date: anchor.date)
        case .review, .orphan: return anchor
        }
    }

    /// A notebook with all its anchors in the text as it is, as far as they are found.
    mutating func placed(_ notebook: Notebook, _ kept: (TextHash) -> ArticleText?) -> Notebook {
        var changes: [Transaction.Change] = []
        for before in notebook.statements {
            var after = before
            for index in after.segments.indices { after.segments[index] = placed(after.segments[index], kept) }
            if let cue = after.cue { after.cue = placed(cue, kept) }
            if let written = after.speakerAsWritten { after.speakerAsWritten = placed(written, kept) }
            if after != before { changes.append(.init(before: .statement(before), after: .statement(after))) }
        }
        for before in notebook.mentions {
            var after = before
            after.anchor = placed(after.anchor, kept)
            if after != before { changes.append(.init(before: .mention(before), after: .mention(after))) }
        }
        guard !changes.isEmpty else { return notebook }
        var placed = notebook
        placed.apply(Transaction("place", changes))
        return placed
    }
}
