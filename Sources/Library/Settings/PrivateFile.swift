package import Annotations

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file of the program's own, for its owner alone, that is replaced as a whole.
///
/// For what may be lost, such as the session: it is atomic, and not forced to the disk. Sidecars have a writer of their
/// own.
package enum PrivateFile {
    /// Puts a file into a folder of the program, which is made where it is missing.
    package static func keep(_ file: BytePath, _ bytes: [UInt8]) throws(FileProblem) {
        try Folders.create(file.folder)
        try replace(file, with: bytes)
    }

    /// Removes a file; says whether it was there.
    package static func remove(_ file: BytePath) throws(FileProblem) -> Bool {
        if file.withCString({ unlink($0) }) == 0 { return true }
        guard errno == ENOENT else { throw FileProblem(file, errno: errno) }
        return false
    }

    /// Writes beside the file and renames over it.
    static func replace(_ file: BytePath, with bytes: [UInt8]) throws(FileProblem) {
        let temporary = BytePath(bytes: file.bytes + Array(".\(getpid()).tmp".utf8))
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
        let number = temporary.withCString { open($0, flags, 0o600) }
        guard number >= 0 else { throw FileProblem(file, errno: errno) }
        var failure = send(bytes, to: number)
        if close(number) != 0, failure == 0 { failure = errno }
        if failure == 0 { failure = move(temporary, over: file) }
        guard failure != 0 else { return }
        _ = temporary.withCString { unlink($0) }
        throw FileProblem(file, errno: failure)
    }

    /// 0, or what went wrong.
    private static func send(_ bytes: [UInt8], to number: CInt) -> CInt {
        var rest = bytes[...]
        while !rest.isEmpty {
            let taken = rest.withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
            if taken < 0, errno == EINTR { continue }
            guard taken >= 0 else { return errno }
            rest = rest.dropFirst(taken)
        }
        return 0
    }

    private static func move(_ old: BytePath, over new: BytePath) -> CInt {
        old.withCString { old in new.withCString { new in renameat(AT_FDCWD, old, AT_FDCWD, new) } } == 0 ? 0 : errno
    }
}
