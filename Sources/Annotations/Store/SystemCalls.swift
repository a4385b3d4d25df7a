internal import CFiles

/// What the store asks of the file system, one case a call.
public enum SystemOperation: String, Hashable, Sendable, CaseIterable {
    case openFolder, makeFolder, listFolder, open, create, read, write, readLink, look, reserve, keepOwner
    case keepAttributes, sync, close, rename, renameNew, exchange, remove, lock, syncFolder, append, syncData, realPath
}

/// A call that the system refused.
package struct CallFailure: Error, Hashable, Sendable {
    package let operation: SystemOperation
    package let errno: Errno
}

/// An open file or folder. Its number goes back to the system with ``SystemCalls/close(_:)``.
package struct Descriptor: Hashable, Sendable {
    package let number: Int32
}

/// The calls of the file system, one by one, so that a test can make each of them fail.
package struct SystemCalls: Sendable {
    /// What a test does to a call.
    package enum Interference: Hashable, Sendable {
        /// The call is not made, and fails.
        case fail(Int32)
        /// The call is made, and reported as failed.
        case failAfterwards(Int32)
        /// At most so many bytes are taken.
        case shorten(Int)
    }

    /// Asked before each call.
    package var interfere: @Sendable (SystemOperation) -> Interference?
    /// Whether a process of this host still runs.
    package var processLives: @Sendable (Int32) -> Bool

    /// The calls as the system has them.
    package init() {
        interfere = { _ in nil }
        processLives = { dictum_process_lives($0) != 0 }
    }

    package func openFolder(_ path: BytePath, in folder: Descriptor? = nil) throws(CallFailure) -> Descriptor {
        let number = try call(.openFolder) { path.withCString { dictum_open_folder(folder?.number ?? -1, $0) } }
        return Descriptor(number: number)
    }

    package func makeFolder(_ name: BytePath, in folder: Descriptor?, mode: UInt32) throws(CallFailure) {
        try call(.makeFolder) { name.withCString { dictum_make_folder(folder?.number ?? -1, $0, mode) } }
    }

    package func open(_ name: BytePath, in folder: Descriptor) throws(CallFailure) -> Descriptor {
        Descriptor(number: try call(.open) { name.withCString { dictum_open_file(folder.number, $0) } })
    }

    package func create(_ name: BytePath, in folder: Descriptor, mode: UInt32) throws(CallFailure) -> Descriptor {
        Descriptor(number: try call(.create) { name.withCString { dictum_create(folder.number, $0, mode) } })
    }

    /// Opens a file to write behind its end, whatever others write; made where it is not there.
    package func openToAppend(_ name: BytePath, in folder: Descriptor, mode: UInt32) throws(CallFailure) -> Descriptor {
        Descriptor(
            number: try call(.append) { name.withCString { dictum_open_to_append(folder.number, $0, mode) } })
    }

    /// Up to `count` bytes; none at the end.
    package func read(_ file: Descriptor, count: Int) throws(CallFailure) -> [UInt8] {
        var failure: CallFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, got in
            do throws(CallFailure) {
                got = Int(
                    try call(.read, count) { limit in
                        dictum_read(file.number, buffer.baseAddress, min(limit, buffer.count))
                    })
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Goes back to the start of a file.
    package func rewind(_ file: Descriptor) throws(CallFailure) {
        try call(.read) { dictum_rewind(file.number) }
    }

    /// Writes some of the bytes and says how many.
    package func write(_ bytes: ArraySlice<UInt8>, to file: Descriptor) throws(CallFailure) -> Int {
        let put = try call(.write, bytes.count) { limit in
            bytes.withUnsafeBytes { dictum_write(file.number, $0.baseAddress, min(limit, $0.count)) }
        }
        return Int(put)
    }

    package func readLink(_ name: BytePath, in folder: Descriptor) throws(CallFailure) -> BytePath {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = try call(.readLink, buffer.count) { limit in
            name.withCString { dictum_read_link(folder.number, $0, &buffer, limit) }
        }
        return BytePath(bytes: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) })
    }

    package func status(of file: Descriptor) throws(CallFailure) -> FileStatus {
        var status = dictum_file_status()
        try call(.look) { dictum_status(file.number, &status) }
        return FileStatus(status)
    }

    /// The status of what bears a name, a link not followed; nil where nothing does.
    package func status(of name: BytePath, in folder: Descriptor) throws(CallFailure) -> FileStatus? {
        var status = dictum_file_status()
        do throws(CallFailure) {
            try call(.look) { name.withCString { dictum_status_at(folder.number, $0, &status) } }
        } catch {
            guard error.errno == .notFound else { throw error }
            return nil
        }
        return FileStatus(status)
    }

    package func reserve(_ size: Int, in file: Descriptor) throws(CallFailure) {
        try call(.reserve) { dictum_reserve(file.number, UInt64(size)) }
    }

    package func keepOwner(of old: Descriptor, in new: Descriptor) throws(CallFailure) {
        try call(.keepOwner) { dictum_keep_owner(old.number, new.number) }
    }

    package func keepAttributes(of old: Descriptor, in new: Descriptor) throws(CallFailure) {
        try call(.keepAttributes) { dictum_keep_attributes(old.number, new.number) }
    }

    package func sync(_ file: Descriptor) throws(CallFailure) {
        try call(.sync) { dictum_sync(file.number) }
    }

    /// Makes what was appended durable.
    package func syncData(_ file: Descriptor) throws(CallFailure) {
        try call(.syncData) { dictum_sync_data(file.number) }
    }

    /// The absolute path of something that is there, without links.
    package func realPath(_ path: BytePath) throws(CallFailure) -> BytePath {
        var buffer = [CChar](repeating: 0, count: 1 << 14)
        let count = try call(.realPath, buffer.count) { limit in
            path.withCString { dictum_real_path($0, &buffer, limit) }
        }
        return BytePath(bytes: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) })
    }

    /// Makes the names in a folder durable. Where the file system has no such call, there is nothing to do.
    package func syncFolder(_ folder: Descriptor) throws(CallFailure) {
        do throws(CallFailure) {
            try call(.syncFolder) { dictum_sync(folder.number) }
        } catch {
            guard error.errno == .notSupported else { throw error }
        }
    }

    package func close(_ file: Descriptor) throws(CallFailure) {
        try call(.close) { dictum_close(file.number) }
    }

    package func rename(_ old: BytePath, to new: BytePath, in folder: Descriptor) throws(CallFailure) {
        try call(.rename) { old.withCString { old in new.withCString { dictum_rename(folder.number, old, $0) } } }
    }

    package func renameNew(_ old: BytePath, to new: BytePath, in folder: Descriptor) throws(CallFailure) {
        try call(.renameNew) {
            old.withCString { old in new.withCString { dictum_rename_new(folder.number, old, $0) } }
        }
    }

    package func exchange(_ one: BytePath, with other: BytePath, in folder: Descriptor) throws(CallFailure) {
        try call(.exchange) { one.withCString { one in other.withCString { dictum_exchange(folder.number, one, $0) } } }
    }

    package func remove(_ name: BytePath, in folder: Descriptor) throws(CallFailure) {
        try call(.remove) { name.withCString { dictum_remove(folder.number, $0) } }
    }

    /// The names in a folder, in no order.
    package func names(in folder: Descriptor) throws(CallFailure) -> [BytePath] {
        var buffer = [CChar](repeating: 0, count: 1 << 16)
        var used = try call(.listFolder, buffer.count) { dictum_names(folder.number, &buffer, $0) }
        while used > buffer.count {
            buffer = [CChar](repeating: 0, count: Int(used) * 2)
            used = try call(.listFolder, buffer.count) { dictum_names(folder.number, &buffer, $0) }
        }
        return buffer.prefix(Int(used)).split(separator: 0).map { BytePath(bytes: $0.map { UInt8(bitPattern: $0) }) }
    }

    /// Opens a lock file and takes its lock; nil where another holds it.
    package func lock(_ name: BytePath, in folder: Descriptor) throws(CallFailure) -> Descriptor? {
        let file = Descriptor(number: try call(.lock) { name.withCString { dictum_open_lock(folder.number, $0) } })
        do throws(CallFailure) {
            try call(.lock) { dictum_lock(file.number) }
            return file
        } catch {
            _ = dictum_close(file.number)
            guard error.errno == .wouldBlock else { throw error }
            return nil
        }
    }

    /// Lets go of a lock and closes its file.
    ///
    /// Closing alone is not enough: a child that another thread is starting has a copy of every descriptor until it runs
    /// its program, and holds the lock for so long.
    package func unlock(_ lock: Descriptor) throws(CallFailure) {
        _ = dictum_unlock(lock.number)
        try close(lock)
    }

    /// Writes into a lock who holds it.
    package func sign(_ lock: Descriptor) {
        _ = dictum_shorten(lock.number)
        let words = Array("\(process)\n".utf8)
        _ = words.withUnsafeBytes { dictum_write(lock.number, $0.baseAddress, $0.count) }
    }

    /// The number of this process.
    package var process: Int32 { dictum_process() }

    /// A number that tells this computer from others that share a folder.
    package var host: UInt32 { dictum_host() }

    /// A number that nobody can guess.
    package func random() -> UInt64 { dictum_random() }

    package func pause(milliseconds: UInt32) { dictum_pause(milliseconds) }

    /// A full pipe or a file size limit shall be an error of a call, and not the end of the program.
    package func ignoreWriteSignals() { dictum_ignore_write_signals() }

    @discardableResult
    private func call(_ operation: SystemOperation, _ body: () -> Int32) throws(CallFailure) -> Int32 {
        Int32(try call(operation, 0) { _ in Int64(body()) })
    }

    /// Makes a call, and makes it again when a signal came in between. `close` is not repeated: the descriptor is
    /// gone, and its number may be another's by now.
    private func call(_ operation: SystemOperation, _ count: Int, _ body: (Int) -> Int64) throws(CallFailure) -> Int64 {
        var limit = count
        var failure: Int32?
        switch interfere(operation) {
        // A descriptor is gone even where `close` fails.
        case .fail(let code) where operation == .close: failure = code
        case .fail(let code): throw CallFailure(operation: operation, errno: Errno(code))
        case .failAfterwards(let code): failure = code
        case .shorten(let count): limit = min(limit, count)
        case nil: break
        }
        var outcome = body(limit)
        while operation != .close, outcome == -Int64(Errno.interrupted.code) { outcome = body(limit) }
        if let failure { throw CallFailure(operation: operation, errno: Errno(failure)) }
        guard outcome >= 0 else { throw CallFailure(operation: operation, errno: Errno(Int32(-outcome))) }
        return outcome
    }
}
