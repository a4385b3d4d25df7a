internal import Analysis
internal import Annotations

/// The top of the page, and the pictures of the whole: voices, time, outlets.
extension Report {
    var masthead: Markup {
        let kicker: Markup =
            about == nil ? "Who said what, about what, and whether for or against" : "What one actor says"
        let redacted: Markup = "<p class=\"note\">Names that are marked as sensitive are left out.</p>\n"
        let narrowed = filter.map { filter -> Markup in
            "<p class=\"note\">Only statements that fit <q>\(filter.words)</q>.</p>\n"
        }
        let noted = memo.map { memo -> Markup in "<p>\(memo)</p>\n" } ?? ""
        return """
            <header>
            <p class="kicker">\(kicker)</p>
            <h1>\(plain: [about, name].compactMap(\.self).joined(separator: ", in "))</h1>
            \(noted)\(narrowed ?? "")\(made.isRedacted, redacted)<ul class="facts">
            \(facts)</ul>
            </header>

            """
    }

    private var facts: [Markup] {
        let outlets = Set(tally.articles.compactMap { corpus.articles[$0].about.outlet }).count
        let unreviewed = numbers.count { [.draft, .coded].contains(corpus.statements[$0].status) }
        let counts: [(Int, Markup)] = [
            (tally.articles.count, "articles"), (numbers.count, "statements"), (tally.voices.count, "actors who speak"),
            (tally.topics.count, "topics"), (outlets, "outlets"), (unreviewed, "not reviewed yet"),
        ]
        let dates = tally.articles.compactMap { corpus.articles[$0].about.published }.filter {
            CodedCorpus.month(of: $0) != nil
        }
        let spans = [dates.min(), dates.max()].compactMap { Markup.date($0) }
        let facts = counts.map { count, what -> Markup in "<li><b>\(count)</b> \(what)</li>\n" }
        guard spans.count == 2 else { return facts }
        return facts + ["<li><b>\(spans[0] == spans[1] ? spans[0] : spans.joined(by: " – "))</b> published</li>\n"]
    }

    var voices: Section? {
        guard !tally.voices.isEmpty else { return nil }
        let most = tally.voices.map(\.stances.total).max() ?? 1
        let rows = tally.voices.map { voice -> Markup in
            let share = voice.statements.count * 100 / max(numbers.count, 1)
            let pages = Set(voice.statements.compactMap { corpus.articles[corpus.statements[$0].article].about.outlet })
                .count
            return """
                <tr><th scope="row">\(actor(voice.actor))</th><td class="number">\(voice.statements.count)</td>\
                <td class="number">\(share) %</td><td>\(ReportCharts.bar(.init(voice.stances), most: most))</td>\
                <td class="number">\(voice.words)</td><td class="number">\(pages)</td>\
                <td>\(ReportCharts.sparkline(corpus.counts(voice.statements, on: tally.calendar), of: tally.calendar))</td></tr>

                """
        }
        let head: [Markup] = [
            Self.head("Actor"), Self.number("Statements"), Self.number("Share"), Self.head("Stances"),
            Self.number("Words"), Self.number("Outlets"), Self.head("Over time"),
        ]
        let nobody = leftOut(tally.nameless.count, "Statements without a named speaker")
        return Section(
            "voices", "Who speaks",
            ReportCharts.legend + table("How often and how long each actor is quoted, the most first", head, rows)
                + nobody)
    }

    static func head(_ name: Markup) -> Markup { "<th scope=\"col\">\(name)</th>" }

    static func number(_ name: Markup) -> Markup { "<th scope=\"col\" class=\"number\">\(name)</th>" }

    var time: Section? {
        let labels = tally.calendar.labels
        guard labels.count > 1 else { return nil }
        var stances = [StanceCounts](repeating: StanceCounts(), count: labels.count)
        var undated = 0
        for number in numbers {
            let statement = corpus.statements[number]
            guard let place = tally.calendar.place(of: corpus.date(of: statement)) else {
                undated += 1
                continue
            }
            stances[place].add(statement.stance)
        }
        let divisions = stances.map { ReportCharts.Division($0) }
        let rows = zip(labels, divisions).filter { $1.total > 0 }.map { label, division -> Markup in
            """
            <tr><th scope="row">\(plain: label)</th><td class="number">\(division.total)</td>\
            <td class="number">\(division.support)</td><td class="number">\(division.opposition)</td>\
            <td class="number">\(division.rest)</td></tr>

            """
        }
        let head: [Markup] = [
            Self.head("When"), Self.number("Statements"), Self.number("For"), Self.number("Against"),
            Self.number("Neither"),
        ]
        return Section(
            "time", "Over time",
            ReportCharts.columns(divisions, of: tally.calendar) + ReportCharts.legend
                + "<details><summary>The figures</summary>\n" + table("Statements by date of the article", head, rows)
                + "</details>\n" + leftOut(undated, "Statements in articles without a date"))
    }

    var outlets: Section? {
        let byOutlet = Dictionary(grouping: numbers) {
            corpus.articles[corpus.statements[$0].article].about.outlet ?? ""
        }
        guard byOutlet.count > 1 || byOutlet[""] == nil, !byOutlet.isEmpty else { return nil }
        let sorted = byOutlet.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        let most = sorted.first?.value.count ?? 1
        let rows = sorted.map { outlet, numbers -> Markup in
            let stances = corpus.stances(of: numbers)
            let articles = Set(numbers.map { corpus.statements[$0].article }).count
            let name: Markup = outlet.isEmpty ? "not told" : "\(outlet)"
            return """
                <tr><th scope="row">\(name)</th><td class="number">\(articles)</td><td class="number">\(numbers.count)</td>\
                <td>\(ReportCharts.bar(.init(stances), most: most))</td><td class="words">\(loudest(numbers))</td></tr>

                """
        }
        let head: [Markup] = [
            Self.head("Outlet"), Self.number("Articles"), Self.number("Statements"), Self.head("Stances"),
            Self.head("Most quoted"),
        ]
        return Section("outlets", "By outlet", table("What each outlet prints, the most statements first", head, rows))
    }

    /// The three who speak most in some statements.
    private func loudest(_ numbers: [Int]) -> Markup {
        let actors = numbers.compactMap { corpus.actor(of: corpus.statements[$0]) }
        let counts = Dictionary(actors.map { ($0, 1) }, uniquingKeysWith: +)
        let first = counts.sorted { one, other in
            one.value != other.value
                ? one.value > other.value : (tally.placeOfVoice[one.key] ?? 0) < (tally.placeOfVoice[other.key] ?? 0)
        }.prefix(3)
        return first.map { id, count -> Markup in "\(actor(id)) \(count)" }.joined(by: ", ")
    }
}
