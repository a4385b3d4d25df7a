/// Every paragraph of a stretch of a text in order, each line looked at a fixed number of times. Very long ones come in
/// pieces.
struct ParagraphReader: Sequence, IteratorProtocol {
    private let finder: ParagraphFinder
    private var line: Range<Int>?
    /// What is left of a paragraph that comes in pieces.
    private var rest: Range<Int>?
    /// Whether the lines up to the next blank one are known to be paragraphs each.
    private var isUnwrapped = false

    /// From the line that holds a byte on, to the end.
    init(bytes: UnsafeBufferPointer<UInt8>, from byte: Int) {
        finder = ParagraphFinder(bytes: bytes)
        line = finder.line(around: byte)
    }

    mutating func next() -> Range<Int>? {
        if rest == nil { rest = nextWhole() }
        guard let whole = rest else { return nil }
        let stretches = TextStretches(bytes: finder.bytes)
        let stretch = stretches.stretch(around: whole.lowerBound)
        let piece = stretches.isCut(stretch) ? stretch : whole
        rest = piece.upperBound < whole.upperBound ? piece.upperBound..<whole.upperBound : nil
        return piece
    }

    private mutating func nextWhole() -> Range<Int>? {
        while let current = line, finder.isBlank(current) {
            isUnwrapped = false
            line = finder.line(after: current)
        }
        guard let current = line else { return nil }
        let wrapped = isUnwrapped ? nil : finder.wrappedParagraph(from: current)
        isUnwrapped = wrapped == nil
        let paragraph = wrapped ?? current
        line = finder.line(after: finder.line(around: paragraph.upperBound))
        return paragraph
    }
}
