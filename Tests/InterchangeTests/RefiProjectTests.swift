import Annotations
import ArchiveSupport
import Packages
import Prose
import Testing

@testable import Interchange

/// REFI-QDA projects: out and in again, from other programs, and through them.
@Suite struct RefiProjectTests {
    private let format = RefiProject()

    // MARK: - Out and in again

    @Test(arguments: 1...6)
    func `A project gives back what went into it`(run: Int) throws {
        for seed in run * 40..<run * 40 + 2 {
            let world = ExchangeWorld(seed: seed)
            let corpus = try read(Exchange.source(format, world.corpus))
            let back = Exchange.imported(corpus, into: empty(world))
            #expect(back.report.left.isEmpty && back.report.incomplete.isEmpty, "seed \(seed): \(back.report)")
            #expect(back.notebook.statements == world.notebook.statements, "seed \(seed)")
            #expect(back.notebook.mentions == world.notebook.mentions, "seed \(seed)")
            #expect(back.record.actors.map(\.name) == world.record.actors.map(\.name), "seed \(seed)")
            let own = ExchangeArticle(
                path: world.path, about: world.about, text: world.text, notebooks: [back.notebook])
            let again = Exchange.imported(corpus, into: own, back.record)
            #expect(again.notebook == back.notebook && again.record == back.record, "seed \(seed)")
        }
    }

    @Test func `Two coders who marked the same words both are in a project`() throws {
        let world = ExchangeWorld(seed: 3), coder = ExchangeWorld.coder("bo")
        var other = Notebook(article: world.notebook.article, coder: coder, label: "café")
        other.apply(Transaction("copy", world.notebook.statements.map { .init(before: nil, after: .statement($0)) }))
        let article = ExchangeArticle(
            path: world.path, about: world.about, text: world.text, notebooks: [world.notebook, other])
        let corpus = ExchangeCorpus(name: "port", record: world.record, articles: ExchangeArticles([article]))
        let read = try read(Exchange.source(format, corpus))
        let coders = read.articles[0].statements.map(\.coder)
        #expect(coders.count { $0 == "ana" } == coders.count { $0 == "bo" } && coders.count == 24)
        #expect(Set(guids(in: project(corpus))).count == guids(in: project(corpus)).count)
    }

    private func guids(in root: XMLElement) -> [String] {
        [root[attribute: "guid"]].compactMap(\.self) + root.children.flatMap(guids)
    }

