import Annotations
import ProgramSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Questions asked of the sample articles, which hold a contradiction and quotations that were changed on the way.
struct AskTests {
    private let program = BuiltProgram()

    /// The sample articles, whose folder stands above the tests.
    private static let articles = BytePath(#filePath).folder.folder.folder.appending("Articles")

    private func ask(_ words: BytePath...) -> BuiltProgram.Run {
        program.run(["ask"] + words + [Self.articles])
    }

    @Test func `a mayor who was for the wall and against it`() {
        let run = ask("contradictions", "--about", "marchbanks")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count > 1 && lines[1].hasPrefix("Edda Marchbanks  closing the harbor mouth    2        4"))
        let promised = "+ 2025-03-06 Quillhaven Lantern  “I will vote for the wall,”"
        let denied = "− 2026-01-16 The Northern Reckoner  ‘I have never been for a wall,’"
        let promise = lines.firstIndex { $0.contains(promised) }
        let denial = lines.firstIndex { $0.contains(denied) }
        #expect(promise.flatMap { first in denial.map { first < $0 } } == true, "\(run.output)")
    }

    @Test func `a sentence that a tabloid made rougher`() {
        let run = ask("copies")
        #expect(run.output.contains("[-No town-] {+Nobody+} is owed a"), "\(run.output)")
        #expect(run.output.contains("[-go to Port Amery. Boats-]"), "\(run.output)")
    }

    @Test func `outlets that print the same sentence, and those that change it`() {
        let run = ask("agreement", "--about", "quennell")
        #expect(run.status == 0 && run.output.contains("Tollan Press Agency  "), "\(run.output)")
        #expect(run.output.contains("changed: \"No town is owed a harbor"), "\(run.output)")
    }

    @Test func `programs get the same as people`() throws {
        let json = ask("contradictions", "--json").output
        let value = try JSONReader.value(of: Array(json.utf8))
        guard case .object(let object) = value, case .array(let rows)? = object["rows"] else {
            Issue.record("no rows: \(json)")
            return
        }
        let table = ask("contradictions").output.split(separator: "\n").dropFirst().filter { !$0.hasPrefix(" ") }
        #expect(rows.count == table.count && !rows.isEmpty)
    }

    /// The files that keep what the sidecars say.
    private func indexFiles(of program: BuiltProgram) -> [String] {
        FolderListing.names(in: program.home.appending(".cache/dictum/index"))
    }

    @Test(arguments: ["voices", "matrix", "contradictions", "copies", "agreement", "about", "gaps"])
    func `read, kept, or read without keeping, the sidecars say the same`(_ question: String) {
        let words: [BytePath] = ["ask", BytePath(question), "--json", Self.articles]
        let keeping = BuiltProgram(), other = BuiltProgram()
        other.writeHome(".config/dictum/settings.keys", "set index off\n")
        let (read, kept, plain) = (keeping.run(words), keeping.run(words), other.run(words))
        #expect(read.status == 0 && read.errors.isEmpty && !read.output.isEmpty, "\(read.errors)")
        #expect(kept.output == read.output && plain.output == read.output)
        #expect(kept.errors.isEmpty && plain.errors.isEmpty)
        #expect(indexFiles(of: keeping).filter { $0.hasSuffix(".sqlite") }.count == 1)
        #expect(indexFiles(of: other).isEmpty)
    }

    @Test(arguments: [
        (["concordance"], "nobody named: this question is about one actor: name one with --about"),
        (["voices", "--about", "nobody at all"], "no such actor: nobody at all: dictum ask voices names"),
        (["why"], "no such value: ask why: use one of voices, matrix, contradictions"),
    ])
    func `what cannot be answered says so`(_ words: [String], _ sentence: String) {
        let run = program.run(["ask"] + words.map { BytePath($0) } + [Self.articles])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains(sentence), "\(run.errors)")
    }
}

/// What lies in a folder.
private enum FolderListing {
    /// The names in it, in order; none where it is not there.
    static func names(in folder: BytePath) -> [String] {
        guard let open = opendir(folder.display) else { return [] }
        defer { closedir(open) }
        var names: [String] = []
        while let entry = readdir(open) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
