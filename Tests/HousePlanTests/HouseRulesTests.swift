import Testing

@Suite("Every source keeps the rules of the house")
struct HouseRulesTests {
    @Test("A source is short, finished, and leaves the terminal to its room", arguments: HousePlan.rooms.map(\.name))
    func rooms(name: String) {
        for file in SourceTree.files(under: "Sources/\(name)", ".swift") { expectNoBreach(in: file) }
    }

    @Test("C sources keep them too", arguments: HousePlan.cellars.sorted())
    func cellars(name: String) {
        for file in SourceTree.files(under: "Sources/\(name)", ".c", ".h") { expectNoBreach(in: file) }
    }

    private func expectNoBreach(in file: SourceTree.File) {
        let breaches = HouseRules.breaches(in: file)
        #expect(breaches.isEmpty, "\(file.path) \(breaches.joined(separator: ", "))")
    }

    @Test(
        "A breach is found",
        arguments: [
            ("Sources/Reader/Tag.swift", "let note = try! read()", "says try!"),
            ("Sources/Reader/Tag.swift", "let tag = item as! Tag", "says  as! "),
            ("Sources/Reader/Tag.swift", "// TODO", "says TODO"),
            ("Sources/Reader/Bell.swift", "print(\"\\u{1B}[7m\")", "writes an escape sequence"),
            ("Sources/CFiles/CFiles.c", "puts(\"\\033[m\");", "writes an escape sequence"),
            ("Sources/Reader/Tag.swift", "    public var tag: String", "is public: public var tag: String"),
            ("Sources/Reader/Tag.swift", "import CNcurses", "names CNcurses"),
            ("Sources/Reader/Long.swift", String(repeating: "\n", count: 401), "has 401 lines"),
        ])
    func breach(path: String, text: String, breach: String) {
        #expect(HouseRules.breaches(in: SourceTree.File(path: path, text: text)) == [breach])
    }

    @Test(
        "What the rules allow is no breach",
        arguments: [
            ("Sources/Terminal/Reset.swift", "let reset = \"\\u{1B}[m\""),
            ("Sources/Annotations/Actor.swift", "public struct Actor {}"),
            ("Sources/Reader/Tag.swift", "public import Screen"),
            ("Sources/Prose/Width.generated.swift", String(repeating: "\n", count: 4000)),
            ("Sources/Reader/Tag.swift", "let tag = item as? Tag"),
        ])
    func allowed(path: String, text: String) {
        #expect(HouseRules.breaches(in: SourceTree.File(path: path, text: text)).isEmpty)
    }
}
