import Analysis
import Annotations
import Library
import Prose
import Reader

extension Keeper {
    /// The marks, the jumps and the typed lines of an earlier start; nil where there are none.
    func trail() -> Trail? {
        guard let file = trailFile else { return nil }
        let kept = TrailFile.load(file)
        let marks = kept.marks.compactMap { mark in
            mark.letter.unicodeScalars.first.map { Mark($0, at: mark.spot.anchor, in: mark.spot.article) }
        }
        let typed = kept.lines.compactMap { name, lines in
            TypedLines.Kind(rawValue: name).map { ($0, TypedLines(lines)) }
        }
        let jumps = keepsJumps ? kept.jumps.map { Jump(to: $0.anchor, in: $0.article) } : []
        guard !marks.isEmpty || !typed.isEmpty || !jumps.isEmpty else { return nil }
        return Trail(marks: marks, jumps: jumps, typed: Dictionary(uniqueKeysWithValues: typed))
    }

    /// Keeps them for the next start. That they cannot be kept costs nobody any work: no word of it.
    func keep(_ trail: Trail) {
        guard let file = trailFile else { return }
        var kept = TrailFile()
        kept.marks = trail.marks.map { mark in
            TrailFile.Mark(letter: String(mark.letter), TrailFile.Spot(article: mark.path, anchor: mark.anchor))
        }
        kept.jumps =
            keepsJumps
            ? trail.jumps.map { TrailFile.Spot(article: $0.path, anchor: $0.anchor) } : TrailFile.load(file).jumps
        for (kind, typed) in trail.typed { kept.lines[kind.rawValue] = typed.lines }
        try? kept.save(file)
    }

    /// What was taken as seen of all articles; nil where nothing was.
    func seen() -> SeenStatements? { seenFile?.statements }

    /// Keeps what was taken as seen for the next start.
    func keep(_ seen: SeenStatements) { try? seenFile?.save(seen.keys) }

    private var seenFile: SeenFile? { corpus.folder.absolute.map { SeenFile(of: $0, in: folders) } }

    /// Who looks at a few files for a moment finds the jumps of the folder as they left them.
    private var keepsJumps: Bool { keepsSession && corpus.named == nil }

    /// A file for each corpus.
    private var trailFile: BytePath? {
        corpus.folder.absolute.map { TrailFile.path(of: $0, in: folders.state) }
    }
}
