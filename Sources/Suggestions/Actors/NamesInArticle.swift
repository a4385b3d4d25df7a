package import Prose

/// A name that an article mentions, with every place where it does.
package struct NameInArticle: Hashable, Sendable {
    /// The fullest form that the article has.
    package let name: String
    /// All forms, the fullest first: Anna Voss, Voss.
    package let forms: [String]
    /// Where it stands, in reading order, without titles.
    package let mentions: [TextRange]
    /// Whether its form and its company are those of a person. A guess that orders proposals, never an answer.
    package let looksLikePerson: Bool
}

extension ArticleText {
    /// The names in the article, most often mentioned first: runs of words with capitals, a surname alone with the full
    /// name that it belongs to, an acronym with its long form.
    package func names() -> [NameInArticle] {
        names(in: range)
    }

    /// The names in the paragraphs of a stretch, for texts too long to be read at once.
    package func names(in stretch: TextRange) -> [NameInArticle] {
        let paragraphs = units(.paragraph, in: stretch)
        let lowercase = paragraphs.reduce(into: Set<String>()) {
            $0.formUnion(NameRunFinder.lowercaseWords(of: $1, in: self))
        }
        var clusters = NameClusters()
        var headlines: [NameRun] = []
        for paragraph in paragraphs {
            let finder = NameRunFinder(paragraph, of: self, lowercase: lowercase)
            if finder.isHeadline { headlines += finder.runs() } else { clusters.add(finder.runs()) }
        }
        clusters.addKnown(headlines)
        return clusters.names()
    }

    /// The name that holds a place, found whole; nil where none does.
    package func name(around place: TextOffset) -> TextRange? {
        guard let paragraph = unit(.paragraph, around: place) else { return nil }
        let lowercase = NameRunFinder.lowercaseWords(of: paragraph, in: self)
        let runs = NameRunFinder(paragraph, of: self, lowercase: lowercase).runs()
        return runs.first { $0.range.contains(place) }?.range
    }
}
