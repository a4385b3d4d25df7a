import Annotations
import Foundation
import Measuring
import Prose

/// A folder with one article and one large sidecar, and the clock beside it. Gone afterwards.
final class MeasuringDesk {
    let count: Int
    private let root: String
    private let id = Identifier<Article>(iri: "urn:uuid:00000000-0000-8000-8000-000000000001")
    private let article: BytePath = "mill.txt"
    private var store: SidecarStore
    private var notebook: Notebook

    /// On the disk of the temporary folder, because a save waits for the disk.
    init(count: Int) throws {
        guard let coder = Coder(slug: "ana") else { throw CocoaError(.coderInvalidValue) }
        self.count = count
        root = FileManager.default.temporaryDirectory.path + "/dictum-measure-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: root + "/corpus", withIntermediateDirectories: true)
        let text = ManyStatements.text
        try text.write(toFile: root + "/corpus/mill.txt", atomically: false, encoding: .utf8)
        store = SidecarStore(folder: BytePath(root + "/corpus"), state: BytePath(root + "/state"), coder: coder)
        notebook = try store.load(article: article, id: id).notebook
        var making = ManyStatements(text: ArticleText(text), coder: coder)
        notebook.apply(Transaction("fill", (0..<count).map { .init(before: nil, after: making.statement($0)) }))
        try store.save(notebook, article: article)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: root)
    }

    /// The size of the sidecar in bytes.
    var size: Int {
        FileManager.default.contents(atPath: root + "/corpus/mill.txt.ana.json")?.count ?? 0
    }

    /// Prints the median of each thing that a person waits for.
    func measure(_ runs: Int) throws {
        report("load: file to notebook", try times(runs) { try load() })
        report("save: one memo changed, to the disk", try times(runs) { number in try saveOneChange(number) })
        let bytes = FileManager.default.contents(atPath: root + "/corpus/mill.txt.ana.json").map { [UInt8]($0) } ?? []
        report("of these: bytes to notebook", try times(runs) { try read(bytes) })
        report("of these: notebook to bytes", times(runs) { write() })
        report("of these: as many bytes to the disk, durably", try times(runs) { try writeDurably(bytes) })
        report("merge: two files, 20 changes on each side", try times(runs) { try merge(bytes) })
    }

    private func load() throws -> Double {
        let start = ContinuousClock.now
        let reading = try store.load(article: article, id: id)
        let time = start.milliseconds
        notebook = reading.notebook
        return time
    }

    /// The change is made before the clock starts: only the save is measured.
    private func saveOneChange(_ number: Int) throws -> Double {
        guard let statement = notebook.statements.randomElement() else { return 0 }
        var changed = statement
        changed.memo = "Looked at again, for the \(number)th time."
        notebook.apply(Transaction("memo", [.init(before: .statement(statement), after: .statement(changed))]))
        let start = ContinuousClock.now
        try store.save(notebook, article: article)
        return start.milliseconds
    }

    private func read(_ bytes: [UInt8]) throws -> Double {
        let start = ContinuousClock.now
        let reading = try SidecarCodec.notebook(from: bytes, article: id, coder: notebook.coder, label: "mill.txt")
        let time = start.milliseconds
        return reading.notebook.items.count == count ? time : .nan
    }

    private func write() -> Double {
        let start = ContinuousClock.now
        let bytes = SidecarCodec.bytes(of: notebook)
        let time = start.milliseconds
        return bytes.isEmpty ? .nan : time
    }

    /// Two people's files that grew from the same one.
    private func merge(_ base: [UInt8]) throws -> Double {
        let sides = try [1, 2].map { seed in
            var side = try SidecarCodec.notebook(from: base, article: id, coder: notebook.coder, label: "mill.txt")
                .notebook
            for statement in (0..<20).map({ side.statements[($0 * 2 + seed) * 17 % side.statements.count] }) {
                var changed = statement
                changed.memo = "Side \(seed)."
                side.apply(Transaction("memo", [.init(before: .statement(statement), after: .statement(changed))]))
            }
            return SidecarCodec.bytes(of: side)
        }
        let start = ContinuousClock.now
        let outcome = try FileMerge.merged(base: base, ours: sides[0], theirs: sides[1])
        let time = start.milliseconds
        return outcome.bytes.isEmpty ? .nan : time
    }

    /// What the disk alone costs: a new file of that size, flushed.
    private func writeDurably(_ bytes: [UInt8]) throws -> Double {
        let path = root + "/corpus/disk"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let start = ContinuousClock.now
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try bytes.withUnsafeBytes { try file.write(contentsOf: $0) }
        try file.synchronize()
        try file.close()
        return start.milliseconds
    }
}
