package import Extraction
import Prose

/// How the text of an article was taken out of its file, where it is not the file as it is.
package struct ArticleExtract: Hashable, Sendable {
    /// The format of the file, as people call it.
    package let format: String
    /// Which version of our reading of that format it was.
    package let version: Int
    /// What of the file is not in the text.
    package let leftOut: [LeftOutRegion]

    /// A sentence about it for whoever opens the article.
    var notice: String {
        let count = leftOut.count
        let parts = count == 0 ? "nothing of it was left out" : "\(count) parts of it were left out"
        return "taken out of \(format): \(count == 1 ? "1 part of it was left out" : parts)"
    }
}

extension FrontMatter {
    /// What a format found of an article. Its text has no block of it.
    init(_ details: ArticleDetails) {
        self.init(top: "")
        (title, authors, outlet) = (details.title, details.authors, details.outlet)
        // The day is what articles are put in order and compared by.
        published = details.published.map { String($0.prefix { $0 != "T" }) }
        (language, url) = (details.language, details.url)
        saysTitle = title != nil
    }
}
