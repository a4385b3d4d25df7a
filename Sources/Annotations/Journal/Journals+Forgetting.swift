/// Looking through all journals of a folder, and removing them.
extension Journals {
    /// The journal of one coder's sidecar, and what it holds that is nowhere else.
    package struct Summary: Hashable, Sendable {
        /// The article's path in the folder.
        package let article: BytePath
        /// Whose it is.
        package let coder: Coder
        /// How many steps are not known to be in the sidecar.
        package let unsavedCount: Int
        /// Whether something is kept that somebody was typing.
        package let hasDraft: Bool
        /// How many steps back undo reaches.
        package let stepCount: Int
        let file: BytePath

        /// Whether nothing is lost with it but undo.
        package var isSpare: Bool { unsavedCount == 0 && !hasDraft }
    }

    /// The journals of this computer for the sidecars of the folder, of every coder, by article. What does not say whose it
    /// is belongs to no folder.
    package func all() throws(StoreFailure) -> [Summary] {
        let folder = JournalFile.folder(in: state)
        let here = try realFolder(store)
        return try names(in: folder).compactMap { file -> Summary? in
            guard file.bytes.suffix(8).elementsEqual(".journal".utf8), let name = header(of: folder.appending(file)),
                let article = name.path(in: here),
                let record = try? JournalFile(calls: calls, state: state, name: name).record()
            else { return nil }
            return Summary(
                article: article, coder: name.coder, unsavedCount: record.pending.count,
                hasDraft: !record.drafts.isEmpty, stepCount: record.history.done.count, file: file)
        }.sorted { ($0.article, $0.coder) < ($1.article, $1.coder) }
    }

    /// Removes a journal. Undo does not reach back behind it any more.
    package func forget(_ journal: Summary) throws(StoreFailure) {
        let updater = FileUpdater(calls: calls, locks: state.appending("locks"))
        try updater.update(JournalFile.folder(in: state), journal.file, mode: 0o600) { _ in nil }
    }

    private func header(of path: BytePath) -> JournalName? {
        let bytes = try? FileReader(calls: calls).withPlace(path.folder, path.name) { place throws(StoreFailure) in
            try FileReader(calls: calls).snapshot(of: place)?.bytes
        }
        guard let bytes, let first = JournalFrame.payloads(in: bytes).first else { return nil }
        return (try? JSONReader.value(of: Array(first)))?.object.flatMap(JournalName.init)
    }

    private func names(in folder: BytePath) throws(StoreFailure) -> [BytePath] {
        do throws(CallFailure) {
            let open = try calls.openFolder(folder)
            defer { try? calls.close(open) }
            return try calls.names(in: open)
        } catch {
            guard error.errno == .notFound else { throw error.failure(folder) }
            return []
        }
    }
}
