package import Annotations

/// What is known of an article from three sides: what people say of it counts first, then its text, then its file name.
extension FrontMatter {
    /// The same, with what the name of the file says where the text says nothing. A first line that was taken for the
    /// title is a guess and gives way.
    package func completed(by name: ArticleParticulars?) -> FrontMatter {
        guard let name else { return self }
        var completed = self
        if !saysTitle { completed.title = name.title ?? title }
        completed.outlet = outlet ?? name.outlet
        completed.published = published ?? name.published
        completed.language = language ?? name.language
        if authors.isEmpty { completed.authors = name.authors }
        return completed
    }

    /// The article, as it and its coders have it. Of coders who differ the first counts.
    package func article(_ id: Identifier<Article>, saidBy notebooks: [Notebook]) -> Article {
        var article = Article(id: id)
        describe(&article)
        article.take(particularsOf: notebooks)
        return article
    }
}
