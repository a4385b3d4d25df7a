/// What a browser does to blanks, and what does no good in a text that is searched.
extension String {
    /// On one line, with one blank wherever blanks stand, also those that do not break.
    var onOneBlankedLine: String {
        var result = UnicodeScalarView()
        var isBlank = false
        for scalar in unicodeScalars where !scalar.isInvisibleFiller {
            if scalar.properties.isWhitespace {
                isBlank = true
            } else {
                if isBlank, !result.isEmpty { result.append(" ") }
                isBlank = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// For comparing titles and names: letters and digits alone, in lower case.
    var folded: String {
        if let plain = foldedASCII { return plain }
        var result = UnicodeScalarView()
        for scalar in lowercased().unicodeScalars
        where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            result.append(scalar)
        }
        return String(result)
    }
}

extension String {
    /// The same where all of it is ASCII, which needs no look at tables; nil where it is not.
    private var foldedASCII: String? {
        guard utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: utf8.count) { buffer in
            var count = 0
            for byte in utf8 {
                switch byte {
                case 0x30...0x39, 0x61...0x7A: buffer[count] = byte
                case 0x41...0x5A: buffer[count] = byte | 0x20
                default: continue
                }
                count += 1
            }
            return count
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is only there for layout: a soft hyphen, a zero-width blank, a byte order mark, or a control character
    /// other than blanks.
    var isInvisibleFiller: Bool {
        switch value {
        case 0xAD, 0x200B, 0xFEFF, 0x2060: true
        case 0x09, 0x0A, 0x0C, 0x0D: false
        case 0..<0x20, 0x7F..<0xA0: true
        default: false
        }
    }
}
