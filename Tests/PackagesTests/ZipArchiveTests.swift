import ArchiveSupport
import Packages
import Testing

/// Archives that an enemy made are refused with a sentence, in linear time, and others are read.
@Suite struct ZipArchiveTests {
    @Test func `Files come out as they went in, packed or not`() throws {
        let files = [("a.txt", "We will row."), ("sources/é.txt", ""), ("b", String(repeating: "row ", count: 500))]
        for isPacked in [false, true] {
            let bytes = RawZip(files.map { RawZip.File($0.0, $0.1, isPacked: isPacked) }).bytes
            var archive = try ZipArchive(bytes)
            #expect(archive.entries.map(\.shownName) == files.map(\.0))
            for (entry, file) in zip(archive.entries, files) {
                #expect(try archive.unpacked(entry) == Array(file.1.utf8))
            }
        }
    }

    @Test func `Sizes may stand behind the bytes`() throws {
        var file = RawZip.File("a.txt", "We will row.", isPacked: true)
        file.isSizedLater = true
        var archive = try ZipArchive(RawZip([file]).bytes)
        #expect(try archive.unpacked(archive.entries[0]) == Array("We will row.".utf8))
    }

    @Test(
        arguments: [
            "/etc/passwd", "../a", "a/../../b", "a/..", "./a", "a//b", "..", "a\\b", "..\\a", "C:/a", "c:a", "",
        ])
    func `A path that leads elsewhere refuses the archive`(name: String) {
        #expect(throws: ZipFailure.unsafeName(name)) { try ZipArchive(RawZip([.init(name, "x")]).bytes) }
    }

    @Test func `A path that ends before its end refuses the archive`() {
        #expect(throws: ZipFailure.self) { try ZipArchive(RawZip([.init("a\u{0}b", "x")]).bytes) }
    }

    @Test func `Links, doubles, encryption and parts refuse the archive`() {
        var link = RawZip.File("a", "b")
        link.mode = 0o120777
        refuse([link], .link("a"))
        refuse([.init("a", "b"), .init("b", "c"), .init("a", "d")], .duplicate("a"))
        for flag in [UInt16(1), 0x40, 0x2000] {
            var secret = RawZip.File("a", "b")
            secret.flags = flag
            refuse([secret], .encrypted)
        }
        var large = RawZip.File("a", "b")
        large.saidSize = 0xFFFF_FFFF
        refuse([large], .large)
    }

    private func refuse(_ files: [RawZip.File], _ failure: ZipFailure) {
        #expect(throws: failure) { try ZipArchive(RawZip(files).bytes) }
    }

    @Test func `Entries that lie over each other refuse the archive`() {
        var zip = RawZip([.init("a", "first"), .init("b", "second")])
        zip.offsets = [0, 0]
        #expect(throws: ZipFailure.damaged("b")) { try ZipArchive(zip.bytes) }
        // One header inside the bytes of another file.
        let inner = RawZip([.init("b", "x")]).bytes.prefix(32)
        zip = RawZip([.init("a", bytes: Array(inner)), .init("b", "x")])
        zip.offsets = [0, 31]
        #expect(throws: ZipFailure.overlapping) { try ZipArchive(zip.bytes) }
    }

    @Test func `A size that lies is found`() throws {
        for said in [UInt32(0), 3, 4999, 5001, 100_000, 4_000_000_000] {
            var file = RawZip.File("a", String(repeating: "r", count: 5000), isPacked: true)
            file.saidSize = said
            try expect(file, .lyingSize("a"))
        }
        var plain = RawZip.File("a", "row")
        plain.saidSize = 2
        try expect(plain, .lyingSize("a"))
    }

    @Test func `A broken checksum, broken packing and an unknown way of packing are found`() throws {
        var file = RawZip.File("a", "row", isPacked: true)
        file.checksum = 1
        try expect(file, .damaged("a"))
        file = RawZip.File("a", bytes: [7, 7, 7, 7])
        (file.method, file.saidSize) = (8, 4)
        try expect(file, .damaged("a"))
        file.method = 99
        try expect(file, .method("a"))
    }

    private func expect(_ file: RawZip.File, _ failure: ZipFailure) throws {
        var archive = try ZipArchive(RawZip([file]).bytes)
        #expect(throws: failure) { _ = try archive.unpacked(archive.entries[0]) }
    }

    @Test func `A bomb does not go off`() throws {
        let file = RawZip.File("a", String(repeating: "r", count: 100_000), isPacked: true)
        let tight = ZipArchive.Limits(sum: 1 << 30, ratio: 50, small: 1000)
        var archive = try ZipArchive(RawZip([file]).bytes, limits: tight)
        #expect(throws: ZipFailure.bomb("a")) { _ = try archive.unpacked(archive.entries[0]) }
        // Many of them together.
        let sum = ZipArchive.Limits(sum: 250_000)
        archive = try ZipArchive(
            RawZip(["a", "b", "c"].map { .init($0, file.content, isPacked: true) }).bytes, limits: sum)
        for entry in archive.entries.prefix(2) { #expect(try archive.unpacked(entry).count == 100_000) }
        #expect(throws: ZipFailure.bomb("c")) { _ = try archive.unpacked(archive.entries[2]) }
    }

    @Test func `Fifty thousand files are read once each`() throws {
        let archive = try ZipArchive(RawZip((0..<50_000).map { .init("\($0)", bytes: []) }).bytes)
        #expect(archive.entries.count == 50_000)
    }

    @Test func `An archive that is cut or damaged anywhere ends in a sentence`() {
        let whole = RawZip([.init("a", "We will row.", isPacked: true), .init("b/c", "if we must")]).bytes
        #expect(throws: ZipFailure.notAnArchive) { try ZipArchive([]) }
        #expect(throws: ZipFailure.notAnArchive) { try ZipArchive(Array("We will row, said Mara Lind.".utf8)) }
        for count in 4..<whole.count { #expect(throws: ZipFailure.self) { try ZipArchive(Array(whole.prefix(count))) } }
        for place in whole.indices {
            var damaged = whole
            damaged[place] ^= 0xFF
            guard var archive = try? ZipArchive(damaged) else { continue }
            for entry in archive.entries { _ = try? archive.unpacked(entry) }
        }
    }

    @Test func `Each failure is one sentence`() {
        let failures: [ZipFailure] = [
            .notAnArchive, .cut, .large, .split, .tooManyEntries, .encrypted, .overlapping, .unsafeName("a"),
            .link("a"),
            .duplicate("a"), .damaged("a"), .method("a"), .lyingSize("a"), .bomb("a"),
        ]
        #expect(Set(failures.map(\.sentence)).count == failures.count)
        #expect(failures.allSatisfy { $0.sentence.contains(where: { $0 == ":" || $0 == "," }) })
    }
}
