/// The modules that a Swift source imports, in order, without a compiler.
///
/// Read by line: attributes and access words before `import` are skipped, and so is the kind of a scoped import
/// (`import struct Prose.TextOffset`).
func importedModules(in source: String) -> [String] {
    source.split(whereSeparator: { $0.isNewline || $0 == ";" }).compactMap(importedModule)
}

private func importedModule(in line: Substring) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace).drop { prefixes.contains(String($0)) || $0.hasPrefix("@") }
    guard words.first == "import" else { return nil }
    let path = words.dropFirst().drop { scopes.contains(String($0)) }.first
    return path?.split(separator: ".").first.map(String.init)
}

private let prefixes: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
private let scopes: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
