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

    /// What is wrong and what to do, without a name before it.
    package var sentence: String {
        switch reason {
        case .declaration: "line \(line): a document type or entities are not read: save it without them"
        case .tooDeep: "line \(line): elements lie too deep in each other: nothing of it was read"
        case .tooLarge: "line \(line): it holds more than can be read in one piece: save it in several parts"
        case .notWellFormed(let words): "line \(line): it is no well-formed XML (\(words)): save it again"
        case .otherRoot(let name): "it is XML of another kind, “\(name)”: name another file or format"
        }
    }
}
