/// How a text is mended that was UTF-8, was read in an old encoding by mistake, and was saved so: `â€œ` becomes `“` again.
///
/// What comes out follows from the text, the mistakes and the version alone, so that an offset means the same tomorrow.
package struct TextRepair: Hashable, Sendable, CustomStringConvertible {
    /// What it was read in by mistake, the last mistake first: some texts went that way twice.
    package let mistakes: [WrongReading]
    /// Whether those letters are mended, too, that a page spells as entities: `&acirc;&euro;&oelig;`.
    package let mendsEntities: Bool

    /// Goes up whenever some text would be mended otherwise.
    package static let version = 2
    /// So many mistakes are undone at most.
    package static let limit = 3

    /// Undoes mistakes; nil where there are none, or too many.
    package init?(_ mistakes: [WrongReading], mendsEntities: Bool = false) {
        guard !mistakes.isEmpty, mistakes.count <= Self.limit else { return nil }
        (self.mistakes, self.mendsEntities) = (mistakes, mendsEntities)
    }

    /// What ``description`` says; nil where it is something else.
    package init?(_ description: String) {
        var names = description.split(separator: " ")[...]
        let mendsEntities = names.first.map(String.init) == Self.entities
        if mendsEntities { names.removeFirst() }
        let mistakes = names.compactMap { name in
            WrongReading.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
        }
        guard mistakes.count == names.count else { return nil }
        self.init(mistakes, mendsEntities: mendsEntities)
    }

    /// The names of the encodings, as it is kept.
    package var description: String {
        ((mendsEntities ? [Self.entities] : []) + mistakes.map(\.rawValue)).joined(separator: " ")
    }

    private static let entities = "entities"

    /// A text as it was meant. What does not look as if it had been UTF-8 stays as it is.
    package func repaired(_ text: ArticleText) -> ArticleText {
        var bytes = text.withUTF8 { Array($0) }
        for mistake in mistakes { bytes = bytes.withUnsafeBufferPointer { MistakenRuns.repaired($0, mistake) } }
        return ArticleText(utf8: bytes)
    }

    /// A short text as it was meant.
    package func repaired(_ text: String) -> String {
        let repaired = repaired(ArticleText(text))
        return repaired.string(in: repaired.range)
    }
}

/// The stretches of a text that are no ASCII and could have been read in one encoding by mistake.
struct MistakenRuns {
    /// A scalar of a run: the byte that it was read from, and where its own bytes stand in the text.
    private struct Item {
        let byte: UInt16
        let start: Int
        let end: Int
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let table: WrongReading.ByteTable
    private let reading: WrongReading
    private var run: [Item] = []
    /// A longer run is cut, where no sequence is: before what can only begin one.
    private static let longest = 4096

    /// Where the next run is looked for.
    private var at = 0

    /// The runs of a text in UTF-8.
    init(of bytes: UnsafeBufferPointer<UInt8>, _ reading: WrongReading) {
        self.bytes = bytes
        self.reading = reading
        table = reading.table
    }

    /// A text with every sequence that was UTF-8 as the scalar that was meant.
    static func repaired(_ bytes: UnsafeBufferPointer<UInt8>, _ reading: WrongReading) -> [UInt8] {
        var runs = MistakenRuns(of: bytes, reading), repaired: [UInt8] = [], done = 0
        repaired.reserveCapacity(bytes.count)
        while let run = runs.next() {
            repaired += bytes[done..<run.stretch.lowerBound]
            repaired += run.meant
            done = run.stretch.upperBound
        }
        return repaired + bytes[done...]
    }

    /// A stretch of a text, and what it becomes.
    struct Run {
        /// In bytes of the text.
        let stretch: Range<Int>
        /// UTF-8.
        fileprivate(set) var meant: [UInt8] = []
        /// How many scalars of it were UTF-8, and how many stay as they are.
        fileprivate(set) var turned = 0
        fileprivate(set) var kept = 0
        /// Whether a byte of it was thrown away, or it is something that says nothing: a blank that does not break.
        fileprivate(set) var saysNothing = false
    }

    /// The next stretch; nil where there is none any more. What is no ASCII and could not have been read so is one, too.
    mutating func next() -> Run? {
        while at < bytes.count, bytes[at] < 0x80 { at += 1 }
        guard at < bytes.count else { return nil }
        run.removeAll(keepingCapacity: true)
        let start = at
        while at < bytes.count, bytes[at] >= 0x80 {
            let (scalar, length) = scalar(at: at)
            let byte = table.byte(of: scalar)
            if byte == 0 || run.count >= Self.longest && byte >= 0xC2, !run.isEmpty { break }
            at += length
            guard byte != 0 else { return foreign(from: start) }
            run.append(Item(byte: byte, start: at - length, end: at))
        }
        return read(start..<at)
    }

    /// Scalars that the encoding does not have: proof that it was not this mistake.
    private mutating func foreign(from start: Int) -> Run {
        while at < bytes.count, bytes[at] >= 0x80 {
            let (scalar, length) = scalar(at: at)
            guard table.byte(of: scalar) == 0 else { break }
            at += length
        }
        return Run(stretch: start..<at, meant: Array(bytes[start..<at]), kept: 1)
    }

    private func read(_ stretch: Range<Int>) -> Run {
        var found = Run(stretch: stretch), index = 0
        while index < run.count {
            if let (scalar, count) = sequence(at: index) {
                found.meant += Array(String(scalar).utf8)
                found.turned += 1
                index += count
            } else {
                found.meant += bytes[run[index].start..<run[index].end]
                found.kept += 1
                found.saysNothing = found.saysNothing || run[index].byte == WrongReading.ByteTable.thrownAway
                index += 1
            }
        }
        let isBlank = stretch.count == 2 && bytes[stretch.lowerBound] == 0xC2 && bytes[stretch.lowerBound + 1] == 0xA0
        found.saysNothing = found.saysNothing || isBlank
        return found
    }

    /// The scalar whose UTF-8 begins at an item of the run, and how many items it takes.
    private func sequence(at index: Int) -> (scalar: Unicode.Scalar, count: Int)? {
        let lead = UInt32(run[index].byte)
        guard lead >= 0xC2, lead <= 0xF4 else { return nil }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for step in 1..<length {
            let byte = index + step < run.count ? UInt32(run[index + step].byte) : 0
            guard (0x80...0xBF).contains(byte) else { return closingMark(value, step, byte) }
            value = value << 6 | byte & 0x3F
        }
        guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000) else { return nil }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// `â€` with its last byte thrown away. Of the marks of a typesetter, the one that closes is that whose byte Windows-1252
    /// does not have.
    private func closingMark(_ value: UInt32, _ step: Int, _ byte: UInt32) -> (scalar: Unicode.Scalar, count: Int)? {
        guard reading == .windows1252, value == 0x80, step == 2 else { return nil }
        return ("”", byte == UInt32(WrongReading.ByteTable.thrownAway) ? 3 : 2)
    }

    /// The scalar at a place of the text, which is valid UTF-8, and how many bytes it takes.
    @inline(__always)
    private func scalar(at place: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(bytes[place])
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard place + length <= bytes.count else { return (0xFFFD, bytes.count - place) }
        return (bytes.scalar(at: place).value, length)
    }
}
