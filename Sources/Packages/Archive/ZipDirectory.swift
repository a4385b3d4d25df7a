/// The table of contents of an archive, checked.
struct ZipDirectory {
    private let bytes: [UInt8]
    private let count: Int
    private let start: Int
    private let end: Int

    /// Finds the table from the end of the archive.
    init(_ bytes: [UInt8]) throws(ZipFailure) {
        self.bytes = bytes
        guard let mark = Self.endMark(bytes) else { throw ZipArchive.begins(bytes) ? .cut : .notAnArchive }
        let hasLocator = mark >= 20 && bytes.number32(mark - 20) == 0x0706_4B50
        let fields = [bytes.number16(mark + 8), bytes.number16(mark + 10)]
        guard !hasLocator, fields[1] != 0xFFFF, bytes.number32(mark + 16) != 0xFFFF_FFFF else { throw .large }
        guard bytes.number16(mark + 4) == 0, bytes.number16(mark + 6) == 0, fields[0] == fields[1] else { throw .split }
        count = Int(fields[1])
        start = Int(bytes.number32(mark + 16))
        end = mark
        guard start + Int(bytes.number32(mark + 12)) == mark else { throw .cut }
    }

    /// Where the end of the table stands: the last such mark whose comment ends with the file.
    private static func endMark(_ bytes: [UInt8]) -> Int? {
        var at = bytes.count - 22
        let lowest = max(0, at - 0xFFFF)
        while at >= lowest {
            if bytes.number32(at) == 0x0605_4B50, at + 22 + Int(bytes.number16(at + 20)) == bytes.count { return at }
            at -= 1
        }
        return nil
    }

    /// The entries in the order of the table, folders left out.
    func entries() throws(ZipFailure) -> [ZipArchive.Entry] {
        var entries: [ZipArchive.Entry] = [], at = start
        var names: Set<[UInt8]> = []
        entries.reserveCapacity(min(count, (end - start) / 46))
        for _ in 0..<count {
            let entry = try entry(at: &at)
            guard names.insert(entry.name).inserted else { throw .duplicate(entry.shownName) }
            entries.append(entry)
        }
        guard at == end else { throw .cut }
        try checkOverlaps(entries)
        return entries.filter { $0.name.last != UInt8(ascii: "/") }
    }

    private func entry(at place: inout Int) throws(ZipFailure) -> ZipArchive.Entry {
        let at = place
        guard at + 46 <= end, bytes.number32(at) == 0x0201_4B50 else { throw .cut }
        let nameEnd = at + 46 + Int(bytes.number16(at + 28))
        place = nameEnd + Int(bytes.number16(at + 30)) + Int(bytes.number16(at + 32))
        guard place <= end else { throw .cut }
        let name = Array(bytes[at + 46..<nameEnd])
        let shown = String(decoding: name, as: UTF8.self)
        guard Self.isSafe(name) else { throw .unsafeName(shown) }
        // The upper half is the mode of Unix; a type of 0xA000 is a symbolic link.
        guard bytes.number16(at + 40) & 0xF000 != 0xA000 else { throw .link(shown) }
        guard bytes.number16(at + 8) & 0x2041 == 0 else { throw .encrypted }
        let numbers = [bytes.number32(at + 20), bytes.number32(at + 24), bytes.number32(at + 42)]
        guard !numbers.contains(0xFFFF_FFFF) else { throw .large }
        return try located(
            .init(
                name: name, size: Int(numbers[1]), packedSize: Int(numbers[0]), checksum: bytes.number32(at + 16),
                method: bytes.number16(at + 10), header: Int(numbers[2]), start: 0), flags: bytes.number16(at + 8))
    }

    /// An entry with the place of its bytes, held against what stands before them.
    private func located(_ entry: ZipArchive.Entry, flags: UInt16) throws(ZipFailure) -> ZipArchive.Entry {
        let at = entry.header
        guard at + 30 <= start, bytes.number32(at) == 0x0403_4B50 else { throw .damaged(entry.shownName) }
        let nameEnd = at + 30 + Int(bytes.number16(at + 26))
        let content = nameEnd + Int(bytes.number16(at + 28))
        guard content + entry.packedSize <= start else { throw .cut }
        guard bytes[at + 30..<nameEnd].elementsEqual(entry.name), bytes.number16(at + 8) == entry.method else {
            throw .damaged(entry.shownName)
        }
        // With bit 3 the sizes come after the bytes.
        let isLater = flags & 8 != 0
        let says = [bytes.number32(at + 18), bytes.number32(at + 22)].map(Int.init)
        guard isLater || says == [entry.packedSize, entry.size] else { throw .lyingSize(entry.shownName) }
        return .init(
            name: entry.name, size: entry.size, packedSize: entry.packedSize, checksum: entry.checksum,
            method: entry.method, header: entry.header, start: content)
    }

    private func checkOverlaps(_ entries: [ZipArchive.Entry]) throws(ZipFailure) {
        var free = 0
        for entry in entries.sorted(by: { $0.header < $1.header }) {
            guard entry.header >= free else { throw .overlapping }
            free = entry.start + entry.packedSize
        }
    }

    /// Whether a path stays in the folder where it would be unpacked, on every system.
    private static func isSafe(_ name: [UInt8]) -> Bool {
        let hasDrive = name.count > 1 && name[1] == UInt8(ascii: ":")
        guard !name.isEmpty, !hasDrive, !name.contains(UInt8(ascii: "\\")), !name.contains(0) else { return false }
        let isFolder = name.last == UInt8(ascii: "/")
        let parts = (isFolder ? name.dropLast() : name[...]).split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
    }
}

extension [UInt8] {
    /// The little-endian number at a place, which must be inside.
    fileprivate func number16(_ at: Int) -> UInt16 { UInt16(self[at]) | UInt16(self[at + 1]) << 8 }

    /// The little-endian number at a place, which must be inside.
    fileprivate func number32(_ at: Int) -> UInt32 { UInt32(number16(at)) | UInt32(number16(at + 2)) << 16 }
}
