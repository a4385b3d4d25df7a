/// Text as filters compare it: the bytes of its UTF-8 without accents and, if wanted, without capitals, on one line.
package enum FilterText {
    /// Without capitals and accents.
    package static func folded(_ text: String) -> [UInt8] {
        if text.utf8.allSatisfy({ $0 < 0x80 && $0 != lineBreak }) {
            return text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        }
        return foldedName(text, keepsCapitals: false).oneLine
    }

    /// The same with its capitals.
    package static func foldedWithCapitals(_ text: String) -> [UInt8] {
        foldedName(text, keepsCapitals: true).oneLine
    }

    /// Where a word first stands in some bytes.
    package static func first(
        _ word: UnsafeBufferPointer<UInt8>, in bytes: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Int? {
        guard let first = word.first else { return bytes.startIndex }
        guard word.count <= bytes.count else { return nil }
        let base = bytes.base
        var at = bytes.startIndex
        while at <= bytes.endIndex - word.count {
            if base[at] == first, (1..<word.count).allSatisfy({ base[at + $0] == word[$0] }) { return at }
            at += 1
        }
        return nil
    }

    private static let lineBreak = UInt8(ascii: "\n")
}

extension String {
    /// Whether a word, folded, stands in it, accents and capitals aside; at its start, if that is wanted.
    ///
    /// Letters are compared as bytes where that will do: to fold a hundred thousand quotations for every key would be
    /// felt.
    package func holds(folded word: [UInt8], isAtStart: Bool = false) -> Bool {
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            bytes.holds(word, isAtStart: isAtStart) ? true : bytes.hasLettersToFold ? nil : false
        }
        if let found = found ?? nil { return found }
        let folded = FilterText.folded(self)
        return isAtStart ? folded.starts(with: word) : folded.holds(word)
    }

    /// Whether a word with its capitals stands in it, accents aside.
    package func holds(foldedWithCapitals word: [UInt8]) -> Bool { FilterText.foldedWithCapitals(self).holds(word) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a word in small letters stands in it, the capitals of English aside.
    fileprivate func holds(_ word: [UInt8], isAtStart: Bool) -> Bool {
        guard let first = word.first else { return true }
        guard word.count <= count else { return false }
        let last = isAtStart ? 0 : count - word.count
        return word.withUnsafeBufferPointer { word in
            var at = 0
            while at <= last {
                if Self.small(self[at]) == first, isThere(word, at) { return true }
                at += 1
            }
            return false
        }
    }

    private func isThere(_ word: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        for index in 1..<word.count where Self.small(self[at + index]) != word[index] { return false }
        return true
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    /// Whether it has letters beyond those of English. Lead bytes up to C2 and E2 are those of signs: quotation marks,
    /// dashes.
    fileprivate var hasLettersToFold: Bool { contains { $0 >= 0xC3 && $0 != 0xE2 } }
}

extension [UInt8] {
    fileprivate func holds(_ word: [UInt8]) -> Bool {
        withUnsafeBufferPointer { text in
            word.withUnsafeBufferPointer { FilterText.first($0, in: text[...]) != nil }
        }
    }
}

extension [Unicode.Scalar] {
    fileprivate var oneLine: [UInt8] {
        var text = String.UnicodeScalarView()
        for scalar in self { text.append(scalar == "\n" ? " " : scalar) }
        return [UInt8](String(text).utf8)
    }
}
