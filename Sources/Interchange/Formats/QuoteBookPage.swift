internal import Annotations
internal import Prose

/// A quote book as a page of HTML: to read, to print, to take words from. It holds all that it shows.
package struct QuoteBookPage: QuoteBookFormat {
    package let order: QuoteBook.Order

    package init(by order: QuoteBook.Order = .actor) {
        self.order = order
    }

    package var name: String { "quotebook-html" }
    package var summary: String { "a quote book (HTML) to read and to print, by actor or by topic" }
    package var output: ExchangeOutput { .file(ending: ".html") }

    package func write<Failure: Error>(_ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>) throws(Failure) {
        let book = QuoteBook(corpus, by: order)
        sink.show(Array((book.name + "\n").utf8))
        try sink.send(Self.start(of: book).text)
        for (place, chapter) in book.chapters.enumerated() {
            sink.show(Array(chapter.words.utf8))
            try sink.send(Self.chapter(chapter, at: place, in: book).text)
        }
        try sink.send(Self.end.text)
    }

    private static func start(of book: QuoteBook) -> Markup {
        let kicker: Markup =
            switch book.order {
            case .actor: "Who said what, actor by actor"
            case .topic: "Who said what, topic by topic"
            }
        return """
            <!DOCTYPE html>
            <html lang="en">
            \(Markup.head("\(plain: book.name.onOneLine): quotations", sheet: ReportStyle.bookSheet, generator: "dictum"))<body>
            <a class="skip" href="#main">Skip to the quotations</a>
            <header>
            <p class="kicker">\(kicker)</p>
            <h1>\(plain: book.name.onOneLine)</h1>
            <ul class="facts">
            \(facts(of: book))</ul>
            </header>
            \(contents(of: book))<main id="main" tabindex="-1">

            """
    }

    private static func facts(of book: QuoteBook) -> [Markup] {
        var facts = book.figures.map { count, what -> Markup in
            "<li><b>\(count)</b> \(Markup(own: what))</li>\n"
        }
        if let (first, last) = book.dates {
            let dates = [first, last].compactMap { Markup.date($0) }
            facts.append("<li><b>\(first == last ? dates[0] : dates.joined(by: " – "))</b> published</li>\n")
        }
        for (count, side) in book.entries.stances.sides {
            facts.append("<li><b>\(count)</b> \(Markup(own: side))</li>\n")
        }
        return facts
    }

    private static func contents(of book: QuoteBook) -> Markup {
        guard !book.chapters.isEmpty else { return "<p>Nothing is tagged yet.</p>\n" }
        let lines = book.chapters.enumerated().map { place, chapter -> Markup in
            "<li><a href=\"#chapter-\(place)\">\(chapter.heading)</a> <small>\(plain: chapter.numbers)</small></li>\n"
        }
        return """
            <h2 id="contents-title">Contents</h2>
            <nav class="contents" aria-labelledby="contents-title">
            <ol class="index">
            \(lines)</ol>
            </nav>

            """
    }

    private static func chapter(_ chapter: QuoteBook.Chapter, at place: Int, in book: QuoteBook) -> Markup {
        let count = chapter.entries.count
        let counted: Markup = "\(count) \(count == 1 ? "quotation" as Markup : "quotations")"
        let remarks =
            chapter.remarks.map { remark -> Markup in "\(remark.onOneLine)" } + [counted]
            + [chapter.stances.sentence].compactMap { $0.map { Markup(own: $0) } }
        let entries = chapter.entries.enumerated().map { number, entry in
            entry.figure(number: chapter.first + number, by: book.order)
        }
        return """
            <section class="actor" id="chapter-\(place)" aria-labelledby="chapter-\(place)-title">
            <h2 id="chapter-\(place)-title">\(chapter.heading)</h2>
            <p class="note">\(remarks.joined(by: " · "))</p>
            \(entries)<p class="note again"><a href="#contents-title">Contents</a></p>
            </section>

            """
    }

    private static let end: Markup = """
        </main>
        <footer>
        <p>What is paler stands around the words in the article. Speakers, topics and stances are judgements of the coders who are \
        named. The page holds everything that it shows: it runs no program and asks nothing of the network.</p>
        </footer>
        </body>
        </html>

        """
}

