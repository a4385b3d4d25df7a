package import Analysis
package import Annotations

/// A corpus, or what one actor says in it, as one page of HTML: to read, to print and to send, without a program.
///
/// It is no ``StatementFormat``: those write one statement after the other and know no other, and this page is made of what
/// statements are beside each other. It asks the questions of `Analysis` and adds no judgement of its own.
package struct Report: Sendable {
    let corpus: CodedCorpus
    /// The statements that it is about, by their numbers in the corpus.
    let numbers: [Int]
    /// Whose statements these are; nil for everybody's.
    let about: String?
    /// What these statements fit; nil for all.
    let filter: Narrowing?
    /// What the corpus is called.
    let name: String
    let work: CodersWork
    let memo: String?
    let made: Making
    let tally: ReportTally

    /// A filter, and the words that the page has for it, which need not be those that were typed: names may be left out.
    package struct Narrowing: Hashable, Sendable {
        let filter: StatementFilter
        let seen: SeenStatements?
        let words: String

        package init(_ filter: StatementFilter, _ seen: SeenStatements?, words: String) {
            self.filter = filter
            self.seen = seen
            self.words = words
        }
    }

    /// When the page was made and by which program.
    package struct Making: Hashable, Sendable {
        let time: Timestamp
        let program: String
        /// Whether names were left out of it.
        let isRedacted: Bool

        package init(at time: Timestamp, by program: String, isRedacted: Bool) {
            self.time = time
            self.program = program
            self.isRedacted = isRedacted
        }
    }

    /// How much of a large corpus is on the page. What is left out is counted on it.
    enum Limit {
        static let quotationsOfActor = 60
        static let findings = 100
        static let evidence = 12
        static let matrixActors = 40
        static let matrixTopics = 24
        static let topicsInTable = 8
        static let articles = 2_000
    }

    /// A report. `about` names an actor, `filter` narrows it to the statements that fit, and `memo` is what the coders noted
    /// about the corpus.
    package init(
        of whole: CodedCorpus, called name: String, about: String? = nil, filter: Narrowing? = nil, work: CodersWork,
        memo: String? = nil, made: Making
    ) {
        corpus =
            filter.map { whole.corpus(of: StatementTable(whole, seen: $0.seen).numbers($0.filter, in: .article)) }
            ?? whole
        self.filter = filter
        self.name = name
        self.about = about
        self.work = work
        self.memo = memo
        self.made = made
        numbers = corpus.numbers(of: about)
        tally = ReportTally(of: numbers, in: corpus)
    }

    /// The page.
    package var html: String { page.text }

    private var page: Markup {
        let sections = [
            voices, time, outlets, matrix, contradictions, copies, quotedAbout, actors, codebook, gaps, articles,
            provenance,
        ].compactMap(\.self)
        let links = sections.map { section -> Markup in "<li><a href=\"#\(section.id)\">\(section.title)</a></li>\n" }
        let bodies = sections.map { section -> Markup in
            """
            <section id="\(section.id)" aria-labelledby="\(section.id)-title">
            <h2 id="\(section.id)-title">\(section.title)</h2>
            \(section.body)</section>

            """
        }
        return """
            <!DOCTYPE html>
            <html lang="en">
            \(head)<body>
            <a class="skip" href="#main">Skip to the report</a>
            \(masthead)<nav aria-label="Contents">
            <ul>
            \(links)</ul>
            </nav>
            <main id="main" tabindex="-1">
            \(bodies)</main>
            <footer>
            <p>Made by \(plain: made.program) at \(plain: made.time.text). The page holds everything that it shows: it runs no \
            program and asks nothing of the network.</p>
            </footer>
            </body>
            </html>

            """
    }

    private var head: Markup {
        let title = [about, name].compactMap(\.self).joined(separator: " · ")
        return .head("\(plain: title): who said what", sheet: ReportStyle.sheet, generator: made.program)
    }

    /// A part of the page: its anchor, its heading and what stands under it.
    struct Section {
        let id: Markup
        let title: Markup
        let body: Markup

        init(_ id: Markup, _ title: Markup, _ body: Markup) {
            self.id = id
            self.title = title
            self.body = body
        }
    }
}
