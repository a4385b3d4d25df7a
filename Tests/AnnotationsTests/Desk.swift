import Annotations
import Foundation
import Synchronization

/// A folder of its own for one test: a corpus with one article, and a state folder beside it. Gone afterwards.
final class Desk: Sendable {
    let root: String
    let article: BytePath = "tide.txt"
    let id = Identifier<Article>(iri: "urn:uuid:00000000-0000-8000-8000-000000000001")

    /// In memory where the system has a file system there, because a thousand saves take long on a disk.
    init(onDisk: Bool = false) throws {
        let memory = "/dev/shm"
        let isThere = !onDisk && FileManager.default.isWritableFile(atPath: memory)
        let place = isThere ? memory : FileManager.default.temporaryDirectory.path
        root = place + "/dictum-desk-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: root + "/corpus", withIntermediateDirectories: true)
        try write(Array("The tide turned.\n".utf8), "corpus/tide.txt")
        try setMode(0o640, "corpus/tide.txt")
    }

    deinit {
        try? FileManager.default.removeItem(atPath: root)
    }

    func store(_ calls: SystemCalls = SystemCalls(), coder: Coder = Chance.coders[0]) -> SidecarStore {
        SidecarStore(folder: BytePath(root + "/corpus"), state: BytePath(root + "/state"), coder: coder, calls: calls)
    }

    /// A notebook as it is before anything is marked.
    func notebook(coder: Coder = Chance.coders[0]) -> Notebook {
        Notebook(article: id, coder: coder, label: "tide.txt")
    }

    func bytes(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: root + "/" + path).map { [UInt8]($0) }
    }

    func write(_ bytes: [UInt8], _ path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: root + "/" + path))
    }

    /// Replaces a file as another careful program does.
    func replace(_ bytes: [UInt8], _ path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: root + "/" + path), options: .atomic)
    }

    func setMode(_ mode: Int, _ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: root + "/" + path)
    }

    func mode(_ path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: root + "/" + path)[.posixPermissions] as? Int ?? 0
    }

    func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []).sorted()
    }

    static let sidecar = "corpus/tide.txt.ana.json"
}

/// System calls of which one, counted from the first, goes wrong.
final class Saboteur: Sendable {
    private let count = Mutex(0)
    private let made = Mutex<[SystemOperation]>([])
    private let at: Int
    private let interference: SystemCalls.Interference
    /// Whether all later calls fail too, as if the process had been killed.
    private let kills: Bool

    init(at: Int, _ interference: SystemCalls.Interference, kills: Bool = false) {
        self.at = at
        self.interference = interference
        self.kills = kills
    }

    /// The calls that were made, in order.
    var operations: [SystemOperation] { made.withLock { $0 } }

    /// The call that was interfered with.
    var victim: SystemOperation? { operations.indices.contains(at) ? operations[at] : nil }

    var calls: SystemCalls {
        var calls = SystemCalls()
        calls.interfere = { [self] operation in
            made.withLock { $0.append(operation) }
            let index = count.withLock { count in
                defer { count += 1 }
                return count
            }
            return index == at || kills && index > at ? interference : nil
        }
        return calls
    }
}
