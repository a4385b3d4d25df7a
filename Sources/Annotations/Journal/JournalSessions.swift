/// The programs that write in journals, each with a file that it holds a lock on as long as it lives.
///
/// The file names the journals that the program has written in: so the next start knows where to look for work that was
/// not saved, and whether its program still runs. A number of a process would not do: after a restart of the computer
/// another process may bear it.
struct JournalSessions {
    /// The calls of the file system.
    let calls: SystemCalls
    /// The state folder.
    let state: BytePath

    private var folder: BytePath { state.appending("sessions") }

    /// A session whose program has come to its end without clearing up.
    struct Left {
        let id: JournalEntry.Session
        /// Held, so that no other start takes the session up meanwhile.
        let lock: Descriptor
        /// The journals that it wrote in.
        let journals: [JournalName]
    }

    private func fileName(_ id: JournalEntry.Session) -> BytePath { BytePath(id + ".session") }

    /// A number that no other session has.
    func makeIdentifier() -> JournalEntry.Session {
        String(calls.random(), radix: 16) + String(calls.random(), radix: 16)
    }

    /// Opens the file of a session for as long as the program runs.
    func begin(_ id: JournalEntry.Session) throws(StoreFailure) -> Descriptor {
        try FolderMaker(calls: calls).make(folder, mode: 0o700)
        let path = folder.appending(fileName(id))
        for _ in 0..<3 {
            let lock = try naming(path) { () throws(CallFailure) in try openLocked(id) }
            if let lock { return lock }
        }
        throw StoreFailure(.locked(by: nil), path)
    }

    /// Nil where a start that clears up was faster, and took the new file for one that is left over.
    private func openLocked(_ id: JournalEntry.Session) throws(CallFailure) -> Descriptor? {
        let open = try calls.openFolder(folder)
        defer { try? calls.close(open) }
        guard let lock = try calls.lock(fileName(id), in: open) else { return nil }
        do throws(CallFailure) {
            let named = try calls.status(of: fileName(id), in: open), held = try calls.status(of: lock)
            if named?.inode == held.inode {
                try calls.syncFolder(open)
                return lock
            }
        } catch {
            try? calls.unlock(lock)
            throw error
        }
        try? calls.unlock(lock)
        return nil
    }

    /// Notes, durably, that a session writes in a journal.
    func note(_ name: JournalName, in file: Descriptor) throws(StoreFailure) {
        try naming(folder) { () throws(CallFailure) in
            var rest = JournalEntry.header(name).bytes(name.coder)[...]
            while !rest.isEmpty { rest = rest.dropFirst(try calls.write(rest, to: file)) }
            try calls.syncData(file)
        }
    }

    /// Whether the program of a session still runs.
    func isLive(_ id: JournalEntry.Session) -> Bool {
        guard let open = try? calls.openFolder(folder) else { return false }
        defer { try? calls.close(open) }
        guard let status = try? calls.status(of: fileName(id), in: open), status.kind == .file else { return false }
        let lock: Descriptor?
        do throws(CallFailure) { lock = try calls.lock(fileName(id), in: open) } catch { return true }
        guard let lock else { return true }
        try? calls.unlock(lock)
        return false
    }

    /// The sessions that were left, their files locked. None where there never was one, for the price of one call.
    func left() -> [Left] {
        guard let open = try? calls.openFolder(folder) else { return [] }
        defer { try? calls.close(open) }
        let names = (try? calls.names(in: open)) ?? []
        return names.sorted().compactMap { name in
            guard name.bytes.suffix(8).elementsEqual(".session".utf8) else { return nil }
            guard let lock = try? calls.lock(name, in: open) else { return nil }
            let id = String(decoding: name.bytes.dropLast(8), as: UTF8.self)
            guard let journals = try? journals(named: name, in: open) else {
                try? calls.unlock(lock)
                return nil
            }
            return Left(id: id, lock: lock, journals: journals)
        }
    }

    private func journals(named name: BytePath, in open: Descriptor) throws(StoreFailure) -> [JournalName] {
        let place = FilePlace(folder: open, name: name, path: folder.appending(name))
        let bytes = try FileReader(calls: calls).snapshot(of: place)?.bytes ?? []
        return JournalFrame.payloads(in: bytes).compactMap { payload in
            (try? JSONReader.value(of: Array(payload)))?.object.flatMap(JournalName.init)
        }
    }

    /// Clears a session away that has nothing left to save, and lets go of its lock.
    func remove(_ id: JournalEntry.Session, _ lock: Descriptor) {
        if let open = try? calls.openFolder(folder) {
            try? calls.remove(fileName(id), in: open)
            try? calls.close(open)
        }
        try? calls.unlock(lock)
    }
}
