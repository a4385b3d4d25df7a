/// Files of a corpus that are new and whole at once: nothing that is there is ever written over.
extension CarefulFile {
    /// Makes a file durably, which is there with all its bytes or not at all; false where the name is taken, by whatever.
    package static func make(_ path: BytePath, _ bytes: [UInt8]) throws(StoreFailure) -> Bool {
        let calls = SystemCalls()
        calls.ignoreWriteSignals()
        let folder: Descriptor
        do throws(CallFailure) {
            folder = try calls.openFolder(path.folder)
        } catch {
            throw error.failure(path.folder)
        }
        defer { try? calls.close(folder) }
        let place = FilePlace(folder: folder, name: path.name, path: path)
        switch try DurableWriter(calls: calls).replace(place, nil, with: bytes, mode: 0o666) {
        case .done: return true
        case .changedMeanwhile: return false
        }
    }

    /// Makes a folder and those above it; those that are there stay as they are.
    package static func makeFolder(_ folder: BytePath) throws(StoreFailure) {
        try FolderMaker(calls: SystemCalls()).make(folder, mode: 0o777)
    }
}
