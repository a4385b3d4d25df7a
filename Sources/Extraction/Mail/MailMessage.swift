/// A message, or a part of one: its headers and its body, as they stand in the file.
struct MailMessage {
    /// Names in lower case, values on one line, in their order.
    private(set) var headers: [(name: String, value: ArraySlice<UInt8>)] = []
    private(set) var body: ArraySlice<UInt8>

    /// The most headers that are kept, and the most of one that is read, in bytes.
    private static let mostHeaders = 1000, longestHeader = 8192

    init(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        // Folders of mail begin each message with such a line.
        if rest.starts(with: "From ".utf8) { _ = Self.line(&rest) }
        while let line = Self.line(&rest), !line.isEmpty {
            if let first = line.first, first == 0x20 || first == 0x09 {
                guard let last = headers.indices.last else { continue }
                headers[last].value.append(0x20)
                headers[last].value.append(contentsOf: line.drop { $0 == 0x20 || $0 == 0x09 })
            } else if let colon = line.firstIndex(of: 0x3A), headers.count < Self.mostHeaders {
                let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
                headers.append((name, line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }))
            }
        }
        body = rest
    }

    /// The first header of a name, as it is written, for those that are ASCII.
    func raw(_ name: String) -> String? {
        bytes(of: name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of the first header of a name.
    func bytes(of name: String) -> ArraySlice<UInt8>? {
        headers.first { $0.name == name }?.value.prefix(Self.longestHeader)
    }

    /// Takes the next line without its end; nil at the end.
    static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
        let line = rest[rest.startIndex..<end]
        rest = end < rest.endIndex ? rest[(end + 1)...] : rest[end...]
        return line.last == 0x0D ? line.dropLast() : line
    }

    /// Its kind and what is said of it.
    var type: MailType { MailType(raw("content-type") ?? "text/plain") }

    /// Whether it is meant to be kept and not to be read.
    var isAttachment: Bool { raw("content-disposition")?.lowercased().hasPrefix("attachment") ?? false }

    /// The body without what it was wrapped in to be sent.
    var content: [UInt8] {
        switch raw("content-transfer-encoding")?.lowercased().onOneBlankedLine {
        case "base64": TransferEncoding.base64(body)
        case "quoted-printable": TransferEncoding.quotedPrintable(body)
        default: Array(body)
        }
    }

    /// The parts between lines of a boundary.
    func parts(_ boundary: String) -> [MailMessage] {
        let mark = Array("--\(boundary)".utf8)
        var parts: [MailMessage] = [], rest = body, start: Int?
        while true {
            let at = rest.startIndex
            guard let line = Self.line(&rest) else { break }
            guard line.starts(with: mark) else { continue }
            if let start { parts.append(MailMessage(body[start..<at])) }
            let tail = line.dropFirst(mark.count)
            start = rest.startIndex
            if tail.starts(with: "--".utf8) || parts.count == 200 { return parts }
        }
        if let start { parts.append(MailMessage(body[start...])) }
        return parts
    }
}

/// What kind of thing a part is: `text/plain; charset="utf-8"`.
struct MailType {
    let name: String
    private let parameters: [String: String]

    init(_ header: String) {
        var parts: [String] = [""], isQuoted = false
        for character in header {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ";", !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        name = parts[0].lowercased().onOneBlankedLine
        let pairs = parts.dropFirst().compactMap { part -> (String, String)? in
            guard let equals = part.firstIndex(of: "=") else { return nil }
            return (
                String(part[..<equals]).lowercased().onOneBlankedLine,
                String(part[part.index(after: equals)...]).onOneBlankedLine
            )
        }
        parameters = Dictionary(pairs) { first, _ in first }
    }

    subscript(name: String) -> String? { parameters[name] }
}