    @Test func `The same corpus gives the same bytes, and no two codes have one name`() throws {
        let world = ExchangeWorld(seed: 5)
        let bytes = Exchange.written(format, world.corpus)[0].bytes
        #expect(bytes == Exchange.written(format, world.corpus)[0].bytes)
        let names = codeNames(try #require(project(world.corpus).first("CodeBook")))
        #expect(Set(names.map { $0.lowercased() }).count == names.count)
        #expect(names.contains("Speaker: Mara Lind") && names.contains("Speaker: Mara Lind (2)"))
    }

    private func codeNames(_ element: XMLElement) -> [String] {
        (element.name == "Code" ? [element[attribute: "name"] ?? ""] : []) + element.children.flatMap(codeNames)
    }

    @Test func `The XML and the note of a project are as their golden file says`() throws {
        var archive = try ZipArchive(Exchange.written(format, ExchangeSample.corpus)[0].bytes)
        let texts = try archive.entries.filter { !$0.shownName.contains("\(RefiGUID.of(sample))") }
            .map { Array("== \($0.shownName)\n".utf8) + (try archive.unpacked($0)) }
        let written = Array(texts.joined()), golden = Golden("exchange-qdpx.txt")
        if isRewriting { golden.rewrite(written) }
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: golden.bytes, as: UTF8.self))
        let text = try #require(archive.entries.first { $0.shownName == "sources/\(RefiGUID.of(sample)).txt" })
        #expect(try archive.unpacked(text) == ExchangeSample.text.withUTF8 { Array($0) })
    }

    private var sample: ExchangeArticle {
        ExchangeSample.corpus.articles.first { _ in true } ?? ExchangeWorld(seed: 1).article
    }

    @Test func `What other programs cannot be told is said`() throws {
        let world = ExchangeWorld(seed: 2)
        var notebook = world.notebook
        let before = try #require(notebook.statements.first)
        var after = before
        after.memo = "bell \u{7}"
        after.tags = ["t"]
        notebook.apply(Transaction("change", [.init(before: .statement(before), after: .statement(after))]))
        let article = ExchangeArticle(path: world.path, about: world.about, text: world.text, notebooks: [notebook])
        let corpus = ExchangeCorpus(name: "port", record: CorpusRecord(), articles: ExchangeArticles([article]))
        #expect(format.losses(of: corpus).lines == ["control characters, for other programs: 1 statement"])
        let read = try read(Exchange.source(format, corpus))
        #expect(read.articles[0].statements.contains { $0.memo == after.memo })
    }

    // MARK: - Through other programs

    /// QualCoder writes a stretch for each code, and gives all but the texts new GUIDs.
    @Test func `What went through a program that takes stretches apart is the same`() throws {
        for seed in 20..<24 {
            let world = ExchangeWorld(seed: seed)
            var fresh = 0
            let source = changed(world.corpus) { source in
                source = source.mapped("TextSource") { text in
                    fresh += 1
                    text = text.with("guid", Self.guid(fresh))
                    text.children = text.children.flatMap { child -> [XMLElement] in
                        guard child.name == "PlainTextSelection" else { return [child] }
                        return child.all("Coding").map { coding in
                            fresh += 1
                            var alone = child.with("guid", Self.guid(fresh))
                            alone.children = [coding]
                            return alone
                        }
                    }
                }
            }
            let back = Exchange.imported(try read(source), into: empty(world))
            #expect(back.report.left.isEmpty, "seed \(seed): \(back.report.left)")
            #expect(back.notebook.statements == world.notebook.statements, "seed \(seed)")
        }
    }

    @Test func `What another program took away or coded anew is not as it was`() throws {
        let sample = ExchangeSample.corpus
        let oppose = RefiCode.stance(.oppose).guid, support = Self.guid(7)
        let source = changed(sample) { project in
            project = project.mapped("Codes") { codes in
                codes.children.append(
                    XMLElement("Code").with("guid", support).with("name", "Stance: support").with("isCodable", "true"))
            }
            project = project.mapped("CodeRef") { reference in
                if reference[attribute: "targetGUID"] == oppose { reference = reference.with("targetGUID", support) }
            }
            project = project.mapped("TextSource") { text in
                text.children.removeAll { $0[attribute: "name"] == "“cheap”" }
            }
        }
        let read = try read(source)
        let statements = read.articles[0].statements
        let row = try #require(statements.first { $0.segments.count == 2 })
        #expect(row.stance == .support && row.claim == "They would rather row." && row.tags == ["boats", "threat"])
        #expect(!statements.contains { $0.kind == .scare })
        #expect(read.problems.map(\.sentence) == ["it was taken away in the other program, and is left out"])
    }

    // MARK: - From other programs

    /// A project as another program writes it, with one text.
    private func foreign(_ text: [UInt8], _ selections: String, codes: String = foreignCodes) -> ImportSource {
        let guid = Self.guid(1)
        let xml = """
            <?xml version="1.0" encoding="utf-8"?>
            <Project name="x" xmlns="urn:QDA-XML:project:1.0"><Users><User guid="\(Self.guid(2))" name="Bo Lind"/></Users>
            <CodeBook><Codes>\(codes)</Codes></CodeBook><Sources><TextSource guid="{\(guid.uppercased())}" name="ferry"
            plainTextPath="internal://\(guid.uppercased()).TXT">\(selections)</TextSource></Sources></Project>
            """
        let files = [RawZip.File("Sources/\(guid).txt", bytes: text), RawZip.File("project.qde", xml, isPacked: true)]
        return ImportSource("x.qdpx", RawZip(files).bytes)
    }

    private static let foreignCodes = """
        <Code guid="\(guid(10))" name="ferry" isCodable="true"><Description>On the ferry.</Description>
        <Code guid="\(guid(11))" name="new" isCodable="true" color="#aabbcc"/></Code>
        <Code guid="\(guid(12))" name="Speaker: Mara Lind" isCodable="true"/>
        <Code guid="\(guid(13))" name="Speaker" isCodable="false"><Code guid="\(guid(14))" name="Bo" isCodable="true"/></Code>
        <Code guid="\(guid(15))" name="Mention: Mara Lind" isCodable="true"/>
        """

    private func selection(_ start: Int, _ end: Int, _ codes: [Int], name: String = "") -> String {
        let codings = codes.map {
            "<Coding guid=\"\(Self.guid(50))\"><CodeRef targetGUID=\"\(Self.guid($0))\"/></Coding>"
        }
        return "<PlainTextSelection guid=\"\(Self.guid(100 + start))\" name=\"\(name)\" startPosition=\"\(start)\" "
            + "endPosition=\"\(end)\" creatingUser=\"\(Self.guid(2))\">\(codings.joined())</PlainTextSelection>"
    }

    private static func guid(_ number: Int) -> String {
        let digits = String(number)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    @Test func `Positions count in whatever makes stretches begin and end as they do`() throws {
        let lines = ["🚢🚢 Nobody came.", "“We will row,” said Mara Lind.", "She meant it, 🚢 and them."]
        for hasMark in [false, true] {
            for end in ["\n", "\r\n"] {
                let text = lines.joined(separator: end)
                let places = ["We will row", "Mara Lind", "them"].map { text.firstRange(of: $0) }.compactMap(\.self)
                for way in ["scalars", "utf16", "lines of one"] {
                    let stretches = places.map { place in
                        let before = String(text[..<place.lowerBound]), words = String(text[place])
                        let counted = way == "lines of one" ? before.filter { $0 != "\r" } : before
                        let line = way == "lines of one" ? counted.replacing("\r\n", with: "\n") : counted
                        let count = way == "utf16" ? line.utf16.count : line.unicodeScalars.count
                        let start = count + (hasMark && way == "utf16" ? 1 : 0)
                        return selection(start, start + words.unicodeScalars.count, [10])
                    }
                    let bytes = (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
                    let read = try read(foreign(bytes, stretches.joined()))
                    let words = read.articles[0].statements.map(\.segments[0].exact)
                    #expect(words == ["We will row", "Mara Lind", "them"], "\(way) \(hasMark) \(end.utf8.count)")
                }
            }
        }
    }

    @Test func `Codes become topics, speakers and mentions`() throws {
        let text = Array("We will row, said Mara Lind. Nobody came.".utf8)
        let marks =
            selection(0, 11, [10, 12]) + selection(18, 27, [15]) + selection(29, 40, [11])
            + selection(29, 40, [14]) + selection(29, 35, [])
        let read = try read(foreign(text, marks))
        #expect(read.concepts.map(\.name.name) == ["ferry", "new"])
        #expect(read.concepts[1].parent?.name == "ferry" && read.concepts[1].color == "#aabbcc")
        let statements = read.articles[0].statements
        #expect(statements.map(\.segments[0].exact) == ["We will row", "Nobody came", "Nobody"])
        #expect(statements.map(\.concept?.name) == ["ferry", "new", nil])
        let names = statements.map(\.speakerName)
        #expect(names == ["Mara Lind", "Bo", nil])
        #expect(read.articles[0].mentions.map(\.actor.name) == ["Mara Lind"] && statements[0].coder == "Bo Lind")
        #expect(read.articles[0].reference.path == "ferry.txt")
    }

    @Test func `Two topics of the same words are two statements, and too many are refused`() throws {
        let text = Array("We will row.".utf8)
        let two = try read(foreign(text, selection(0, 11, [10, 11, 12])))
        #expect(two.articles[0].statements.map(\.concept?.name) == ["ferry", "new"])
        let codes = (200..<300).map { "<Code guid=\"\(Self.guid($0))\" name=\"c\($0)\" isCodable=\"true\"/>" }.joined()
        let many = try read(foreign(text, selection(0, 11, Array(200..<300)), codes: codes))
        #expect(many.articles[0].statements.isEmpty && many.problems.count == 1)
    }

    @Test func `Places that are none, codes that are none and texts that are missing are said`() throws {
        let text = Array("We will row.".utf8)
        let marks = selection(5, 3, [10]) + selection(0, 99, [10]) + selection(0, 2, [99])
        let read = try read(foreign(text, marks.replacing("\"5\"", with: "\"-5\"")))
        #expect(read.problems.count == 3 && read.articles[0].statements.count == 1)
        let missing = RawZip([
            .init(
                "project.qde",
                "<Project><Sources><TextSource name='a' plainTextPath='internal://b'/></Sources></Project>")
        ])
        let none = try self.read(ImportSource("x.qdpx", missing.bytes))
        #expect(none.articles.isEmpty && none.problems.map(\.place) == ["a"])
    }

    // MARK: - Hostile files

    @Test(
        arguments: [
            "", "<Project/>", "<CodeBook/>", "<Project",
            "<!DOCTYPE Project [<!ENTITY a \"b\">]><Project name=\"&a;\"/>",
            "<Project><Sources><PDFSource/><AudioSource/><TextSource/><TextSource plainTextPath='internal://../../etc'/></Sources></Project>",
            "<Project><CodeBook><Codes><Code/><Code guid='x'><Code guid='y'/></Code></Codes></CodeBook></Project>",
        ])
    func `A strange project is read or refused in words`(xml: String) {
        _ = try? read(ImportSource("x.qdpx", RawZip([.init("project.qde", xml)]).bytes))
    }

    @Test func `A project that is damaged anywhere is read or refused`() {
        let world = ExchangeWorld(seed: 9)
        var chance = ExchangeChance(seed: 4)
        for _ in 0..<12 {
            let source = changed(
                world.corpus,
                damage: { bytes in
                    for _ in 0..<3 { bytes[chance.below(bytes.count)] = UInt8(chance.below(128)) }
                }
            ) { _ in }
            guard let corpus = try? read(source) else { continue }
            let back = Exchange.imported(corpus, into: empty(world))
            for statement in back.notebook.statements {
                #expect(statement.segments.allSatisfy { world.text.string(in: $0.range) == $0.exact })
            }
        }
    }

    // MARK: - Tools

    private func read(_ source: ImportSource) throws -> ImportedCorpus {
        let reading = try #require(corpusReadings().first { $0.recognizes(source) })
        #expect(reading.name == "qdpx")
        return try reading.read(source)
    }

    private func empty(_ world: ExchangeWorld) -> ExchangeArticle {
        ExchangeArticle(path: world.path, about: world.about, text: world.text, notebooks: [])
    }

    private func files(_ corpus: ExchangeCorpus) -> [(name: String, bytes: [UInt8])] {
        guard var archive = try? ZipArchive(Exchange.written(format, corpus)[0].bytes) else { return [] }
        return archive.entries.map { ($0.shownName, (try? archive.unpacked($0)) ?? []) }
    }

    private func project(_ corpus: ExchangeCorpus) -> XMLElement {
        let xml = files(corpus).first { $0.name == "project.qde" }
        return (try? XMLTreeReader.read(xml?.bytes ?? [])) ?? XMLElement("none")
    }

    /// A project that was written, changed, and packed again.
    private func changed(
        _ corpus: ExchangeCorpus, damage: (inout [UInt8]) -> Void = { _ in }, _ change: (inout XMLElement) -> Void
    ) -> ImportSource {
        let changed = files(corpus).map { file in
            guard file.name == "project.qde" else { return RawZip.File(file.name, bytes: file.bytes) }
            var root = project(corpus), xml = XMLWriter()
            change(&root)
            xml.write(root)
            var bytes = xml.bytes
            damage(&bytes)
            return RawZip.File(file.name, bytes: bytes)
        }
        return ImportSource("x.qdpx", RawZip(changed).bytes)
    }
}

extension XMLElement {
    /// The element with another value of an attribute.
    fileprivate func with(_ name: String, _ value: String) -> XMLElement {
        var changed = self
        changed.attributes.removeAll { $0.name == name }
        changed.attributes.append(.init(name: name, value: value))
        return changed
    }

    /// The element with those of a name in it changed.
    fileprivate func mapped(_ name: String, _ change: (inout XMLElement) -> Void) -> XMLElement {
        var changed = self
        changed.children = children.map { $0.mapped(name, change) }
        if changed.name == name { change(&changed) }
        return changed
    }
}

extension ImportedStatement {
    fileprivate var speakerName: String? {
        guard case .named(let name) = speaker else { return nil }
        return name.name
    }
}

extension XMLWriter {
    fileprivate mutating func write(_ tree: XMLElement) {
        // A name with a namespace has the address of that before it.
        let attributes = tree.attributes.filter { !$0.name.contains("\n") }.map { ($0.name, Optional($0.value)) }
        guard attributes.isEmpty, tree.children.isEmpty else {
            begin(tree.name, attributes)
            for child in tree.children { write(child) }
            return end(tree.name)
        }
        element(tree.name, tree.text)
    }
}
