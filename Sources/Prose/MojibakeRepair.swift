/// Scalars, and where each came from when several became one.
struct ScalarRun {
    let scalars: [Unicode.Scalar]
    /// Where each scalar starts in the text, and last where the text ends; nil where all stand where they stood.
    let starts: [Int32]?

    /// Where a scalar starts in the text; its count gives the end.
    @inline(__always)
    func start(of index: Int) -> Int32 {
        starts.map { $0[index] } ?? Int32(truncatingIfNeeded: index)
    }
}

/// Reads again what was UTF-8 and was read as Windows-1252 or Latin 1: `â€œ` is a quotation mark.
///
/// Twice, because some texts went that way twice. Text that looks so by itself is folded the same way in both versions
/// of an article, which is all that a comparison needs.
enum MojibakeRepair {
    /// A text with each such sequence as the one scalar that was meant.
    static func repaired(_ scalars: [Unicode.Scalar]) -> ScalarRun {
        let run = ScalarRun(scalars: scalars, starts: nil)
        guard let once = repairedOnce(run) else { return run }
        return repairedOnce(once) ?? once
    }

    /// Nil where nothing is to be repaired, which is nearly always.
    private static func repairedOnce(_ run: ScalarRun) -> ScalarRun? {
        let scalars = run.scalars
        guard let first = scalars.indices.first(where: { sequence(at: $0, in: scalars) != nil }) else { return nil }
        var result = Array(scalars[..<first])
        var starts = (0..<first).map { run.start(of: $0) }
        var at = first
        while at < scalars.count {
            let (scalar, count) = sequence(at: at, in: scalars) ?? (scalars[at], 1)
            result.append(scalar)
            starts.append(run.start(of: at))
            at += count
        }
        starts.append(run.start(of: scalars.count))
        return ScalarRun(scalars: result, starts: starts)
    }

    /// The scalar whose UTF-8 the scalars from an index on are, and how many of them.
    @inline(__always)
    private static func sequence(
        at index: Int, in scalars: [Unicode.Scalar]
    ) -> (scalar: Unicode.Scalar, count: Int)? {
        let lead = scalars[index].value
        guard lead >= 0xC2, lead <= 0xF4 else { return nil }
        return longSequence(lead: lead, at: index, in: scalars)
    }

    private static func longSequence(
        lead: UInt32, at index: Int, in scalars: [Unicode.Scalar]
    ) -> (scalar: Unicode.Scalar, count: Int)? {
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        var isWhole = true
        for step in 1..<length {
            guard index + step < scalars.count, let byte = byte(of: scalars[index + step].value) else {
                return cutMark(lead: lead, value: value, count: step)
            }
            isWhole = isWhole && byte != lost
            value = value << 6 | byte & 0x3F
        }
        // A byte that Windows-1252 does not have was lost. Of the marks of a typesetter it is the one that closes.
        guard isWhole else { return (value >> 6 == 0x80 ? "”" : "\u{FFFD}", length) }
        guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000) else { return nil }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// `â€` alone: a closing mark whose last byte was thrown away.
    private static func cutMark(
        lead: UInt32, value: UInt32, count: Int
    ) -> (scalar: Unicode.Scalar, count: Int)? {
        lead == 0xE2 && count == 2 && value == 0x80 ? ("”", 2) : nil
    }

    /// Stands for a byte that was lost.
    private static let lost = UInt32(WrongReading.ByteTable.thrownAway)

    private static let table = WrongReading.windows1252.table

    /// The byte from 0x80 to 0xBF that was read as a scalar, or one that was lost; nil where it is another one.
    private static func byte(of value: UInt32) -> UInt32? {
        let byte = UInt32(table.byte(of: value))
        return byte == lost || (0x80...0xBF).contains(byte) ? byte : nil
    }
}
