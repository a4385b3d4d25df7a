import CUtf8proc

/// What a scalar does to the tokens of a text.
struct TokenScalar {
    /// The part that it plays.
    enum Role: UInt8 {
        /// Ends a word and is in none.
        case blank
        case lineBreak
        /// Part of a word.
        case letter
        /// A word by itself: an ideograph, or a letter of a script that writes no spaces.
        case lone
        /// An accent: part of what stands before it.
        case accent
        /// Neither seen nor said: soft hyphen, joiners, directions.
        case nothing
        case apostrophe
        case quote
        case dash
        case stop
        case mark
    }

    let role: Role
    /// What it is compared by.
    let key: UInt32
    /// What else it decomposes to: the accents of a letter, the rest of a ligature.
    let rest: [UInt32]
    /// How much it says; see ``TextToken/weight``.
    let weight: Int32

    /// The scalars of ASCII, which most of a text is.
    static let ascii: [TokenScalar] = (0..<0x80).map { TokenScalar($0) }

    /// What a scalar is.
    init(_ value: UInt32) {
        role = Self.role(of: value)
        weight = role == .letter ? 1 : role == .lone ? 3 : 0
        let folded = Self.style(of: role).map { [$0] } ?? Self.folding.fold(value)
        key = folded.first ?? value
        rest = Array(folded.dropFirst())
    }

    /// The one scalar that all quotation marks, apostrophes or dashes are taken for.
    private static func style(of role: Role) -> UInt32? {
        switch role {
        case .quote: 0x22
        case .apostrophe: 0x27
        case .dash: 0x2D
        case .blank, .lineBreak, .letter, .lone, .accent, .nothing, .stop, .mark: nil
        }
    }

    private static let folding = ScalarFolding([.letterCase, .compatibility])

    private static func role(of value: UInt32) -> Role {
        switch value {
        case 0x0A, 0x0D, 0x2028, 0x2029: .lineBreak
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0x180E, 0x640: .nothing
        case 0x27, 0x2018, 0x2019, 0x201B, 0x2BC, 0x2032, 0x60, 0xB4: .apostrophe
        case 0x22, 0xAB, 0xBB, 0x201A, 0x201C...0x201F, 0x2033, 0x2039, 0x203A, 0x300C...0x300F, 0x301D...0x301F: .quote
        case 0x2D, 0x2010...0x2015, 0x2212: .dash
        case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x61F, 0x6D4, 0x964: .stop
        case 0xFFFD: .lone
        default: role(byCategoryOf: value)
        }
    }

    private static func role(byCategoryOf value: UInt32) -> Role {
        guard let scalar = Unicode.Scalar(value) else { return .mark }
        if scalar.isBlank { return .blank }
        let category = utf8proc_category(Int32(bitPattern: value))
        switch category {
        case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC, UTF8PROC_CATEGORY_ME: return .accent
        case UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LL, UTF8PROC_CATEGORY_LT, UTF8PROC_CATEGORY_LM,
            UTF8PROC_CATEGORY_LO, UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NL, UTF8PROC_CATEGORY_NO:
            return writesNoSpaces(value) ? .lone : .letter
        case UTF8PROC_CATEGORY_CC, UTF8PROC_CATEGORY_CF: return value < 0x20 ? .blank : .nothing
        // A skin tone belongs to the emoji before it.
        default: return (0x1F3FB...0x1F3FF).contains(value) ? .accent : .mark
        }
    }

    /// Ideographs, kana, and the letters of Thai, Lao, Burmese and Khmer.
    private static func writesNoSpaces(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x2FDF, 0x3005...0x3007, 0x3040...0x30FF,
            0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
