/// An archive (PKWARE's APPNOTE 6.3, as far as QDA programs and makers of books use it), which is read as if an enemy had made it.
///
/// The whole table of contents is checked before anything is unpacked: names that lead elsewhere, links, names that occur
/// twice, encryption, and entries that lie over each other refuse the archive. Unpacking gives exactly as much as the table
/// says, and no more in sum than ``Limits`` allow. All of this takes time in proportion to the archive.
package struct ZipArchive {
    /// What is at most unpacked.
    package struct Limits: Hashable, Sendable {
        /// All that is unpacked together, in bytes.
        package var sum: Int
        /// How often as large as it is packed something may be, where it is larger than ``small``.
        package var ratio: Int
        /// What is never a bomb, in bytes.
        package var small: Int

        package init(sum: Int = 1 << 30, ratio: Int = 200, small: Int = 16 << 20) {
            self.sum = sum
            self.ratio = ratio
            self.small = small
        }
    }

    /// A file of an archive.
    package struct Entry: Hashable, Sendable {
        /// Its path as bytes, since nothing says in which encoding old programs wrote it.
        package let name: [UInt8]
        /// How large it is when it is unpacked, as the table says.
        package let size: Int
        let packedSize: Int
        let checksum: UInt32
        let method: UInt16
        let header: Int
        /// Where the packed bytes begin.
        let start: Int

        /// The name for people.
        package var shownName: String { String(decoding: name, as: UTF8.self) }
    }

    package let entries: [Entry]
    private let bytes: [UInt8]
    private let limits: Limits
    private var unpacked = 0

    /// Opens an archive and checks its table of contents.
    package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ZipFailure) {
        self.bytes = bytes
        self.limits = limits
        entries = try ZipDirectory(bytes).entries()
    }

    /// Whether bytes begin as an archive does.
    package static func begins(_ start: [UInt8]) -> Bool {
        start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// Unpacks an entry.
    package mutating func unpacked(_ entry: Entry) throws(ZipFailure) -> [UInt8] {
        // Deflate packs at most 1032 bytes into one.
        guard entry.size <= 1032 * entry.packedSize + 64 else { throw .lyingSize(entry.shownName) }
        let isLarge = entry.size > limits.small && entry.size / limits.ratio > entry.packedSize
        guard !isLarge, entry.size <= limits.sum - unpacked else { throw .bomb(entry.shownName) }
        unpacked += entry.size
        let packed = bytes[entry.start..<entry.start + entry.packedSize]
        let content: [UInt8]
        switch entry.method {
        case 0: content = Array(packed)
        case 8: content = try Self.inflated(packed, entry)
        default: throw .method(entry.shownName)
        }
        guard content.count == entry.size else { throw .lyingSize(entry.shownName) }
        guard Deflater.checksum(content) == entry.checksum else { throw .damaged(entry.shownName) }
        return content
    }

    private static func inflated(_ packed: ArraySlice<UInt8>, _ entry: Entry) throws(ZipFailure) -> [UInt8] {
        switch Inflater.inflated(packed, size: entry.size) {
        case .whole(let content): return content
        case .otherSize: throw .lyingSize(entry.shownName)
        case .damaged: throw .damaged(entry.shownName)
        }
    }
}
