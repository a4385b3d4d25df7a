import Prose
import Testing

/// The quotations of a text, the parts of a split one joined by a bar.
private func quotations(_ string: String, depth: Int? = 0) -> [String] {
    let text = ArticleText(string)
    return text.quotations().filter { depth == nil || $0.depth == depth }
        .map { $0.segments.map { text.string(in: $0) }.joined(separator: " | ") }
}

struct `A quotation` {
    @Test(arguments: [
        ("“We sail,” said Voss.", "“We sail,”"), ("\"We sail,\" said Voss.", "\"We sail,\""),
        ("„Wir fahren“, sagte Voss.", "„Wir fahren“"), ("„Jedziemy”, powiedział Voss.", "„Jedziemy”"),
        ("« Nous partons », dit Voss.", "« Nous partons »"), ("»Wir fahren«, sagte Voss.", "»Wir fahren«"),
        ("‹Wir fahren›, sagte Voss.", "‹Wir fahren›"), ("‚Wir fahren‘, sagte Voss.", "‚Wir fahren‘"),
        ("”Vi seglar”, sade Voss.", "”Vi seglar”"), ("市長は「出航する」と言った。", "「出航する」"),
        ("''We sail,'' said Voss.", "''We sail,''"), ("``We sail,'' said Voss.", "``We sail,''"),
        ("‘We sail,’ said Voss.", "‘We sail,’"), ("'We sail,' said Voss.", "'We sail,'"),
        ("Voss said (\"we sail\").", "\"we sail\""), ("Voss—“we sail”—left.", "“we sail”"),
        ("“We sail,“ said Voss.", "“We sail,“"), ("Voss:\"We sail.\"", "\"We sail.\""),
    ])
    func `is what stands between marks of any style`(string: String, expected: String) {
        #expect(quotations(string) == [expected])
    }

    @Test(arguments: [
        "The workers’ vote and the mayors’ plan.", "It's the '90s, 'tis said, rock 'n' roll.", "A 6'2\" mast.",
        "A 12\" pipe, 3\" wide.", "<a href=\"quay.html\" class=\"x\">quay</a>", "Get ’em before they’re gone.",
        "No marks at all.", "'", "\"", "“", "O’Hara didn’t.", "",
    ])
    func `is not made by apostrophes, inches or markup`(string: String) {
        #expect(quotations(string).isEmpty)
    }

    @Test(arguments: [
        ("‘We don’t sail,’ said Voss.", ["‘We don’t sail,’"]),
        ("‘The workers’ vote counts,’ said Voss.", ["‘The workers’ vote counts,’"]),
        ("“It’s the sailors’ quay,” said Voss.", ["“It’s the sailors’ quay,”"]),
        ("“One,” said Voss. “Two,” said Ilm.", ["“One,”", "“Two,”"]),
        ("“He said ‘no’ to us,” said Voss.", ["“He said ‘no’ to us,”"]),
        ("\"He said \"no\" to us,\" said Voss.", ["\"He said \"no\" to us,\""]),
        ("‘He said “no” to us,’ said Voss.", ["‘He said “no” to us,’"]),
        ("The quay=\"x\" is \"closed for good now\".", ["\"closed for good now\""]),
    ])
    func `is found with its right edges`(string: String, expected: [String]) {
        #expect(quotations(string) == expected)
    }

    @Test func `holds others that lie deeper`() {
        let text = ArticleText("“He said ‘never “again” here’ to us,” said Voss.")
        let found = text.quotations()
        #expect(found.map(\.depth) == [0, 1, 2])
        #expect(quotations("“He said ‘no’ to us,” said Voss.", depth: 1) == ["‘no’"])
    }

    @Test(arguments: [
        ("“One.\n\n“Two.\n\n“Three,” said Voss.", ["“One.\n\n“Two.\n\n“Three,”"]),
        ("Voss said: \"One.\n\"Two.\"\nRain.", ["\"One.\n\"Two.\""]),
        ("« Un.\n« Deux », dit Voss.", ["« Un.\n« Deux »"]),
        ("„Eins.\n„Zwei“, sagte Voss.", ["„Eins.\n„Zwei“"]),
        ("‘One.\n‘Two,’ said Voss.", ["‘One.\n‘Two,’"]),
        ("“One.\nTwo,” said Voss. “Three.”", ["“One.\nTwo,”", "“Three.”"]),
        ("“One ‘in’ it.\n“Two ‘out’ of it.” Rain.", ["“One ‘in’ it.\n“Two ‘out’ of it.”"]),
    ])
    func `goes on over paragraphs that repeat its opening mark`(string: String, expected: [String]) {
        #expect(quotations(string) == expected)
        #expect(!ArticleText(string).quotations().map(\.isClosed).contains(false))
    }

