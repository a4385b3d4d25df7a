/// What all parts of the store do with files.
extension SidecarStore {
    var updater: FileUpdater {
        FileUpdater(calls: calls, locks: state.appending("locks"))
    }

    /// The folder of the register, the codebook and the base texts.
    var registerFolder: BytePath { store.appending(".dictum") }

    /// The bytes of a file; nil where there is none.
    func bytes(_ path: BytePath) throws(StoreFailure) -> [UInt8]? {
        let reader = FileReader(calls: calls)
        return try reader.withPlace(path.folder, path.name) { place throws(StoreFailure) in
            try reader.snapshot(of: place)?.bytes
        }
    }

    /// Whether a save that failed has put its bytes in place all the same, without anybody knowing whether they are there
    /// for good. They are no other program's then, and what comes next is not to be brought together with them.
    func holds(_ written: [UInt8]?, at path: BytePath) -> Bool {
        do throws(StoreFailure) {
            return try bytes(path).isIdentical(to: written)
        } catch {
            return false
        }
    }

    /// The failure with the place of the work, which is kept in a recovery file if that can be.
    mutating func keepingWork(_ bytes: [UInt8], _ failure: StoreFailure, _ path: BytePath) -> StoreFailure {
        var failure = failure
        let recovery = RecoveryFolder(calls: calls, state: state)
        do throws(StoreFailure) {
            let file = try recovery.keep(bytes, insteadOf: path, known: recoveries[path])
            recoveries[path] = file
            failure.work = .kept(file)
        } catch {
            failure.work = .inMemoryOnly
        }
        return failure
    }

    /// The names in a folder, sorted; none where it is not there.
    func names(in folder: BytePath) throws(StoreFailure) -> [BytePath] {
        do throws(CallFailure) {
            let open = try calls.openFolder(folder)
            defer { try? calls.close(open) }
            return try calls.names(in: open).sorted()
        } catch {
            guard error.errno == .notFound else { throw error.failure(folder) }
            return []
        }
    }

    /// All sidecars of an article, of every coder and with conflict copies, sorted by file name.
    public func sidecars(of article: BytePath) throws(StoreFailure) -> [SidecarName] {
        try names(in: store.appending(article).folder).compactMap(SidecarName.init).filter {
            $0.article == article.name
        }
    }

    /// Whether a file name is that of a sidecar, so that it is no article.
    public static func isSidecar(_ name: BytePath) -> Bool {
        SidecarName(name) != nil
    }
}
