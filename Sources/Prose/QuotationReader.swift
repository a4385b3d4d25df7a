/// Makes quotations of the paired marks of one paragraph after the other.
///
/// A quotation that no mark closes runs to the end of its paragraph, and goes on when the next paragraph opens with the
/// same mark, or has a closing mark before any other.
struct QuotationReader {
    private var quotations: [Quotation] = []
    private var open: Unfinished?

    /// A quotation at the end of the last paragraph that nothing closed.
    private struct Unfinished {
        let segments: [TextRange]
        let family: MarkPairing.Family
        let kind: Quotation.Kind
    }

    /// Reads the next paragraph.
    mutating func read(_ passage: Passage) {
        let pairing = MarkPairing(passage)
        let carried = carriedSpan(in: passage, pairing)
        if carried == nil { endUnfinished() }
        let groups = SplitQuotations(passage: passage, spans: pairing.spans, carried: carried).groups
        for group in groups { add(group, in: passage, isCarried: group.first == carried) }
    }

    /// What was found, with how deep each lies in others.
    mutating func finish() -> [Quotation] {
        endUnfinished()
        let sorted = quotations.sorted { one, other in
            (one.extent.lowerBound, other.extent.upperBound) < (other.extent.lowerBound, one.extent.upperBound)
        }
        var around: [TextOffset] = []
        return sorted.map { quotation in
            around.removeAll { $0 <= quotation.extent.lowerBound }
            defer { around.append(quotation.extent.upperBound) }
            return Quotation(
                segments: quotation.segments, kind: quotation.kind, isClosed: quotation.isClosed, depth: around.count)
        }
    }

    /// The span at the start of a paragraph that goes on with the quotation before it.
    private func carriedSpan(in passage: Passage, _ pairing: MarkPairing) -> MarkPairing.Span? {
        guard let open else { return nil }
        let start = passage.trimmed(0..<passage.count).lowerBound
        if let first = pairing.spans.first, first.range.lowerBound == start {
            return first.family == open.family ? first : nil
        }
        guard let stray = pairing.strayClosing, !open.family.isSingle else { return nil }
        return MarkPairing.Span(range: start..<stray.end, family: open.family, isClosed: true)
    }

    private mutating func add(_ group: [MarkPairing.Span], in passage: Passage, isCarried: Bool) {
        guard let first = group.first, let last = group.last else { return }
        var segments = group.map { passage.range($0.range) }
        var kind = group.count > 1 ? Quotation.Kind.speech : QuotationForm(passage: passage, span: first).kind
        if isCarried, let open {
            segments = open.segments.dropLast() + [start(of: open)..<segments[0].upperBound] + segments.dropFirst()
            kind = .speech
            self.open = nil
        }
        if last.isClosed {
            quotations.append(Quotation(segments: segments, kind: kind, isClosed: true, depth: 0))
        } else {
            open = Unfinished(segments: segments, family: last.family, kind: kind)
        }
    }

    private func start(of open: Unfinished) -> TextOffset {
        open.segments.last?.lowerBound ?? .start
    }

    /// Takes an open quotation as it is. A single mark that nothing closes was an apostrophe.
    private mutating func endUnfinished() {
        guard let open else { return }
        self.open = nil
        guard !open.family.isSingle else { return }
        quotations.append(Quotation(segments: open.segments, kind: open.kind, isClosed: false, depth: 0))
    }
}