    @Test(arguments: [
        ("Voss said: “We sail.\nRain fell on the quay.", "“We sail."),
        ("“One.\n“Two.  \nRain.", "“One.\n“Two."),
        ("\"We sail, said Voss.", "\"We sail, said Voss."),
    ])
    func `that nothing closes runs to the end of its paragraph`(string: String, expected: String) {
        #expect(quotations(string) == [expected])
        #expect(ArticleText(string).quotations().map(\.isClosed) == [false])
    }

    @Test(arguments: [
        ("“We will,” she said, “win.”", ["“We will,” | “win.”"]),
        ("\"We will\", she said, \"win\".", ["\"We will\" | \"win\""]),
        ("‘We will,’ said Anna Voss, the mayor of Ilm, ‘win and win again.’", ["‘We will,’ | ‘win and win again.’"]),
        ("“We,” he said, “will,” he added, “win.”", ["“We,” | “will,” | “win.”"]),
        ("“Yes,” she said, “Mayor Ilm lied.”", ["“Yes,” | “Mayor Ilm lied.”"]),
        ("“Who,” asked Mr. Voss, “will pay?”", ["“Who,” | “will pay?”"]),
        ("“One.\n“We will,” she said, “win.”", ["“One.\n“We will,” | “win.”"]),
        ("“We will,” she said. “We always do.”", ["“We will,”", "“We always do.”"]),
        ("“We won.” Voss said, “the rest is talk.”", ["“We won.”", "“the rest is talk.”"]),
        ("“We will,” said Voss, but Ilm said, “never again.”", ["“We will,”", "“never again.”"]),
        ("The “red,” the “blue” and the “green” boats.", ["“red,”", "“blue”", "“green”"]),
        ("“We will,” she said, calling it “a farce”.", ["“We will,”", "“a farce”"]),
    ])
    func `is one when an attribution interrupts its sentence`(string: String, expected: [String]) {
        #expect(quotations(string) == expected)
    }

    @Test(arguments: [
        ("“We will rebuild the quay,” said Voss.", Quotation.Kind.speech), ("The so-called “experts” left.", .scare),
        ("“No,” said Voss.", .speech), ("Voss called it a “farce”.", .speech), ("Voss: “Never”", .speech),
        ("She hosts “The Night Ferry Show” on Fridays.", .scare), ("His novel “Rain on the Quay” sold.", .scare),
        ("‘Never.’", .speech), ("They met some “traditional values.”", .scare),
        ("“The Harbor Stays Open,” Voss said.", .speech),
    ])
    func `is speech unless it is a few words at a distance or a title`(string: String, kind: Quotation.Kind) {
        #expect(ArticleText(string).quotations().map(\.kind) == [kind])
    }

    @Test func `in a stretch is found without the rest`() throws {
        let text = ArticleText("“One,” he said.\n“Two,” he said.\n“Three,” he said.")
        let all = text.quotations()
        #expect(text.quotations(in: TextRange(20, 21)) == [all[1]])
        #expect(text.quotations(in: text.range) == all)
    }

    @Test(arguments: UInt64(1)...150)
    func `lies in the text and properly in others, whatever the text`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let text = ArticleText(random.text(upTo: 300))
        var last = TextOffset.start
        for quotation in text.quotations() {
            #expect(quotation.extent.lowerBound >= last)
            #expect(text.range.encloses(quotation.extent))
            #expect(!quotation.segments.isEmpty && quotation.segments.allSatisfy { $0.length > 1 })
            for (one, next) in zip(quotation.segments, quotation.segments.dropFirst()) {
                #expect(one.upperBound < next.lowerBound)
            }
            last = quotation.extent.lowerBound
        }
    }
}
