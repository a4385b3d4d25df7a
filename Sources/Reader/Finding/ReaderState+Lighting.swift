import Prose

extension ReaderState {
    /// Finds the hits that are on the screen, so that the frame needs only draw them.
    ///
    /// An expression is run here only over blocks that it has been counted in: there it is known to come to an end soon.
    mutating func lightHits() {
        guard let reading, let search = reading.search, layout.text != nil else { return }
        let reach = layout.textRows * layout.textColumns
        let blocks = SearchBlocks(of: reading.text).blocks(of: reading.top..<reading.top + reach)
        let isSafe: (Int) -> Bool = { search.pattern.kind == .words || search.census.hits(in: $0) != nil }
        let wanted = blocks.filter(isSafe)
        guard wanted.contains(where: { search.lit[$0] == nil }) || search.lit.count > wanted.count else { return }
        guard let finder = try? HitFinder(search.pattern, in: reading.text) else { return }
        var lit: [Int: [TextRange]] = [:]
        for block in wanted {
            lit[block] = search.lit[block] ?? (try? finder.hits(inBlock: block)) ?? []
        }
        self.reading?.search?.lit = lit
    }
}
