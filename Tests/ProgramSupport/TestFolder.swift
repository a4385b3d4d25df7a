package import Annotations

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder of a test's own, removed with everything in it when the test is over.
package final class TestFolder: Sendable {
    package let path: BytePath

    package init() {
        var template = Array("/tmp/dictum-test-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil, "a folder for the test can be made")
        path = BytePath(bytes: template.map { UInt8(bitPattern: $0) })
    }

    deinit {
        Self.remove(path)
    }

    /// The path of something in the folder.
    package func path(_ name: String) -> BytePath { path.appending(BytePath(name)) }

    /// Writes a file, and the folders above it.
    @discardableResult
    package func write(_ name: String, _ content: String = "Words.\n") -> BytePath {
        write(BytePath(name), Array(content.utf8))
    }

    /// Writes a file of any bytes under a name of any bytes.
    @discardableResult
    package func write(_ name: BytePath, _ bytes: [UInt8]) -> BytePath {
        let file = path.appending(name)
        makeFolders(to: name)
        let stream = Self.withCString(file) { fopen($0, "w") }
        guard let stream else { preconditionFailure("the test's file can be made") }
        precondition(fwrite(bytes, 1, bytes.count, stream) == bytes.count, "the test's file can be written")
        fclose(stream)
        return file
    }

    /// Makes a folder.
    @discardableResult
    package func makeFolder(_ name: String, mode: UInt32 = 0o755) -> BytePath {
        makeFolders(to: BytePath(name))
        mkdir(path(name).display, mode_t(mode))
        return path(name)
    }

    /// Removes a file.
    package func remove(_ name: String) {
        unlink(path(name).display)
    }

    /// Makes a symbolic link.
    package func link(_ name: String, to target: String) {
        makeFolders(to: BytePath(name))
        symlink(target, path(name).display)
    }

    /// Makes a pipe that nobody reads from or writes to.
    package func makePipe(_ name: String) {
        mkfifo(path(name).display, 0o644)
    }

    /// The names in the folder.
    package var names: [String] { Self.names(in: path) }

    /// The names in a folder of it, in order.
    package func names(in folder: String) -> [String] {
        Self.names(in: path(folder)).filter { !$0.hasPrefix(".") }.sorted()
    }

    private static func names(in folder: BytePath) -> [String] {
        guard let stream = Self.withCString(folder, { opendir($0) }) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) { names.append(Self.name(of: entry).display) }
        return names
    }

    /// The permissions of a file or a folder.
    package func mode(of name: String) -> UInt32 {
        var status = stat()
        stat(path(name).display, &status)
        return UInt32(status.st_mode & 0o777)
    }

    /// What a file holds.
    package func content(_ name: String) -> [UInt8]? {
        let number = open(path(name).display, O_RDONLY)
        guard number >= 0 else { return nil }
        defer { close(number) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        let count = read(number, &buffer, buffer.count)
        return Array(buffer.prefix(max(0, count)))
    }

    private func makeFolders(to name: BytePath) {
        let parts = name.folder.display.split(separator: "/").filter { $0 != "." }
        for count in parts.indices {
            mkdir(path(parts[...count].joined(separator: "/")).display, 0o755)
        }
    }

    private static func remove(_ path: BytePath) {
        if let stream = withCString(path, { opendir($0) }) {
            var names: [BytePath] = []
            while let entry = readdir(stream) { names.append(name(of: entry)) }
            closedir(stream)
            for name in names where name != BytePath(".") && name != BytePath("..") { removeEntry(path, name) }
        }
        _ = withCString(path) { rmdir($0) }
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> BytePath {
        guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return BytePath("") }
        let name = UnsafeRawPointer(entry) + offset
        return BytePath(
            bytes: UnsafeRawBufferPointer(start: name, count: strlen(name.assumingMemoryBound(to: CChar.self))))
    }

    private static func removeEntry(_ folder: BytePath, _ name: BytePath) {
        let entry = folder.appending(name)
        // A link to a folder is unlinked, never followed.
        if withCString(entry, { unlink($0) }) != 0 { remove(entry) }
    }

    package static func withCString<Result>(_ path: BytePath, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (path.bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("a path with its NUL is not empty") }
            return body(start)
        }
    }
}
