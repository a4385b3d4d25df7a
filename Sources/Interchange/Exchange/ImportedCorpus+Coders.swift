package import Annotations

/// Whose what a file holds is, as the file says.
extension ImportedCorpus {
    /// What one coder has marked.
    package struct Share {
        /// Nil for what the file gives to nobody.
        package let coder: Coder?
        package fileprivate(set) var corpus = ImportedCorpus()

        /// How much is marked in it.
        package var count: Int { corpus.articles.reduce(0) { $0 + $1.statements.count + $1.mentions.count } }
    }

    /// What the file holds, divided by its coders; first what it gives to nobody, with what it says of articles, actors and
    /// topics as such. `coder` makes one of a name as the file has it, nil of one that means nobody.
    package func shares(_ coder: (String) -> Coder?) -> [Share] {
        var coders: [String: Coder?] = [:]
        func owner(_ name: String?) -> Coder? {
            guard let name else { return nil }
            if let known = coders[name] { return known }
            let made = coder(name)
            coders[name] = .some(made)
            return made
        }
        var rest = self, owned: [Coder: Share] = [:]
        for number in articles.indices {
            let statements = Dictionary(grouping: articles[number].statements) { owner($0.coder) }
            let mentions = Dictionary(grouping: articles[number].mentions) { owner($0.coder) }
            rest.articles[number].statements = statements[nil] ?? []
            rest.articles[number].mentions = mentions[nil] ?? []
            for owner in Set(statements.keys).union(mentions.keys).compactMap(\.self) {
                var part = ImportedArticle(articles[number].reference)
                part.statements = statements[owner] ?? []
                part.mentions = mentions[owner] ?? []
                owned[owner, default: Share(coder: owner)].corpus.articles.append(part)
            }
        }
        rest.articles = rest.articles.filter(\.saysSomething)
        return [Share(coder: nil, corpus: rest)] + owned.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension ImportedArticle {
    /// Whether anything is marked in it, or said of it.
    fileprivate var saysSomething: Bool {
        !statements.isEmpty || !mentions.isEmpty || memo != nil || particulars != ArticleParticulars()
    }
}
