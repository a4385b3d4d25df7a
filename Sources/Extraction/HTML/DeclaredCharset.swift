/// The encoding that a page says it is in, found without knowing it (HTML Standard, “prescan a byte stream to determine its
/// encoding”): in a meta element within the first 1,024 bytes.
package enum DeclaredCharset {
    /// How far a declaration is looked for, in bytes.
    package static let reach = 1024

    /// The label as it is written, in lower case; nil where none is declared. What it names is for whoever decodes.
    package static func label(in bytes: some Sequence<UInt8>) -> String? {
        var scan = CharsetScan(bytes: Array(bytes.prefix(reach)))
        return scan.label()
    }
}

extension DeclaredCharset {
    /// The label of the first part of a mail that says what it is encoded in, within its first 64 KiB.
    package static func label(inMail bytes: [UInt8]) -> String? {
        let start = String(decoding: bytes.prefix(64 << 10), as: UTF8.self).lowercased()
        guard let word = start.utf8.firstRange(of: "charset=".utf8) else { return nil }
        let label = start[word.upperBound...].drop { $0 == "\"" }.prefix { !$0.isWhitespace && $0 != "\"" && $0 != ";" }
        return label.isEmpty ? nil : String(label)
    }
}

private struct CharsetScan {
    let bytes: [UInt8]
    private var at = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func label() -> String? {
        while let mark = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = mark
            if starts("<!--") {
                guard let end = bytes[(at + 2)...].firstRange(of: Array("-->".utf8)) else { return nil }
                at = end.upperBound
            } else if starts("<meta"), at + 5 < bytes.count, bytes[at + 5] <= 0x20 || bytes[at + 5] == 0x2F {
                at += 6
                if let found = meta() { return found }
            } else if at + 1 < bytes.count, Self.isLetter(bytes[at + 1]) || starts("</") {
                at += 1
                while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x3E { at += 1 }
                while attribute() != nil {}
            } else {
                at += 1
            }
        }
        return nil
    }

    /// The label in the attributes of a meta element.
    private mutating func meta() -> String? {
        var seen: Set<String> = []
        var isPragma = false, needsPragma: Bool?
        var label: String?
        while let (name, value) = attribute() {
            guard seen.insert(name).inserted else { continue }
            switch name {
            case "http-equiv": isPragma = value == "content-type"
            case "charset": (label, needsPragma) = (value, false)
            case "content":
                if label == nil, let found = Self.charset(inContent: value) { (label, needsPragma) = (found, true) }
            default: break
            }
        }
        guard let label, let needsPragma, !label.isEmpty, isPragma || !needsPragma else { return nil }
        return label
    }

    /// The next attribute of an element, in lower case; nil at its end.
    private mutating func attribute() -> (String, String)? {
        while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == 0x2F { at += 1 }
        guard at < bytes.count, bytes[at] != 0x3E else { return nil }
        var name: [UInt8] = []
        while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x2F, bytes[at] != 0x3E,
            bytes[at] != 0x3D || name.isEmpty
        {
            name.append(bytes[at])
            at += 1
        }
        skipBlanks()
        guard at < bytes.count, bytes[at] == 0x3D else { return (Self.lower(name), "") }
        at += 1
        skipBlanks()
        return (Self.lower(name), Self.lower(value()))
    }

    private mutating func value() -> [UInt8] {
        guard at < bytes.count else { return [] }
        let quote = bytes[at]
        let isQuoted = quote == 0x22 || quote == 0x27
        if isQuoted { at += 1 }
        let start = at
        while at < bytes.count, isQuoted ? bytes[at] != quote : bytes[at] > 0x20 && bytes[at] != 0x3E { at += 1 }
        defer { if isQuoted, at < bytes.count { at += 1 } }
        return Array(bytes[start..<at])
    }

    private mutating func skipBlanks() {
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    }

    private func starts(_ word: String) -> Bool {
        bytes.count - at >= word.utf8.count && Self.lower(Array(bytes[at..<at + word.utf8.count])) == word
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func lower(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// `text/html; charset=koi8-r`, with blanks and marks where people put them.
    private static func charset(inContent content: String) -> String? {
        var rest = content[...]
        while let word = rest.firstRange(of: "charset") {
            rest = rest[word.upperBound...].drop { $0 == " " || $0 == "\t" }
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            if let quote = rest.first, quote == "\"" || quote == "'" {
                return rest.dropFirst().firstIndex(of: quote).map { String(rest.dropFirst()[..<$0]) }
            }
            return String(rest.prefix { $0 != ";" && $0 != " " && $0 != "\t" })
        }
        return nil
    }
}
