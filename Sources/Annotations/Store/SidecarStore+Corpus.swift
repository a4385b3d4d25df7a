public import Prose

/// The actor register, the codebook and the base texts.
extension SidecarStore {
    /// What the register and the codebook say.
    public struct CorpusReading: Hashable, Sendable {
        /// All that could be understood.
        public var record: CorpusRecord
        /// What is said of the corpus as a whole.
        public var note: CorpusNote
        /// The files that could not; they stay as they are.
        public var problems: [StoreFailure]
        /// Copies of files that were made because two versions met, and that were read too.
        public var copies: [SidecarProblem] = []
    }

    /// The register and the codebook. A file that cannot be read is a problem, and the others are read all the same.
    public mutating func loadCorpus() -> CorpusReading {
        var reading = CorpusReading(record: CorpusRecord(), note: CorpusNote(), problems: [])
        var changes: [Transaction.Change] = []
        for folder in ["actors", "concepts"].map({ registerFolder.appending(BytePath($0)) }) {
            do throws(StoreFailure) {
                let names = try names(in: folder)
                for name in names where Self.isEntry(name) {
                    load(folder.appending(name), into: &changes, &reading.problems)
                }
                for name in names where ConflictCopyName(name) != nil {
                    take(folder.appending(name), into: &changes, &reading.copies)
                }
            } catch {
                reading.problems.append(error)
            }
        }
        reading.record.apply(Transaction("load", changes))
        loadNote(into: &reading)
        return reading
    }

    private static func isEntry(_ name: BytePath) -> Bool {
        name.bytes.suffix(5).elementsEqual(".json".utf8) && ConflictCopyName(name) == nil
    }

    private mutating func loadNote(into reading: inout CorpusReading) {
        do throws(StoreFailure) {
            guard let bytes = try bytes(corpusPath) else { return }
            reading.note = try understanding(corpusPath) { () throws(SidecarProblem) in
                try CorpusCodec.note(from: bytes)
            }
            remembered[corpusPath] = bytes
        } catch {
            // Without a register there is no folder for it either, and that is no problem.
            if error.cause != .system(.openFolder, errno: Errno.notFound.code) { reading.problems.append(error) }
        }
    }

    /// What is said of the corpus as a whole, read anew and by itself; nothing where it cannot be read, which
    /// ``loadCorpus()`` says.
    public func readNote() -> CorpusNote {
        let bytes = (try? bytes(corpusPath)) ?? nil
        return bytes.flatMap(CorpusNote.init(file:)) ?? CorpusNote()
    }

    /// Saves what is said of the corpus as a whole; what others changed in the file meanwhile stays.
    public mutating func save(_ note: CorpusNote) throws(StoreFailure) {
        do throws(StoreFailure) {
            try makeRegisterFolder(registerFolder)
            try save(note.value, at: corpusPath)
            recoveries[corpusPath] = nil
        } catch {
            throw keepingWork(CorpusCodec.bytes(of: note), error, corpusPath)
        }
    }

    private var corpusPath: BytePath { registerFolder.appending("corpus.json") }

    private mutating func load(
        _ path: BytePath, into changes: inout [Transaction.Change], _ problems: inout [StoreFailure]
    ) {
        do throws(StoreFailure) {
            guard let bytes = try bytes(path) else { return }
            let item = try understanding(path) { () throws(SidecarProblem) in try CorpusCodec.item(from: bytes) }
            remembered[path] = bytes
            changes.append(.init(before: nil, after: item))
        } catch {
            problems.append(error)
        }
    }

    /// Brings together what an entry says and what a copy of its file says; see `SidecarStore+Copies.swift`.
    private func take(
        _ path: BytePath, into changes: inout [Transaction.Change], _ notices: inout [SidecarProblem]
    ) {
        let name = path.name.display
        guard let bytes = (try? bytes(path)) ?? nil else { return }
        do throws(SidecarProblem) {
            let copy = try CorpusCodec.item(from: bytes)
            let index = changes.firstIndex { $0.after?.iri == copy.iri }
            let own = index.flatMap { changes[$0].after }.flatMap(CorpusCodec.bytes) ?? bytes
            let merged = try CorpusCodec.item(from: FileMerge.merged(base: nil, ours: own, theirs: bytes).bytes)
            guard let index else {
                changes.append(.init(before: nil, after: merged))
                return notices.append(SidecarProblem(.copyRead(name, count: 1), at: ""))
            }
            guard changes[index].after != merged else { return }
            changes[index] = .init(before: nil, after: merged)
            notices.append(SidecarProblem(.copyRead(name, count: 1), at: ""))
        } catch {
            notices.append(SidecarProblem(.copyUnreadable(name), at: ""))
        }
    }

    /// Saves actors and concepts, each in its file. Others among the items are a notebook's and are passed over.
    /// Stops at the first failure; what was saved before it stays saved.
    public mutating func save(_ items: [Item]) throws(StoreFailure) {
        for item in items {
            guard let ours = CorpusCodec.value(of: item), let path = registerPath(item) else { continue }
            do throws(StoreFailure) {
                try makeRegisterFolder(path.folder)
                try save(ours, at: path)
                recoveries[path] = nil
            } catch {
                throw keepingWork(JSONWriter.text(of: .object(ours)), error, path)
            }
        }
    }

