import Annotations
import Library
import ProgramSupport
import Testing

/// What was taken as seen, on the disk.
struct SeenFileTests {
    @Test(arguments: [[], [0], [1, UInt64.max, 0x0102_0304_0506_0708]] as [Set<UInt64>])
    func `keys come back`(_ keys: Set<UInt64>) throws {
        let folder = TestFolder()
        let folders = Folders(environment: Environment(["XDG_STATE_HOME": folder.path("state")]))
        let file = SeenFile(of: BytePath("/notes"), in: folders)
        try file.save(keys)
        #expect(file.load() == keys)
        #expect(SeenFile(of: BytePath("/other"), in: folders).load().isEmpty)
        #expect(try file.remove())
        #expect(try !file.remove() && file.load().isEmpty)
    }
}
