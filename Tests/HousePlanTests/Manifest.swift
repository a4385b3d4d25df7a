/// What Package.swift says of targets, read as text: the package description cannot be imported by a test.
struct Manifest {
    private let text: String

    /// A manifest from its source.
    init(source: String) {
        text = String(
            source.split(whereSeparator: \.isNewline).filter { !$0.isComment }.joined().filter { !$0.isWhitespace })
    }

    /// The names of all targets under Sources.
    var targets: Set<String> {
        let openings = ["room(\"", ".systemLibrary(name:\"", ".target(name:\"", ".executableTarget(name:\""]
        return Set(openings.flatMap(names(after:))).filter { name in
            !["Tests", "Benchmarks"].contains { text.contains("path:\"\($0)/\(name)\"") }
        }
    }

    /// The names of all test targets.
    var tests: Set<String> {
        Set(names(after: ",tests(\"").map { $0 + "Tests" } + names(after: ".testTarget(name:\""))
    }

    /// What a target depends on; nil where there is no such target.
    func dependencies(of target: String) -> Set<String>? {
        for opening in ["room(\"\(target)\"", ".executableTarget(name:\"\(target)\""] {
            guard let start = text.firstRange(of: opening)?.upperBound else { continue }
            return Self.words(in: Self.list(at: text[start...]))
        }
        return nil
    }

    /// What the tests of a target depend on, the room whose name they bear included; nil where there are none.
    func dependencies(ofTests tests: String) -> Set<String>? {
        let room = String(tests.dropLast("Tests".count))
        if let start = text.firstRange(of: ",tests(\"\(room)\"")?.upperBound {
            return Self.words(in: Self.list(at: text[start...])).union([room])
        }
        guard let start = text.firstRange(of: ".testTarget(name:\"\(tests)\"")?.upperBound else { return nil }
        return Self.words(in: Self.list(at: text[start...]))
    }

    private func names(after opening: String) -> [String] {
        text.ranges(of: opening).map { String(text[$0.upperBound...].prefix { $0 != "\"" }) }
            .filter { !$0.hasPrefix("\\") }
    }

    /// The inside of the brackets that follow at once, or after `dependencies:`.
    private static func list(at rest: Substring) -> Substring {
        for opening in [",[", ",dependencies:["] where rest.hasPrefix(opening) {
            return rest.dropFirst(opening.count).prefix { $0 != "]" }
        }
        return ""
    }

    /// The strings of a list of dependencies; of a product its name and not its package.
    private static func words(in list: Substring) -> Set<String> {
        let quoted = list.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        var before: Substring = ""
        var words: Set<String> = []
        for (index, part) in quoted {
            if index.isMultiple(of: 2) {
                before = part
            } else if !before.hasSuffix("package:") {
                words.insert(String(part))
            }
        }
        return words
    }
}

extension Substring {
    fileprivate var isComment: Bool { drop(while: \.isWhitespace).hasPrefix("//") }
}
