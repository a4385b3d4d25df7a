/// What there is to read in a mail: its headers as text, its plain text, its page, and what is attached.
struct MailParts {
    private let message: MailMessage
    private let aids: ReadingAids
    private(set) var plain: String?
    private(set) var page: String?
    /// What is attached: names, or else kinds.
    private(set) var attachments: [String] = []

    /// How deep parts may lie in each other.
    private static let deepest = 16

    init(_ message: MailMessage, _ aids: ReadingAids) {
        (self.message, self.aids) = (message, aids)
        read(message, depth: 0)
    }

    private mutating func read(_ part: MailMessage, depth: Int) {
        let type = part.type
        if type.name.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty {
            guard depth < Self.deepest else { return }
            for inner in part.parts(boundary) { read(inner, depth: depth + 1) }
        } else if type.name == "message/rfc822", depth < Self.deepest {
            read(MailMessage(part.content[...]), depth: depth + 1)
        } else if type.name == "text/plain", plain == nil, !part.isAttachment {
            plain = flowed(text(of: part), type).mended(by: aids.repair)
        } else if type.name == "text/html", page == nil, !part.isAttachment {
            page = text(of: part)
        } else {
            attachments.append(type["name"].map(decoded) ?? type.name)
        }
    }

    private func text(of part: MailMessage) -> String {
        let (content, type) = (part.content, part.type)
        let declared = type["charset"] ?? (type.name == "text/html" ? DeclaredCharset.label(in: content) : nil)
        return text(content, declared).replacing("\r\n", with: "\n")
    }

    /// Bytes in an encoding by its label, if they have one. What is UTF-8 is so by no chance, whatever its label says.
    private func text(_ bytes: [UInt8], _ label: String?) -> String {
        let label = label?.lowercased()
        if !Self.isEscaped(bytes, label), let text = String(validating: bytes, as: UTF8.self) { return text }
        if let text = aids.decoding(bytes, label) { return text }
        return label == "utf-8" ? String(decoding: bytes, as: UTF8.self) : TransferEncoding.western(bytes)
    }

    /// Whether letters are written with bytes that are letters of ASCII by themselves, too.
    private static func isEscaped(_ bytes: [UInt8], _ label: String?) -> Bool {
        bytes.contains(0x1B) || label?.hasPrefix("utf-16") == true
    }

    /// Paragraphs that were cut into lines so that they fit a screen (RFC 3676), in one piece again.
    private func flowed(_ text: String, _ type: MailType) -> String {
        guard type["format"]?.lowercased() == "flowed" else { return text }
        let isDeleted = type["delsp"]?.lowercased() == "yes"
        var result = "", goesOn = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isSignature = line == "-- "
            if !goesOn || isSignature, !result.isEmpty { result += "\n" }
            let words = line.hasPrefix(" ") ? line.dropFirst() : line
            goesOn = words.hasSuffix(" ") && !isSignature
            result += goesOn && isDeleted ? words.dropLast() : words
        }
        return result
    }

    /// A header with its encoded words read (RFC 2047); nil where there is none, or nothing in it.
    func header(_ name: String) -> String? {
        guard let bytes = message.bytes(of: name) else { return nil }
        let words = decoded(text(Array(bytes), message.type["charset"])).onOneBlankedLine
        return words.isEmpty ? nil : words.mended(by: aids.repair)
    }

    private func decoded(_ value: String) -> String {
        EncodedWords.decoded(value) { text($0, $1) }
    }

    /// Whether the plain text is what there is to read, and not a line that says that there is a page.
    func plainIsWorth(_ pageText: String) -> Bool {
        guard let plain else { return false }
        return 3 * plain.folded.utf8.count > pageText.folded.utf8.count
    }
}

/// `=?utf-8?B?…?=`: words of a header that are not ASCII (RFC 2047).
enum EncodedWords {
    static func decoded(_ value: String, _ text: ([UInt8], String) -> String) -> String {
        var result = "", rest = value[...], waiting = "", wasEncoded = false
        // Bytes of one letter may be in two words; words of one encoding are read together.
        var bytes: [UInt8] = [], label = ""
        func flush() {
            if !bytes.isEmpty { result += text(bytes, label) }
            bytes = []
        }
        while let start = rest.firstRange(of: "=?") {
            guard let word = word(rest[start.upperBound...]) else {
                flush()
                result += waiting + rest[..<start.upperBound]
                (rest, waiting, wasEncoded) = (rest[start.upperBound...], "", false)
                continue
            }
            let between = rest[..<start.lowerBound]
            if !wasEncoded || !between.allSatisfy({ $0.isWhitespace }) {
                flush()
                result += between
            } else if word.label != label {
                flush()
            }
            (label, wasEncoded) = (word.label, true)
            bytes += word.bytes
            rest = word.rest
        }
        flush()
        return result + rest
    }

    private static func word(_ rest: Substring) -> (label: String, bytes: [UInt8], rest: Substring)? {
        let parts = rest.prefix(1000).split(separator: "?", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let end = parts[2].firstRange(of: "?=") else { return nil }
        let content = Array(parts[2][..<end.lowerBound].utf8)
        let label = String(parts[0].prefix { $0 != "*" }).lowercased()
        switch parts[1].lowercased() {
        case "b": return (label, TransferEncoding.base64(content[...]), rest[end.upperBound...])
        case "q":
            let blanked = content.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
            return (label, TransferEncoding.quotedPrintable(blanked[...]), rest[end.upperBound...])
        default: return nil
        }
    }
}
