/// A piece of HTML in which every value is escaped.
///
/// Made of literals of this program and of interpolation, and interpolation escapes: a name, a
/// quotation or an address cannot become markup, whatever is in it. What goes into running text stands between `<bdi>` and
/// `</bdi>`, so that a name written from right to left does not turn the words around it.
struct Markup: Hashable, Sendable, ExpressibleByStringInterpolation {
    private(set) var text: String

    init(stringLiteral text: String) {
        self.text = text
    }

    /// Words of this program's own that are kept elsewhere: its style sheet, the names of its kinds.
    init(own text: String) {
        self.text = text
    }

    init(stringInterpolation parts: Parts) {
        text = parts.text
    }

    static func + (one: Markup, other: Markup) -> Markup { "\(one)\(other)" }

    static func += (one: inout Markup, other: Markup) { one.text += other.text }

    var isEmpty: Bool { text.isEmpty }

    /// What stands between the braces of an interpolation.
    struct Parts: StringInterpolationProtocol {
        fileprivate var text: String

        init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }

        mutating func appendInterpolation(_ markup: Markup) { text += markup.text }

        mutating func appendInterpolation(_ markups: [Markup]) {
            for markup in markups { text += markup.text }
        }

        /// Markup that is there only sometimes, as an attribute.
        mutating func appendInterpolation(_ isThere: Bool, _ markup: Markup) {
            if isThere { text += markup.text }
        }

        mutating func appendInterpolation(_ number: Int) { text += String(number) }

        /// A value in running text.
        mutating func appendInterpolation(_ value: String) { text += "<bdi>\(Markup.escaped(value))</bdi>" }

        /// A value where no element may stand: in an attribute, a title.
        mutating func appendInterpolation(plain value: String) { text += Markup.escaped(value) }
    }

    /// The value with what HTML would obey written as references. What is seen as nothing or turns the direction of the
    /// text is made visible; line breaks and tabs are blanks, and what no page may hold is a replacement character.
    private static func escaped(_ value: String) -> String {
        if value.utf8.allSatisfy(isPlain) { return value }
        var escaped = ""
        for scalar in value.unicodeScalars {
            switch scalar.value {
            case 0x26: escaped += "&amp;"
            case 0x3C: escaped += "&lt;"
            case 0x3E: escaped += "&gt;"
            case 0x22: escaped += "&quot;"
            case 0x27: escaped += "&#39;"
            default:
                // What stands in for a scalar needs nothing to stand in for it.
                if let standIn = scalar.standIn {
                    escaped += Self.escaped(standIn)
                } else {
                    escaped.unicodeScalars.append(scalar)
                }
            }
        }
        return escaped
    }

    /// Whether a byte is a character of ASCII that means nothing in HTML.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20..<0x7F).contains(byte) && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22 && byte != 0x27
    }
}

extension Sequence<Markup> {
    /// One after the other, with something between them.
    func joined(by separator: Markup) -> Markup {
        var joined: Markup = ""
        for (number, markup) in enumerated() { joined += number == 0 ? markup : separator + markup }
        return joined
    }
}
