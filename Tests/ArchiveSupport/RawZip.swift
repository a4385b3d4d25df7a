internal import Packages

/// An archive whose every field can be made to lie.
package struct RawZip {
    package struct File {
        package let name: [UInt8]
        package let content: [UInt8]
        package var method: UInt16
        package var flags: UInt16 = 0
        package var mode: UInt32 = 0o100644
        package var saidSize: UInt32
        package var checksum: UInt32
        package var isSizedLater = false
        package let packed: [UInt8]

        package init(_ name: String, _ text: String, isPacked: Bool = false) {
            self.init(name, Array(text.utf8), isPacked: isPacked)
        }

        package init(_ name: String, bytes: [UInt8]) { self.init(name, bytes, isPacked: false) }

        package init(_ name: String, _ content: [UInt8], isPacked: Bool) {
            self.name = Array(name.utf8)
            self.content = content
            method = isPacked ? 8 : 0
            saidSize = UInt32(content.count)
            checksum = Deflater.checksum(content)
            packed = isPacked ? Self.packed(content) : content
        }

        private static func packed(_ content: [UInt8]) -> [UInt8] {
            let packing = Deflater()
            packing.append(content)
            packing.finish()
            return packing.packed
        }
    }

    package let files: [File]
    /// Where the table says that headers are; the truth where it is empty.
    package var offsets: [Int] = []

    package init(_ files: [File]) {
        self.files = files
    }

    package var bytes: [UInt8] {
        var bytes: [UInt8] = [], table: [UInt8] = []
        for (number, file) in files.enumerated() {
            let offset = offsets.isEmpty ? bytes.count : offsets[number]
            let flags = file.flags | (file.isSizedLater ? 8 : 0)
            let start = Self.two(20, flags, file.method, 0, 0x21)
            let sizes = Self.four(file.checksum, UInt32(file.packed.count), file.saidSize)
            let names = Self.two(UInt16(file.name.count), 0)
            let known = file.isSizedLater ? Self.four(0, 0, 0) : sizes
            bytes += Self.four(0x0403_4B50) + start + known + names + file.name + file.packed
            if file.isSizedLater { bytes += Self.four(0x0807_4B50) + sizes }
            table += Self.four(0x0201_4B50) + Self.two(0x0314) + start + sizes + names + Self.two(0, 0, 0)
            table += Self.four(file.mode << 16, UInt32(offset)) + file.name
        }
        let count = UInt16(files.count)
        return bytes + table + Self.four(0x0605_4B50) + Self.two(0, 0, count, count)
            + Self.four(UInt32(table.count), UInt32(bytes.count)) + Self.two(0)
    }

    private static func two(_ numbers: UInt16...) -> [UInt8] {
        numbers.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    private static func four(_ numbers: UInt32...) -> [UInt8] {
        numbers.flatMap { number in [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) } }
    }
}
