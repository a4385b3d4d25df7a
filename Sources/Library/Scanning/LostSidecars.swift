package import Annotations

/// Sidecars whose article is gone, by the texts that they were made in.
///
/// An article keeps its annotations when it is renamed or moved: they count in its text, and by that it is known again.
package struct LostSidecars: Hashable, Sendable {
    /// What an article was called, and who marked it under that name.
    package struct Former: Hashable, Sendable, Comparable {
        /// The path in the folder of the corpus.
        package let article: BytePath
        package let coders: [Coder]

        /// By the path.
        package static func < (left: Former, right: Former) -> Bool { left.article < right.article }
    }

    private var byText: [TextHash: Set<Former>] = [:]
    /// Those that name no text go by the name that an article has from its text.
    private var byName: [Identifier<Article>: Set<Former>] = [:]

    /// How many sidecars are read at most: a folder that is not the right one may have many.
    private static let limit = 1000

    /// Nothing is lost.
    package init() {}

    /// Reads the sidecars in `index` whose article is neither among `articles` nor otherwise in the folder `root`. The
    /// store only lends its eyes.
    package init(_ index: SidecarIndex, articles: Set<BytePath>, root: BytePath, store: SidecarStore) {
        var store = store
        var left = Self.limit
        for (article, names) in index.sidecars.sorted(by: { $0.key < $1.key }) where left > 0 {
            guard !articles.contains(article), !root.appending(article).isThere else { continue }
            left -= names.count
            add(article, names.map(\.coder), reading: &store)
        }
    }

    private mutating func add(_ article: BytePath, _ coders: [Coder], reading store: inout SidecarStore) {
        let former = Former(article: article, coders: coders)
        for coder in coders {
            guard let reading = try? store.load(article: article, id: Identifier(iri: ""), of: coder) else { continue }
            let notebook = reading.notebook
            byName[notebook.article, default: []].insert(former)
            let anchors = notebook.statements.flatMap(\.segments) + notebook.mentions.map(\.anchor)
            for base in Set(anchors.compactMap(\.base)) { byText[base, default: []].insert(former) }
        }
    }

    /// What an article with a text was called, by path.
    package func formerNames(of text: TextHash) -> [Former] {
        (byText[text] ?? []).union(byName[Identifier(text)] ?? []).sorted()
    }

    /// Whether there is nothing to be found.
    package var isEmpty: Bool { byText.isEmpty && byName.isEmpty }
}
