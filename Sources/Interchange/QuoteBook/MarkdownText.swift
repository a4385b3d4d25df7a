internal import Prose

/// A piece of Markdown in which every value is escaped, as ``Markup`` is for HTML: it is made of literals of this program and
/// of interpolation, and interpolation escapes.
///
/// A value stands on one line and never at the start of one, where more signs mean something: that is ``start(of:)``.
struct MarkdownText: Hashable, Sendable, ExpressibleByStringInterpolation {
    fileprivate(set) var text: String

    init(stringLiteral text: String) {
        self.text = text
    }

    init(stringInterpolation parts: Parts) {
        text = parts.text
    }

    var isEmpty: Bool { text.isEmpty }

    static func + (one: MarkdownText, other: MarkdownText) -> MarkdownText { "\(one)\(other)" }

    /// What stands between the braces of an interpolation.
    struct Parts: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }
        mutating func appendInterpolation(_ markdown: MarkdownText) { text += markdown.text }
        mutating func appendInterpolation(_ number: Int) { text += String(number) }
        /// A value inside a line.
        mutating func appendInterpolation(_ value: String) { text += MarkdownText.escaped(value) }
    }

    /// A value at the start of a line: what would begin a list, a heading, a rule or a fence there has a backslash too.
    static func start(of value: String) -> MarkdownText {
        let line = value.onOneLine.unicodeScalars
        let mark = line.prefix { $0 != "." && $0 != ")" }
        var started: MarkdownText = ""
        if let first = line.first, "+-=:%!.(".unicodeScalars.contains(first) {
            started.text = "\\\(first)" + escaped(line: String(line.dropFirst()))
        } else if mark.count < line.count, mark.isListMark {
            started.text = String(mark) + "\\" + escaped(line: String(line.dropFirst(mark.count)))
        } else {
            started.text = escaped(line: String(line))
        }
        return started
    }

    /// A link. The address has nothing in it that could end it.
    static func link(_ words: MarkdownText, to address: LinkAddress) -> MarkdownText {
        var link: MarkdownText = ""
        link.text = "[\(words.text)](\(destination(address.text)))"
        return link
    }

    /// A link to a heading of the same page.
    static func link(_ heading: String, toHeading slug: String) -> MarkdownText {
        var link: MarkdownText = ""
        link.text = "[\(escaped(heading))](#\(slug))"
        return link
    }

    /// The name of a heading, as programs make it of its words: small letters, digits, hyphens.
    static func slug(of heading: String) -> String {
        var slug = String.UnicodeScalarView()
        for scalar in heading.lowercased().unicodeScalars {
            if scalar == " " || scalar == "-" { slug.append("-") } else if scalar.isOfWord { slug.append(scalar) }
        }
        return String(slug)
    }

    /// What Markdown obeys inside a line, in the dialects that are about.
    private static let obeyed = CodebookPage.obeyed.union(["|", "~", "^", "$", "{", "}", "@"])
    /// What some dialects obey where it stands twice.
    private static let obeyedTwice: Set<Unicode.Scalar> = ["=", "%", "+", "-", ":"]

    private static func escaped(_ value: String) -> String { escaped(line: value.onOneLine) }

    private static func escaped(line: String) -> String {
        var escaped = String.UnicodeScalarView()
        let scalars = Array(line.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            if let standIn = scalar.standIn {
                for sign in standIn.unicodeScalars {
                    if obeyed.contains(sign) { escaped.append("\\") }
                    escaped.append(sign)
                }
                continue
            }
            let next = place + 1 < scalars.count ? scalars[place + 1] : nil, last = place > 0 ? scalars[place - 1] : nil
            let isTwice = obeyedTwice.contains(scalar) && (next == scalar || last == scalar)
            if obeyed.contains(scalar) || isTwice || isOfAddress(scalars, place) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }

    /// Whether a sign makes an address of bare words: the colon of `https://`, the first stop of `www.`.
    private static func isOfAddress(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
        switch scalars[place] {
        case ":": place + 2 < scalars.count && scalars[place + 1] == "/" && scalars[place + 2] == "/"
        case ".":
            place >= 3
                && scalars[place - 3..<place].allSatisfy { $0 == "w" || $0 == "W" }
        default: false
        }
    }

    /// An address as it stands between the parentheses of a link (CommonMark 0.31, 6.3).
    private static func destination(_ address: String) -> String {
        var written = ""
        let hasSemicolon = address.unicodeScalars.contains(";")
        for scalar in address.unicodeScalars {
            if "()<>[]\"'`|*_~$^{}\\".unicodeScalars.contains(scalar) && scalar != "_" && scalar != "~"
                || scalar.standIn != nil || scalar.properties.isWhitespace
            {
                for byte in String(scalar).utf8 { written += "%" + byte.twoDigits }
            } else if scalar == "&", hasSemicolon {
                written += "&amp;"
            } else {
                written.unicodeScalars.append(scalar)
            }
        }
        return written
    }
}

extension Sequence<MarkdownText> {
    /// One after the other, with something between them.
    func joined(by separator: MarkdownText) -> MarkdownText {
        var joined: MarkdownText = ""
        for (number, part) in enumerated() { joined.text += number == 0 ? part.text : separator.text + part.text }
        return joined
    }
}

extension Unicode.Scalar {
    /// Whether it is a part of words: a letter, a mark, a digit, an underscore.
    fileprivate var isOfWord: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
            true
        default: false
        }
    }
}

extension Substring.UnicodeScalarView {
    /// Whether it stands before the stop or the parenthesis of a numbered list: digits, one letter, or a Roman number.
    fileprivate var isListMark: Bool {
        let isNumber =
            allSatisfy { ("0"..."9").contains($0) } || allSatisfy { "ivxlcdmIVXLCDM".unicodeScalars.contains($0) }
        return !isEmpty && count < 10 && (isNumber || count == 1 && allSatisfy(\.properties.isAlphabetic))
    }
}

extension UInt8 {
    fileprivate var twoDigits: String {
        let digits = String(self, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }
}