extension QuoteBookEntry {
    /// The quotation with all that is known of it. What the chapter says already is not said again.
    fileprivate func figure(number: Int, by order: QuoteBook.Order) -> Markup {
        let paragraphs = saying.passage.paragraphs.map { pieces -> Markup in
            "<p\(pieces.runFromRight, " dir=\"rtl\"")>\(pieces.map(\.markup))</p>"
        }
        let first: [Markup] = [who(number, order), "\(source.markup) · \(remarks)"]
        let lines = first + readings.flatMap { $0.notes(among: readings.count) }
        return """
            <figure id="quotation-\(number)"\(Markup.side(saying.stance))>
            <blockquote\(Markup.language(source.language))>\(paragraphs)</blockquote>
            <figcaption>\(lines.map { line -> Markup in "<p>\(line)</p>" })</figcaption>
            </figure>

            """
    }

    private func who(_ number: Int, _ order: QuoteBook.Order) -> Markup {
        let anchor: Markup = "<a class=\"place\" href=\"#quotation-\(number)\">\(number)</a>"
        let name: Markup? =
            switch (order, speaker, saying.speaker) {
            case (.actor, _, _): nil
            case (.topic, let speaker?, _): "<b>\(speaker.onOneLine)</b>"
            case (.topic, nil, .unknown): "speaker not told"
            case (.topic, nil, .unset), (.topic, nil, .actor): "no speaker yet"
            }
        let office = office.map { office -> Markup in "\(office)" }
        let who = [name, office].compactMap(\.self).joined(by: ", ")
        let what: Markup =
            switch order {
            case .actor:
                topic.map { "\(Markup.stance(saying.stance))\(!saying.takesSide, " on") \($0.onOneLine)" }
                    ?? "no topic yet"
            case .topic: .stance(saying.stance)
            }
        return "\(anchor) \([who, what].filter { !$0.isEmpty }.joined(by: " · "))"
    }

    /// How it came to be in the article, and who coded it.
    private var remarks: Markup {
        let manner = manner.map { Markup(own: $0) }
        let addressees: Markup? = saying.addressees.isEmpty ? nil : "to \(saying.addressees.inOneRow)"
        let via: Markup? = saying.via.isEmpty ? nil : "as reported by \(saying.via.inOneRow)"
        let coders: Markup = "coded by \(readings.map(\.signature).joined(separator: ", "))"
        return [manner, addressees, via, coders].compactMap(\.self).joined(by: " · ")
    }
}

extension QuoteBookEntry.Source {
    /// When and where it was printed, with a link to it.
    fileprivate var markup: Markup {
        let parts: [Markup?] = [.date(published), outlet.map { "\($0)" }, .cited(title, in: language, at: url)]
        return parts.compactMap(\.self).joined(by: ", ")
    }
}

extension QuoteBookEntry.Reading {
    /// What the coder noted, a line each.
    fileprivate func notes(among count: Int) -> [Markup] {
        let own: Markup = count > 1 ? "\(coder.slug): " : ""
        let notes: [Markup?] = [
            claim.map { "<i>In short:</i> \(own)\($0.onOneLine)" },
            tags.isEmpty ? nil : "<i>Tags:</i> \(own)\(tags.map(\.onOneLine).joined(separator: ", "))",
            memo.map { memo in
                let lines = memo.split(whereSeparator: \.isNewline).map { line -> Markup in "\(String(line))" }
                return "<i>Memo:</i> \(own)\(lines.joined(by: "<br>"))"
            },
        ]
        return notes.compactMap(\.self)
    }
}

extension QuotedPassage.Piece {
    fileprivate var markup: Markup {
        isQuoted ? "<span class=\"said\">\(words)</span>" : "<span class=\"around\">\(words)</span>"
    }
}

extension [QuotedPassage.Piece] {
    /// Whether the first letter is of a script that is written from right to left: Hebrew, Arabic, Syriac, Thaana and others.
    var runFromRight: Bool {
        for piece in self {
            guard let letter = piece.words.unicodeScalars.first(where: \.properties.isAlphabetic) else { continue }
            return [0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF]
                .contains { $0.contains(letter.value) }
        }
        return false
    }
}

extension [String] {
    /// Names in a row.
    var inOneRow: String { map(\.onOneLine).joined(separator: ", ") }
}
