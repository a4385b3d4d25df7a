extension Role {
    /// The name of the role in a theme: `current-match`.
    package var name: String { Self.names[Int(rawValue)] }

    /// The role of that name.
    package static func named(_ name: String) -> Role? {
        names.firstIndex(of: name).flatMap { Role(rawValue: UInt8($0)) }
    }

    /// The names in the order of the roles. Written out, because making them of the cases would be felt at every start.
    private static let names = [
        "text", "quotation", "actor", "overlap", "candidate", "scare", "name", "boilerplate", "foreign", "match",
        "current-match", "selection", "border", "title", "focused-title", "current-row", "label", "value", "ghost",
        "muted", "support", "oppose", "neutral", "mixed", "status", "good", "notice", "warning", "key", "prompt",
    ]
}

extension Emphasis {
    /// The attributes of a theme by their names, in the order in which they are written.
    package static let names: [(name: String, emphasis: Emphasis)] = [
        ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
    ]

    /// The attributes as a theme writes them: `bold,underline`, or `-`.
    package var word: String {
        let names = Self.names.filter { contains($0.emphasis) }.map(\.name)
        return names.isEmpty ? "-" : names.joined(separator: ",")
    }
}
