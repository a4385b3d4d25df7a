package import Annotations

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open file or folder that is only ever read; closed when it goes out of scope.
struct Descriptor: ~Copyable {
    let number: CInt

    deinit {
        close(number)
    }

    /// Opens without ever waiting: a FIFO nobody writes to, or a terminal, comes back at once and is refused by whoever
    /// asks for its ``status``. Where the system allows it, reading leaves no access time behind.
    static func reading(_ path: BytePath, as kind: FileKind = .file) throws(FileProblem) -> Descriptor {
        let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (kind == .folder ? O_DIRECTORY : 0)
        var number = openReading(path, flags | withoutAccessTime)
        // Only the owner of a file may ask for it.
        if number < 0, errno == EPERM { number = openReading(path, flags) }
        guard number >= 0 else { throw FileProblem(path, errno: errno) }
        return Descriptor(number: number)
    }

    /// What the system knows of the file.
    func status(_ path: BytePath) throws(FileProblem) -> FileStatus {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw FileProblem(path, errno: errno) }
        return FileStatus(status)
    }

    /// Up to `limit` bytes from the start of the file.
    func bytes(_ path: BytePath, limit: Int = .max) throws(FileProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: min(limit, 64 << 10))
        while bytes.count < limit {
            let taken = read(number, &buffer, min(buffer.count, limit - bytes.count))
            if taken < 0, errno == EINTR { continue }
            guard taken >= 0 else { throw FileProblem(path, errno: errno) }
            guard taken > 0 else { break }
            bytes.append(contentsOf: buffer.prefix(taken))
        }
        return bytes
    }

    /// How much of a file is looked at to tell what it is, in bytes.
    static let startLength = 1024

    /// The first bytes of the file, which stay to be read.
    func start(_ path: BytePath, count: Int = startLength) throws(FileProblem) -> [UInt8] {
        var start: [UInt8] = []
        while start.count < count {
            var taken = 0
            let more = [UInt8](unsafeUninitializedCapacity: count - start.count) { buffer, filled in
                repeat {
                    taken = pread(number, buffer.baseAddress, buffer.count, off_t(start.count))
                } while taken < 0 && errno == EINTR
                filled = Swift.max(0, taken)
            }
            guard taken >= 0 else { throw FileProblem(path, errno: errno) }
            guard taken > 0 else { break }
            start = start.isEmpty ? more : start + more
        }
        return start
    }

    /// Glibc hides O_NOATIME from Swift; the number is the same on every machine that Swift runs on under Linux.
    private static var withoutAccessTime: CInt {
        #if os(Linux)
            0o1_000_000
        #else
            0
        #endif
    }

    private static func openReading(_ path: BytePath, _ flags: CInt) -> CInt {
        path.withCString { path in
            while true {
                let number = open(path, flags)
                if number >= 0 || errno != EINTR { return number }
            }
        }
    }
}

/// What the system says of a file.
struct FileStatus: Hashable {
    let kind: FileKind
    /// In bytes.
    let size: Int
    let identity: FileIdentity

    init(_ status: stat) {
        kind = FileKind(mode: status.st_mode)
        size = Int(status.st_size)
        identity = FileIdentity(device: UInt64(status.st_dev), node: UInt64(status.st_ino))
    }

    /// The status of what a path leads to, links followed; nil where it leads nowhere.
    init?(following path: BytePath) {
        var status = stat()
        guard path.withCString({ fstatat(AT_FDCWD, $0, &status, 0) }) == 0 else { return nil }
        self.init(status)
    }
}

/// What tells two files apart whatever they are called.
package struct FileIdentity: Hashable, Sendable {
    let device: UInt64
    let node: UInt64
}

extension FileKind {
    init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .link
        case S_IFIFO: self = .pipe
        case S_IFCHR, S_IFBLK: self = .device
        case S_IFSOCK: self = .socket
        default: self = .unknown
        }
    }
}

extension BytePath {
    /// Whether the path leads to anything.
    package var isThere: Bool { FileStatus(following: self) != nil }

    /// The size in bytes of the file that the path leads to; nil where it leads to none.
    package var fileSize: Int? { FileStatus(following: self).flatMap { $0.kind == .file ? $0.size : nil } }

    /// Whether two paths lead to one file, which is there.
    package func isSameFile(as other: BytePath) -> Bool {
        guard let one = FileStatus(following: self) else { return false }
        return one.identity == FileStatus(following: other)?.identity
    }

    /// Which file a path leads to; nil where none is there.
    package var fileIdentity: FileIdentity? { FileStatus(following: self)?.identity }
}
