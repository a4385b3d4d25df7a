internal import Annotations

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One name in a folder.
struct FolderEntry {
    /// The bytes of the name, in the memory of the listing: many are compared and dropped before one becomes a path.
    let bytes: ArraySlice<UInt8>
    /// What the folder itself says of it; `.unknown` where the file system does not tell without being asked.
    let kind: FileKind

    var name: BytePath { BytePath(bytes: bytes) }
}

/// Everything in a folder, in the order of the disk, `.` and `..` left out.
struct FolderListing {
    let identity: FileIdentity
    /// All names, one after the other.
    let names: [UInt8]
    private let ends: [(end: Int, kind: FileKind)]

    /// Reads a folder. Hidden names are left out at once unless asked for: nothing that starts with a dot is an article.
    init(of folder: BytePath, withHidden: Bool = false) throws(FileProblem) {
        let descriptor = try Descriptor.reading(folder, as: .folder)
        identity = try descriptor.status(folder).identity
        // The stream closes the number that it is given, and so does the descriptor.
        guard let stream = fdopendir(fcntl(descriptor.number, F_DUPFD_CLOEXEC, 0)) else {
            throw FileProblem(folder, errno: errno)
        }
        defer { closedir(stream) }
        var bytes: [UInt8] = [], ends: [(end: Int, kind: FileKind)] = []
        while let entry = readdir(stream) {
            guard let name = Self.name(of: entry, withHidden: withHidden) else { continue }
            bytes.append(contentsOf: name)
            ends.append((bytes.count, FileKind(entryType: entry.pointee.d_type)))
        }
        (names, self.ends) = (bytes, ends)
    }

    /// The entries in the order of the disk.
    var entries: [FolderEntry] {
        ends.indices.map { index in
            FolderEntry(bytes: names[(index == 0 ? 0 : ends[index - 1].end)..<ends[index].end], kind: ends[index].kind)
        }
    }

    /// The name of an entry, which may be longer than the array that C declares: it is read from where it starts to its NUL.
    private static func name(
        of entry: UnsafeMutablePointer<dirent>, withHidden: Bool
    ) -> UnsafeRawBufferPointer? {
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
        let start = UnsafeRawPointer(entry) + offset
        let bytes = UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self)))
        guard bytes.first == UInt8(ascii: ".") else { return bytes }
        let isItself = bytes.count == 1 || bytes.count == 2 && bytes[1] == UInt8(ascii: ".")
        return withHidden && !isItself ? bytes : nil
    }
}

extension FileKind {
    /// The kind that a folder entry tells (`d_type`).
    fileprivate init(entryType: UInt8) {
        switch Int(entryType) {
        case Int(DT_REG): self = .file
        case Int(DT_DIR): self = .folder
        case Int(DT_LNK): self = .link
        case Int(DT_FIFO): self = .pipe
        case Int(DT_CHR), Int(DT_BLK): self = .device
        case Int(DT_SOCK): self = .socket
        default: self = .unknown
        }
    }
}
