import Annotations
import Prose
import Screen

/// The inspector for what is no statement: edges that are being moved, and a tagged name.
extension ReaderState {
    func describe(_ edges: EdgeMove, on page: inout Page) {
        guard let reading else { return }
        if let tag = chosenOrMoved(edges) { page.line((tag, Style(.value, [.bold]))) }
        let part = edges.ranges.count > 1 ? " of part \(edges.part + 1) of \(edges.ranges.count)" : ""
        page.line(("the \(edges.isEnd ? "end" : "start")\(part) moves", Style(.notice)))
        page.blank()
        for (index, range) in edges.ranges.enumerated() {
            let style = Style(index == edges.part ? .quotation : .muted)
            page.paragraph(reading.text.string(in: range), style, limit: 8)
            page.blank()
        }
        guard edges.ranges != edges.before else { return }
        page.line(("was", Style(.label)))
        page.paragraph(
            edges.before.map { reading.text.string(in: $0) }.asOneQuotation, Style(.muted), limit: 6)
    }

    private func chosenOrMoved(_ edges: EdgeMove) -> String? {
        if let statement = standingStatements.first(where: { $0.thing.id.iri == edges.item }) {
            return name(of: .statement(statement))
        }
        return standingMentions.first { $0.thing.id.iri == edges.item }.map { name(of: .mention($0)) }
    }

    func describe(_ mention: Mention, on page: inout Page) {
        let actor = corpus.actor(mention.actor)
        page.line((actor?.name ?? "actor not in the register", Style(.value, [.bold])))
        if let actor { page.line((actor.kind.rawValue, Style(.muted))) }
        let aliases = actor?.aliases.map(\.name) ?? []
        if !aliases.isEmpty { page.paragraph("also " + aliases.joined(separator: ", "), Style(.muted), limit: 3) }
        page.blank()
        page.paragraph(mention.anchor.exact, Style(.actor, [.bold]), limit: 4)
        let count = openNotebook?.notebook.mentions.count { $0.actor == mention.actor } ?? 0
        page.line(("tagged \(count == 1 ? "once" : "\(count) times") in this article", Style(.muted)))
    }
}
