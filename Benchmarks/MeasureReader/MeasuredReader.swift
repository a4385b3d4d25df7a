import Analysis
import Annotations
import CEmbedded
import Foundation
import Measuring
import Prose
import Reader
import Screen
import Suggestions

/// A reader with one open article and many annotations in it, and a clock that counts the processor time of a key.
struct MeasuredReader {
    private(set) var state: ReaderState
    private var tick: UInt64 = 0
    private let path: BytePath = "mill.txt"

    /// A reader with `count` statements. `isDrifted` says that they were made in an older text, which had one line more.
    init(count: Int, isDrifted: Bool) throws {
        guard let coder = Coder(slug: "ana") else { throw CocoaError(.coderInvalidValue) }
        let old = ArticleText((isDrifted ? "Corrected on Monday.\n\n" : "") + ManyStatements.text)
        let text = ArticleText(ManyStatements.text)
        let hash = TextHash(of: text)
        var making = ManyStatements(text: old, coder: coder)
        let article = Article(id: Identifier(iri: "urn:uuid:00000000-0000-8000-8000-000000000001"))
        var notebook = Notebook(article: article.id, coder: coder, label: "mill.txt")
        notebook.apply(Transaction("fill", (0..<count).map { .init(before: nil, after: making.statement($0)) }))
        let placements = Placements(of: notebook.anchors, in: text, hash: hash) { $0 == TextHash(of: old) ? old : nil }
        state = ReaderState(coder: coder, keymap: Self.keymap, size: Size(columns: 120, rows: 36))
        deliver(.listed([ArticleEntry(path: path)], isComplete: true))
        deliver(
            .opened(
                OpenedArticle(
                    path: path, article: article, text: text, base: hash, quotations: text.quotations(),
                    names: text.names(), placements: placements, notebook: notebook)))
        deliver(.terminal(.key(Key(.enter))))
    }

    private static var keymap: Keymap {
        let file = embedded_default_keymap()
        let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
        let source = KeymapSource(name: "default.keys", bytes: bytes)
        var loader = KeymapLoader(commands: Command.all.map(\.signature)) { _, _ in .source(source) }
        loader.load(source)
        return loader.keymap
    }

    /// Presses keys one after the other and returns the slowest, frame included, in milliseconds of processor time.
    mutating func press(_ keys: [Key]) -> Double {
        keys.map { press($0) }.max() ?? 0
    }

    private mutating func press(_ key: Key) -> Double {
        let start = processorTime()
        deliver(.terminal(.key(key)))
        _ = state.frame()
        return processorTime() - start
    }

    private mutating func deliver(_ event: Event) {
        tick += 1
        let moment = Moment(milliseconds: 1_800_000_000_000 + tick * 1000, seed: tick)
        for effect in state.handle(event, at: moment) {
            if case .save(let request) = effect { deliver(.saved(request.ticket, request.notebook)) }
            if case .readCorpus = effect { deliver(.corpusRead(StatementTable(CodedCorpus(record: CorpusRecord())))) }
        }
    }
}

/// The processor time of this thread in milliseconds.
private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
}
