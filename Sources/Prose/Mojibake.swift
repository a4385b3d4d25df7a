/// A text that looks as if it had been UTF-8, had been read in an old encoding by mistake, and had been saved so.
package struct Mojibake: Hashable, Sendable {
    /// What would mend it.
    package let repair: TextRepair
    /// How many places say so.
    package let places: Int
    /// One of them: what is there, and what was meant.
    package let seen: String
    package let meant: String

    /// The same, with letters that a page spells as entities.
    package var withEntities: Mojibake {
        TextRepair(repair.mistakes, mendsEntities: true).map {
            Mojibake(repair: $0, places: places, seen: seen, meant: meant)
        } ?? self
    }

    private init(repair: TextRepair, places: Int, seen: String, meant: String) {
        (self.repair, self.places, self.seen, self.meant) = (repair, places, seen, meant)
    }

    /// Bytes of an example, if there is one that is no longer.
    package static let longestExample = 24

    /// So many bytes of a text are looked at.
    private static let reach = 256 << 10
    /// So many places at least must say so. One alone may be quoted by somebody who writes about such texts.
    private static let fewest = 2
    /// For each place that says otherwise, so many must say so: a text of several sources may be right in parts.
    private static let majority = 4

    /// What a text looks like; nil where it looks right.
    ///
    /// Looked at are the stretches that are no ASCII. One counts where all of it, as bytes of the old encoding, is UTF-8, which
    /// hardly happens by chance, and where it stands as letters and marks do in a text; it says otherwise where it is not.
    /// After one mistake another one is looked for.
    package init?(in text: ArticleText) {
        var sample = text.withUTF8 { Array($0.prefix(Self.reach)) }
        // A run that may go on beyond what is looked at would be half a sequence.
        while sample.count < text.byteCount, let last = sample.last, last >= 0x80 { sample.removeLast() }
        var mistakes: [WrongReading] = [], first: Evidence?
        while mistakes.count < TextRepair.limit {
            guard let (reading, evidence) = sample.withUnsafeBufferPointer(Self.mistake) else { break }
            first = first ?? evidence
            mistakes.append(reading)
            sample = sample.withUnsafeBufferPointer { MistakenRuns.repaired($0, reading) }
        }
        guard let first, let repair = TextRepair(mistakes) else { return nil }
        self.repair = repair
        places = first.places
        seen = String(decoding: first.example, as: UTF8.self)
        meant = repair.repaired(seen)
    }

    /// What speaks for one mistake, and what against it.
    private struct Evidence {
        var places = 0
        var against = 0
        /// The first place that is short.
        var example: [UInt8] = []

        mutating func add(_ place: Slice<UnsafeBufferPointer<UInt8>>) {
            if places == 0 || example.count > Mojibake.longestExample, place.count < example.count || places == 0 {
                example = Array(place)
            }
            places += 1
        }

        var isEnough: Bool { places >= Mojibake.fewest && places >= Mojibake.majority * against }
    }

    /// The mistake that the most places speak for.
    private static func mistake(in bytes: UnsafeBufferPointer<UInt8>) -> (WrongReading, Evidence)? {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
        let found = WrongReading.allCases.map { ($0, evidence(of: $0, in: bytes)) }.filter(\.1.isEnough)
        return found.max { $0.1.places < $1.1.places }
    }

    private static func evidence(of reading: WrongReading, in bytes: UnsafeBufferPointer<UInt8>) -> Evidence {
        var runs = MistakenRuns(of: bytes, reading), evidence = Evidence()
        while let run = runs.next() {
            if run.kept > 0 {
                if !run.saysNothing { evidence.against += 1 }
            } else if run.turned > 1 || isInPlace(run.stretch, of: bytes) {
                evidence.add(bytes[run.stretch])
            }
        }
        return evidence
    }

    /// Whether a single letter or mark stands in or at a word, or behind a stop. One that somebody writes about stands
    /// between quotation marks.
    private static func isInPlace(_ stretch: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let before = stretch.lowerBound > 0 ? bytes[stretch.lowerBound - 1] : 0
        let after = stretch.upperBound < bytes.count ? bytes[stretch.upperBound] : 0
        return isLetter(before) || isLetter(after) || Array(".,!?;:)".utf8).contains(before)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}
