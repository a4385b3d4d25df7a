internal import Annotations

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One name in a folder.
struct FolderEntry {
    let name: BytePath
    /// What the folder itself says of it; `.unknown` where the file system does not tell without being asked.
    let kind: FileKind
}

/// Everything in a folder, in the order of the disk, `.` and `..` left out.
struct FolderListing {
    let identity: FileIdentity
    private(set) var entries: [FolderEntry] = []

    /// Reads a folder. Hidden names are left out at once unless asked for: nothing that starts with a dot is an article.
    init(of folder: BytePath, withHidden: Bool = false) throws(FileProblem) {
        let descriptor = try Descriptor.reading(folder, as: .folder)
        identity = try descriptor.status(folder).identity
        // The stream closes the number that it is given, and so does the descriptor.
        guard let stream = fdopendir(fcntl(descriptor.number, F_DUPFD_CLOEXEC, 0)) else {
            throw FileProblem(folder, errno: errno)
        }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            if let entry = FolderEntry(entry, withHidden: withHidden) { entries.append(entry) }
        }
    }
}

extension FolderEntry {
    fileprivate init?(_ entry: UnsafeMutablePointer<dirent>, withHidden: Bool) {
        // The name may be longer than the array that C declares: it is read from where it starts to its NUL.
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
        let start = UnsafeRawPointer(entry) + offset
        let bytes = UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self)))
        if bytes.first == UInt8(ascii: ".") {
            guard withHidden, !bytes.elementsEqual(".".utf8), !bytes.elementsEqual("..".utf8) else { return nil }
        }
        name = BytePath(bytes: bytes)
        kind = FileKind(entryType: entry.pointee.d_type)
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