    private mutating func save(_ ours: JSONObject, at path: BytePath) throws(StoreFailure) {
        let base = remembered[path]
        var written: [UInt8]?
        do throws(StoreFailure) {
            let isUnsure = unsure.contains(path), mode = registerMode & 0o666
            try updater.update(path.folder, path.name, mode: mode, isUnsure: isUnsure) { current throws(StoreFailure) in
                let merged = JSONValue.object(try merged(ours, base, current, path))
                let bytes = JSONWriter.text(of: merged)
                guard (try? JSONReader.value(of: bytes))?.isIdentical(to: merged) == true else {
                    throw StoreFailure(.notReadBack, path)
                }
                written = bytes
                return bytes
            }
        } catch {
            unsure.insert(path)
            if let written, holds(written, at: path) { remembered[path] = JSONWriter.text(of: .object(ours)) }
            throw error
        }
        unsure.remove(path)
        // Not what was merged in: the caller does not know of that, and must not seem to have taken it back.
        remembered[path] = JSONWriter.text(of: .object(ours))
    }

    private func merged(
        _ ours: JSONObject, _ base: [UInt8]?, _ current: [UInt8]?, _ path: BytePath
    ) throws(StoreFailure) -> JSONObject {
        guard let current else { return ours }
        let theirs = try understanding(path) { () throws(SidecarProblem) in try CorpusCodec.object(from: current) }
        guard theirs.string("id") == ours.string("id") else {
            throw StoreFailure(.unreadable(SidecarProblem(.otherThing("id"), at: "id")), path)
        }
        if current == base { return ours }
        let old = base.flatMap { try? CorpusCodec.object(from: $0) }
        let shape = MergeShape(type: ours["type"]) ?? .corpus
        return ObjectMerge(base: old, shape).merged(ours, theirs) ?? ours
    }

    /// Puts a JSON Schema into the corpus, as `.dictum/schema/NAME.schema.json`, in the place of an older one.
    ///
    /// Nothing reads it there. It is for whoever gets the corpus without the program, and is put there when somebody
    /// asks for it and not with every save: coders with different versions would else replace each other's for ever.
    public mutating func publish(_ schema: [UInt8], asSchema name: String) throws(StoreFailure) {
        let path = registerFolder.appending("schema").appending(BytePath(safeName(name) + ".schema.json"))
        try makeRegisterFolder(path.folder)
        try updater.update(path.folder, path.name, mode: registerMode & 0o666) { _ in schema }
    }

    /// Keeps the text that anchors count in, once and durably. To be called before the first sidecar that names it.
    public mutating func saveBaseText(_ text: ArticleText, hash: TextHash) throws(StoreFailure) {
        guard !keptBases.contains(hash) else { return }
        let path = basePath(hash)
        try makeRegisterFolder(path.folder)
        let bytes = text.withUTF8 { Array($0) }
        try updater.update(path.folder, path.name, mode: registerMode & 0o666) { _ in bytes }
        keptBases.insert(hash)
    }

    /// The text that anchors with this hash count in; nil where it is not kept or is not what its name says.
    public func baseText(_ hash: TextHash) throws(StoreFailure) -> ArticleText? {
        let bytes: [UInt8]?
        do throws(StoreFailure) {
            bytes = try self.bytes(basePath(hash))
        } catch {
            guard error.isMissingFolder else { throw error }
            return nil
        }
        guard let bytes, Digest(of: bytes).hex == hash.hex else { return nil }
        return ArticleText(String(decoding: bytes, as: UTF8.self))
    }

    private func basePath(_ hash: TextHash) -> BytePath {
        registerFolder.appending("base").appending(BytePath(safeName(hash.hex) + ".txt"))
    }

    func registerPath(_ item: Item) -> BytePath? {
        switch item {
        case .actor(let actor):
            registerFolder.appending("actors").appending(
                BytePath(safeName(actor.id.uuid.map(String.init) ?? actor.id.iri) + ".json"))
        case .concept(let concept):
            registerFolder.appending("concepts").appending(BytePath(safeName(conceptName(concept.id)) + ".json"))
        case .statement, .mention, .note: nil
        }
    }

    private func conceptName(_ id: Identifier<Concept>) -> String {
        let prefix = "urn:x-dictum:concept:"
        return id.iri.hasPrefix(prefix) ? String(id.iri.dropFirst(prefix.count)) : id.iri
    }

    /// A name that is safe in every file system; what is not safe becomes its hash.
    private func safeName(_ name: String) -> String {
        Coder(slug: name) == nil ? "x-" + String(Digest(of: Array(name.utf8)).hex.prefix(32)) : name
    }

    /// The folder of the register, with the file that says which version wrote it.
    private func makeRegisterFolder(_ folder: BytePath) throws(StoreFailure) {
        try FolderMaker(calls: calls).make(folder, mode: registerMode)
        let corpus = corpusPath
        try updater.update(corpus.folder, corpus.name, mode: registerMode & 0o666) { current throws(StoreFailure) in
            guard let current else { return CorpusCodec.bytes(of: CorpusNote()) }
            _ = try understanding(corpus) { () throws(SidecarProblem) in try CorpusCodec.object(from: current) }
            return current
        }
    }

    /// The register is no more open than the folder of the articles, and its owner's alone where it lies elsewhere. The
    /// owner can always write in it, also where the articles are read-only.
    private var registerMode: UInt32 {
        guard store == folder else { return 0o700 }
        return FolderMaker(calls: calls).mode(of: folder).map { $0 & 0o777 | 0o700 } ?? 0o700
    }
}

/// Gives a problem the path of the file that has it.
private func understanding<Result>(
    _ path: BytePath, _ body: () throws(SidecarProblem) -> Result
) throws(StoreFailure) -> Result {
    do throws(SidecarProblem) {
        return try body()
    } catch {
        throw StoreFailure(.unreadable(error), path)
    }
}
