/// What an import has done, and what it has left and why.
package struct ImportReport: Hashable, Sendable {
    /// Something that was not taken over.
    package struct Left: Hashable, Sendable {
        /// The article as the file calls it; nil where it belongs to none.
        package let article: String?
        package let problem: ImportProblem

        /// `first.txt: line 12: these words are not in the article: …`.
        package var line: String {
            [article, problem.place, problem.sentence].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": ")
        }
    }

    /// How many were marked, and in how many articles.
    package var statements = 0
    package var mentions = 0
    package var articles = 0
    /// How many were there already.
    package var known = 0
    package var actors = 0
    package var concepts = 0
    /// What of the file is not here now.
    package private(set) var left: [Left] = []
    /// Statements that are here, without a part that could not be placed.
    package private(set) var incomplete: [Left] = []

    package init() {}

    /// Notes what is left, of an article or of none.
    package mutating func leave(_ problem: ImportProblem, of article: String? = nil) {
        left.append(Left(article: article, problem: problem))
    }

    /// Notes a statement that lacks something.
    package mutating func lack(_ problem: ImportProblem, of article: String?) {
        incomplete.append(Left(article: article, problem: problem))
    }

    /// Whether nothing is new, and nothing left.
    package var isUneventful: Bool {
        statements + mentions + actors + concepts == 0 && left.isEmpty && incomplete.isEmpty
    }

    /// `3 statements and 1 mention in 2 articles; 4 were there already; new: 1 actor, 2 topics; 5 not placed`.
    package var summary: String {
        var parts = [
            "\(Self.count(statements, "statement")) and \(Self.count(mentions, "mention")) in "
                + Self.count(articles, "article")
        ]
        if known > 0 { parts.append("\(known) there already") }
        if actors > 0 || concepts > 0 {
            parts.append("new: \(Self.count(actors, "actor")), \(Self.count(concepts, "topic"))")
        }
        if !incomplete.isEmpty { parts.append("\(incomplete.count) incomplete") }
        if !left.isEmpty { parts.append("\(left.count) left out") }
        return parts.joined(separator: "; ")
    }

    private static func count(_ number: Int, _ word: String) -> String {
        "\(number) \(word)\(number == 1 ? "" : "s")"
    }
}
