internal import Analysis
internal import Annotations

/// What stands out: who takes which side, who has changed it, and whose words were changed.
extension Report {
    var matrix: Section? {
        let matrix = ActorTopicMatrix(of: numbers, in: corpus)
        let topics = matrix.concepts.prefix(Limit.matrixTopics), actors = matrix.actors.prefix(Limit.matrixActors)
        guard !topics.isEmpty else { return nil }
        var body: Markup = """
            <p class="note">+ for, − against, = neutral, ~ mixed, ? unclear, · no stance yet. A field has the color of the side \
            with more statements.</p>

            """
        for start in stride(from: 0, to: topics.count, by: Limit.topicsInTable) {
            let some = topics[start..<min(start + Limit.topicsInTable, topics.count)]
            let speakers = actors.filter { actor in some.contains { matrix[actor, $0].total > 0 } }
            let caption: Markup =
                topics.count > Limit.topicsInTable
                ? "Actors and topics \(start + 1) to \(start + some.count)" : "Actors and topics"
            body += table(
                caption, [Self.head("Actor")] + some.map { Self.head(topic($0)) },
                speakers.map { row(of: $0, some, matrix) }, class: "cells")
        }
        body += leftOut(matrix.actors.count - actors.count, "Actors who say less than these and are not shown")
        body += leftOut(
            matrix.concepts.count - topics.count, "Topics that are spoken of less than these and are not shown")
        return Section("matrix", "Who is for and against what", body)
    }

    /// What a question comes to, of the actor whom the report is about.
    private func answer(to question: String) -> Answer {
        CorpusQuestion.named(question)?.answer(in: corpus, about: about) ?? Answer([], [])
    }

    private func row(
        of actor: Identifier<Actor>, _ topics: ArraySlice<Identifier<Concept>>, _ matrix: ActorTopicMatrix
    ) -> Markup {
        let cells = topics.map { topic -> Markup in
            let counts = matrix[actor, topic]
            return "<td\(Self.shade(counts))>\(plain: counts.total == 0 ? "" : counts.words)</td>"
        }
        return "<tr><th scope=\"row\">\(self.actor(actor))</th>\(cells)</tr>\n"
    }

    private static func shade(_ counts: StanceCounts) -> Markup {
        let (support, opposition) = (counts[.support], counts[.oppose])
        let depth = min(3, max(1, abs(support - opposition)))
        if support > opposition { return " class=\"for-\(depth)\"" }
        if opposition > support { return " class=\"against-\(depth)\"" }
        return support > 0 ? " class=\"both\"" : ""
    }

    var contradictions: Section? {
        let answer = answer(to: "contradictions")
        guard !answer.rows.isEmpty else { return nil }
        let findings = answer.rows.prefix(Limit.findings).map { row -> Markup in
            let statement = row.evidence.first.map { corpus.statements[$0.statement] }
            let who = statement.flatMap { corpus.actor(of: $0) }.map { actor($0) } ?? ""
            let what = statement.flatMap { corpus.concept(of: $0) }.map { topic($0) } ?? ""
            return
                "<h3>\(who) on \(what)</h3>\n\(evidence(row.evidence) { quotation($0.statement, showsTopic: false) })"
        }
        return Section(
            "contradictions", "Both for and against",
            "<p class=\"note\">One actor on both sides of one topic, by date. Whether that is a contradiction is for the reader "
                + "to say.</p>\n" + "\(findings)"
                + leftOut(answer.rows.count - findings.count, "Not shown"))
    }

    /// The first statements of a finding.
    private func evidence(_ all: [Answer.Evidence], _ show: (Answer.Evidence) -> Markup) -> Markup {
        "\(all.prefix(Limit.evidence).map(show))\(leftOut(all.count - Limit.evidence, "Not shown"))"
    }

