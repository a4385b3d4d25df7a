extension Role {
    /// The name of the role in a theme: `current-match`.
    package var name: String {
        "\(self)".unicodeScalars.reduce(into: "") { name, scalar in
            if scalar.properties.isUppercase { name += "-" }
            name += scalar.properties.lowercaseMapping
        }
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    /// The role of that name.
    package static func named(_ name: String) -> Role? { byName[name] }
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
