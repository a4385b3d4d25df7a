package import Annotations

/// What a format of whole corpora writes: the articles with what is marked in them, and the register and the codebook
/// that it names.
///
/// The articles are read one by one, when they are asked for, and may be gone through several times; so a corpus of any
/// size needs no more memory than its largest article.
package struct ExchangeCorpus {
    /// What people call it: the name of its folder.
    package let name: String
    package let record: CorpusRecord
    package let articles: ExchangeArticles

    package init(name: String, record: CorpusRecord, articles: ExchangeArticles) {
        self.name = name
        self.record = record
        self.articles = articles
    }
}

/// The articles of a corpus, each read when it is its turn. Going through them again reads them again.
package struct ExchangeArticles: Sequence {
    /// How many there are at most: one that cannot be read is left out.
    package let count: Int
    private let article: (Int) -> ExchangeArticle?

    /// `article` reads one by its number; nil where it cannot be read, which whoever reads it has then said.
    package init(count: Int, _ article: @escaping (Int) -> ExchangeArticle?) {
        self.count = count
        self.article = article
    }

    /// Articles that are in memory.
    package init(_ articles: [ExchangeArticle]) {
        self.init(count: articles.count) { articles[$0] }
    }

    package func makeIterator() -> AnyIterator<ExchangeArticle> {
        var next = 0
        return AnyIterator {
            while next < count {
                defer { next += 1 }
                if let found = article(next) { return found }
            }
            return nil
        }
    }

    /// The same articles, each made into another.
    package func map(_ changed: @escaping (ExchangeArticle) -> ExchangeArticle) -> ExchangeArticles {
        ExchangeArticles(count: count) { article($0).map(changed) }
    }
}
