import Annotations
import Library
import Prose
import Reader
import Suggestions

/// An article on its way to the reader, in steps that take longer and longer.
struct Opening: Sendable {
    let path: BytePath
    let file: ArticleFile
    /// Where the person was in it; nil where that is not known.
    let place: PlaceAnchor?

    /// Whether the file is only the beginning of it.
    var isBeginning = false

    /// How far into a text quotations and names are looked for, in scalars. Longer texts are no articles, and a save must
    /// not wait for them.
    private static let quotationReach = 4_000_000, nameReach = 200_000

    /// The words alone, of a text so long that hashing it would be felt. Nothing can be tagged in it yet.
    func unhashed(by keeper: Keeper) -> OpenedArticle {
        let reason = "the article is still being read: try again in a moment"
        return article(TextHash(hex: ""), keeper.sidecars(of: path), Placements(), waiting: reason)
    }

    /// The words and what is marked in them.
    func hashed(by keeper: Keeper) -> OpenedArticle {
        let base = TextHash(of: file.text)
        let desk = keeper.sidecars(of: path, derived: Identifier(base))
        let anchors = ([desk.own] + desk.others).flatMap(\.anchors)
        return article(base, desk, keeper.placements(of: anchors, in: BaseText(text: file.text, hash: base)))
    }

    /// All of it, of a text that takes the place of the one that the reader has: its notebooks stay the reader's.
    func renewed(by keeper: Keeper) -> OpenedArticle {
        let base = TextHash(of: file.text)
        let desk = keeper.glance(at: path, derived: Identifier(base))
        let anchors = ([desk.own] + desk.others).flatMap(\.anchors)
        let placements = keeper.placements(of: anchors, in: BaseText(text: file.text, hash: base))
        return searched(article(base, desk, placements), by: keeper)
    }

    /// The same with quotations and names, and with what was done in it before this start.
    func searched(_ opened: OpenedArticle, by keeper: Keeper) -> OpenedArticle {
        let start = file.frontMatter.range?.upperBound ?? .start
        var searched = opened
        searched.past = keeper.past(of: path)
        searched.quotations = file.text.quotations(in: .start..<end(Self.quotationReach))
        searched.names = file.text.names(in: start..<max(start, end(Self.nameReach)))
        return searched
    }

    private func end(_ reach: Int) -> TextOffset {
        min(TextOffset(reach), file.text.range.upperBound)
    }

    private func article(
        _ base: TextHash, _ desk: SidecarDesk, _ placements: Placements, waiting: String? = nil
    ) -> OpenedArticle {
        let article = file.frontMatter.article(desk.own.article, saidBy: desk.others)
        return OpenedArticle(
            path: path, article: article, text: file.text, base: base, frontMatter: file.frontMatter.range,
            placements: placements, notebook: desk.own, others: desk.others,
            readOnlyReason: waiting ?? desk.readOnlyReason, notices: desk.notices,
            remarks: file.notices, place: place?.place(in: file.text),
            source: ArticleSource(
                format: file.extract?.format, leftOut: file.extract?.leftOut ?? [], encoding: file.encoding.name,
                encodings: TextEncoding.allNames, spoiling: file.mojibake.map(ArticleSource.Spoiling.init)),
            isBeginning: isBeginning)
    }
}

extension ArticleSource.Spoiling {
    fileprivate init(_ mojibake: Mojibake) {
        self.init(
            repair: mojibake.repair.description, sentence: mojibake.sentence, seen: mojibake.seen, meant: mojibake.meant
        )
    }
}
