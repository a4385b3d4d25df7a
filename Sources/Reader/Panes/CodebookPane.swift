import Annotations
import Screen

extension Pane {
    /// The codebook as a tree.
    static let codebook = Pane({ $0.focus == .codebook ? $0.layout.entries : nil }) { state, canvas in
        let isWide = canvas.columns >= 34
        state.drawEntryList(
            "Codebook", on: &canvas,
            head: { canvas, row in
                canvas.write("topic", Style(.label), column: 3, row: row)
                canvas.write("key", Style(.label), column: canvas.columns - (isWide ? 12 : 5), row: row)
                if isWide { canvas.write("coded", Style(.label), column: canvas.columns - 6, row: row) }
            }
        ) { entry, depth, canvas, row in
            guard case .concept(let id) = entry, let concept = state.corpus.concept(id) else { return }
            state.draw(concept, depth: depth, isWide: isWide, on: &canvas, row: row)
        }
    }
}

extension ReaderState {
    fileprivate func draw(_ concept: Concept, depth: Int, isWide: Bool, on canvas: inout Canvas, row: Int) {
        let isMerged = concept.mergedInto != nil
        let isQuiet = isMerged || concept.isDeprecated
        let sign = concept.isDeprecated ? "✕" : isMerged ? "→" : ""
        canvas.write(sign, Style(.muted, [.bold]), column: 1, row: row)
        if sign.isEmpty, let tint = concept.tint {
            canvas.write(Canvas.swatch, Style(.text, tint: tint), column: 1, row: row)
        }
        let start = min(3 + depth * 2, max(3, canvas.columns / 2))
        let end = canvas.columns - (isWide ? 13 : 6)
        let other = isMerged ? " → " + (corpus.standing(concept.id)?.name ?? "?") : ""
        let style = Style(isQuiet ? .ghost : .value, isQuiet ? [] : [.bold])
        canvas.write(concept.name + other, style, column: start, row: row, limit: max(1, end - start))
        canvas.write(concept.hotKey ?? "", Style(.key, [.bold]), column: canvas.columns - (isWide ? 11 : 4), row: row)
        guard isWide else { return }
        let count = uses(of: .concept(concept.id)).statements
        let text = count == 0 ? "·" : String(count)
        canvas.write(
            text, Style(count == 0 || isQuiet ? .muted : .value), column: canvas.columns - 1 - text.count, row: row)
    }
}

extension Concept {
    /// The color that somebody gave it, where a screen can show it.
    var tint: RGB? { color.flatMap(Color.init).flatMap(\.rgb) }
}

extension Canvas {
    /// Stands in the color of a topic beside its name.
    static let swatch = "■"
}
