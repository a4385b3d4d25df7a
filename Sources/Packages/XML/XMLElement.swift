/// An element of an XML file: its name without a prefix, its attributes, its own text and what stands in it.
package struct XMLElement: Hashable, Sendable {
    package var name: String
    package var attributes: [Attribute] = []
    package var children: [XMLElement] = []
    /// The text that stands in it directly, in one piece.
    package var text = ""
    /// The line where it begins, counted from 1.
    package var line = 0

    package struct Attribute: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            (self.name, self.value) = (name, value)
        }
    }

    package init(_ name: String) {
        self.name = name
    }

    /// The value of an attribute; nil where it has none of that name.
    package subscript(attribute attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    /// The children of a name.
    package func all(_ name: String) -> [XMLElement] {
        children.filter { $0.name == name }
    }

    /// The first child of a name.
    package func first(_ name: String) -> XMLElement? {
        children.first { $0.name == name }
    }
}

/// Why XML is not read.
package struct XMLFailure: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// It says something of entities, which nothing that is exchanged here needs.
        case declaration
        case tooDeep, tooLarge
        case notWellFormed(String)
        case otherRoot(String)
    }

    package let reason: Reason
    /// Counted from 1.
    package let line: Int

    package init(reason: Reason, line: Int) {
        (self.reason, self.line) = (reason, line)
    }

    /// What is wrong and what to do, without a name before it.
    package var sentence: String { "\(what): \(advice)" }

    /// What is wrong, and where.
    package var what: String {
        switch reason {
        case .declaration: "line \(line): a document type or entities are not read"
        case .tooDeep: "line \(line): elements lie too deep in each other"
        case .tooLarge: "line \(line): it holds more than can be read in one piece"
        case .notWellFormed(let words): "line \(line): it is no well-formed XML (\(words))"
        case .otherRoot(let name): "it is XML of another kind, “\(name)”"
        }
    }

    /// What the person can do about it.
    package var advice: String {
        switch reason {
        case .declaration: "save it without them"
        case .tooDeep: "nothing of it was read"
        case .tooLarge: "save it in several parts"
        case .notWellFormed: "save it again"
        case .otherRoot: "name another file or format"
        }
    }
}
