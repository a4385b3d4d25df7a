import CEmbedded
import Reader
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite("The snapshot of the default keymap")
struct KeymapSnapshotTests {
    private static var snapshot: KeymapSnapshot {
        let loader = load([defaultKeymapSource])
        let sources = ([defaultKeymapSource] + shippedKeymapSources).filter { loader.filesRead.contains($0.name) }
        let ordered = loader.filesRead.compactMap { name in sources.first { $0.name == name } }
        return KeymapSnapshot(loader, of: ordered)
    }

    @Test("It is what the files make: where it is not, `make goldens` writes it")
    func isWhatTheFilesMake() {
        let snapshot = Self.snapshot
        #expect(snapshot.files.first == "default.keys" && snapshot.files.count == 6)
        guard getenv("DICTUM_REWRITE_GOLDENS") == nil else { return rewrite(snapshot.bytes) }
        let file = embedded_keymap_snapshot()
        let isSame = KeymapSnapshot(UnsafeRawBufferPointer(start: file.bytes, count: file.length)) == snapshot
        #expect(isSame)
    }

    private func rewrite(_ bytes: [UInt8]) {
        guard let file = fopen(Scenario.root + "/../../Keymaps/default.snapshot", "wb") else { return }
        defer { fclose(file) }
        fwrite(bytes, 1, bytes.count, file)
    }

    @Test("A keymap on top of it is the same as on top of the files", arguments: KeymapShippedTests.keymaps)
    func layers(name: String) throws {
        let source = try #require(shippedKeymapSources.first { $0.name == name })
        var loader = KeymapLoader(commands: knownCommands, startingWith: Self.snapshot) { _, _ in
            .unreadable(reason: "all that is included has been read")
        }
        loader.load(source)
        #expect(loader.keymap == loadShipped(name).keymap)
        #expect(loader.problems == [])
    }

    @Test("Another letter in a file makes another digest")
    func digest() {
        let one = KeymapSource(name: "1.keys", text: "bind text a undo"), two = KeymapSource(name: "2.keys", text: "x")
        let other = KeymapSource(name: "1.keys", text: "bind text b undo")
        let digests = [[one], [other], [two], [one, two], [two, one], []].map(KeymapSnapshot.digest)
        #expect(Set(digests).count == digests.count)
    }

    @Test("A file that was cut off is no snapshot")
    func damage() {
        let bytes = Self.snapshot.bytes
        for length in stride(from: 0, to: bytes.count, by: 97) {
            #expect(bytes.prefix(length).withUnsafeBytes { KeymapSnapshot($0) } == nil)
        }
    }
}
