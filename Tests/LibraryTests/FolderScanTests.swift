import Annotations
import Library
import ProgramSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct FolderScanTests {
    @Test(
        arguments: [
            ("harbor.txt", true), ("HARBOR.TXT", true), ("notes.text", true), ("notes.md", true),
            ("two\nlines.txt", true), ("\u{1B}[31m.txt", true),
            ("harbor.html", true), ("harbor.HTM", true),
            ("harbor", false), ("harbor.js", false), (".hidden.txt", false), ("harbor.txt.ana.json", false),
            ("harbor.txt~", false), ("txt", false), ("harbor.txt.", false),
        ])
    func `An article is known by the end of its name`(name: String, isArticle: Bool) {
        #expect(FolderScan.isArticleName(BytePath(name)) == isArticle)
    }

    @Test func `Articles come from all folders in the order of their bytes`() throws {
        let folder = TestFolder()
        for name in ["b.txt", "a/z.txt", "a/é.txt", "a/b/c.md", "B.txt", "a.txt"] { folder.write(name) }
        for name in [".dictum/base/x.txt", ".git/y.txt", "a/.secret.txt", "a.txt.ana.json", "c.png"] {
            folder.write(name)
        }
        let scan = try FolderScan(of: folder.path)
        #expect(scan.articles.map(\.display) == ["B.txt", "a.txt", "a/b/c.md", "a/z.txt", "a/é.txt", "b.txt"])
        #expect(scan.problems.isEmpty)
    }

    @Test func `A walk tells articles folder by folder, in the order of the list`() throws {
        let folder = TestFolder()
        let names = ["a b/x.txt", "a-/y.txt", "a.txt", "a/b/c.txt", "a/b.txt", "a/z.txt", "a0.txt", "b.txt"]
        for name in names + ["a/b/none.png", "empty/sub/none.png"] { folder.write(name) }
        var walk = try FolderWalk(of: folder.path), found: [BytePath] = [], pieces = 0
        while let piece = walk.next() {
            found += piece
            pieces += 1
        }
        #expect(found.map(\.display) == names.sorted { BytePath($0) < BytePath($1) })
        #expect(walk.isDone && pieces == 7 && walk.problems.isEmpty)
    }

    @Test func `Paths are compared and hashed as their bytes are`() {
        let parts: [[UInt8]] = [[], [1], [0x2F], [0x61], [0xFF], [0x61, 0x2F], [0x61, 0xFF], [0x61, 0x61, 1]]
        let paths = parts.flatMap { part in parts.map { BytePath(bytes: part + $0) } }
        for left in paths {
            for right in paths {
                #expect((left < right) == left.bytes.lexicographicallyPrecedes(right.bytes))
                #expect((left == right) == (left.bytes == right.bytes))
            }
        }
        #expect(Set(paths).count == Set(paths.map(\.bytes)).count)
    }

    @Test func `The sidecars of a folder are known when one of its articles is asked for, and once`() {
        let folder = TestFolder()
        for name in ["a/one.txt.ana.json", "a/one.txt.ben.json", "b/two.txt.ana.json"] { folder.write(name, "{}") }
        var index = SidecarIndex()
        index.list(folderOf: "a/one.txt", in: folder.path)
        index.list(folderOf: "a/other.txt", in: folder.path)
        #expect(index.sidecars["a/one.txt"]?.map(\.coder.slug) == ["ana", "ben"])
        #expect(index.sidecars["b/two.txt"] == nil)
        if let name = SidecarName("two.txt.ana.json") { index.update(name, of: "b/two.txt", isThere: true) }
        index.list(foldersOf: ["b/two.txt", "b/three.txt"], in: folder.path)
        #expect(index.sidecars["b/two.txt"]?.count == 1)
    }

    @Test func `A name that is no text keeps its bytes`() throws {
        let folder = TestFolder()
        let name = BytePath(bytes: [0xFF, 0x0A, 0x1B] + Array(".txt".utf8))
        folder.write(name, [0x41])
        #expect(try FolderScan(of: folder.path).articles == [name])
    }

    @Test func `Links that lead back are a problem and do not go on for ever`() throws {
        let folder = TestFolder()
        folder.write("a/one.txt")
        folder.link("a/back", to: "..")
        folder.link("self", to: "self")
        folder.link("loop.txt", to: "loop.txt")
        folder.link("nowhere.txt", to: "missing.txt")
        let scan = try FolderScan(of: folder.path)
        #expect(scan.articles == [BytePath("a/one.txt")])
        #expect(
            scan.problems == [
                FileProblem(BytePath("a/back"), .alreadyListed),
                FileProblem(BytePath("loop.txt"), .notAFile(.link)),
                FileProblem(BytePath("nowhere.txt"), .notAFile(.link)),
            ])
    }

    @Test func `A link to another folder or file is followed once`() throws {
        let corpus = TestFolder(), other = TestFolder()
        other.write("far.txt")
        corpus.link("first", to: other.path.display)
        corpus.link("second", to: other.path.display)
        corpus.link("near.txt", to: other.path("far.txt").display)
        let scan = try FolderScan(of: corpus.path)
        #expect(scan.articles.map(\.display) == ["first/far.txt", "near.txt"])
        #expect(scan.problems == [FileProblem(BytePath("second"), .alreadyListed)])
    }

    @Test(.timeLimit(.minutes(1)))
    func `Pipes and devices that call themselves articles are problems`() throws {
        let folder = TestFolder()
        folder.makePipe("pipe.txt")
        folder.makePipe("pipe")
        folder.link("null.txt", to: "/dev/null")
        let scan = try FolderScan(of: folder.path)
        #expect(scan.articles.isEmpty)
        #expect(
            scan.problems == [
                FileProblem(BytePath("null.txt"), .notAFile(.device)),
                FileProblem(BytePath("pipe.txt"), .notAFile(.pipe)),
            ])
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may read every folder"))
    func `A folder that may not be read is a problem and the rest is listed`() throws {
        let folder = TestFolder()
        folder.write("open.txt")
        folder.makeFolder("shut", mode: 0)
        let scan = try FolderScan(of: folder.path)
        #expect(scan.articles == [BytePath("open.txt")])
        #expect(scan.problems == [FileProblem(BytePath("shut"), .forbidden)])
    }

    @Test func `A folder that goes away during the scan is a problem`() throws {
        let folder = TestFolder()
        folder.makeFolder("gone")
        let scan = try FolderScan(of: folder.path, progress: { _ in rmdir(folder.path("gone").display) })
        #expect(scan.problems == [FileProblem(BytePath("gone"), .vanished)])
    }

    @Test func `A folder that is missing or no folder is refused`() {
        let folder = TestFolder()
        let file = folder.write("a.txt")
        #expect(throws: FileProblem(folder.path("none"), .missing)) { try FolderScan(of: folder.path("none")) }
        #expect(throws: FileProblem(file, .notAFolder)) { try FolderScan(of: file) }
    }

    @Test func `A scan can be stopped and says so`() throws {
        let folder = TestFolder()
        for index in 0..<5 { folder.write("\(index)/a.txt") }
        var counts: [Int] = []
        let scan = try FolderScan(of: folder.path, isCancelled: { counts.count == 3 }, progress: { counts.append($0) })
        #expect(scan.wasCancelled)
        #expect(counts == [0, 1, 2])
        #expect(scan.articles.count == 2)
    }
}

