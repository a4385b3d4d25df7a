import Annotations
import Library
import Prose
import Reader

extension Keeper {
    /// The marks and the typed lines of an earlier start; nil where there are none.
    func trail() -> Trail? {
        guard let file = trailFile else { return nil }
        let kept = TrailFile.load(file)
        let marks = kept.marks.compactMap { mark in
            mark.letter.unicodeScalars.first.map { Mark($0, at: mark.anchor, in: mark.article) }
        }
        let typed = kept.lines.compactMap { name, lines in
            TypedLines.Kind(rawValue: name).map { ($0, TypedLines(lines)) }
        }
        guard !marks.isEmpty || !typed.isEmpty else { return nil }
        return Trail(marks: marks, typed: Dictionary(uniqueKeysWithValues: typed))
    }

    /// Keeps them for the next start. That they cannot be kept costs nobody any work: no word of it.
    func keep(_ trail: Trail) {
        guard let file = trailFile else { return }
        var kept = TrailFile()
        kept.marks = trail.marks.map { mark in
            TrailFile.Mark(letter: String(mark.letter), article: mark.path, anchor: mark.anchor)
        }
        for (kind, typed) in trail.typed { kept.lines[kind.rawValue] = typed.lines }
        try? kept.save(file)
    }

    /// A file for each corpus, named by its folder.
    private var trailFile: BytePath? {
        guard let folder = corpus.folder.absolute else { return nil }
        let name = TextHash(of: ArticleText(utf8: folder.bytes)).hex + ".json"
        return folders.state.appending(BytePath("trails")).appending(BytePath(name))
    }
}
