/// What the rules of prose ask of a scalar. ASCII is answered without a look at the tables of Unicode.
extension Unicode.Scalar {
    /// A space of any width, a line break, and what is used as one: U+200B, U+FEFF.
    @inlinable package var isBlank: Bool {
        if value < 0x80 { return value == 0x20 || value == 0x0A || value == 0x09 }
        return isWideBlank
    }

    @usableFromInline package var isWideBlank: Bool {
        switch value {
        case 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// A letter, or a mark that belongs to one.
    @inlinable package var isLetter: Bool {
        if value < 0x80 { return (value | 0x20) &- 0x61 < 26 }
        return isLetterBeyondASCII
    }

    @usableFromInline package var isLetterBeyondASCII: Bool { properties.isAlphabetic || isCombiningMark }

    /// A letter, a digit or a mark: what words are made of.
    @inlinable package var isWordPart: Bool {
        if value < 0x80 { return (value | 0x20) &- 0x61 < 26 || value &- 0x30 < 10 }
        return isWordPartBeyondASCII
    }

    @usableFromInline package var isWordPartBeyondASCII: Bool {
        switch value {
        // What stands in nearly every article.
        case 0xE0...0xF6, 0xF8...0xFF, 0x430...0x44F: true
        case 0x2010...0x2027, 0x2030...0x205E, 0x80...0xA0, 0xAB, 0xBB: false
        default: isLetter || properties.numericType != nil
        }
    }

    /// A digit of ASCII.
    @inlinable package var isDigit: Bool {
        value >= 0x30 && value <= 0x39
    }

    @inlinable package var isUppercase: Bool {
        if value < 0x80 { return value &- 0x41 < 26 }
        return isUppercaseBeyondASCII
    }

    @usableFromInline package var isUppercaseBeyondASCII: Bool {
        properties.isUppercase || properties.generalCategory == .titlecaseLetter
    }

    @inlinable package var isLowercase: Bool {
        if value < 0x80 { return value &- 0x61 < 26 }
        return properties.isLowercase
    }

    /// `'` and `’`, which stand inside words.
    package var isApostrophe: Bool {
        value == 0x27 || value == 0x2019
    }

    /// Hyphens, breaking or not.
    package var isHyphen: Bool {
        value == 0x2D || value == 0x2010 || value == 0x2011
    }

    /// Dashes, which stand between words.
    package var isDash: Bool {
        (0x2012...0x2015).contains(value)
    }

    /// What ends a sentence.
    package var isStop: Bool {
        switch self {
        case ".", "!", "?", "…", "。", "！", "？": true
        default: false
        }
    }

    /// What may stand between the end of a sentence and the blank after it: closing marks and brackets.
    package var isClosing: Bool {
        switch self {
        case "\"", "'", "”", "’", "“", "‘", "»", "›", "«", "」", "』", ")", "]", "}": true
        default: false
        }
    }

    private var isCombiningMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
