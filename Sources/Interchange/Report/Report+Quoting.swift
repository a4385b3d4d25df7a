internal import Analysis
internal import Annotations
import Prose

/// Statements on the page: the words with what stands around them, and where they come from.
extension Report {
    /// A statement in full. `isHome` says that links to the statement lead here; without its topic, where that is said
    /// already, only the stance is told.
    func quotation(_ number: Int, isHome: Bool = false, showsTopic: Bool = true) -> Markup {
        let statement = corpus.statements[number]
        let article = corpus.articles[statement.article].about
        let (before, after) = (context(before: statement), context(after: statement))
        return """
            <figure\(isHome, " id=\"statement-\(number)\"")\(Markup.side(statement.stance))>
            <blockquote\(Markup.language(article.language))>\(before)\(statement.quotation)\(after)</blockquote>
            <figcaption>\(captions(number, showsTopic).joined(by: " · "))</figcaption>
            </figure>

            """
    }

    private func captions(_ number: Int, _ showsTopic: Bool) -> [Markup] {
        let statement = corpus.statements[number]
        let coders: Markup = "coded by \(corpus.coders(of: number).map(\.slug).joined(separator: ", "))"
        let parts: [Markup?] = [
            showsTopic ? topic(of: statement) : .stance(statement.stance), source(of: statement),
            statement.isUnsure ? "unsure" : nil, coders + status(statement.status),
        ]
        return parts.compactMap(\.self)
    }

    /// The speaker with the way to all that they say.
    func speaker(of statement: CodedStatement) -> Markup {
        switch statement.speaker {
        case .actor(let id): actor(corpus.standing(id))
        case .unknown: "speaker not told"
        case .unset: "no speaker yet"
        }
    }

    /// The stance and the topic.
    func topic(of statement: CodedStatement) -> Markup {
        guard let concept = corpus.concept(of: statement) else { return "no topic yet" }
        let isSide = statement.stance == .support || statement.stance == .oppose
        return "\(Markup.stance(statement.stance))\(!isSide, " on") \(topic(concept))"
    }

    private func status(_ status: Statement.Status) -> Markup {
        switch status {
        case .coded: ""
        case .draft: ", a draft"
        case .reviewed, .disputed, .final: ", \(Markup(own: status.rawValue))"
        }
    }

    /// When and where it was printed.
    func source(of statement: CodedStatement) -> Markup {
        let article = corpus.articles[statement.article]
        let parts: [Markup?] = [.date(article.about.published), article.about.outlet.map { "\($0)" }, cited(article)]
        return parts.compactMap(\.self).joined(by: ", ")
    }

    /// The title of an article, a link where it says where it was found.
    func cited(_ article: CodedCorpus.CodedArticle) -> Markup {
        .cited(
            article.about.title ?? article.path.display, in: article.about.language, at: article.about.url)
    }

    func actor(_ id: Identifier<Actor>) -> Markup {
        guard let place = tally.placeOfVoice[id] else { return "\(corpus.name(of: id))" }
        return "<a href=\"#actor-\(place)\">\(corpus.name(of: id))</a>"
    }

    func topic(_ id: Identifier<Concept>) -> Markup {
        guard let place = tally.placeOfTopic[id] else { return "\(corpus.name(of: id))" }
        return "<a href=\"#topic-\(place)\">\(corpus.name(of: id))</a>"
    }

    /// The words before a statement. A word that the anchor cut in two is left out.
    private func context(before statement: CodedStatement) -> Markup {
        var words = statement.before[...]
        if words.unicodeScalars.count >= Anchor.context, let blank = words.firstIndex(where: \.isWhitespace) {
            words = words[blank...]
        }
        let line = String(words).onOneLine
        let gap: Markup = words.last?.isWhitespace == true ? " " : ""
        return line.isEmpty ? "" : "<span class=\"around\">… \(line)</span>\(gap)"
    }

    private func context(after statement: CodedStatement) -> Markup {
        var words = statement.after[...]
        if words.unicodeScalars.count >= Anchor.context, let blank = words.lastIndex(where: \.isWhitespace) {
            words = words[..<blank]
        }
        let line = String(words).onOneLine
        let gap: Markup = words.first?.isWhitespace == true ? " " : ""
        return line.isEmpty ? "" : "\(gap)<span class=\"around\">\(line) …</span>"
    }

    /// A table that may be wider than the page: it then moves to the side by itself, by keys too.
    func table(_ caption: Markup, _ head: [Markup], _ rows: [Markup], class name: Markup = "") -> Markup {
        """
        <div class="wide" role="region" tabindex="0" aria-label="Table: \(caption)">
        <table\(!name.isEmpty, " class=\"\(name)\"")>
        <caption>\(caption)</caption>
        <thead><tr>\(head)</tr></thead>
        <tbody>
        \(rows)</tbody>
        </table>
        </div>

        """
    }

    /// A sentence about what is not on the page; nothing where all is.
    func leftOut(_ count: Int, _ what: Markup) -> Markup {
        count > 0 ? "<p class=\"note\">\(what): \(count)</p>\n" : ""
    }
}
