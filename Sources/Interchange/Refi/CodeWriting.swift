internal import Annotations
internal import Packages

extension XMLWriter {
    /// Writes a tree of topics as codes, those that lie below others inside them.
    ///
    /// `notes` gives the GUIDs of the notes of a topic.
    mutating func writeCodes(
        _ concepts: [Concept], of tree: CodeTree, name: (Concept) -> String, notes: (Concept) -> [String] = { _ in [] }
    ) {
        for concept in concepts {
            let attributes = Self.code(
                RefiCode.concept(concept.id.iri).guid, name(concept), color: RefiColor.written(concept.color))
            let (below, noted) = (tree.children(of: concept), notes(concept))
            guard concept.definition != nil || !below.isEmpty || !noted.isEmpty else {
                empty("Code", attributes)
                continue
            }
            begin("Code", attributes)
            element("Description", concept.definition)
            for guid in noted { empty("NoteRef", [("targetGUID", guid)]) }
            writeCodes(below, of: tree, name: name, notes: notes)
            end("Code")
        }
    }

    /// The attributes of a code.
    static func code(
        _ guid: String, _ name: String, isCodable: Bool = true, color: String? = nil
    ) -> [(String, String?)] {
        [("guid", guid), ("name", name), ("isCodable", isCodable ? "true" : "false"), ("color", color)]
    }
}

/// Colors as REFI-QDA has them: `#` and three or six hexadecimal digits.
enum RefiColor {
    /// A color of ours; nil where it is a word or something else.
    static func written(_ color: String?) -> String? {
        guard let color, color.hasPrefix("#"), [4, 7].contains(color.utf8.count) else { return nil }
        return color.utf8.dropFirst().allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || isLetter($0) }
            ? color : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20 && byte >= UInt8(ascii: "A")
    }
}
