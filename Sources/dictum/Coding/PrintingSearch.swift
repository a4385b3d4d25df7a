import Analysis
import Annotations
import Catalog
import Library
import Prose

/// Finds which articles of a corpus are printings of the same text.
///
/// Each article is read for a sketch of its words, which the catalog keeps: only what was changed since is read again. The sets
/// follow from the sketches alone, within a second for a hundred thousand.
struct PrintingSearch {
    let articles: ArticleReading
    /// Nil where nothing is kept.
    let catalog: Catalog?

    /// Sketches that are kept together: what was made until then is not made again when the program ends.
    private static let chunk = 500

    /// Goes through articles, sorted by path; nil where `isOver` came to say that nobody waits for it any more. Where the
    /// articles are all of the corpus, what is kept of others is forgotten. `progress` hears how many had to be read so far, and
    /// how many that are; `stamped` hears of every article how its file was.
    func printings(
        among paths: [BytePath], areAll: Bool, isOver: () -> Bool = { false },
        progress: (_ done: Int, _ count: Int) -> Void = { _, _ in }, stamped: (BytePath, Stamp) -> Void = { _, _ in }
    ) -> Printings? {
        var missing = Set(paths), gone: [BytePath] = [], sketched: [BytePath] = [], table = SketchTable()
        catalog?.eachSketch { kept in
            guard missing.contains(kept.path) else { return gone.append(kept.path) }
            guard kept.stamp == stamp(of: kept.path) else { return }
            missing.remove(kept.path)
            stamped(kept.path, kept.stamp)
            sketched.append(kept.path)
            table.add(kept.sketch)
        }
        catalog?.keep(sketches: [], forgetting: areAll ? gone : [])
        var news: [Catalog.KeptSketch] = []
        defer { catalog?.keep(sketches: news) }
        for (number, path) in missing.sorted().enumerated() {
            if isOver() { return nil }
            progress(number, missing.count)
            let stamp = stamp(of: path)
            stamped(path, stamp)
            guard let sketch = articles.sketch(of: path) else { continue }
            sketched.append(path)
            table.add(sketch)
            if stamp.isSettled(at: Int(Moment.now.milliseconds / 1000)) { news.append((path, stamp, sketch)) }
            guard news.count >= Self.chunk else { continue }
            catalog?.keep(sketches: news)
            news = []
        }
        return Printings(sketched, table)
    }

    /// What tells whether the text of an article may be another one than it was.
    func stamp(of path: BytePath) -> Stamp {
        let choice = articles.choice(for: path)
        let decided = choice.isEmpty ? "" : "\n\(choice.description)"
        return Stamp(
            of: [articles.folder.appending(path)], with: "\(TextSketch.version), \(ArticleReading.formats)\(decided)")
    }
}

extension ArticleReading {
    /// So much of a text is looked at, in scalars. Longer texts are no articles.
    private static var sketchReach: Int { 500_000 }

    /// The sketch of the words of an article, without the block at its top; nil where it cannot be read.
    fileprivate func sketch(of path: BytePath) -> TextSketch? {
        let beginning = try? beginning(of: path)
        guard let file = try? beginning ?? file(path) else { return nil }
        let start = file.frontMatter.range?.upperBound ?? .start
        let end = max(start, min(start + Self.sketchReach, file.text.range.upperBound))
        return TextSketch(of: file.text.string(in: start..<end))
    }
}
