/// How a line of an article is broken into rows of the screen.
extension ArticleText {
    /// The rows of one line (between two LF), or of a stretch of one, each at most `columns` wide, in order; never
    /// empty, and together they are the whole line. Blanks at the end of a row stay in it and may stand past its edge; a
    /// scalar wider than `columns` has a row to itself.
    ///
    /// A line longer than 32 KB is broken at the ends of its stretches too, so that ``stretch(around:)`` and this
    /// agree, and nobody has to wrap a whole long line to draw a page of it.
    package func rows(of line: TextRange, columns: Int) -> [TextRange] {
        let bytes = bytes(of: line)
        let stretches = TextStretches(bytes: storage.bytes)
        var wrapper = RowWrapper(bytes: storage.bytes, columns: max(1, columns), start: line.lowerBound)
        var at = bytes.lowerBound
        while at < bytes.upperBound {
            let end = max(at + 1, stretches.stretch(around: at).clamped(to: at..<bytes.upperBound).upperBound)
            wrapper.wrap(at..<end)
            at = end
        }
        return wrapper.rows.isEmpty ? [line.lowerBound..<line.lowerBound] : wrapper.rows
    }
}

/// Fills rows from the left, and breaks each after the last place that allows it.
private struct RowWrapper {
    let bytes: UnsafeBufferPointer<UInt8>
    let columns: Int
    private(set) var rows: [TextRange] = []
    /// Where the next row starts.
    private var place: TextOffset

    init(bytes: UnsafeBufferPointer<UInt8>, columns: Int, start: TextOffset) {
        self.bytes = bytes
        self.columns = columns
        place = start
    }

    mutating func wrap(_ stretch: Range<Int>) {
        var at = stretch.lowerBound
        while at < stretch.upperBound {
            let end = plainRowEnd(from: at, to: stretch.upperBound)
            let row = end.map { (end: $0, scalars: $0 - at) } ?? anyRowEnd(from: at, to: stretch.upperBound)
            rows.append(place..<place + row.scalars)
            place = place + row.scalars
            at = row.end
        }
    }

    /// The end of a row that holds printable ASCII alone, where a byte, a scalar and a column are the same; nil where
    /// something else comes up.
    private func plainRowEnd(from start: Int, to end: Int) -> Int? {
        let edge = start + columns
        guard isPlain(from: start, to: min(edge + 1, end)) else { return nil }
        guard edge < end else { return end }
        if bytes[edge] == 0x20 {
            var at = edge
            while at < end, bytes[at] == 0x20 { at += 1 }
            return at == end || bytes[at] < 0x80 && bytes[at] > 0x20 ? at : nil
        }
        var at = edge
        while at > start {
            if bytes[at - 1] == 0x20 || isHyphenBreak(at, from: start) { return at }
            at -= 1
        }
        return edge
    }

    /// Whether every byte of a stretch is a printable scalar of ASCII, eight at a time.
    private func isPlain(from start: Int, to end: Int) -> Bool {
        var at = start
        let raw = UnsafeRawBufferPointer(bytes)
        while at + 8 <= end {
            let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            // The high bit of a byte is set by: itself, a byte under 0x20, or DEL.
            let low = (word &- 0x2020_2020_2020_2020) | word | (word &+ 0x0101_0101_0101_0101)
            if low & 0x8080_8080_8080_8080 != 0 { return false }
            at += 8
        }
        while at < end {
            if bytes[at] < 0x20 || bytes[at] >= 0x7F { return false }
            at += 1
        }
        return true
    }

    /// Whether a word may be broken before a byte because a hyphen stands before it (half-|built, not -5).
    private func isHyphenBreak(_ at: Int, from start: Int) -> Bool {
        guard bytes[at - 1] == 0x2D, at - 2 >= start else { return false }
        return BreakRule.isLetter(UInt32(bytes[at - 2])) && BreakRule.isLetter(UInt32(bytes[at]))
    }

    /// The end of any row and how many scalars it holds, scalar by scalar.
    private func anyRowEnd(from start: Int, to end: Int) -> (end: Int, scalars: Int) {
        var counter = ColumnCounter()
        var rule = BreakRule()
        var at = start, scalars = 0
        var best: (end: Int, scalars: Int)?
        while at < end {
            let (value, size) = bytes.scalar(at: at)
            let outcome = counter.add(value)
            let canStart = outcome.startsCell
            if canStart, rule.allowsBreak(before: value, next: nextScalar(at + size, end)) { best = (at, scalars) }
            if counter.column > columns, canStart, !BreakRule.isBlank(value), scalars > 0 {
                return best ?? (at, scalars)
            }
            rule.pass(value)
            at += size
            scalars += 1
        }
        return (end, scalars)
    }

    private func nextScalar(_ at: Int, _ end: Int) -> UInt32 {
        at < end ? bytes.scalar(at: at).value : 0x20
    }
}

extension ColumnCounter.Outcome {
    /// Whether a row may start with the scalar: marks and what is not shown stay with what is before them.
    fileprivate var startsCell: Bool {
        switch self {
        case .mark, .nothing: false
        case .cell, .loneMark, .tab, .standIn: true
        }
    }
}

/// Where a row may end: after blanks, after hyphens and dashes inside words, and beside wide scalars, which have no
/// blanks between their words. A small part of UAX 14, the part that news needs.
private struct BreakRule {
    private var last: UInt32 = 0
    private var beforeLast: UInt32 = 0

    mutating func pass(_ value: UInt32) {
        beforeLast = last
        last = value
    }

    func allowsBreak(before value: UInt32, next: UInt32) -> Bool {
        if last == 0 || value == 0x20 { return false }
        if last < 0x80, value < 0x80 { return last == 0x20 || allowsBreakInASCII(before: value) }
        if Self.isBlank(value) { return false }
        if Self.isBlank(last) || last == 0x200B { return true }
        if last == 0x2D || last == 0x2010 { return isInsideWord(value) }
        if last == 0x2014 || last == 0x2013 { return !Self.isBlank(beforeLast) && Self.isLetter(value) }
        if Self.isWide(last) { return !Self.staysWithPrevious(value) && !Self.staysWithNext(last) }
        return Self.isWide(value) && !Self.staysWithPrevious(value) && !Self.staysWithNext(last)
    }

    private func allowsBreakInASCII(before value: UInt32) -> Bool {
        value != 0x09 && (last == 0x09 || (last == 0x2D && isInsideWord(value)))
    }

    private func isInsideWord(_ value: UInt32) -> Bool {
        Self.isLetter(beforeLast) && Self.isLetter(value)
    }

    /// A blank that a row may end with. U+00A0 and its like hold words together.
    @inline(__always)
    static func isBlank(_ value: UInt32) -> Bool {
        if value < 0x1680 { return value == 0x20 || value == 0x09 }
        return switch value {
        case 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
        default: false
        }
    }

    static func isLetter(_ value: UInt32) -> Bool {
        if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
        return Unicode.Scalar(value)?.isLetter ?? false
    }

    private static func isWide(_ value: UInt32) -> Bool {
        value >= 0x1100 && ScalarShape(value) == .wide
    }

    /// Closing brackets, stops and small kana, which start no row.
    private static func staysWithPrevious(_ value: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(value) else { return false }
        return "、。，．：；！？）」』】〉》〕｝］”’…‥ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;!?)]}\"".unicodeScalars.contains(scalar)
    }

    /// Opening brackets, which end no row.
    private static func staysWithNext(_ value: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(value) else { return false }
        return "（「『【〈《〔｛［“‘([{".unicodeScalars.contains(scalar)
    }
}
