/// One update of a file from beginning to end: lock, look, think, replace, and again where somebody was faster.
struct FileUpdater {
    /// The calls of the file system.
    let calls: SystemCalls
    /// The folder for locks, outside of the corpus.
    let locks: BytePath

    /// How often a save begins anew because the file changed under it.
    private static let attempts = 16
    /// How long a save waits at most before it begins anew, in milliseconds for each time that it did so before: writers
    /// that do not see each other's lock must not go on meeting.
    private static let longestPause = 8
    /// How long a lock is waited for, in milliseconds.
    private static let patience = 2000
    private static let step = 20

    /// Gives the bytes of a file (nil: it is not there) to `change` and makes the file what that returns (nil: none).
    /// `change` may be asked more than once, and what it throws leaves the file as it is. `isUnsure` says that an earlier
    /// save of it failed: what stands there already need not be there for good, and is made durable too.
    func update(
        _ folder: BytePath, _ name: BytePath, mode: UInt32, isUnsure: Bool = false,
        _ change: ([UInt8]?) throws(StoreFailure) -> [UInt8]?
    ) throws(StoreFailure) {
        let reader = FileReader(calls: calls)
        try reader.withPlace(folder, name) { place throws(StoreFailure) in
            let lock = try lock(place)
            defer { if let lock { try? calls.unlock(lock) } }
            for attempt in 1...Self.attempts {
                let old = try reader.snapshot(of: place)
                let new = try change(old?.bytes)
                if new.isIdentical(to: old?.bytes) { return isUnsure ? try makeDurable(place) : () }
                if try replace(place, old, with: new, mode) == .done { return }
                calls.pause(milliseconds: UInt32(calls.random() % UInt64(attempt * Self.longestPause)))
            }
            throw StoreFailure(.restless, place.path)
        }
    }

    /// Makes what stands in a place durable, or that nothing does.
    private func makeDurable(_ place: FilePlace) throws(StoreFailure) {
        try naming(place.path) { () throws(CallFailure) in
            if try calls.status(of: place.name, in: place.folder) != nil {
                let file = try calls.open(place.name, in: place.folder)
                defer { try? calls.close(file) }
                try calls.sync(file)
            }
            try calls.syncFolder(place.folder)
        }
    }

    private func replace(
        _ place: FilePlace, _ old: FileSnapshot?, with new: [UInt8]?, _ mode: UInt32
    ) throws(StoreFailure) -> DurableWriter.Outcome {
        let writer = DurableWriter(calls: calls)
        if let new { return try writer.replace(place, old, with: new, mode: mode) }
        guard let old else { return .done }
        return try writer.remove(place, old)
    }

    /// The lock of a file; nil where the folder for locks cannot be used. A lock only spares work: what protects the
    /// file is that it is looked at again when it is replaced.
    func lock(_ place: FilePlace) throws(StoreFailure) -> Descriptor? {
        guard let folder = try? calls.openFolder(locks), let name = try? lockName(place) else { return nil }
        defer { try? calls.close(folder) }
        for _ in 0..<Self.patience / Self.step {
            let lock: Descriptor?
            do throws(CallFailure) { lock = try calls.lock(name, in: folder) } catch { return nil }
            if let lock {
                calls.sign(lock)
                return lock
            }
            calls.pause(milliseconds: UInt32(Self.step))
        }
        throw StoreFailure(.locked(by: holder(name, folder)), place.path)
    }

    /// The same for every path that leads to the file.
    private func lockName(_ place: FilePlace) throws(CallFailure) -> BytePath {
        let folder = try calls.status(of: place.folder)
        let key = Array("\(folder.device) \(folder.inode) ".utf8) + place.name.bytes
        return BytePath(String(Digest(of: key).hex.prefix(32)) + ".lock")
    }

    private func holder(_ name: BytePath, _ folder: Descriptor) -> Int32? {
        guard let file = try? calls.open(name, in: folder) else { return nil }
        defer { try? calls.close(file) }
        let text = (try? calls.read(file, count: 32)) ?? []
        return Int32(String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}
