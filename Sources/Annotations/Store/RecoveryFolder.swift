/// Where work goes that could not be saved in its place: whole files in the state folder, which only their owner reads.
struct RecoveryFolder {
    /// The calls of the file system.
    let calls: SystemCalls
    /// The state folder that it is in.
    let state: BytePath

    private var folder: BytePath { state.appending("recovery") }

    /// Keeps the bytes that should have become a file, durably, and says where. The same file is used again for what
    /// comes later of the same work (`known`); nothing else is ever written over.
    func keep(_ bytes: [UInt8], insteadOf path: BytePath, known: BytePath?) throws(StoreFailure) -> BytePath {
        try FolderMaker(calls: calls).make(folder, mode: 0o700)
        let updater = FileUpdater(calls: calls, locks: state.appending("locks"))
        if let known {
            try updater.update(folder, known.name, mode: 0o600) { _ in bytes }
            return known
        }
        let stem = path.name.bytes.prefix(120) + Array(".\(TemporaryName.hash(of: path))".utf8)
        var number = 0
        while true {
            number += 1
            let name = BytePath(bytes: stem + Array(".\(number).json".utf8))
            guard try isFree(name, for: bytes) else { continue }
            try updater.update(folder, name, mode: 0o600) { _ in bytes }
            return folder.appending(name)
        }
    }

    /// Whether nothing bears a name, or what does is what should be kept.
    private func isFree(_ name: BytePath, for bytes: [UInt8]) throws(StoreFailure) -> Bool {
        let reader = FileReader(calls: calls)
        return try reader.withPlace(folder, name) { place throws(StoreFailure) in
            let old = try reader.snapshot(of: place)
            return old == nil || old?.bytes == bytes
        }
    }
}
