/// What a column or a member of a record can say of an article.
package enum ArticleColumn: String, Hashable, Sendable, CaseIterable {
    case text, title, date, outlet, author, url, language

    /// What it is called in the tables that people have, in lower case: the more certain name first.
    package var usualNames: [String] {
        switch self {
        case .text:
            [
                "text", "body", "content", "full_text", "fulltext", "story_text", "maintext", "article_text",
                "article_body", "articlebody", "article",
            ]
        case .title: ["title", "headline", "heading"]
        case .date:
            [
                "date", "published", "publish_date", "pub_date", "published_at", "publication_date", "date_publish",
                "datepublished",
            ]
        case .outlet:
            ["outlet", "source", "media_name", "publication", "newspaper", "publisher", "source_name", "source_domain"]
        case .author: ["author", "authors", "byline"]
        case .url: ["url", "link", "permalink"]
        case .language: ["language", "lang"]
        }
    }
}

/// Which columns a person has named, instead of those that are usual.
package struct ColumnChoices: Hashable, Sendable {
    private let names: [ArticleColumn: String]

    /// Choices; none where nobody has made any.
    package init(_ names: [ArticleColumn: String] = [:]) {
        self.names = names
    }

    /// Where the columns stand among those of a file. Throws where one that was named is not there, or none has the text.
    func places(among columns: [String]) throws(CollectionProblem) -> [ArticleColumn: Int] {
        let known = columns.map(Self.plain)
        var places: [ArticleColumn: Int] = [:]
        for column in ArticleColumn.allCases {
            let wanted = names[column].map { [$0] } ?? column.usualNames
            places[column] = wanted.lazy.compactMap { known.firstIndex(of: Self.plain($0)) }.first
            if places[column] == nil, names[column] != nil || column == .text {
                throw Self.missing(column, named: names[column], columns)
            }
        }
        return places
    }

    /// Names are compared without what programs and people write differently.
    private static func plain(_ name: String) -> String {
        name.onOneBlankedLine.lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" }
    }

    private static func missing(_ column: ArticleColumn, named: String?, _ columns: [String]) -> CollectionProblem {
        let shown = columns.prefix(20).map { String($0.onOneBlankedLine.prefix(40)) }.joined(separator: ", ")
        let what =
            named.map { "no column “\($0.onOneBlankedLine.prefix(40))”" }
            ?? "no column with the \(column.rawValue) of the articles"
        return CollectionProblem(
            what: "\(what); its columns are: \(shown)", advice: "name one with --\(column.rawValue)-column")
    }
}

extension ArticleDetails {
    /// What the cells of a record say. A date that is none is kept as it is written.
    init(cells: [ArticleColumn: String]) {
        self.init()
        func cell(_ column: ArticleColumn) -> String? {
            cells[column].map(\.onOneBlankedLine).flatMap { $0.isEmpty ? nil : $0 }
        }
        title = cell(.title)
        outlet = cell(.outlet)
        published = cell(.date).map { StatedDate.iso($0) ?? $0 }
        authors = cell(.author).map { $0.statedAuthors } ?? []
        url = cell(.url)
        language = cell(.language).map { LanguageNames.tag($0) ?? $0 }
    }
}

extension String {
    /// The people that a byline names; the whole of it where they cannot be told apart.
    var statedAuthors: [String] {
        let authors = Byline.authors([self])
        return authors.isEmpty ? [onOneBlankedLine] : authors
    }
}