    var copies: Section? {
        let answer = answer(to: "copies")
        guard !answer.rows.isEmpty else { return nil }
        let findings = answer.rows.prefix(Limit.findings).map { row -> Markup in
            let statement = row.evidence.first.map { corpus.statements[$0.statement] }
            let heading: Markup = "<h3>\(statement.map { speaker(of: $0) } ?? ""), in \(row.cells[2]) articles</h3>\n"
            let first = row.evidence.prefix(1).map { quotation($0.statement) }
            let rest = row.evidence.dropFirst().map { evidence -> Markup in
                let source = source(of: corpus.statements[evidence.statement])
                let words: Markup = evidence.remark.isEmpty ? "the same words" : Self.changes(evidence.remark)
                return "<li>\(source): \(words)</li>\n"
            }
            return
                "\(heading)\(first)\(!rest.isEmpty, "<ul class=\"also\">\n\(Array(rest.prefix(Limit.evidence)))</ul>\n")"
                + leftOut(rest.count - Limit.evidence, "Not shown")
        }
        return Section(
            "copies", "The same words in several articles",
            "<p class=\"note\">The first by date, and how the others differ from it: <del>left out</del>, <ins>put in</ins>; … "
                + "stands for words before and after all that both have.</p>\n" + "\(findings)"
                + leftOut(answer.rows.count - findings.count, "Not shown"))
    }

    /// Words with changes as wdiff(1) marks them, `[-left out-] {+put in+}`, as deletions and insertions.
    static func changes(_ remark: String) -> Markup {
        var rest = remark[...], changes: Markup = ""
        while let start = rest.firstIndex(where: { $0 == "[" || $0 == "{" }) {
            let isCut = rest[start...].hasPrefix("[-"), isNew = rest[start...].hasPrefix("{+")
            let end = isCut || isNew ? rest[start...].firstRange(of: isCut ? "-]" : "+}") : nil
            guard let end else {
                changes += "\(String(rest[...start]))"
                rest = rest[rest.index(after: start)...]
                continue
            }
            let before = String(rest[..<start]), words = String(rest[rest.index(start, offsetBy: 2)..<end.lowerBound])
            changes += "\(!before.isEmpty, "\(before)")\(isCut ? Markup.deletion(words) : .insertion(words))"
            rest = rest[end.upperBound...]
        }
        return changes + (rest.isEmpty ? "" : "\(String(rest))")
    }

    var quotedAbout: Section? {
        let answer = answer(to: "about")
        guard !answer.rows.isEmpty else { return nil }
        let rows = answer.rows.prefix(Limit.findings).map { row -> Markup in
            """
            <tr><th scope="row">\(row.cells[0])</th><td>\(row.cells[1])</td><td class="number">\(row.cells[2])</td>\
            <td>\(row.cells[3])</td></tr>

            """
        }
        let head: [Markup] = [
            Self.head("Speaker"), Self.head("About"), Self.number("Statements"), Self.head("Stances"),
        ]
        return Section(
            "about", "Who is quoted about whom",
            table("Statements in whose words another actor is named", head, Array(rows))
                + leftOut(answer.rows.count - rows.count, "Not shown"))
    }

    var gaps: Section? {
        let answer = answer(to: "gaps")
        guard !answer.rows.isEmpty, about == nil, filter == nil else { return nil }
        let kinds = Dictionary(grouping: answer.rows) { $0.cells[0] }
        let order = answer.rows.map { $0.cells[0] }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let items = order.map { kind -> Markup in
            let rows = kinds[kind] ?? []
            let names = rows.map { $0.cells[1] }.filter { !$0.isEmpty }
            let count = rows.count == 1 && names.isEmpty ? rows[0].cells[2] : "\(rows.count)"
            let shown: Markup = names.prefix(40).map { name -> Markup in "\(name)" }.joined(by: ", ")
            let more: Markup = names.count > 40 ? " and \(names.count - 40) more" : ""
            return "<dt>\(count)</dt><dd>\(Markup(own: kind))\(!names.isEmpty, ": \(shown)\(more)")</dd>\n"
        }
        return Section("gaps", "What is missing", "<dl>\n\(items)</dl>\n")
    }
}

extension Markup {
    fileprivate static func deletion(_ words: String) -> Markup { "<del>\(words)</del>" }

    fileprivate static func insertion(_ words: String) -> Markup { "<ins>\(words)</ins>" }
}
