package import Prose

/// Finds the spans of another program in an article.
///
/// Nobody says reliably what offsets count in. So each span is held against the text in every way of counting, and the way
/// that gives the exact words of most spans of the article goes first. A span that no way of counting fits is where its
/// words stand, if that is one place only, alone or with what stands around them. All others are not placed: no span
/// comes to stand over other words than its own.
package struct SpanPlacing {
    /// What became of a span.
    package enum Outcome: Hashable, Sendable {
        case placed(TextRange)
        case notPlaced(Reason)
    }

    /// Why a span is not placed.
    package enum Reason: Hashable, Sendable {
        case noWords
        case nowhere
        /// The words stand in several places, and nothing tells which is meant.
        case several
        /// Too many words of the file look too much alike to be looked for.
        case tooMuchAlike

        /// What is wrong and what to do; `words` are those of the span.
        package func sentence(_ words: String) -> String {
            switch self {
            case .noWords: "it has no words: give the words beside the offsets"
            case .nowhere: "these words are not in the article: “\(Self.short(words))”: mark them by hand"
            case .several:
                "these words stand in several places, and no offset fits: “\(Self.short(words))”: mark them by hand"
            case .tooMuchAlike:
                "too many words of the file look alike to find these: “\(Self.short(words))”: give offsets"
            }
        }

        private static func short(_ words: String) -> String {
            let line = words.onOneLine
            return line.count > 60 ? line.prefix(60) + "…" : line
        }
    }

    private let scalars: [Unicode.Scalar]

    /// How many places of the same words are held against what stands around them.
    private static let limit = 64
    /// How far from a quotation its cue may stand, in scalars.
    private static let reach = 1000

    package init(in text: ArticleText) {
        scalars = text.scalars(in: text.range)
    }

    /// What becomes of each of the spans of one file that are about this article.
    package func outcomes(of spans: [ImportedSpan]) -> [Outcome] {
        let words = spans.map { Self.words($0.exact) }
        let tables = spans.contains { $0.range != nil } ? OffsetTable.all(of: scalars) : []
        let fits = zip(spans, words).map { places($0, $1, tables) }
        let votes = OffsetCounting.all.indices.map { way in fits.count { $0[way] != nil } }
        var outcomes = zip(spans, fits).map { span, places in
            place(span, places, votes).map(Outcome.placed)
        }
        let missing = outcomes.indices.filter { outcomes[$0] == nil }
        var finder = WordsFinder(missing.isEmpty ? [] : scalars, limit: Self.limit)
        let findings = missing.isEmpty ? [] : finder.findings(of: missing.map { words[$0] })
        for (index, finding) in zip(missing, findings) { outcomes[index] = outcome(spans[index], finding) }
        return outcomes.map { $0 ?? .notPlaced(.nowhere) }
    }

    /// The place of words that is nearest to a stretch, at most ``reach`` away; nil where they are not there.
    package func nearest(_ words: String, to stretch: TextRange) -> TextRange? {
        let words = Self.words(words)
        guard !words.isEmpty, words.count <= scalars.count else { return nil }
        let low = max(0, stretch.lowerBound.scalars - Self.reach - words.count)
        let high = min(scalars.count - words.count, stretch.upperBound.scalars + Self.reach)
        guard low <= high else { return nil }
        let starts = (low...high).filter { stand(words, at: $0) }
        return starts.map { TextRange($0, $0 + words.count) }.min {
            distance($0, stretch) < distance($1, stretch)
        }
    }

    private func distance(_ left: TextRange, _ right: TextRange) -> Int {
        max(0, left.lowerBound - right.upperBound, right.lowerBound - left.upperBound)
    }

    /// Where a span would stand, for each way of counting.
    private func places(_ span: ImportedSpan, _ words: [Unicode.Scalar], _ tables: [OffsetTable]) -> [Int?] {
        guard let range = span.range, !words.isEmpty else { return OffsetCounting.all.map { _ in nil } }
        return tables.map { table in
            guard let start = table.scalar(at: range.lowerBound, in: scalars), stand(words, at: start) else {
                return nil
            }
            return start
        }
    }

    /// Of the places that fit, that which is counted as most spans are, and where as many are counted in another way, as
    /// the file says. A way that others fit better counts only where no other place fits.
    private func place(_ span: ImportedSpan, _ places: [Int?], _ votes: [Int]) -> TextRange? {
        let fitting = places.indices.filter { places[$0] != nil }
        let best = fitting.min { left, right in
            let (one, other) = (OffsetCounting.all[left], OffsetCounting.all[right])
            if votes[left] != votes[right] { return votes[left] > votes[right] }
            if (one.unit == span.unit) != (other.unit == span.unit) { return one.unit == span.unit }
            return left < right
        }
        guard let best, let start = places[best] else { return nil }
        let isUsual = votes[best] == votes.max()
        guard isUsual || fitting.allSatisfy({ places[$0] == start }) else { return nil }
        return TextRange(start, start + Self.words(span.exact).count)
    }

    private func outcome(_ span: ImportedSpan, _ finding: WordsFinder.Finding) -> Outcome {
        guard case .places(let places) = finding else { return .notPlaced(.tooMuchAlike) }
        guard span.exact.unicodeScalars.contains(where: { !$0.isBlank }) else { return .notPlaced(.noWords) }
        guard let first = places.first else { return .notPlaced(.nowhere) }
        if places.count == 1 { return .placed(TextRange(first.lowerBound, first.upperBound)) }
        let (prefix, suffix) = (Self.letters(span.prefix), Self.letters(span.suffix))
        let meant = places.filter { stands(prefix, before: $0.lowerBound) && stands(suffix, after: $0.upperBound) }
        guard places.count < Self.limit, meant.count == 1, !prefix.isEmpty || !suffix.isEmpty else {
            return .notPlaced(.several)
        }
        return .placed(TextRange(meant[0].lowerBound, meant[0].upperBound))
    }

    /// Whether words stand at a place, blanks and line ends taken for the same.
    private func stand(_ words: [Unicode.Scalar], at start: Int) -> Bool {
        guard start >= 0, start + words.count <= scalars.count else { return false }
        return words.indices.allSatisfy { index in
            let scalar = scalars[start + index]
            return scalar == words[index] || scalar.isBlank && words[index].isBlank
        }
    }

    private func stands(_ letters: [Unicode.Scalar], before place: Int) -> Bool {
        var at = place
        for letter in letters.reversed() {
            repeat { at -= 1 } while at >= 0 && scalars[at].isBlank
            guard at >= 0, scalars[at] == letter else { return false }
        }
        return true
    }

    private func stands(_ letters: [Unicode.Scalar], after place: Int) -> Bool {
        var at = place
        for letter in letters {
            while at < scalars.count, scalars[at].isBlank { at += 1 }
            guard at < scalars.count, scalars[at] == letter else { return false }
            at += 1
        }
        return true
    }

    /// Words with LF between lines.
    private static func words(_ exact: String) -> [Unicode.Scalar] {
        let text = ArticleText(exact)
        return text.scalars(in: text.range)
    }

    private static func letters(_ context: String) -> [Unicode.Scalar] {
        context.unicodeScalars.filter { !$0.isBlank }
    }
}