@Suite struct CorpusTests {
    @Test func `A file is a corpus of one in its folder`() throws {
        let folder = TestFolder()
        let file = folder.write("one.csv")
        folder.write("two.txt")
        let corpus = try Corpus(paths: [file])
        #expect(corpus.folder == folder.path)
        #expect(try corpus.scan().articles == [BytePath("one.csv")])
    }

    @Test func `Files of one folder are listed once each and by name`() throws {
        let folder = TestFolder()
        let (b, a) = (folder.write("b.txt"), folder.write("a.txt"))
        #expect(try Corpus(paths: [b, a, b]).scan().articles == [BytePath("a.txt"), BytePath("b.txt")])
    }

    @Test func `Nothing named is the folder one is in`() throws {
        #expect(try Corpus(paths: []).folder == BytePath("."))
    }

    @Test func `A sidecar is no article`() {
        let folder = TestFolder()
        let sidecar = folder.write("one.txt.ana.json", "{}")
        #expect(throws: FileProblem(sidecar, .sidecar)) { try Corpus(paths: [sidecar]) }
    }

    @Test func `What is not one folder is refused`() {
        let folder = TestFolder()
        let one = folder.write("x/one.txt"), two = folder.write("y/two.txt")
        #expect(throws: FileProblem(two, .severalFolders)) { try Corpus(paths: [one, two]) }
        #expect(throws: FileProblem(two, .severalFolders)) { try Corpus(paths: [folder.path, two]) }
        #expect(throws: FileProblem(folder.path("z"), .missing)) { try Corpus(paths: [folder.path("z")]) }
    }
}
