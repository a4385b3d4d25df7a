/// Reads XML as strictly as a text of ours may be read: every element closed, every attribute in quotation marks, every `<` the
/// start of a tag, every `&` the start of a reference, and no character that XML 1.0 does not allow.
struct XMLReader {
    /// What is not as it should be.
    struct Flaw: Error, CustomStringConvertible {
        let description: String
    }

    /// An element with the text that stands directly in it.
    struct Element {
        let name: String
        let attributes: [String: String]
        var text = ""
    }

    private(set) var elements: [Element] = []
    private var rest: Substring.UnicodeScalarView
    private var open: [Int] = []

    init(_ text: String) throws {
        rest = text.unicodeScalars[...]
        for scalar in rest
        where scalar.value < 0x20 && !"\n\t\r".unicodeScalars.contains(scalar) || scalar.value & 0xFFFE == 0xFFFE {
            throw Flaw(description: "no XML text may hold U+\(String(scalar.value, radix: 16))")
        }
        if text.hasPrefix("<?xml ") {
            _ = take { $0 != ">" }
            rest.removeFirst()
        }
        while let scalar = rest.first {
            if scalar == "<" {
                try readTag()
            } else {
                let text = try Self.resolved(take { $0 != "<" })
                if let last = open.last { elements[last].text += text }
            }
        }
        guard open.isEmpty, !elements.isEmpty else { throw Flaw(description: "not closed, or nothing at all") }
    }

    func elements(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    private mutating func readTag() throws {
        rest.removeFirst()
        if rest.first == "/" {
            rest.removeFirst()
            let name = take { $0 != ">" }
            guard let last = open.popLast(), elements[last].name == name else {
                throw Flaw(description: "</\(name)> closes nothing")
            }
            rest.removeFirst()
            return
        }
        let name = take { $0.properties.isAlphabetic || $0 == ":" }
        guard !name.isEmpty else { throw Flaw(description: "a bare < before \(String(rest.prefix(20)))") }
        let attributes = try readAttributes(of: name)
        elements.append(Element(name: name, attributes: attributes))
        if rest.first == "/" { rest.removeFirst() } else { open.append(elements.count - 1) }
        guard rest.popFirst() == ">" else { throw Flaw(description: "the tag of \(name) does not end") }
    }

    private mutating func readAttributes(of name: String) throws -> [String: String] {
        var attributes: [String: String] = [:]
        while rest.first == " " {
            rest.removeFirst()
            let attribute = take { $0 != "=" && $0 != " " && $0 != ">" }
            guard rest.prefix(2).elementsEqual("=\"".unicodeScalars) else {
                throw Flaw(description: "attribute \(attribute) of \(name) without a value")
            }
            rest = rest.dropFirst(2)
            guard attributes.updateValue(try Self.resolved(take { $0 != "\"" && $0 != "<" }), forKey: attribute) == nil,
                rest.popFirst() == "\""
            else { throw Flaw(description: "attribute \(attribute) twice, or without an end") }
        }
        return attributes
    }

    private mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
        let taken = rest.prefix(while: condition)
        rest = rest[taken.endIndex...]
        return String(taken)
    }

    private static func resolved(_ text: String) throws -> String {
        var resolved = "", rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "&" else {
                resolved.unicodeScalars.append(scalar)
                continue
            }
            let name = String(rest.prefix { $0 != ";" })
            rest = rest.dropFirst(name.unicodeScalars.count + 1)
            let known = [
                "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#9": "\t", "#10": "\n", "#13": "\r",
            ]
            guard let value = known[name] else { throw Flaw(description: "a bare & before \(name)") }
            resolved += value
        }
        return resolved
    }
}
