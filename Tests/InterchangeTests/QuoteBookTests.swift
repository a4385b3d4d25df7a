import Annotations
import Prose
import Testing

@testable import Interchange

@Suite struct QuoteBookTests {
    private func written(_ format: any CorpusFormat, _ corpus: ExchangeCorpus) -> String {
        Exchange.written(format, corpus).map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }

    @Test(arguments: 0..<6)
    func `No word becomes an element of the page`(group: Int) throws {
        let words = HostileWords.all.enumerated().filter { $0.offset % 6 == group }.map(\.element).joined(
            separator: " ")
        let elements: Set<String> = [
            "html", "head", "meta", "title", "style", "body", "a", "header", "p", "h1", "h2", "ul", "ol", "li", "b",
            "nav",
            "main", "section", "footer", "bdi", "figure", "blockquote", "figcaption", "span", "cite", "time", "small",
            "i",
            "br",
        ]
        let page = written(QuoteBookPage(by: .topic), HostileWords.corpus(saying: words))
        let read = try PageReader(page)
        #expect(Set(read.tags.map(\.name)).isSubset(of: elements))
        let ids = read.tags.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        for link in read.tags.compactMap({ $0.attributes["href"] }) {
            let isHere = link.hasPrefix("#") && ids.contains(String(link.dropFirst()))
            #expect(isHere || link.hasPrefix("https://") || link.hasPrefix("http://"), "\(link)")
        }
        #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || $0.standIn == nil })
    }

