/// Paragraphs, and the pieces that stand for them where one is too long to be held in memory for every key.
///
/// In news text each line is a paragraph. Text from mail and agencies is wrapped by hand: there a paragraph is a run of
/// lines between blank lines. A run is taken as wrapped when every line but the last is full, that is, the first word
/// of the next would not have fitted into the longest of at most 100 scalars, and when a line goes on in lower case, as
/// a list of headlines does not. Runs of more than 1,000 lines are lists of something and never one paragraph.
struct ParagraphFinder {
    let bytes: UnsafeBufferPointer<UInt8>

    /// The longest line of wrapped text, in scalars.
    private static let widest = 100
    /// The shortest longest line of wrapped text, in scalars.
    private static let narrowest = 40
    /// The most lines that a paragraph may have.
    private static let mostLines = 1000

    /// The line that holds a byte, its LF not included.
    func line(around byte: Int) -> Range<Int> {
        let start = bytes.lastIndex(of: 0x0A, from: 0, to: byte).map { $0 + 1 } ?? 0
        return start..<(bytes.firstIndex(of: 0x0A, from: byte, to: bytes.count) ?? bytes.count)
    }

    /// The line after a line, nil after the last.
    func line(after line: Range<Int>) -> Range<Int>? {
        let start = line.upperBound + 1
        guard start < bytes.count else { return nil }
        return start..<(bytes.firstIndex(of: 0x0A, from: start, to: bytes.count) ?? bytes.count)
    }

    /// The line before a line, nil before the first.
    func line(before line: Range<Int>) -> Range<Int>? {
        line.lowerBound == 0 ? nil : self.line(around: line.lowerBound - 1)
    }

    /// The paragraph that a line belongs to; nil for a blank line.
    func paragraph(of line: Range<Int>) -> Range<Int>? {
        guard !isBlank(line) else { return nil }
        guard let before = run(from: line, self.line(before:)), let after = run(from: line, self.line(after:)),
            before.count + after.count < Self.mostLines
        else { return line }
        let lines = before.reversed() + [line] + after
        guard isWrapped(lines), let first = lines.first, let last = lines.last else { return line }
        return first.lowerBound..<last.upperBound
    }

    /// The paragraph that starts with a line, when lines after it belong to it too.
    func wrappedParagraph(from line: Range<Int>) -> Range<Int>? {
        guard let after = run(from: line, self.line(after:)), after.count < Self.mostLines else { return nil }
        guard isWrapped([line] + after), let last = after.last else { return nil }
        return line.lowerBound..<last.upperBound
    }

    /// Whether nothing is seen in a stretch.
    func isBlank(_ stretch: Range<Int>) -> Bool {
        var at = stretch.lowerBound
        while at < stretch.upperBound {
            let (value, size) = bytes.scalar(at: at)
            guard let scalar = Unicode.Scalar(value), scalar.isBlank else { return false }
            at += size
        }
        return true
    }

    /// The lines next to a line up to a blank one; nil when one of them, or the line, is too long for wrapped text.
    private func run(from line: Range<Int>, _ step: (Range<Int>) -> Range<Int>?) -> [Range<Int>]? {
        var lines: [Range<Int>] = []
        var current = line
        guard isShort(line) else { return nil }
        while let next = step(current), !isBlank(next) {
            guard isShort(next), lines.count < Self.mostLines else { return nil }
            lines.append(next)
            current = next
        }
        return lines
    }

    private func isShort(_ line: Range<Int>) -> Bool {
        line.count <= Self.widest || (line.count <= 4 * Self.widest && width(line) <= Self.widest)
    }

    private func width(_ line: Range<Int>) -> Int {
        bytes.scalarCount(from: line.lowerBound, to: line.upperBound)
    }

    private func isWrapped(_ lines: [Range<Int>]) -> Bool {
        guard lines.count > 1, let widest = lines.lazy.map(width).max(), widest >= Self.narrowest else { return false }
        let areFull = zip(lines, lines.dropFirst()).allSatisfy { width($0) + 1 + firstWord(of: $1) > widest }
        return areFull && lines.dropFirst().contains(where: startsLowercase)
    }

    private func firstWord(of line: Range<Int>) -> Int {
        width(
            line
                .lowerBound..<(bytes.firstIndex(of: 0x20, from: line.lowerBound, to: line.upperBound) ?? line.upperBound)
        )
    }

    private func startsLowercase(_ line: Range<Int>) -> Bool {
        guard !line.isEmpty, let first = Unicode.Scalar(bytes.scalar(at: line.lowerBound).value) else { return false }
        return first.isLowercase
    }
}

extension ParagraphFinder {
    /// The paragraph around a byte, or the stretch of a very long line; nil in a blank line.
    func passage(around byte: Int) -> Range<Int>? {
        let stretches = TextStretches(bytes: bytes)
        let stretch = stretches.stretch(around: byte)
        return stretches.isCut(stretch) ? stretch : paragraph(of: stretch)
    }

    /// The first paragraph, or piece of one, that starts at a byte or after it.
    func passage(from byte: Int) -> Range<Int>? {
        var at = byte
        while at < bytes.count {
            let found = passage(around: at)
            if let found, found.lowerBound >= byte { return found }
            let end = (found ?? TextStretches(bytes: bytes).stretch(around: at)).upperBound
            guard end < bytes.count else { return nil }
            at = bytes[end] == 0x0A ? end + 1 : end
        }
        return nil
    }

    /// The last paragraph, or piece of one, that starts before a byte.
    func passage(before byte: Int) -> Range<Int>? {
        var at = byte - 1
        while at >= 0 {
            if let found = passage(around: at) { return found }
            at = TextStretches(bytes: bytes).stretch(around: at).lowerBound - 1
        }
        return nil
    }
}
