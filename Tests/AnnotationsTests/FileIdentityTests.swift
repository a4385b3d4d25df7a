import Annotations
import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// A sidecar that is saved again stays the file that it was: where it lies, whose it is, who may read it, and what else is
/// kept with it.
@Suite struct FileIdentityTests {
    private let desk: Desk
    private var notebook: Notebook
    private var store: SidecarStore
    private var chance = Chance(seed: 21)

    init() throws {
        // Not in memory: not every system keeps attributes there.
        desk = try Desk(onDisk: true)
        store = desk.store()
        notebook = try store.load(article: desk.article, id: desk.id).notebook
    }

    private mutating func saveOneMore() throws {
        notebook.apply(Transaction("", [.init(before: nil, after: .statement(chance.statement()))]))
        notebook = try store.save(notebook, article: desk.article)
    }

    @Test mutating func `A link stays a link, and what it leads to is saved`() throws {
        try saveOneMore()
        let path = desk.root + "/" + Desk.sidecar
        try FileManager.default.createDirectory(atPath: desk.root + "/elsewhere", withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: path, toPath: desk.root + "/elsewhere/real.json")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "../elsewhere/real.json")
        try saveOneMore()
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "../elsewhere/real.json")
        let bytes = try #require(desk.bytes("elsewhere/real.json"))
        #expect(bytes == SidecarCodec.bytes(of: notebook))
    }

    @Test(arguments: [0o600, 0o640, 0o444, 0o604])
    mutating func `A mode stays as it is`(mode: Int) throws {
        try saveOneMore()
        try desk.setMode(mode, Desk.sidecar)
        try saveOneMore()
        #expect(try desk.mode(Desk.sidecar) == mode)
    }

    #if canImport(Glibc)
        @Test mutating func `Extended attributes and access control lists stay`() throws {
            try saveOneMore()
            let path = desk.root + "/" + Desk.sidecar
            let value = Array("seen by the archive".utf8)
            guard try setAttribute("user.archive", of: path, to: value) else { return }
            // An access control list (acl(5)) as Linux keeps it: version 2; the owner, user 12345, the group, the mask and
            // others, each as a tag, its permissions and an id.
            let entries: [(tag: UInt16, permissions: UInt16, id: UInt32)] = [
                (0x01, 6, .max), (0x02, 4, 12345), (0x04, 4, .max), (0x10, 4, .max), (0x20, 0, .max),
            ]
            var list: [UInt8] = [2, 0, 0, 0]
            for entry in entries {
                list += [UInt8(entry.tag & 0xFF), UInt8(entry.tag >> 8), UInt8(entry.permissions), 0]
                list += (0..<4).map { UInt8(truncatingIfNeeded: entry.id >> (8 * $0)) }
            }
            let hasList = try setAttribute("system.posix_acl_access", of: path, to: list)
            try saveOneMore()
            #expect(try attribute("user.archive", of: path) == value)
            if hasList { #expect(try attribute("system.posix_acl_access", of: path) == list) }
        }

        // Swift's view of the C library leaves these two out.
        private typealias Set =
            @convention(c) (
                UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeRawPointer, Int, Int32
            ) -> Int32
        private typealias Get =
            @convention(c) (
                UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeMutableRawPointer, Int
            ) -> Int

        /// Whether the file system takes an attribute.
        private func setAttribute(_ name: String, of path: String, to value: [UInt8]) throws -> Bool {
            let call = unsafeBitCast(try #require(dlsym(nil, "setxattr")), to: Set.self)
            return call(path, name, value, value.count, 0) == 0
        }

        private func attribute(_ name: String, of path: String) throws -> [UInt8]? {
            let call = unsafeBitCast(try #require(dlsym(nil, "getxattr")), to: Get.self)
            var buffer = [UInt8](repeating: 0, count: 256)
            let count = call(path, name, &buffer, buffer.count)
            return count < 0 ? nil : Array(buffer.prefix(count))
        }
    #endif
}
