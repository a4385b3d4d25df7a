/// Makes folders that are not there yet.
struct FolderMaker {
    /// The calls of the file system.
    let calls: SystemCalls

    /// Makes a folder and those above it. Those that are there stay as they are.
    func make(_ folder: BytePath, mode: UInt32) throws(StoreFailure) {
        do throws(CallFailure) {
            try calls.close(try calls.openFolder(folder))
        } catch {
            guard error.errno == .notFound, folder.folder != folder else { throw error.failure(folder) }
            try make(folder.folder, mode: mode)
            try makeOne(folder, mode: mode)
        }
    }

    private func makeOne(_ folder: BytePath, mode: UInt32) throws(StoreFailure) {
        do throws(CallFailure) {
            try calls.makeFolder(folder, in: nil, mode: mode)
            let outer = try calls.openFolder(folder.folder)
            defer { try? calls.close(outer) }
            try calls.syncFolder(outer)
        } catch {
            guard error.errno != .exists else { return }
            throw error.failure(folder)
        }
    }

    /// The permission bits of something; nil where it is not there.
    func mode(of path: BytePath) -> UInt32? {
        guard let folder = try? calls.openFolder(path.folder) else { return nil }
        defer { try? calls.close(folder) }
        return (try? calls.status(of: path.name, in: folder))?.mode
    }
}
