extension String {
    /// Without the few entities and tags that sites leave in what they state.
    var withoutEntities: String {
        guard utf8.contains(where: { $0 == StatedMarkup.entityMark || $0 == StatedMarkup.tagMark }) else { return self }
        var text = self
        return text.withUTF8 { bytes in
            var markup = StatedMarkup(bytes: bytes)
            return String(decoding: markup.text(), as: UTF8.self)
        }
    }
}

/// A text with entities and tags in it, gone through once.
private struct StatedMarkup {
    static let entityMark = UInt8(ascii: "&"), tagMark = UInt8(ascii: "<")
    /// The longest name of an entity and the longest tag, in bytes; what goes on longer is text.
    private static let longestName = 10, longestTag = 1200

    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    /// Where the next tag ends from what was looked at last, so that many beginnings of tags look for it once.
    private var tagEnd = -1

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func text() -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        while at < bytes.count {
            let letters: [UInt8]?
            switch bytes[at] {
            case Self.entityMark: letters = entity()
            case Self.tagMark: letters = tag()
            default: letters = nil
            }
            if let letters {
                text += letters
            } else {
                text.append(bytes[at])
                at += 1
            }
        }
        return text
    }

    /// Passes over the entity here and gives its letters, or itself where it is not known; nil where there is none.
    private mutating func entity() -> [UInt8]? {
        let name = bytes[(at + 1)...].prefix(Self.longestName)
        guard let end = name.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        defer { at = end + 1 }
        return Self.entity(Substring(decoding: bytes[(at + 1)..<end], as: UTF8.self)).map { Array($0.utf8) }
            ?? Array(bytes[at...end])
    }

    /// Passes over the tag here and gives what stands for it; nil where there is none.
    private mutating func tag() -> [UInt8]? {
        guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "/") || (0x61...0x7A).contains(bytes[at + 1] | 0x20)
        else { return nil }
        if tagEnd < at { tagEnd = bytes[at...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count }
        guard tagEnd < bytes.count, tagEnd - at <= Self.longestTag else { return nil }
        let isLine = Self.lineTags.contains { bytes[at...].starts(with: $0) }
        at = tagEnd + 1
        return isLine ? [0x0A] : []
    }

    private static let lineTags = ["<br", "</p", "</div", "</h", "</li"].map { Array($0.utf8) }

    private static func entity(_ name: Substring) -> String? {
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map { String($0) }
        }
        if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init).map { String($0) } }
        return entities[String(name)]
    }

    private static let entities = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bdquo": "„", "hellip": "…", "laquo": "«",
        "raquo": "»", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
        "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "shy": "",
    ]
}
