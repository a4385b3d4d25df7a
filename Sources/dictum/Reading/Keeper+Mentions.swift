import Annotations
import Library
import Prose
import Reader
import Suggestions
import Synchronization

extension Keeper {
    /// How far into a text names are looked for, in scalars.
    private static let nameReach = 200_000

    /// The places that may name an actor in some articles, and why some of them are left out.
    func findMentions(
        _ query: MentionQuery, in paths: ArraySlice<BytePath>, of all: Int
    ) -> Event {
        var articles: [MentionsInArticle] = []
        var leftOut: [String] = []
        for path in paths {
            // What cannot be read is in the list of articles, with its reason.
            guard let file = try? self.articles.file(path), query.occurs(in: file.text) else {
                continue
            }
            let base = BaseText(text: file.text, hash: TextHash(of: file.text))
            let desk = workingDesk(path, Identifier(base.hash))
            guard !desk.unreadable.contains(desk.own.coder) else {
                leftOut.append("\(path.display): your sidecar of it cannot be read")
                continue
            }
            if let reason = desk.readOnlyReason { leftOut.append("\(path.display): \(reason)") }
            let found = desk.readOnlyReason == nil ? mentions(query, in: file, base, desk.own) : []
            if found == nil { leftOut.append("\(path.display): the expression takes too long in it") }
            let article = file.frontMatter.article(desk.own.article, saidBy: desk.others)
            let notebook = GatheredNotebook(
                path: path, article: article, notebook: desk.own, readOnlyReason: desk.readOnlyReason)
            articles.append(MentionsInArticle(notebook, found ?? []))
        }
        return .mentionsFound(
            MentionsFound(
                number: query.number, articles: articles, leftOut: leftOut, done: paths.endIndex, all: all))
    }

    /// The notebook to work on where the reader has not been given it yet, else to look at.
    private func workingDesk(_ path: BytePath, _ derived: Identifier<Article>) -> SidecarDesk {
        given.withLock { $0.contains(path) } ? glance(at: path, derived: derived) : sidecars(of: path, derived: derived)
    }

    /// Nil where an expression takes too long.
    private func mentions(
        _ query: MentionQuery, in file: ArticleFile, _ base: BaseText, _ own: Notebook
    ) -> [ProposedMention]? {
        let began = Clock.processor.now
        let start = file.frontMatter.range?.upperBound ?? .start
        let end = max(start, min(TextOffset(Self.nameReach), file.text.range.upperBound))
        return try? query.mentions(
            in: base, names: query.needsNames ? file.text.names(in: start..<end) : [],
            stretch: start..<max(start, file.text.range.upperBound), besides: own,
            placements: placements(of: own.anchors, in: base)
        ) { Clock.processor.now - began > Searcher.articleLimit }
    }

    /// Keeps the text that anchors count in which were made while their article was not open. Where it is another one
    /// by now, the words have to find their place by themselves.
    func keepText(_ hash: TextHash, of path: BytePath, in store: inout SidecarStore) throws(StoreFailure) {
        guard let text = articles.text(path), TextHash(of: text) == hash else { return }
        try store.saveBaseText(text, hash: hash)
    }
}
