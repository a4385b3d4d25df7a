/// A file by its name in an open folder, links followed to where it really is.
struct FilePlace {
    /// The open folder.
    let folder: Descriptor
    /// The name in it.
    let name: BytePath
    /// The whole path, for people.
    let path: BytePath
}

/// What a file held when it was read.
struct FileSnapshot {
    /// Its bytes.
    let bytes: [UInt8]
    /// Its status while it was read.
    let status: FileStatus
}

/// Reaches files by names in open folders, never through a path that another could bend meanwhile.
struct FileReader {
    /// The calls of the file system.
    let calls: SystemCalls
    /// How large a file may be, in bytes.
    var limit = JSONReader.Limits().bytes

    /// Does something with a file whose folder is open meanwhile. A link is followed, so that it stays one when the
    /// file is replaced.
    func withPlace<Result>(
        _ folder: BytePath, _ name: BytePath, _ body: (FilePlace) throws(StoreFailure) -> Result
    ) throws(StoreFailure) -> Result {
        try withPlace(folder, name, in: nil, path: folder.appending(name), linksLeft: 8, body)
    }

    private func withPlace<Result>(
        _ folder: BytePath, _ name: BytePath, in outer: Descriptor?, path: BytePath, linksLeft: Int,
        _ body: (FilePlace) throws(StoreFailure) -> Result
    ) throws(StoreFailure) -> Result {
        let open = try naming(path) { () throws(CallFailure) in try calls.openFolder(folder, in: outer) }
        defer { try? calls.close(open) }
        let status = try naming(path) { () throws(CallFailure) in try calls.status(of: name, in: open) }
        if status == nil, outer != nil { throw StoreFailure(.brokenLink, path) }
        guard status?.kind == .link else { return try body(FilePlace(folder: open, name: name, path: path)) }
        guard linksLeft > 0 else { throw StoreFailure(.brokenLink, path) }
        let target = try naming(path) { () throws(CallFailure) in try calls.readLink(name, in: open) }
        return try withPlace(target.folder, target.name, in: open, path: path, linksLeft: linksLeft - 1, body)
    }

    /// The content of a file; nil only where the system says that there is none.
    func snapshot(of place: FilePlace) throws(StoreFailure) -> FileSnapshot? {
        guard let file = try open(place) else { return nil }
        defer { try? calls.close(file) }
        for _ in 0..<5 {
            let before = try naming(place.path) { () throws(CallFailure) in try calls.status(of: file) }
            guard before.kind == .file else { throw StoreFailure(.notAFile, place.path) }
            guard before.size <= UInt64(limit) else { throw StoreFailure(.tooLarge(limit: limit), place.path) }
            let bytes = try naming(place.path) { () throws(CallFailure) in try self.bytes(of: file, Int(before.size)) }
            let after = try naming(place.path) { () throws(CallFailure) in try calls.status(of: file) }
            if after.isUnchanged(since: before), bytes.count == Int(before.size) {
                return FileSnapshot(bytes: bytes, status: before)
            }
            // Somebody was writing it in place: once more, from another descriptor's point of view the same file.
            calls.pause(milliseconds: 20)
            try naming(place.path) { () throws(CallFailure) in try calls.rewind(file) }
        }
        throw StoreFailure(.restless, place.path)
    }

    private func open(_ place: FilePlace) throws(StoreFailure) -> Descriptor? {
        do throws(CallFailure) {
            return try calls.open(place.name, in: place.folder)
        } catch {
            if error.errno == .notFound { return nil }
            throw StoreFailure(.system(error.operation, errno: error.errno.code), place.path)
        }
    }

    /// The whole of a file of about `size` bytes.
    private func bytes(of file: Descriptor, _ size: Int) throws(CallFailure) -> [UInt8] {
        // Mostly the first call brings all of it, and a large file should not be copied once more.
        var bytes = try calls.read(file, count: size + 1)
        while !bytes.isEmpty, bytes.count <= limit {
            let part = try calls.read(file, count: max(size + 1 - bytes.count, 4096))
            if part.isEmpty { break }
            bytes += part
        }
        return bytes
    }
}

/// Gives a refused call the path that it was about.
func naming<Result>(
    _ path: BytePath, _ body: () throws(CallFailure) -> Result
) throws(StoreFailure) -> Result {
    do throws(CallFailure) {
        return try body()
    } catch {
        throw StoreFailure(.system(error.operation, errno: error.errno.code), path)
    }
}
