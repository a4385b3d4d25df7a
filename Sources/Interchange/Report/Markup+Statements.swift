internal import Analysis
internal import Annotations
internal import Prose

/// What pages about statements have in common: how a stance, a date and the title of an article are written.
extension Markup {
    /// A stance in words, with its sign and its color.
    static func stance(_ stance: Stance?) -> Markup {
        switch stance {
        case .support: "<span class=\"stance for\">+ for</span>"
        case .oppose: "<span class=\"stance against\">− against</span>"
        case .neutral: "<span class=\"stance\">= neutral</span>"
        case .mixed: "<span class=\"stance\">~ mixed</span>"
        case .unclear: "<span class=\"stance\">? unclear</span>"
        case nil: "<span class=\"stance\">no stance yet</span>"
        }
    }

    /// The class of a statement that takes a side.
    static func side(_ stance: Stance?) -> Markup {
        switch stance {
        case .support: " class=\"for\""
        case .oppose: " class=\"against\""
        case .neutral, .mixed, .unclear, nil: ""
        }
    }

    /// The title of an article, a link where it says where it was found.
    static func cited(_ title: String, in language: String?, at url: String?) -> Markup {
        let name: Markup = "<cite\(self.language(language))>\(title.onOneLine)</cite>"
        guard let address = url.flatMap(LinkAddress.init) else { return name }
        return "<a href=\"\(plain: address.text)\" rel=\"noreferrer\">\(name)</a>"
    }

    /// A date, for programs too where it is written as they want it.
    static func date(_ date: String?) -> Markup? {
        guard let date else { return nil }
        let isPlain =
            CodedCorpus.month(of: date) != nil && date.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
        guard isPlain, date.utf8.count == 10 || date.utf8.count == 7 else { return "\(date)" }
        return "<time class=\"date\" datetime=\"\(plain: date)\">\(plain: date)</time>"
    }

    /// An attribute that says the language of foreign words, where an article tells it as BCP 47 has it.
    static func language(_ tag: String?) -> Markup {
        guard let tag, !tag.isEmpty, tag.utf8.count <= 35, tag.utf8.allSatisfy(Self.isOfTag) else { return "" }
        return " lang=\"\(plain: tag)\""
    }

    private static func isOfTag(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
}

/// What stands at the top of every page.
extension Markup {
    /// The head of a page with one style sheet in it, which is the only one that the page allows.
    static func head(_ title: Markup, sheet: String, generator: String) -> Markup {
        """
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(Markup(own: ReportStyle.policy(of: sheet)))">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <meta name="generator" content="\(plain: generator)">
        <title>\(title)</title>
        <style>\(Markup(own: sheet))</style>
        </head>

        """
    }
}
