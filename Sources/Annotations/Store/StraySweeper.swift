/// Clears away what a save left that was killed: new files that never got their name, and old ones that lost it.
///
/// Only files of our own naming, of this computer, whose process is gone. One that says more than the file that it was
/// for goes to the recovery folder; none is removed before its content is safe.
struct StraySweeper {
    /// The calls of the file system.
    let calls: SystemCalls
    /// Where content goes that is found nowhere else.
    let recovery: RecoveryFolder

    /// Clears a folder, and returns the names in it. What cannot be done now is left for the next time.
    func sweep(_ folder: BytePath) -> [BytePath] {
        guard let open = try? calls.openFolder(folder) else { return [] }
        defer { try? calls.close(open) }
        let names = (try? calls.names(in: open)) ?? []
        for stray in names.compactMap(TemporaryName.init) where isLeftOver(stray) {
            let file = names.first { TemporaryName($0) == nil && TemporaryName.hash(of: $0) == stray.file }
            if isSpare(stray.name, file, in: open, folder) { try? calls.remove(stray.name, in: open) }
        }
        return names
    }

    private func isLeftOver(_ stray: TemporaryName) -> Bool {
        stray.host == String(calls.host, radix: 16) && !calls.processLives(stray.process)
    }

    /// Whether nothing is lost with a stray; what it alone holds is copied first.
    private func isSpare(_ stray: BytePath, _ file: BytePath?, in open: Descriptor, _ folder: BytePath) -> Bool {
        let reader = FileReader(calls: calls)
        func bytes(_ name: BytePath) -> [UInt8]? {
            let place = FilePlace(folder: open, name: name, path: folder.appending(name))
            return (try? reader.snapshot(of: place))?.bytes
        }
        guard let content = bytes(stray) else { return false }
        // Half a file was never said to be saved.
        guard let value = try? JSONReader.value(of: content) else { return true }
        if let current = file.flatMap(bytes), let known = try? JSONReader.value(of: current),
            known.holds(allOf: value)
        {
            return true
        }
        let kept = try? recovery.keep(content, insteadOf: folder.appending(file ?? stray), known: nil)
        return kept != nil
    }
}

extension JSONValue {
    /// Whether this file has every annotation of another, or is the same.
    fileprivate func holds(allOf other: JSONValue) -> Bool {
        guard let mine = object?["items"]?.elements, let theirs = other.object?["items"]?.elements else {
            return isIdentical(to: other)
        }
        let ids = Set(mine.compactMap { $0.object?.string("id") })
        return theirs.allSatisfy { item in
            item.object?.string("id").map(ids.contains) ?? mine.contains { $0.isIdentical(to: item) }
        }
    }
}
