/// Writes XML, an element a line, with everything escaped.
///
/// Characters that XML 1.0 cannot hold in any way (control characters and two that are none) become U+FFFD.
package struct XMLWriter {
    package private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

    /// What was written since the last time.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    package init() {}

    /// Begins an element that others will stand in. Attributes without a value are left out.
    package mutating func begin(_ name: String, _ attributes: [(String, String?)] = []) {
        write("<\(name)")
        writeAttributes(attributes)
        write(">\n")
    }

    /// Ends it.
    package mutating func end(_ name: String) { write("</\(name)>\n") }

    /// An element in which nothing stands.
    package mutating func empty(_ name: String, _ attributes: [(String, String?)]) {
        write("<\(name)")
        writeAttributes(attributes)
        write("/>\n")
    }

    /// An element with a text; nothing where there is no text.
    package mutating func element(_ name: String, _ text: String?, _ attributes: [(String, String?)] = []) {
        guard let text else { return }
        write("<\(name)")
        writeAttributes(attributes)
        write(">")
        escape(text, isAttribute: false)
        write("</\(name)>\n")
    }

    private mutating func writeAttributes(_ attributes: [(String, String?)]) {
        for case (let name, let value?) in attributes {
            write(" \(name)=\"")
            escape(value, isAttribute: true)
            write("\"")
        }
    }

    private mutating func write(_ text: String) { bytes += text.utf8 }

    private mutating func escape(_ text: String, isAttribute: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": write("&amp;")
            case "<": write("&lt;")
            case ">": write("&gt;")
            case "\"": write("&quot;")
            case "\r": write("&#13;")
            case "\n" where isAttribute: write("&#10;")
            case "\t" where isAttribute: write("&#9;")
            default: bytes += UTF8.encode(scalar.isInXML ? scalar : "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
            }
        }
    }
}

extension Unicode.Scalar {
    /// Whether XML 1.0 can hold it (its section 2.2).
    package var isInXML: Bool {
        value >= 0x20 && value != 0xFFFE && value != 0xFFFF || self == "\t" || self == "\n" || self == "\r"
    }
}

extension String {
    /// As it stands in an XML file once it is read back.
    package var inXML: String {
        guard !isInXML else { return self }
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars { text.append(scalar.isInXML ? scalar : "\u{FFFD}") }
        return String(text)
    }

    /// Whether XML 1.0 can hold all of it.
    package var isInXML: Bool { unicodeScalars.allSatisfy(\.isInXML) }
}
