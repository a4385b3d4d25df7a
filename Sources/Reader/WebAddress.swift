/// An address that may be handed to a browser: http or https, a host in plain letters, and nothing that a program or a
/// person could take for something else.
package struct WebAddress: Hashable, Sendable {
    package let text: String

    /// The longest that is opened, in bytes.
    private static let limit = 2_000

    /// Nil for what is no such address: an article may say anything.
    package init?(_ written: String) {
        let blank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        var scalars = written.unicodeScalars[...].drop(while: blank)
        while scalars.last.map(blank) == true { scalars.removeLast() }
        let text = String(scalars)
        guard let scheme = ["http://", "https://"].first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
        let rest = text.unicodeScalars.dropFirst(scheme.count)
        let host = rest.prefix { !"/?#".unicodeScalars.contains($0) }
        guard !host.isEmpty, host.allSatisfy(Self.isOfHost), let encoded = Self.encoded(rest) else { return nil }
        self.text = scheme + encoded
        guard self.text.utf8.count <= Self.limit else { return nil }
    }

    /// No name of a user, which could be made to look like a host, and no letters that look like others.
    private static func isOfHost(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            || ".-:[]".unicodeScalars.contains(scalar)
    }

    /// The rest of an address with everything in percent that is no plain ASCII; nil where a control character is in it.
    private static func encoded(_ rest: Substring.UnicodeScalarView) -> String? {
        var encoded = ""
        for byte in String(Substring(rest)).utf8 {
            switch byte {
            case 0..<0x20, 0x7F: return nil
            case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
                UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"),
                UInt8(ascii: "'"), 0x80...:
                encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            default: encoded.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return encoded
    }
}

/// Whether an address is opened when a person asks for it: a computer that must never call out by accident asks, or
/// never does.
package enum URLOpening: String, Hashable, Sendable, CaseIterable {
    case ask, never, yes
}
