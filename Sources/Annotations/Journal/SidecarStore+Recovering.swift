/// Saving what grew from something else than what was last read: work of a program that did not come to its end.
extension SidecarStore {
    /// Saves a notebook that grew from another: from what was last read with some things in it as they were `before`.
    /// What was changed on the disk since then stays.
    mutating func save(
        _ notebook: Notebook, grownFrom before: Transaction, article: BytePath
    ) throws(StoreFailure) {
        let place = try sidecarPlace(article, SidecarName(article: article.name, coder: coder))
        var base = Notebook(article: notebook.article, coder: coder, label: notebook.label)
        if let bytes = remembered[place] {
            base = try reading(bytes, notebook.article, coder, notebook.label, place).notebook
        }
        base.apply(before)
        remembered[place] = base.isEmpty && base.foreign.members.isEmpty ? nil : SidecarCodec.bytes(of: base)
        unseen[place] = nil
        try save(notebook, article: article)
    }

    /// The file of an actor or a concept as it is now; nil where there is none.
    func entryBytes(of item: Item) throws(StoreFailure) -> [UInt8]? {
        guard let path = registerPath(item) else { return nil }
        do throws(StoreFailure) {
            return try bytes(path)
        } catch {
            guard error.isMissingFolder else { throw error }
            return nil
        }
    }

    /// Saves an actor or a concept that grew from what it was before.
    mutating func save(_ item: Item, grownFrom base: Item?) throws(StoreFailure) {
        guard let path = registerPath(item) else { return }
        remembered[path] = base.flatMap(CorpusCodec.bytes)
        try save([item])
    }
}
