internal import Annotations
internal import Prose

/// A quote book in Markdown: to put into a text of one's own, each quotation with its source below it.
///
/// ```
/// ## Mara Lind
///
/// > “We will row.”
/// >
/// > — **Mara Lind**, chair, in [Ferry, or no ferry](https://news.example/1), *Lantern*, 2026-01-17
///
/// 1 · **against** the ferry · coded by ana
/// ```
package struct QuoteBookMarkdown: QuoteBookFormat {
    package let order: QuoteBook.Order

    package init(by order: QuoteBook.Order = .actor) {
        self.order = order
    }

    package var name: String { "quotebook-md" }
    package var summary: String { "a quote book (Markdown) for a text of one's own, by actor or by topic" }
    package var output: ExchangeOutput { .file(ending: ".md") }

    package func write<Failure: Error>(_ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>) throws(Failure) {
        let book = QuoteBook(corpus, by: order)
        sink.show(Array((book.name + "\n").utf8))
        try sink.send(Self.start(of: book).text)
        for chapter in book.chapters {
            sink.show(Array(chapter.words.utf8))
            try sink.send(Self.chapter(chapter).text)
        }
    }

    private static func start(of book: QuoteBook) -> MarkdownText {
        let figures = book.figures.map { count, what -> MarkdownText in "\(count) \(what)" }
        let dates = book.dates.map { first, last -> MarkdownText in
            first == last ? "\(first)" : "\(first) to \(last)"
        }
        let stances = book.entries.stances.sentence.map { stances -> MarkdownText in "\(stances)" }
        let line = (figures + [dates, stances].compactMap(\.self)).joined(by: " · ")
        return "# \(book.name): quotations\n\n\(line)\n\n\(contents(of: book))"
    }

    /// Links to the chapters, by the names that programs give to headings.
    private static func contents(of book: QuoteBook) -> MarkdownText {
        guard !book.chapters.isEmpty else { return "Nothing is tagged yet.\n" }
        var taken = ["contents": 1, MarkdownText.slug(of: book.name + ": quotations"): 1]
        let lines = book.chapters.map { chapter -> MarkdownText in
            var slug = MarkdownText.slug(of: chapter.heading)
            let count = taken[slug, default: 0]
            taken[slug] = count + 1
            if count > 0 { slug += "-\(count)" }
            return "- \(.link(chapter.heading, toHeading: slug)): \(chapter.numbers)\n"
        }
        return "## Contents\n\n\(lines.joined(by: ""))"
    }

    private static func chapter(_ chapter: QuoteBook.Chapter) -> MarkdownText {
        let count = chapter.entries.count
        let remarks = chapter.remarks + ["\(count) \(count == 1 ? "quotation" : "quotations")"]
        let all = (remarks + [chapter.stances.sentence].compactMap(\.self)).enumerated().map { number, remark in
            number == 0 ? MarkdownText.start(of: remark) : "\(remark)"
        }
        let entries = chapter.entries.enumerated().map { $1.markdown(number: chapter.first + $0) }
        return "\n## \(MarkdownText.start(of: chapter.heading))\n\n\(all.joined(by: " · "))\n\(entries.joined(by: ""))"
    }
}

extension QuoteBookEntry {
    fileprivate func markdown(number: Int) -> MarkdownText {
        let words = saying.passage.quotedParagraphs.map { words -> MarkdownText in "> \(.start(of: words))" }
            .joined(by: "\n>\n")
        let notes = context + readings.flatMap { $0.notes(among: readings.count) }
        let list = notes.map { note -> MarkdownText in "- \(note)\n" }.joined(by: "")
        return """

            \(words)
            >
            > — \(who), in \(source.markdown)

            \(number) · \(remarks)
            \(list.isEmpty ? list : "\n" + list)
            """
    }

    private var who: MarkdownText {
        let name: MarkdownText =
            switch (speaker, saying.speaker) {
            case (let speaker?, _): "**\(speaker)**"
            case (nil, .unknown): "speaker not told"
            case (nil, .unset), (nil, .actor): "no speaker yet"
            }
        return office.map { office -> MarkdownText in "\(name), \(office)" } ?? name
    }

    /// What it is about, how it came to be in the article, and who coded it.
    private var remarks: MarkdownText {
        let what = topic.map { topic -> MarkdownText in
            saying.takesSide ? "**\(saying.stance.word)** \(topic)" : "**\(saying.stance.word)** on \(topic)"
        }
        let addressees = saying.addressees.isEmpty ? nil : "to \(saying.addressees.inOneRow)" as MarkdownText
        let via = saying.via.isEmpty ? nil : "as reported by \(saying.via.inOneRow)" as MarkdownText
        let manner = manner.map { manner -> MarkdownText in "\(manner)" }
        let coders: MarkdownText = "coded by \(readings.map(\.signature).joined(separator: ", "))"
        let parts: [MarkdownText?] = [what ?? "no topic yet", manner, addressees, via, coders]
        return parts.compactMap(\.self).joined(by: " · ")
    }

    /// The sentence, where the quotation is a part of it. The words that stand above are not all said again.
    private var context: [MarkdownText] {
        guard saying.passage.hasContext else { return [] }
        let words = saying.passage.paragraphs.map { $0.map(\.shortened).joined() }.joined(separator: " ")
        return ["*In the article:* \(words)"]
    }
}

extension QuoteBookEntry.Source {
    /// The title, a link where the article says where it was found, and where and when it was printed.
    fileprivate var markdown: MarkdownText {
        let plain: MarkdownText = "\(title)"
        let title = url.flatMap(LinkAddress.init).map { MarkdownText.link(plain, to: $0) } ?? plain
        let outlet = outlet.map { outlet -> MarkdownText in "*\(outlet)*" }
        let published = published.map { date -> MarkdownText in "\(date)" }
        return [title, outlet, published].compactMap(\.self).joined(by: ", ")
    }
}

extension QuoteBookEntry.Reading {
    /// What the coder noted, a line each; a memo of several lines has several.
    fileprivate func notes(among count: Int) -> [MarkdownText] {
        let own: MarkdownText = count > 1 ? "\(coder.slug): " : ""
        let memo = memo.map { memo -> MarkdownText in
            let lines = memo.split(whereSeparator: \.isNewline).map { MarkdownText.start(of: String($0)) }
            return "*Memo:* \(own)\(lines.joined(by: "\\\n  "))"
        }
        let notes: [MarkdownText?] = [
            claim.map { "*In short:* \(own)\($0)" },
            tags.isEmpty ? nil : "*Tags:* \(own)\(tags.inOneRow)", memo,
        ]
        return notes.compactMap(\.self)
    }
}

extension Stance? {
    /// As a person would say it.
    fileprivate var word: String {
        switch self {
        case .support: "for"
        case .oppose: "against"
        case .neutral: "neutral"
        case .mixed: "mixed"
        case .unclear: "unclear"
        case nil: "no stance yet"
        }
    }
}
