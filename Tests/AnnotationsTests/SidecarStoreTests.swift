import Annotations
import Foundation
import Prose
import Testing

@Suite struct SidecarStoreTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    @Test func readsBackWhatItSaved() throws {
        for seed in UInt64(1)...20 {
            let desk = try Desk()
            var chance = Chance(seed: seed)
            var notebook = desk.notebook()
            var store = desk.store()
            for _ in 0..<5 {
                notebook.apply(chance.transaction(in: notebook))
                try store.save(notebook, article: desk.article)
                var other = desk.store()
                #expect(try other.load(article: desk.article, id: desk.id).notebook == notebook, "seed \(seed)")
            }
            #expect(desk.names("corpus").count <= 2)
        }
    }

    @Test func makesNoFileWhereNothingIsMarked() throws {
        var store = desk.store()
        let reading = try store.load(article: desk.article, id: desk.id)
        #expect(reading.notebook == desk.notebook())
        try store.save(reading.notebook, article: desk.article)
        #expect(desk.names("corpus") == ["tide.txt"])
    }

    @Test func removesTheFileOfWhichNothingIsLeft() throws {
        var chance = Chance(seed: 3)
        var notebook = desk.notebook()
        let add = Transaction("add", [.init(before: nil, after: chance.item())])
        var store = desk.store()
        notebook.apply(add)
        try store.save(notebook, article: desk.article)
        notebook.apply(add.inverse)
        try store.save(notebook, article: desk.article)
        #expect(desk.names("corpus") == ["tide.txt"])
    }

    @Test func makesANewFileNoMoreOpenThanTheArticle() throws {
        try save(seed: 1)
        #expect(try desk.mode(Desk.sidecar) & ~0o640 == 0)
        try desk.setMode(0o600, Desk.sidecar)
        try save(seed: 2)
        #expect(try desk.mode(Desk.sidecar) == 0o600)
    }

    @Test func `beside an article that nobody may write, its coder can write the sidecar`() throws {
        try desk.setMode(0o440, "corpus/tide.txt")
        try save(seed: 1)
        #expect(try desk.mode(Desk.sidecar) & 0o600 == 0o600)
        #expect(try desk.mode(Desk.sidecar) & ~0o640 == 0)
    }

    @Test func leavesTheArticleAsItWas() throws {
        let path = desk.root + "/corpus/tide.txt"
        let before = try FileManager.default.attributesOfItem(atPath: path)
        try save(seed: 1)
        let after = try FileManager.default.attributesOfItem(atPath: path)
        #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
        #expect(desk.bytes("corpus/tide.txt") == Array("The tide turned.\n".utf8))
    }

    @Test func writesThroughALinkAndKeepsIt() throws {
        try save(seed: 1)
        try FileManager.default.createDirectory(atPath: desk.root + "/shared", withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            atPath: desk.root + "/" + Desk.sidecar, toPath: desk.root + "/shared/real.json")
        try FileManager.default.createSymbolicLink(
            atPath: desk.root + "/" + Desk.sidecar, withDestinationPath: "../shared/real.json")
        try save(seed: 2)
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: desk.root + "/" + Desk.sidecar)
                == "../shared/real.json")
        var store = desk.store()
        #expect(try store.load(article: desk.article, id: desk.id).notebook.items.count == 2)
        #expect(desk.names("shared") == ["real.json"])
    }

    @Test func doesNotFollowALinkThatLeadsNowhere() throws {
        try FileManager.default.createSymbolicLink(
            atPath: desk.root + "/" + Desk.sidecar, withDestinationPath: "../nowhere.json")
        #expect(failedSave(of: 1)?.cause == .brokenLink)
        #expect(desk.bytes("nowhere.json") == nil)
    }

    @Test(arguments: [
        ("", "holds nothing"), ("{", "not JSON"), ("<<<<<<< HEAD\n{}\n", "unmerged"), (#"{"a": 1}"#, "AnnotationPage"),
        (
            #"{"type": "AnnotationPage", "dictum:format": "2.0", "items": [{"id": "urn:x:1", "type": "Annotation"}]}"#,
            "newer"
        ),
    ])
    func neverWritesOverWhatItCannotRead(content: String, words: String) throws {
        try desk.write(Array(content.utf8), Desk.sidecar)
        let failure = try #require(failedSave(of: 1))
        #expect(failure.description.contains(words))
        #expect(desk.bytes(Desk.sidecar) == Array(content.utf8))
        guard case .kept(let file) = failure.work else {
            Issue.record("the work is in a recovery file")
            return
        }
        let kept = try #require(FileManager.default.contents(atPath: file.display))
        let notebook = try SidecarCodec.notebook(
            from: [UInt8](kept), article: desk.id, coder: Chance.coders[0], label: "")
        #expect(notebook.notebook.items.count == 1)
        #expect(try desk.mode("state/recovery") == 0o700)
    }

    @Test func keepsLaterWorkOfTheSameSessionInTheSameRecoveryFile() throws {
        try desk.write([], Desk.sidecar)
        var store = desk.store()
        var notebook = desk.notebook()
        var chance = Chance(seed: 8)
        for _ in 0..<3 {
            notebook.apply(Transaction("add", [.init(before: nil, after: chance.item())]))
            #expect(throws: StoreFailure.self) { try store.save(notebook, article: desk.article) }
        }
        #expect(desk.names("state/recovery").count == 1)
        #expect(failedSave(of: 9)?.work != StoreFailure.Work.none)
        #expect(desk.names("state/recovery").count == 2)
    }

    @Test func mergesWhatAnotherProgramSavedMeanwhile() throws {
        var chance = Chance(seed: 4)
        var mine = desk.store(), theirs = desk.store()
        var notebook = try mine.load(article: desk.article, id: desk.id).notebook
        var other = try theirs.load(article: desk.article, id: desk.id).notebook
        other.apply(Transaction("add", [.init(before: nil, after: chance.item())]))
        try theirs.save(other, article: desk.article)
        notebook.apply(Transaction("add", [.init(before: nil, after: chance.item())]))
        let saved = try mine.save(notebook, article: desk.article)
        #expect(saved.items.count == 2)
        #expect(try theirs.load(article: desk.article, id: desk.id).notebook == saved)
    }

    @Test func doesNotTakeWhatWasNotSeenYetForDeleted() throws {
        var chance = Chance(seed: 4)
        var mine = desk.store(), theirs = desk.store()
        var notebook = desk.notebook()
        let statement = chance.statement()
        notebook.apply(Transaction("add", [.init(before: nil, after: .statement(statement))]))
        try mine.save(notebook, article: desk.article)
        var other = try theirs.load(article: desk.article, id: desk.id).notebook
        var edited = statement
        edited.memo = "theirs"
        other.apply(
            Transaction(
                "edit",
                [
                    .init(before: .statement(statement), after: .statement(edited)),
                    .init(before: nil, after: .mention(chance.mention())),
                ]))
        try theirs.save(other, article: desk.article)
        for count in 1...3 {
            notebook.apply(Transaction("add", [.init(before: nil, after: .note(chance.note()))]))
            let saved = try mine.save(notebook, article: desk.article)
            #expect(saved.items.count == count + 2)
            #expect(saved.item(statement.id.iri) == .statement(edited))
        }
        var adopted = try mine.save(notebook, article: desk.article)
        var again = edited
        again.memo = "mine after all"
        adopted.apply(Transaction("edit", [.init(before: .statement(edited), after: .statement(again))]))
        #expect(try mine.save(adopted, article: desk.article) == adopted)
    }

    @Test func losesNothingOfEightWritersAtOnce() async throws {
        let desk = desk
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in UInt64(1)...8 {
                group.addTask {
                    var chance = Chance(seed: writer)
                    var store = desk.store()
                    var notebook = try store.load(article: desk.article, id: desk.id).notebook
                    for _ in 0..<5 {
                        notebook.apply(Transaction("add", [.init(before: nil, after: .statement(chance.statement()))]))
                        notebook = try store.save(notebook, article: desk.article)
                    }
                }
            }
            try await group.waitForAll()
        }
        var store = desk.store()
        #expect(try store.load(article: desk.article, id: desk.id).notebook.items.count == 40)
    }

    @Test(arguments: ["../tide.txt", "/etc/tide.txt", "a/../../tide.txt", "", "a//b.txt", "./tide.txt"])
    func refusesAPathThatLeavesTheFolder(path: String) {
        var store = desk.store()
        let failure = #expect(throws: StoreFailure.self) { try store.load(article: BytePath(path), id: desk.id) }
        #expect(failure?.cause == .outside)
    }

    @Test func waitsForNoFIFOAndReadsNoFolder() throws {
        #expect(mkfifo(desk.root + "/" + Desk.sidecar, 0o600) == 0)
        var store = desk.store()
        let failure = #expect(throws: StoreFailure.self) { try store.load(article: desk.article, id: desk.id) }
        #expect(failure?.cause == .notAFile)
    }

    @Test func savesInAnotherFolderWhereItIsToldTo() throws {
        var store = SidecarStore(
            folder: BytePath(desk.root + "/corpus"), store: BytePath(desk.root + "/elsewhere"),
            state: BytePath(desk.root + "/state"), coder: Chance.coders[0])
        var chance = Chance(seed: 2)
        var notebook = try store.load(article: "deep/er/tide.txt", id: desk.id).notebook
        notebook.apply(Transaction("add", [.init(before: nil, after: chance.item())]))
        try store.save(notebook, article: "deep/er/tide.txt")
        #expect(desk.names("elsewhere/deep/er") == ["tide.txt.ana.json"])
        #expect(desk.names("corpus") == ["tide.txt"])
    }

    @Test func makesFoldersElsewhereForTheirOwnerAloneThoughTheArticlesAreReadOnly() throws {
        try desk.setMode(0o555, "corpus")
        defer { try? desk.setMode(0o755, "corpus") }
        var store = SidecarStore(
            folder: BytePath(desk.root + "/corpus"), store: BytePath(desk.root + "/share/dictum/corpus"),
            state: BytePath(desk.root + "/state"), coder: Chance.coders[0])
        let text = ArticleText("The tide turned.\n")
        try store.saveBaseText(text, hash: TextHash(of: text))
        #expect(try desk.mode("share") == 0o700)
        #expect(try desk.mode("share/dictum/corpus/.dictum/base") == 0o700)
    }

    @Test func listsTheSidecarsOfEveryCoder() throws {
        for name in [
            "tide.txt.ana.json", "tide.txt.ben.json", "tide.txt.ben (Ana's conflicted copy 2026-01-17).json",
            "ebb.txt.ana.json",
        ] {
            try desk.write([], "corpus/" + name)
        }
        let found = try desk.store().sidecars(of: desk.article)
        #expect(found.map(\.coder.slug) == ["ana", "ben", "ben"])
        #expect(found.map(\.isConflictCopy) == [false, true, false])
    }

    @Test func keepsABaseTextOnceAndGivesItBack() throws {
        let text = ArticleText("The tide turned.\nTwice.")
        let hash = TextHash(of: text)
        var store = desk.store()
        #expect(try store.baseText(hash) == nil)
        try store.saveBaseText(text, hash: hash)
        try store.saveBaseText(text, hash: hash)
        #expect(try store.baseText(hash) == text)
        #expect(desk.names("corpus/.dictum") == ["base", "corpus.json"])
        try desk.write([1], "corpus/.dictum/base/\(hash.hex).txt")
        #expect(try store.baseText(hash) == nil)
    }

    private func save(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        var store = desk.store()
        var notebook = try store.load(article: desk.article, id: desk.id).notebook
        notebook.apply(Transaction("add", [.init(before: nil, after: .statement(chance.statement()))]))
        try store.save(notebook, article: desk.article)
    }

    private func failedSave(of seed: UInt64) -> StoreFailure? {
        var chance = Chance(seed: seed)
        var store = desk.store()
        var notebook = desk.notebook()
        notebook.apply(Transaction("add", [.init(before: nil, after: .statement(chance.statement()))]))
        do {
            try store.save(notebook, article: desk.article)
            return nil
        } catch {
            return error
        }
    }
}
