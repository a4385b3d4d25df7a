/// Saving what grew from something else than what was last read: work of a program that did not come to its end.
extension SidecarStore {
    /// Saves a notebook that grew from another: what was changed on the disk since the two were the same stays.
    mutating func save(
        _ notebook: Notebook, grownFrom base: Notebook, article: BytePath
    ) throws(StoreFailure) -> Notebook {
        let place = try sidecarPlace(article, SidecarName(article: article.name, coder: coder))
        remembered[place] = base.isEmpty && base.foreign.members.isEmpty ? nil : SidecarCodec.bytes(of: base)
        unseen[place] = nil
        return try save(notebook, article: article)
    }

    /// Saves an actor or a concept that grew from what it was before.
    mutating func save(_ item: Item, grownFrom base: Item?) throws(StoreFailure) {
        guard let path = registerPath(item) else { return }
        remembered[path] = base.flatMap(CorpusCodec.bytes)
        try save([item])
    }
}
