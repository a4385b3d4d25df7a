import Annotations
import Library
import ProgramSupport
import Testing

/// Where copies are from is kept beside them.
@Suite struct ImportLogTests {
    private let folder = TestFolder()
    private let words = Array("The mill turns.\n".utf8)

    /// Copies files, each a name and its bytes, from `saved`.
    private func copy(_ files: [(BytePath, [UInt8])], at moment: String = "2026-01-24T09:30:00Z") throws {
        var importer = try ArticleImporter(into: folder.path("corpus"), moment: moment, isDry: false)
        for (name, bytes) in files {
            _ = try importer.copy(bytes, as: name, from: BytePath("saved").appending(name))
        }
        try importer.finish()
    }

    private func source(of name: String) -> String? {
        ImportLog.record(of: folder.path("corpus").appending(BytePath(name)))?.source
    }

    @Test func `A line is what its schema says, and is read back`() throws {
        let record = ImportRecord(
            file: "north/mill.txt", source: "saved/north/mill.txt", retrieved: "2026-01-24T09:30:00Z",
            hash: String(repeating: "5f0c", count: 16))
        let goldens = BytePath(#filePath).folder.folder.appending("Goldens/every-member/import.json")
        #expect(try SmallFile.bytes(of: goldens, limit: 1 << 16) == record.line)
        folder.write(".dictum/imports/a.jsonl", String(decoding: record.line, as: UTF8.self))
        let article = folder.write("north/mill.txt")
        #expect(ImportLog.record(of: article) == record)
    }

    @Test func `A copy is found by its path, and after it was renamed by its bytes`() throws {
        try copy([("north/mill.txt", words), ("wharf.txt", [0x41])])
        let record = try #require(ImportLog.record(of: folder.path("corpus/north/mill.txt")))
        #expect(record.source == "saved/north/mill.txt" && record.retrieved == "2026-01-24T09:30:00Z")
        #expect(record.hash == TextHash.digits(of: words))
        folder.write("corpus/south/renamed.txt", String(decoding: words, as: UTF8.self))
        #expect(source(of: "south/renamed.txt") == "saved/north/mill.txt")
        folder.write("corpus/own.txt", "Written here.\n")
        #expect(source(of: "own.txt") == nil)
    }

    @Test func `Of two copies under one name the later one counts, whatever their lines are called`() throws {
        try copy([("mill.txt", words)], at: "2026-03-01T00:00:00Z")
        folder.remove("corpus/mill.txt")
        var importer = try ArticleImporter(
            into: folder.path("corpus"), moment: "2026-02-01T00:00:00Z", isDry: false)
        _ = try importer.copy([0x42], as: "mill.txt", from: "earlier.txt")
        try importer.finish()
        #expect(source(of: "mill.txt") == "saved/mill.txt")
    }

    @Test func `Each import writes lines of its own and none over others`() throws {
        try copy([("a.txt", [0x41])])
        try copy([("b.txt", [0x42])])
        try copy([("b.txt", [0x42])])
        #expect(
            folder.names(in: "corpus/.dictum/imports") == [
                "2026-01-24T09-30-00Z-2.jsonl", "2026-01-24T09-30-00Z.jsonl",
            ]
        )
        #expect(source(of: "a.txt") == "saved/a.txt" && source(of: "b.txt") == "saved/b.txt")
    }

    @Test func `What stands among the lines and is none is passed over`() throws {
        try copy([("a.txt", [0x41])])
        folder.write("corpus/.dictum/imports/0.jsonl", "{\n[]\n{\"file\": \"a.txt\"}\n\n\u{0}\n")
        folder.makePipe("corpus/.dictum/imports/pipe.jsonl")
        #expect(source(of: "a.txt") == "saved/a.txt")
    }
}
