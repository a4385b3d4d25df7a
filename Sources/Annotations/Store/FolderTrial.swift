/// Tries what the store does to files, one ability after the other, on files that bear the names of saves under way: what
/// a trial leaves when it is killed, the next start clears away.
struct FolderTrial {
    /// The folder, open.
    let folder: Descriptor
    /// The calls of the file system.
    let calls: SystemCalls

    /// How each ability did. Where not even a file can be made, that is the outcome of all.
    var outcomes: [FolderExamination.Ability: FolderExamination.Outcome] {
        var outcomes: [FolderExamination.Ability: FolderExamination.Outcome] = [:]
        for ability in FolderExamination.Ability.allCases {
            if let writes = outcomes[.writes], writes != .can {
                outcomes[ability] = writes
            } else {
                outcomes[ability] = outcome(of: ability)
            }
        }
        return outcomes
    }

    private func outcome(of ability: FolderExamination.Ability) -> FolderExamination.Outcome {
        do throws(CallFailure) {
            return try has(ability) ? .can : .cannot
        } catch {
            return error.errno.isUnsupported ? .cannot : .refused(errno: error.errno.code)
        }
    }

    private func has(_ ability: FolderExamination.Ability) throws(CallFailure) -> Bool {
        switch ability {
        case .writes: try withFiles { _, _ in true }
        case .flushes: try withFiles { file, _ throws(CallFailure) in try flushes(file) }
        case .replaces: try withFiles { one, other throws(CallFailure) in try replaces(one, other) }
        case .exchanges: try withFiles { one, other throws(CallFailure) in try exchanges(one, other) }
        case .keepsFirst: try withFiles { one, other throws(CallFailure) in try keepsFirst(one, other) }
        case .permissions:
            try withFiles { file, _ throws(CallFailure) in try calls.status(of: file, in: folder)?.mode == 0o600 }
        case .tellsCase: try withFiles { file, _ throws(CallFailure) in try tellsCase(file) }
        case .keepsNames: try keepsNames()
        case .locks: try withFiles { file, _ throws(CallFailure) in try locks(file) }
        }
    }

    /// Two files of our own, gone afterwards, whatever happens.
    private func withFiles(
        _ body: (BytePath, BytePath) throws(CallFailure) -> Bool
    ) throws(CallFailure) -> Bool {
        let names = [TemporaryName(for: "doctor", calls).name, TemporaryName(for: "doctor", calls).name]
        defer { for name in names { try? calls.remove(name, in: folder) } }
        for name in names { try make(name) }
        return try body(names[0], names[1])
    }

    private func make(_ name: BytePath) throws(CallFailure) {
        let file = try calls.create(name, in: folder, mode: 0o600)
        defer { try? calls.close(file) }
        _ = try calls.write(Array("a trial\n".utf8)[...], to: file)
    }

    private func flushes(_ name: BytePath) throws(CallFailure) -> Bool {
        let file = try calls.open(name, in: folder)
        defer { try? calls.close(file) }
        try calls.sync(file)
        try calls.syncFolder(folder)
        return true
    }

    private func replaces(_ one: BytePath, _ other: BytePath) throws(CallFailure) -> Bool {
        let new = try calls.status(of: one, in: folder)?.inode
        try calls.rename(one, to: other, in: folder)
        guard try calls.status(of: one, in: folder) == nil else { return false }
        return try calls.status(of: other, in: folder)?.inode == new
    }

    private func exchanges(_ one: BytePath, _ other: BytePath) throws(CallFailure) -> Bool {
        let first = try calls.status(of: one, in: folder)?.inode
        try calls.exchange(one, with: other, in: folder)
        return try calls.status(of: other, in: folder)?.inode == first
    }

    private func keepsFirst(_ one: BytePath, _ other: BytePath) throws(CallFailure) -> Bool {
        do throws(CallFailure) {
            try calls.renameNew(one, to: other, in: folder)
            return false
        } catch {
            guard error.errno == .exists else { throw error }
            return true
        }
    }

    private func tellsCase(_ name: BytePath) throws(CallFailure) -> Bool {
        let upper = BytePath(bytes: Array(name.display.uppercased().utf8))
        return try calls.status(of: upper, in: folder) == nil
    }

    /// Some file systems rewrite an accent, so that a name is listed that nobody gave.
    private func keepsNames() throws(CallFailure) -> Bool {
        let name = TemporaryName(for: "doctor", calls).name
        let accented = BytePath(bytes: name.bytes.dropLast(4) + Array("\u{E9}\u{0301}.tmp".utf8))
        defer { try? calls.remove(accented, in: folder) }
        try make(accented)
        return try calls.names(in: folder).contains(accented)
    }

    private func locks(_ name: BytePath) throws(CallFailure) -> Bool {
        guard let first = try calls.lock(name, in: folder) else { return false }
        defer { try? calls.unlock(first) }
        guard let second = try calls.lock(name, in: folder) else { return true }
        try calls.unlock(second)
        return false
    }
}
