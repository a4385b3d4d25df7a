/// Replaces a file so that at every instant, power cuts included, it is the old one or the new one.
///
/// A new file is written beside it, made durable, put in its place, and the folder made durable. Nothing is ever
/// written into the file itself, and no failure is answered by a weaker way of writing.
struct DurableWriter {
    /// The calls of the file system.
    let calls: SystemCalls

    /// Whether the file was replaced, or had changed since it was looked at.
    enum Outcome {
        case done
        case changedMeanwhile
    }

    /// Replaces what was read as `old`, or makes the file where there was none, with permission bits `mode`.
    func replace(
        _ place: FilePlace, _ old: FileSnapshot?, with bytes: [UInt8], mode: UInt32
    ) throws(StoreFailure) -> Outcome {
        let new: NewFile
        do throws(CallFailure) {
            new = try written(place, old, bytes, mode)
        } catch {
            guard error.operation == .sync else { throw error.failure(place.path) }
            // After a failed fsync the kernel may have dropped the pages, and a second fsync on the same descriptor
            // says that all is well ("fsyncgate", 2018). One more try, with a new file.
            new = try naming(place.path) { () throws(CallFailure) in try written(place, old, bytes, mode) }
        }
        return try naming(place.path) { () throws(CallFailure) in try putInPlace(new, place, old) }
    }

    /// Removes what was read as `old`.
    func remove(_ place: FilePlace, _ old: FileSnapshot) throws(StoreFailure) -> Outcome {
        try naming(place.path) { () throws(CallFailure) in
            guard try isStill(old, at: place) else { return .changedMeanwhile }
            try calls.remove(place.name, in: place.folder)
            try calls.syncFolder(place.folder)
            return .done
        }
    }

    /// A new file beside the old one that holds the bytes durably.
    private struct NewFile {
        let name: BytePath
        let status: FileStatus
    }

    private func written(
        _ place: FilePlace, _ old: FileSnapshot?, _ bytes: [UInt8], _ mode: UInt32
    ) throws(CallFailure) -> NewFile {
        let name = TemporaryName(for: place.name, calls).name
        let file = try create(name, place, old == nil ? mode : 0o600)
        let status: FileStatus
        do throws(CallFailure) {
            try fill(file, with: bytes)
            if old != nil { try keepIdentity(of: place, in: file) }
            try calls.sync(file)
            status = try calls.status(of: file)
        } catch {
            try? calls.close(file)
            try? calls.remove(name, in: place.folder)
            throw error
        }
        do throws(CallFailure) {
            try calls.close(file)
        } catch {
            try? calls.remove(name, in: place.folder)
            throw error
        }
        return NewFile(name: name, status: status)
    }

    private func create(_ name: BytePath, _ place: FilePlace, _ mode: UInt32) throws(CallFailure) -> Descriptor {
        do throws(CallFailure) {
            return try calls.create(name, in: place.folder, mode: mode)
        } catch {
            // A file server may have made it, and lost the answer.
            try? calls.remove(name, in: place.folder)
            throw error
        }
    }

    private func fill(_ file: Descriptor, with bytes: [UInt8]) throws(CallFailure) {
        try calls.reserve(bytes.count, in: file)
        var rest = bytes[...]
        while !rest.isEmpty { rest = rest.dropFirst(try calls.write(rest, to: file)) }
    }

    private func keepIdentity(of place: FilePlace, in file: Descriptor) throws(CallFailure) {
        let old = try calls.open(place.name, in: place.folder)
        defer { try? calls.close(old) }
        // The owner first: changing it takes permission bits away.
        try calls.keepOwner(of: old, in: file)
        try calls.keepAttributes(of: old, in: file)
    }

    private func putInPlace(
        _ new: NewFile, _ place: FilePlace, _ old: FileSnapshot?
    ) throws(CallFailure) -> Outcome {
        var outcome = Outcome.changedMeanwhile
        do throws(CallFailure) {
            if try isStill(old, at: place) { outcome = try swap(new.name, place, old) }
        } catch {
            discard(new, place, old)
            throw error
        }
        discard(new, place, old)
        if outcome == .done { try calls.syncFolder(place.folder) }
        return outcome
    }

    /// Removes what bears the temporary name, if it is our new file or the old one that was read: never what another
    /// program wrote. What stays, the next start looks at.
    private func discard(_ new: NewFile, _ place: FilePlace, _ old: FileSnapshot?) {
        guard let found = try? calls.status(of: new.name, in: place.folder) else { return }
        let isKnown = found.isUnchanged(since: new.status) || old.map { found.isUnchanged(since: $0.status) } == true
        if isKnown { try? calls.remove(new.name, in: place.folder) }
    }

    private func swap(
        _ temporary: BytePath, _ place: FilePlace, _ old: FileSnapshot?
    ) throws(CallFailure) -> Outcome {
        guard let old else { return try putFirst(temporary, place) }
        do throws(CallFailure) {
            try calls.exchange(temporary, with: place.name, in: place.folder)
        } catch {
            guard error.errno.isUnsupported else { throw error }
            try calls.rename(temporary, to: place.name, in: place.folder)
            return .done
        }
        return try checkWhatCameOut(temporary, place, old)
    }

    /// The exchange has put the old file under the temporary name. If it is not the one that was read, another program
    /// was faster by a hair: the exchange is taken back, and nothing of theirs is lost.
    private func checkWhatCameOut(
        _ temporary: BytePath, _ place: FilePlace, _ old: FileSnapshot
    ) throws(CallFailure) -> Outcome {
        if let status = try? calls.status(of: temporary, in: place.folder), !status.isUnchanged(since: old.status) {
            try calls.exchange(temporary, with: place.name, in: place.folder)
            return .changedMeanwhile
        }
        return .done
    }

    private func putFirst(_ temporary: BytePath, _ place: FilePlace) throws(CallFailure) -> Outcome {
        do throws(CallFailure) {
            try calls.renameNew(temporary, to: place.name, in: place.folder)
        } catch {
            if error.errno == .exists { return .changedMeanwhile }
            guard error.errno.isUnsupported else { throw error }
            try calls.rename(temporary, to: place.name, in: place.folder)
        }
        return .done
    }

    private func isStill(_ old: FileSnapshot?, at place: FilePlace) throws(CallFailure) -> Bool {
        let now = try calls.status(of: place.name, in: place.folder)
        guard let now, let old else { return now == nil && old == nil }
        return now.isUnchanged(since: old.status)
    }
}

extension CallFailure {
    /// The failure of the store that this is, with the path that it was about.
    func failure(_ path: BytePath) -> StoreFailure {
        StoreFailure(.system(operation, errno: errno.code), path)
    }
}
