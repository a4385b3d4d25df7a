internal import Annotations
internal import Prose

/// Leaving out protected names in what whole-corpus formats write, the texts of the articles included.
extension Redaction {
    /// A corpus without the names, read article by article as before.
    package func corpus(_ corpus: ExchangeCorpus) -> ExchangeCorpus {
        ExchangeCorpus(name: text(corpus.name), record: record, articles: corpus.articles.map(exchangeArticle))
    }

    /// An article with blanks in its text, and its marks where their words now stand. What other programs have added to
    /// annotations is left out, since nobody knows what it says.
    private func exchangeArticle(_ article: ExchangeArticle) -> ExchangeArticle {
        let blanked = BlankedText(article.text, hits(in: article.text))
        let hash = TextHash(of: blanked.text)
        func moved(_ anchor: Anchor) -> Anchor {
            guard let range = article.range(of: anchor) else { return self.anchor(anchor) }
            return Anchor(of: blanked.range(range), in: blanked.text, base: hash, date: anchor.date)
        }
        let notebooks = article.notebooks.map { redacted($0, moved) }
        return ExchangeArticle(
            path: article.path, about: self.article(article.about), text: blanked.text, notebooks: notebooks)
    }

    private func redacted(_ notebook: Notebook, _ moved: (Anchor) -> Anchor) -> Notebook {
        let moves = notebook.statements.map { before in
            var after = before
            after.segments = before.segments.map(moved)
            after.cue = before.cue.map(moved)
            after.speakerAsWritten = before.speakerAsWritten.map(moved)
            after.record.foreign = JSONObject()
            return Transaction.Change(before: .statement(before), after: .statement(after))
        }
        let mentions = notebook.mentions.map { before in
            var after = before
            after.anchor = moved(before.anchor)
            after.role = before.role.map(text)
            after.memo = before.memo.map(text)
            after.record.foreign = JSONObject()
            return Transaction.Change(before: .mention(before), after: .mention(after))
        }
        var redacted = notebook
        redacted.apply(Transaction("redact", moves + mentions))
        redacted.foreign = ForeignItems()
        return self.notebook(redacted)
    }

    /// The key: who stands behind each number, as CSV. It is as secret as the names.
    package var key: String {
        let rows = protected.map { [$0.pseudonym, FormulaGuard.defused($0.name), $0.id.iri] }
        return ([["pseudonym", "name", "id"]] + rows).map(StatementsCSV.record).joined()
    }

    /// Which protected names stand in what was written, each once.
    package func names(leftIn text: String) -> [String] {
        let article = ArticleText(text)
        return protectedWords.filter { !hits(of: $0, in: article).isEmpty }.map(\.text)
    }
}

/// A text in which stretches were replaced by blanks, and where its places are now.
private struct BlankedText {
    let text: ArticleText
    /// What was replaced, in order, and where each blank begins.
    private let hits: [(old: TextRange, new: TextOffset)]
    private static let length = Redaction.blank.unicodeScalars.count

    /// `hits` are in order and do not overlap.
    init(_ original: ArticleText, _ hits: [TextRange]) {
        var replaced = "", end = TextOffset.start, shift = 0
        var moved: [(old: TextRange, new: TextOffset)] = []
        for hit in hits {
            replaced += original.string(in: end..<hit.lowerBound) + Redaction.blank
            moved.append((hit, hit.lowerBound + shift))
            shift += Self.length - hit.length
            end = hit.upperBound
        }
        text = hits.isEmpty ? original : ArticleText(replaced + original.string(in: end..<original.range.upperBound))
        self.hits = moved
    }

    /// A stretch of the original; where it begins or ends inside a name it takes the whole blank.
    func range(_ range: TextRange) -> TextRange {
        let start = place(range.lowerBound, isEnd: false)
        return start..<max(start, place(range.upperBound, isEnd: true))
    }

    private func place(_ place: TextOffset, isEnd: Bool) -> TextOffset {
        let low = hits.partition { $0.old.lowerBound < place }
        // `low` is the first hit that does not begin before the place.
        if low < hits.count, hits[low].old.lowerBound == place { return hits[low].new }
        guard low > 0 else { return place }
        let (old, new) = hits[low - 1]
        if place < old.upperBound { return isEnd ? new + Self.length : new }
        return new + Self.length + (place - old.upperBound)
    }
}
