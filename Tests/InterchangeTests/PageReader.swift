/// Reads a page as strictly as a page of ours may be read: every element closed, every attribute in quotation marks, every
/// `<` the start of a tag and every `&` the start of a reference.
struct PageReader {
    /// What is not as it should be.
    struct Flaw: Error, CustomStringConvertible {
        let description: String
    }

    /// An element as it begins.
    struct Tag {
        let name: String
        let attributes: [String: String]
    }

    private(set) var tags: [Tag] = []
    /// All text, references resolved.
    private(set) var text = ""
    private var rest: Substring.UnicodeScalarView
    private var open: [String] = []

    private static let empty: Set<String> = ["meta", "br", "rect", "line"]

    init(_ page: String) throws {
        let start = "<!DOCTYPE html>\n"
        guard page.hasPrefix(start) else { throw Flaw(description: "no doctype") }
        rest = page.unicodeScalars.dropFirst(start.unicodeScalars.count)
        while let scalar = rest.first {
            if scalar == "<" { try readTag() } else { try readText() }
        }
        guard open.isEmpty else { throw Flaw(description: "never closed: \(open)") }
    }

    private mutating func readText() throws {
        let words = take { $0 != "<" }
        if open.last == "style" { return }
        text += try Self.resolved(words)
    }

    private mutating func readTag() throws {
        rest.removeFirst()
        if rest.first == "/" {
            rest.removeFirst()
            let name = take { $0 != ">" }
            guard open.popLast() == name else { throw Flaw(description: "</\(name)> closes nothing") }
            rest = rest.dropFirst()
            return
        }
        let name = take { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
        guard !name.isEmpty else { throw Flaw(description: "a bare < before \(String(rest.prefix(20)))") }
        var attributes: [String: String] = [:]
        while rest.first == " " {
            rest.removeFirst()
            let attribute = take { $0 != "=" && $0 != " " && $0 != ">" }
            guard rest.prefix(2).elementsEqual("=\"".unicodeScalars) else {
                throw Flaw(description: "attribute \(attribute) of \(name) without a value")
            }
            rest = rest.dropFirst(2)
            attributes[attribute] = try Self.resolved(take { $0 != "\"" && $0 != "<" })
            guard rest.popFirst() == "\"" else { throw Flaw(description: "attribute \(attribute) does not end") }
        }
        let isClosed = rest.first == "/"
        if isClosed { rest.removeFirst() }
        guard rest.popFirst() == ">" else { throw Flaw(description: "<\(name) does not end") }
        tags.append(Tag(name: name, attributes: attributes))
        if !isClosed, !Self.empty.contains(name) { open.append(name) }
    }

    private mutating func take(while isPart: (Unicode.Scalar) -> Bool) -> String {
        let part = rest.prefix(while: isPart)
        rest = rest.dropFirst(part.count)
        return String(part)
    }

    private static func resolved(_ words: String) throws -> String {
        let references = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
        var resolved = "", rest = words[...]
        while let start = rest.firstIndex(of: "&") {
            resolved += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ";"),
                let value = references[String(rest[rest.index(after: start)..<end])]
            else { throw Flaw(description: "a bare & before \(rest[start...].prefix(20))") }
            resolved += value
            rest = rest[rest.index(after: end)...]
        }
        return resolved + rest
    }
}
