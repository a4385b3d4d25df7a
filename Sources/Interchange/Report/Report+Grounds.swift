internal import Analysis
internal import Annotations
import Prose

/// What the report stands on: the codebook, the articles, and who coded them.
extension Report {
    var codebook: Section? {
        let concepts = corpus.record.concepts.filter { $0.mergedInto == nil }
        guard !concepts.isEmpty else { return nil }
        let known = Set(concepts.map(\.id))
        // A concept whose parent is gone stands at the top; so does one in a circle of parents, which is reached from nowhere.
        let children = Dictionary(grouping: concepts) { concept in
            concept.parent.flatMap { known.contains($0) ? $0 : nil }
        }
        var seen: Set<Identifier<Concept>> = []
        var body = tree(children[nil] ?? [], children, &seen)
        body += tree(concepts.filter { !seen.contains($0.id) }, children, &seen)
        return Section("codebook", "Codebook", body)
    }

    private func tree(
        _ concepts: [Concept], _ children: [Identifier<Concept>?: [Concept]], _ seen: inout Set<Identifier<Concept>>
    ) -> Markup {
        var items: Markup = ""
        for concept in concepts where seen.insert(concept.id).inserted {
            items += "<li>\(entry(concept))\(tree(children[concept.id] ?? [], children, &seen))</li>\n"
        }
        return items.isEmpty ? "" : "<ul class=\"tree\">\n\(items)</ul>\n"
    }

    private func entry(_ concept: Concept) -> Markup {
        let counts = tally.topics[concept.id]
        let count: Markup = counts.map { "statements: \($0.total), of them \($0.words)" } ?? "no statements"
        let members: [(Markup, String?)] = [
            ("Means", concept.definition), ("Use when", concept.useWhen), ("Not when", concept.notWhen),
            ("Examples", concept.examples.isEmpty ? nil : concept.examples.joined(separator: " / ")),
            ("Also", concept.aliases.isEmpty ? nil : concept.aliases.joined(separator: ", ")), ("Memo", concept.memo),
        ]
        let told = members.compactMap { name, value in
            value.map { value -> Markup in "<dt>\(name)</dt><dd>\(value)</dd>\n" }
        }
        return """
            <h3 id="topic-\(tally.placeOfTopic[concept.id] ?? 0)">\(concept.name)</h3>
            <p class="note">\(count)</p>
            \(!told.isEmpty, "<dl>\n\(told)</dl>\n")
            """
    }

    var articles: Section? {
        guard !tally.articles.isEmpty else { return nil }
        let notes = Dictionary(grouping: work.notes, by: \.article)
        let rows = tally.articles.prefix(Limit.articles).map { number -> Markup in
            let article = corpus.articles[number]
            let memos = (notes[article.path] ?? []).map { note -> Markup in
                "<br><span class=\"around\">\(note.coder.slug): \(note.memo.onOneLine)</span>"
            }
            return """
                <tr><td class="date">\(Markup.date(article.about.published) ?? "")</td>\
                <td>\(article.about.outlet.map { outlet -> Markup in "\(outlet)" } ?? "")</td>\
                <th scope="row">\(cited(article))\(memos)</th><td>\(article.about.authors.joined(separator: ", "))</td>\
                <td class="number">\(tally.statementsOfArticle[number] ?? 0)</td></tr>

                """
        }
        let head: [Markup] = [
            Self.head("Date"), Self.head("Outlet"), Self.head("Article"), Self.head("Author"),
            Self.number("Statements"),
        ]
        return Section(
            "articles", "Articles",
            table("The articles of these statements, by date", head, Array(rows))
                + leftOut(tally.articles.count - rows.count, "Articles that are not listed"))
    }

    var provenance: Section? {
        guard !work.shares.isEmpty else { return nil }
        let rows = work.shares.sorted { $0.key < $1.key }.map { coder, share -> Markup in
            let times = [share.first, share.last].compactMap { $0.map { String($0.prefix(10)) } }
            let span = Set(times).count == 1 ? times[0] : times.joined(separator: " – ")
            return """
                <tr><th scope="row">\(coder.slug)</th><td class="number">\(share.articles)</td><td class="number">\(share.done)</td>\
                <td class="number">\(share.statements)</td><td class="number">\(share.unreviewed)</td>\
                <td class="number">\(share.proposed)</td><td class="date">\(span)</td></tr>

                """
        }
        let head: [Markup] = [
            Self.head("Coder"), Self.number("Articles"), Self.number("of them done"), Self.number("Statements"),
            Self.number("not reviewed yet"), Self.number("proposed"), Self.head("When"),
        ]
        let proposers = work.proposers.sorted().joined(separator: ", ")
        let proposed: Markup = "Statements counted as proposed were found by \(proposers) and accepted by the coder. "
        return Section(
            "provenance", "Who coded this",
            """
            \(table("What each coder has done in the whole corpus", head, rows))\
            <p class="note">\(!proposers.isEmpty, proposed)Where several coders marked the same words and gave them the same \
            speaker, topic and stance, that is counted as one statement everywhere else on this page. Speakers and stances \
            are judgements of the coders; none is set by the program.</p>

            """)
    }
}