    @Test(arguments: HostileWords.all)
    func `No word means anything in Markdown`(words: String) {
        let text = written(QuoteBookMarkdown(by: .topic), HostileWords.corpus(saying: words))
        let plain = written(QuoteBookMarkdown(by: .topic), HostileWords.corpus(saying: "Mara"))
        #expect(!text.contains("MarkdownText("))
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.standIn == nil })
        // What stands for itself is taken away; what then is left of signs is ours, and the same whatever the words are.
        let isLink = LinkAddress(words) != nil
        #expect(isLink || Self.signs(of: text) == Self.signs(of: plain), "\(text)")
    }

    /// The signs that a program obeys, in their order, and what each line begins with.
    private static func signs(of text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map { line in
            var bare = String.UnicodeScalarView(), isEscaped = false
            for scalar in line.unicodeScalars {
                if !isEscaped, scalar == "\\" {
                    isEscaped = true
                } else {
                    bare.append(isEscaped ? "x" : scalar)
                    isEscaped = false
                }
            }
            // What stands between the parentheses of a link is no text.
            return String(bare).split(separator: "](").enumerated().map { number, part in
                number == 0 ? String(part) : "]" + part.drop { $0 != ")" }
            }.joined()
        }
        return lines.filter { !$0.hasPrefix("> ") || $0.hasPrefix("> —") }.map { line in
            let start = line.prefix { "#>-+=|:.()".contains($0) }, number = line.prefix { $0.isNumber }
            let isListed = !number.isEmpty && [".", ")"].contains(line.dropFirst(number.count).first)
            return (isListed ? "1." : start) + line.dropFirst(start.count).filter { "*_`[]<>|~".contains($0) }
        }.filter { $0 != "" && $0 != ">" }
    }

    @Test(
        arguments: [
            ("1. We row", "1\\. We row"), ("- We row", "\\- We row"), ("iv) We row", "iv\\) We row"),
            ("Mrs. Lind", "Mrs. Lind"), ("A. Lind", "A\\. Lind"), ("(1) We row", "\\(1) We row"), ("# We", "\\# We"),
            ("2026 was it.", "2026 was it."), ("> We", "\\> We"), ("", ""), (".", "\\."), ("===", "\\=\\=\\="),
        ])
    func `What would begin a list or a heading does not`(words: String, escaped: String) {
        #expect(MarkdownText.start(of: words).text == escaped)
    }

    @Test(
        arguments: [
            ("https://example.org/a(b)", "(https://example.org/a%28b%29)"),
            ("https://example.org/?a=1&copy=2", "(https://example.org/?a=1&copy=2)"),
            ("https://example.org/?a=1&copy;=2", "(https://example.org/?a=1&amp;copy;=2)"),
            ("https://example.org/<b>", "(https://example.org/%3Cb%3E)"),
            ("https://example.org/\u{202E}x", "(https://example.org/%E2%80%AEx)"),
        ])
    func `An address does not end its link`(address: String, written: String) throws {
        let link = MarkdownText.link("x", to: try #require(LinkAddress(address)))
        #expect(link.text == "[x]" + written)
    }

    @Test func `A quotation stands in its sentence, and the ends of lines are not those of paragraphs`() throws {
        let text = ArticleText("One went. “We will\nrow,” said Mara Lind,\n“home.\n\n“And soon.” All laughed.\n")
        let words = ["“We will\nrow,”", "“home.\n\n“And soon.”"]
        let placed = SpanPlacing(in: text).outcomes(of: words.map { ImportedSpan($0) })
        let anchors = placed.compactMap { outcome -> Anchor? in
            guard case .placed(let range) = outcome else { return nil }
            return Anchor(of: range, in: text, base: TextHash(of: text))
        }
        #expect(anchors.count == 2)
        let statement = Statement(
            id: Identifier(iri: "urn:x:1"), segments: anchors, kind: .direct,
            record: Record(creator: ExchangeWorld.coder(), created: Timestamp(text: "2026-02-01T08:00:00Z")))
        let article = ExchangeArticle(
            path: BytePath("a"), about: Article(id: Identifier(iri: "urn:x:a")), text: text, notebooks: [])
        let passage = QuotedPassage(statement, in: article)
        let shown = passage.paragraphs.map { $0.map { $0.isQuoted ? "{\($0.words)}" : $0.words }.joined() }
        #expect(shown == ["{“We will row,”} said Mara Lind, {“home.}", "{“And soon.”}"])
        #expect(passage.hasContext)
        #expect(passage.quotedParagraphs == ["“We will row,” […] “home.", "“And soon.”"])
    }

    @Test(arguments: [("שלום Mara", true), ("“مرحبا”", true), ("Mara שלום", false), ("1 = 1", false), ("𐤀", true)])
    func `A passage runs from where its first letter does`(words: String, isFromRight: Bool) {
        #expect([QuotedPassage.Piece(words: words, isQuoted: true)].runFromRight == isFromRight)
    }

    @Test func `Where two coders say the same, there is one entry with both`() throws {
        let sample = ExchangeSample.corpus
        let article = try #require(sample.articles.first { _ in true })
        let ana = try #require(article.notebooks.first)
        var ben = Notebook(article: ana.article, coder: ExchangeWorld.coder("ben"), label: ana.label)
        ben.apply(Transaction("add", ana.items.map { .init(before: nil, after: $0) }))
        let both = ExchangeArticle(
            path: article.path, about: article.about, text: article.text, notebooks: [ana, ben])
        let corpus = ExchangeCorpus(name: "port", record: sample.record, articles: ExchangeArticles([both]))
        let text = written(QuoteBookMarkdown(), corpus)
        #expect(text.contains("3 quotations") && text.contains("coded by ana (reviewed), ben (reviewed)"))
        #expect(text.contains("*Memo:* ben: First line.\\\n  Second line."))
    }

    @Test(
        arguments: [
            (QuoteBook.Order.actor, ["aliases: 1 actor", "definition: 1 topic", "evidence of aliases: 1 actor"]),
            (.topic, ["aliases: 2 actors", "evidence of aliases: 1 actor"]),
        ])
    func `What a chapter says of its subject is not called lost`(order: QuoteBook.Order, lost: [String]) {
        let sample = ExchangeSample.corpus
        var record = sample.record
        for before in sample.record.actors {
            var silent = Actor(
                id: Identifier(iri: "urn:x:silent"), kind: .person, name: "Bo Quist", record: before.record)
            silent.aliases = [.init(name: "B. Quist")]
            var after = before
            after.aliases.append(.init(name: "the rower", evidence: "so she is called in the second line"))
            record.apply(
                Transaction(
                    "name",
                    [.init(before: .actor(before), after: .actor(after)), .init(before: nil, after: .actor(silent))]))
        }
        let corpus = ExchangeCorpus(name: "port", record: record, articles: sample.articles)
        for format in [QuoteBookPage(by: order), QuoteBookMarkdown(by: order)] as [any CorpusFormat] {
            let losses = format.losses(of: corpus).losses.filter { $0.kind == .actor || $0.kind == .concept }
            #expect(losses.map(\.line).sorted() == lost.sorted())
        }
    }

    @Test func `An empty corpus is a book that says so`() throws {
        let corpus = ExchangeCorpus(name: "port", record: CorpusRecord(), articles: ExchangeArticles([]))
        #expect(written(QuoteBookMarkdown(), corpus).hasSuffix("Nothing is tagged yet.\n"))
        let read = try PageReader(written(QuoteBookPage(), corpus))
        #expect(read.text.contains("Nothing is tagged yet."))
    }

    @Test func `The book by topic has its golden file too`() {
        let written = Array(written(QuoteBookMarkdown(by: .topic), ExchangeSample.corpus).utf8)
        let golden = Golden("exchange-quotebook-md-by-topic")
        if isRewriting { golden.rewrite(written) }
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: golden.bytes, as: UTF8.self))
    }
}
