import Testing

@Suite("What the documents say is so")
struct DocumentsTests {
    @Test("ARCHITECTURE.md gives each room the imports of the plan", arguments: HousePlan.rooms.map(\.name))
    func imports(room name: String) throws {
        let room = try #require(HousePlan.rooms.first { $0.name == name })
        let text = try #require(SourceTree.text(of: "ARCHITECTURE.md"))
        let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("| `\(name)` |") })
        let cell = try #require(row.split(separator: "|").last { $0 != " " })
        #expect(Self.modules(in: cell) == room.imports)
    }

    /// The modules that a cell names, its two short forms written out.
    private static func modules(in cell: Substring) -> Set<String> {
        let words = cell.split(separator: ",").map { $0.trimmingBlanks }
        return words.reduce(into: []) { modules, word in
            switch word {
            case "system": modules.formUnion(HousePlan.system)
            case "all of the above": modules.formUnion(HousePlan.rooms.map(\.name).filter { $0 != "dictum" })
            default: modules.insert(word)
            }
        }
    }

    @Test(
        "A link to a file leads to a file",
        arguments: ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"])
    func links(document: String) throws {
        let text = try #require(SourceTree.text(of: document))
        for target in text.matches(of: /\[[^\]]*\]\((?<target>[^)\s]+)\)/).map(\.target)
        where !target.contains("://") {
            let isThere = SourceTree.text(of: String(target)) != nil
            #expect(isThere, "\(document) links to \(target)")
        }
    }

    @Test("Every target of the Makefile that a document names can be made")
    func targets() throws {
        let makefile = try #require(SourceTree.text(of: "Makefile"))
        for document in ["README.md", "CONTRIBUTING.md"] {
            let text = try #require(SourceTree.text(of: document))
            for target in text.matches(of: /\bmake (?<target>[a-z]+) {2,}#/).map(\.target) {
                #expect(makefile.contains("\n\(target): "), "\(document) says make \(target)")
            }
        }
    }
}

@Suite("The sample articles can be read, shared and counted in")
struct SampleArticlesTests {
    private static let articles = SourceTree.files(under: "Articles", ".txt")

    @Test("There are samples")
    func samples() {
        #expect((6...8).contains(Self.articles.count))
    }

    @Test("A sample says that it is invented", arguments: articles)
    func invented(article: SourceTree.File) {
        let isMarked = article.text.contains("\nsample: true\n---\n")
        let isSigned = article.text.hasSuffix(
            "\nSample article, invented for Dictum. No person, outlet or place in it is real.\n")
        #expect(isMarked != isSigned)
    }

    @Test("A sample has the length of a news article, and lines that end in LF", arguments: articles)
    func form(article: SourceTree.File) {
        #expect((300...900).contains(article.text.split(whereSeparator: \.isWhitespace).count))
        #expect(!article.text.utf8.contains(UInt8(ascii: "\r")))
        #expect(article.text.hasSuffix("\n"))
    }

    @Test("A sample names no address that could be somebody's", arguments: articles)
    func addresses(article: SourceTree.File) {
        for address in article.text.matches(of: /[a-z]+:\/\/[^\s]+/) {
            #expect(address.output.hasPrefix("https://example.org/"))
        }
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
