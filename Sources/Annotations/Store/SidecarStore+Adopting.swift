/// An article that was renamed or moved: its sidecar follows it when its coder says so.
extension SidecarStore {
    /// Takes over the coder's sidecar of an article that is gone for the one that has its text now. Both are given by
    /// their paths in the folder. Returns how many annotations came, deleted ones included.
    ///
    /// They are on the disk under the new name before the old file goes; and that goes only if it still is what was read
    /// and everything in it was taken over. A failure leaves the old file as it is.
    @discardableResult
    public mutating func adopt(from old: BytePath, to new: BytePath) throws(StoreFailure) -> Int {
        let left = try writableNotebook(of: old, id: Identifier(iri: ""))
        let place = try sidecarPlace(old, SidecarName(article: old.name, coder: coder))
        guard let bytes = remembered[place] else { return 0 }
        let found = try writableNotebook(of: new, id: left.article)
        let joined = found.isEmpty ? left.renamed(new.name.display) : found.joined(with: left)
        try save(joined, article: new)
        if joined.holdsAll(of: left) {
            try updater.update(place.folder, place.name, mode: 0o600) { current in current == bytes ? nil : current }
        }
        remembered[place] = nil
        return joined.items.count - found.items.count
    }

    private mutating func writableNotebook(
        of article: BytePath, id: Identifier<Article>
    ) throws(StoreFailure) -> Notebook {
        let reading = try load(article: article, id: id)
        guard reading.isReadOnly, let problem = reading.problems.first else { return reading.notebook }
        let place = try sidecarPlace(article, SidecarName(article: article.name, coder: coder))
        throw StoreFailure(.unreadable(problem), place)
    }
}

extension Notebook {
    /// The same under another label.
    fileprivate func renamed(_ label: String) -> Notebook {
        var renamed = self
        renamed.label = label
        return renamed
    }

    /// This one with what another has more. Where both have an annotation, ours counts.
    fileprivate func joined(with other: Notebook) -> Notebook {
        var foreign = foreign
        foreign.items += other.foreign.items.filter { item in !foreign.items.contains { $0.isIdentical(to: item) } }
        return Notebook(
            article: article, coder: coder, label: label, items: items + other.items.filter { item($0.iri) == nil },
            foreign: foreign)
    }

    /// Whether nothing would be lost without the other.
    fileprivate func holdsAll(of other: Notebook) -> Bool {
        let hasMembers = other.foreign.members.isEmpty || other.foreign.members == foreign.members
        return hasMembers && other.items.allSatisfy { item($0.iri) == $0 }
    }
}
