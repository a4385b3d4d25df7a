/// Copies of sidecars that a synchronizing program or git made because two versions met: read, and never written.
///
/// A copy is read once. When the notebook that it was read into has been saved, its hash is noted in the state folder,
/// and it is passed over from then on: what a person deletes or decides afterwards must not come back from it.
extension SidecarStore {
    /// The copies of a coder's sidecar of an article, as paths in the store, sorted. The folder is looked at anew.
    ///
    /// Throws where the path leaves the folder, or the folder cannot be listed.
    public mutating func conflictCopies(of article: BytePath, by coder: Coder? = nil) throws(StoreFailure) -> [BytePath]
    {
        let place = try sidecarPlace(article, SidecarName(article: article.name, coder: coder ?? self.coder))
        copies[place.folder] = try names(in: place.folder).filter(ConflictCopyName.isPossible)
        return copies(of: place)
    }

    /// What was read, with what its copies have more, which are noted as read.
    mutating func notingCopies(_ reading: SidecarCodec.Reading, at place: BytePath) -> SidecarCodec.Reading {
        let (reading, hashes) = withCopies(reading, at: place)
        if let hashes { copiesRead[place] = hashes }
        return reading
    }

    /// What was read, with what its copies have more. It is merged without a base, so that where both say something else
    /// of one member, both are kept. The hashes of the copies are nil where none was looked for.
    func withCopies(
        _ reading: SidecarCodec.Reading, at place: BytePath
    ) -> (reading: SidecarCodec.Reading, hashes: [String]?) {
        let found = copies(of: place)
        guard !found.isEmpty, !reading.isReadOnly else { return (reading, nil) }
        var reading = reading
        var hashes: [String] = []
        for copy in found {
            guard let bytes = (try? bytes(copy)) ?? nil else { continue }
            let hash = Digest(of: bytes).hex
            guard !isNoted(hash) else { continue }
            if take(bytes, named: copy.name.display, into: &reading) { hashes.append(hash) }
        }
        return (reading, hashes)
    }

    /// Notes that what was read of copies is saved.
    mutating func noteCopies(at place: BytePath) {
        let folder = state.appending("copies-read")
        for hash in copiesRead.removeValue(forKey: place) ?? [] {
            // Not noted, it is read again at the next start: that costs a moment and no work.
            try? FolderMaker(calls: calls).make(folder, mode: 0o700)
            try? updater.update(folder, BytePath(hash), mode: 0o600) { _ in place.bytes + Array("\n".utf8) }
        }
    }

    private func isNoted(_ hash: String) -> Bool {
        guard let folder = try? calls.openFolder(state.appending("copies-read")) else { return false }
        defer { try? calls.close(folder) }
        return (try? calls.status(of: BytePath(hash), in: folder)) != nil
    }

    private func copies(of place: BytePath) -> [BytePath] {
        (copies[place.folder] ?? []).filter { ConflictCopyName($0)?.original == place.name }
            .map { place.folder.appending($0) }.sorted()
    }

    /// Merges a copy in; false where it cannot be understood.
    private func take(_ bytes: [UInt8], named name: String, into reading: inout SidecarCodec.Reading) -> Bool {
        let own = reading.notebook
        do throws(SidecarProblem) {
            let copy = try SidecarCodec.notebook(from: bytes, article: own.article, coder: own.coder, label: own.label)
            guard !copy.isReadOnly, own.isEmpty || copy.notebook.article == own.article else {
                throw SidecarProblem(.copyUnreadable(name), at: "")
            }
            let theirs = SidecarCodec.object(of: copy.notebook)
            let ours = own.isEmpty ? theirs : SidecarCodec.object(of: own)
            let merged = PageMerge.merged(base: nil, ours, PageMerge.news(in: theirs, for: ours))
            let notebook = try SidecarCodec.notebook(from: merged, like: copy.notebook)
            let count = notebook.items.count { own.item($0.iri) != $0 }
            guard count > 0 else { return true }
            reading.notebook = notebook
            reading.problems.append(SidecarProblem(.copyRead(name, count: count), at: ""))
            return true
        } catch {
            reading.problems.append(SidecarProblem(.copyUnreadable(name), at: ""))
            return false
        }
    }
}
