#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A path as the file system knows it: bytes, none of them NUL.
///
/// A Swift `String` cannot hold every file name, and takes NFC and NFD names for equal.
public struct BytePath: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
    /// The bytes, without a NUL at the end.
    public let bytes: [UInt8]

    /// A path from its bytes, up to the first NUL.
    public init(bytes: some Sequence<UInt8>) {
        let all = Array(bytes)
        self.bytes = all.firstIndex(of: 0).map { Array(all[..<$0]) } ?? all
    }

    /// A path from a string.
    public init(_ string: String) {
        self.init(bytes: string.utf8)
    }

    /// A path from a literal.
    public init(stringLiteral string: String) {
        self.init(string)
    }

    /// The path for people: invalid UTF-8 becomes U+FFFD. Pass it through the sanitiser before a terminal sees it.
    public var display: String { String(decoding: bytes, as: UTF8.self) }

    /// The last component.
    public var name: BytePath {
        BytePath(bytes: bytes.suffix(from: (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1))
    }

    /// Everything before the last component; `.` where there is nothing.
    public var folder: BytePath {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return BytePath(".") }
        return BytePath(bytes: slash == 0 ? bytes.prefix(1) : bytes.prefix(slash))
    }

    /// The path of something inside this folder.
    public func appending(_ name: BytePath) -> BytePath {
        guard !bytes.isEmpty, bytes != Array(".".utf8) else { return name }
        return BytePath(
            bytes: bytes.last == UInt8(ascii: "/") ? bytes + name.bytes : bytes + [UInt8(ascii: "/")] + name.bytes)
    }

    /// The path of something of a name without a NUL or a slash inside a folder, made in one piece: folders have many.
    package init(_ name: UnsafeRawBufferPointer, in folder: BytePath) {
        let prefix = folder.bytes
        guard !prefix.isEmpty, prefix != [UInt8(ascii: ".")] else {
            bytes = Array(name)
            return
        }
        let hasSlash = prefix.last == UInt8(ascii: "/")
        let count = prefix.count + (hasSlash ? 0 : 1) + name.count
        bytes = Array(unsafeUninitializedCapacity: count) { buffer, filled in
            let place = UnsafeMutableRawBufferPointer(buffer)
            place.copyBytes(from: prefix)
            if !hasSlash { place[prefix.count] = UInt8(ascii: "/") }
            UnsafeMutableRawBufferPointer(rebasing: place[(count - name.count)...]).copyMemory(from: name)
            filled = count
        }
    }

    /// The path as C wants it: with a NUL at the end.
    package func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes + [0]).withUnsafeBytes { bytes in
            // An array with at least the NUL in it has a base address.
            bytes.withMemoryRebound(to: CChar.self) { chars in
                guard let start = chars.baseAddress else { preconditionFailure("a path with its NUL is not empty") }
                return body(start)
            }
        }
    }

    /// By bytes.
    public static func < (left: BytePath, right: BytePath) -> Bool {
        let common = min(left.bytes.count, right.bytes.count), order = left.compared(to: right, count: common)
        return order == 0 ? left.bytes.count < right.bytes.count : order < 0
    }

    /// Whether the bytes are the same.
    public static func == (left: BytePath, right: BytePath) -> Bool {
        left.bytes.count == right.bytes.count && left.compared(to: right, count: left.bytes.count) == 0
    }

    /// Hashes the bytes in one piece: an array takes them one by one, and a corpus has a hundred thousand paths.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(bytes.count)
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    /// Less than 0, 0 or more, as the first so many bytes are less than, the same as or more than those of another path.
    private func compared(to other: BytePath, count: Int) -> Int32 {
        bytes.withUnsafeBytes { left in
            other.bytes.withUnsafeBytes { right in
                guard count > 0, let one = left.baseAddress, let second = right.baseAddress else { return 0 }
                return memcmp(one, second, count)
            }
        }
    }
}
