import Annotations
import Library
import ProgramSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a watched folder tells, on the real file system. Each waits for what it has caused itself.
@Suite(.serialized, .timeLimit(.minutes(1))) struct FolderWatchTests {
    private let folder = TestFolder()

    private func watch(_ names: BytePath...) throws -> FolderWatch {
        let watch = try #require(FolderWatch())
        for name in names { #expect(watch.watch(name, at: folder.path.appending(name))) }
        return watch
    }

    /// What is told, gathered until a file is named or everything is unclear.
    private func changes(_ watch: FolderWatch, until file: BytePath) throws -> FolderChanges {
        var changes = FolderChanges()
        while !changes.mayHaveChanged(file) { changes = try #require(watch.next()) }
        return changes
    }

    @Test func `many files that are written at once are told at once`() throws {
        let watch = try watch(".")
        for number in 0..<50 { folder.write("\(number).txt") }
        let changes = try changes(watch, until: "49.txt")
        #expect((0..<50).allSatisfy { changes.mayHaveChanged(BytePath("\($0).txt")) })
        #expect(!changes.isUnclear)
    }

    @Test func `files come, change places, and go`() throws {
        folder.write("a.txt")
        let watch = try watch(".")
        rename(folder.path("a.txt").display, folder.path("b.txt").display)
        #expect(try changes(watch, until: "b.txt").mayHaveChanged("a.txt"))
        unlink(folder.path("b.txt").display)
        #expect(try changes(watch, until: "b.txt").mayHaveChanged("b.txt"))
    }

    #if os(Linux)
        @Test func `a file that is still being written is told when it is closed`() throws {
            let watch = try watch(".")
            let half = open(folder.path("half.txt").display, O_WRONLY | O_CREAT, 0o644)
            write(half, "Half a ", 7)
            folder.write("whole.txt")
            #expect(try !changes(watch, until: "whole.txt").files.contains("half.txt"))
            write(half, "text.\n", 6)
            close(half)
            #expect(try changes(watch, until: "half.txt").files == ["half.txt"])
        }

        @Test func `hidden files and those in the making are nobody's`() throws {
            let watch = try watch(".")
            folder.write(".dictum-0123456789abcdef-a1-1-ff.tmp")
            folder.write(".secret.txt")
            folder.write("last.txt")
            #expect(try changes(watch, until: "last.txt").files == ["last.txt"])
        }
    #endif

    @Test func `a new folder makes it unclear what there is, and is watched`() throws {
        let watch = try watch(".")
        folder.makeFolder("deep")
        #expect(try changes(watch, until: "deep/a.txt").isUnclear)
        folder.write("deep/a.txt")
        #expect(try changes(watch, until: "deep/a.txt").mayHaveChanged("deep/a.txt"))
    }

    @Test func `a folder that is not there cannot be watched, and one that went is watched when it is back`() throws {
        let watch = try watch(".")
        #expect(!watch.watch("none", at: folder.path("none")))
        folder.makeFolder("deep")
        _ = try changes(watch, until: "deep/a.txt")
        rmdir(folder.path("deep").display)
        _ = try changes(watch, until: "deep/a.txt")
        #expect(!watch.watch("deep", at: folder.path("deep")))
        folder.makeFolder("deep")
        #expect(watch.watch("deep", at: folder.path("deep")))
    }
}
