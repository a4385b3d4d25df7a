import Annotations
import Prose

/// What a search found, to be kept or skipped hit by hit, and tagged by one key.
extension ReaderState {
    /// Shows the hits of the search: in the results those of the folder, elsewhere those of the open article.
    mutating func listHits(as tag: HitTags.Tag) throws(Refusal) -> [Effect] {
        let (pattern, paths) = try searched()
        var list = MentionList(try hitQuery(pattern, tag))
        let isHere = reading.map { paths.contains($0.path) && isQuick(pattern, in: $0.text) } ?? false
        if isHere { addHitsHere(to: &list) }
        let others = isHere ? paths.filter { $0 != reading?.path } : paths
        guard others.isEmpty else { return look(for: list, in: others) }
        guard !list.rows.isEmpty else {
            throw Refusal(list.leftOut.first ?? "every hit of “\(pattern.typed)” is tagged already")
        }
        overlay = .mentions(list)
        return []
    }

    /// What is searched for, and the articles in which it was found.
    private func searched() throws(Refusal) -> (SearchPattern, [BytePath]) {
        guard focus == .results else {
            guard let reading, let search = reading.search else {
                throw Refusal("nothing is searched for: \(keyName(of: "search-forward")) searches the article")
            }
            return (search.pattern, [reading.path])
        }
        guard let search = results, !search.hits.isEmpty else {
            throw Refusal("no results: \(keyName(of: "search-corpus")) searches for something else")
        }
        guard !search.isInAnnotations else {
            throw Refusal("these are annotations already: \(keyName(of: "search-corpus")) searches the articles")
        }
        guard search.isOver else { throw Refusal("still searching: \(keyName(of: "leave-results")) stops it") }
        var seen: Set<BytePath> = []
        return (search.pattern, search.hits.map(\.path).filter { seen.insert($0).inserted })
    }

    private func hitQuery(_ pattern: SearchPattern, _ tag: HitTags.Tag) throws(Refusal) -> MentionQuery {
        let name = pattern.typed.onOneLine
        guard tag == .mention else {
            return MentionQuery(
                number: mentionSearches + 1, actor: nil, name: name, forms: [],
                hits: HitTags(pattern: pattern, tag: tag))
        }
        guard pattern.kind == .words, !name.isEmpty, name.unicodeScalars.count <= 200 else {
            throw Refusal("that is no name: \(keyName(of: "tag-hits")) tags the hits as statements")
        }
        let actor = corpus.actor(named: name)
        return MentionQuery(
            number: mentionSearches + 1, actor: actor?.id, name: actor?.name ?? name, forms: [],
            hits: HitTags(pattern: pattern, tag: tag))
    }

    /// Whether the hits can be told between two keys.
    private func isQuick(_ pattern: SearchPattern, in text: ArticleText) -> Bool {
        ArticleSearch(pattern, in: text, ticket: 0, isForward: true).isQuick(in: text)
    }

    private func addHitsHere(to list: inout MentionList) {
        guard let reading, let own = openNotebook else { return }
        if let reason = own.readOnlyReason { return list.leftOut.append("\(reading.path.display): \(reason)") }
        let found = try? list.query.mentions(
            in: BaseText(text: reading.text, hash: reading.base), names: [], stretch: reading.newsStretch,
            besides: own.notebook, placements: reading.placements)
        list.add(found ?? [], in: reading.path)
    }
}
