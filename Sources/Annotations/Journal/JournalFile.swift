/// The journal of one sidecar, on disk: frames, of which new ones are put behind the others.
///
/// It lies in the state folder, for its owner alone. Whoever writes holds a lock meanwhile, so that two programs of the
/// same coder never write into each other's frames, and opens the file anew each time, because it may have been made
/// shorter. Nothing is ever cut off: what is torn stays and is passed over.
struct JournalFile {
    /// The calls of the file system.
    let calls: SystemCalls
    /// The state folder.
    let state: BytePath
    /// Whose it is.
    let name: JournalName

    /// How large it may grow, in bytes, before it is made shorter.
    static let limit = 1 << 20
    /// What is kept of a history then: so many steps, and no more than so many bytes of them.
    private static let keptSteps = 500, keptBytes = 1 << 19

    /// The folder of all journals.
    static func folder(in state: BytePath) -> BytePath { state.appending("journal") }

    private var updater: FileUpdater {
        FileUpdater(calls: calls, locks: state.appending("locks"))
    }

    /// What its whole frames hold, in order; nothing where there is no journal.
    func payloads() throws(StoreFailure) -> [ArraySlice<UInt8>] {
        let reader = FileReader(calls: calls)
        do throws(StoreFailure) {
            return try reader.withPlace(Self.folder(in: state), name.file) { place throws(StoreFailure) in
                try reader.snapshot(of: place).map { JournalFrame.payloads(in: $0.bytes) } ?? []
            }
        } catch {
            guard error.isMissingFolder else { throw error }
            return []
        }
    }

    /// What all of it says together. `ownSession` is one whose steps are not to be part of the history.
    func record(ownSession: JournalEntry.Session? = nil) throws(StoreFailure) -> JournalRecord {
        JournalRecord(try payloads(), name.coder, ownSession: ownSession)
    }

    /// How far what is appended has to have come.
    enum Durability {
        /// It survives the end of the program.
        case written
        /// It survives a power cut, the name of the file included.
        case synced
    }

    /// Puts entries behind the others, and returns the size of the file. When it fails, some of them may be there.
    @discardableResult
    func append(_ entries: [JournalEntry], _ durability: Durability) throws(StoreFailure) -> Int {
        let folder = Self.folder(in: state)
        try FolderMaker(calls: calls).make(folder, mode: 0o700)
        return try FileReader(calls: calls).withPlace(folder, name.file) { place throws(StoreFailure) in
            let lock = try updater.lock(place)
            defer { if let lock { try? calls.unlock(lock) } }
            let file = try naming(place.path) { () throws(CallFailure) in
                try calls.openToAppend(place.name, in: place.folder, mode: 0o600)
            }
            return try append(entries, durability, to: file, place)
        }
    }

    private func append(
        _ entries: [JournalEntry], _ durability: Durability, to file: Descriptor, _ place: FilePlace
    ) throws(StoreFailure) -> Int {
        let size: Int
        do throws(StoreFailure) {
            let old = try naming(place.path) { () throws(CallFailure) in try calls.status(of: file) }
            guard old.kind == .file else { throw StoreFailure(.notAFile, place.path) }
            let all = old.size == 0 ? [.header(name)] + entries : entries
            let bytes = all.flatMap { $0.bytes(name.coder) }
            size = Int(old.size) + bytes.count
            try naming(place.path) { () throws(CallFailure) in
                var rest = bytes[...]
                while !rest.isEmpty { rest = rest.dropFirst(try calls.write(rest, to: file)) }
                if durability == .synced { try calls.syncData(file) }
            }
        } catch {
            try? calls.close(file)
            throw error
        }
        try naming(place.path) { () throws(CallFailure) in
            try calls.close(file)
            if durability == .synced { try calls.syncFolder(place.folder) }
        }
        return size
    }

    /// Makes it shorter: the last steps stay, what is not saved stays, what is being typed stays.
    func shorten() throws(StoreFailure) {
        try updater.update(Self.folder(in: state), name.file, mode: 0o600) { bytes in
            bytes.map(shortened)
        }
    }

    private func shortened(_ bytes: [UInt8]) -> [UInt8] {
        let payloads = JournalFrame.payloads(in: bytes)
        // From the first step on that is not saved, everything stays as it is.
        let cut = JournalRecord(payloads, name.coder).pending.first?.frame ?? payloads.count
        let old = JournalRecord(payloads[..<cut], name.coder)
        var frames = [JournalEntry.header(name).bytes(name.coder)]
        frames += old.pastFrames(name.coder, count: Self.keptSteps, size: Self.keptBytes)
        frames += old.strangeFrames.map { JournalFrame.bytes(of: Array(payloads[$0])) }
        frames += old.drafts.map { JournalEntry.draft($0.session, $0.value, over: nil).bytes(name.coder) }
        frames += payloads[cut...].map { JournalFrame.bytes(of: Array($0)) }
        return frames.flatMap(\.self)
    }
}
