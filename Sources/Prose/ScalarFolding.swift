import CUtf8proc

/// Makes scalars alike that a person who searches means to be alike.
struct ScalarFolding {
    /// What is left out of account.
    struct Options: OptionSet {
        let rawValue: Int

        /// Nothing but whether letter and accent are one scalar or two.
        static let decomposed = Options([])
        /// Capitals.
        static let letterCase = Options(rawValue: 1)
        /// Accents.
        static let accents = Options(rawValue: 2)
        /// The styles of quotation marks, apostrophes, dashes and blanks.
        static let typography = Options(rawValue: 4)
        /// Ligatures, full widths and other forms of the same letters (Unicode's compatibility decomposition).
        static let compatibility = Options(rawValue: 8)
    }

    private let options: Options

    init(_ options: Options) {
        self.options = options
    }

    /// The folding that a pattern asks for by what it holds.
    init(for pattern: SearchPattern) {
        var options = Options.decomposed
        if !pattern.isCaseSensitive { options.insert(.letterCase) }
        if !pattern.isAccentSensitive { options.insert(.accents) }
        if pattern.text.unicodeScalars.allSatisfy({ Self.plainStyle(of: $0.value) == nil }) {
            options.insert(.typography)
        }
        self.options = options
    }

    /// A string, folded.
    func fold(_ string: String) -> [UInt32] {
        string.unicodeScalars.flatMap { fold($0.value) }
    }

    /// A scalar of ASCII, folded.
    @inline(__always)
    func foldASCII(_ value: UInt32) -> UInt32 {
        if value == 0x0A, options.contains(.typography) { return 0x20 }
        return value >= 0x41 && value <= 0x5A && options.contains(.letterCase) ? value | 0x20 : value
    }

    /// A scalar, folded: no scalar (a mark that does not count), one, or a few (ß is ss).
    func fold(_ value: UInt32) -> [UInt32] {
        if value < 0x80 { return [foldASCII(value)] }
        if options.contains(.typography), let plain = Self.plainStyle(of: value) { return [plain] }
        return decompose(value)
    }

    /// Whether a scalar is an accent or another mark on the one before it.
    static func isMark(_ value: UInt32) -> Bool {
        guard value >= 0x300 else { return false }
        let category = utf8proc_category(Int32(bitPattern: value))
        return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME
    }

    private func decompose(_ value: UInt32) -> [UInt32] {
        var flags = UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_STABLE.rawValue
        if options.contains(.letterCase) { flags |= UTF8PROC_CASEFOLD.rawValue }
        if options.contains(.accents) { flags |= UTF8PROC_STRIPMARK.rawValue }
        if options.contains(.compatibility) { flags |= UTF8PROC_COMPAT.rawValue }
        var boundary: Int32 = 0
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.longest) { buffer in
            let count = utf8proc_decompose_char(
                Int32(bitPattern: value), buffer.baseAddress, Self.longest, utf8proc_option_t(flags), &boundary)
            guard count >= 0, count <= Self.longest else { return [value] }
            return buffer.prefix(count).map { UInt32(bitPattern: $0) }
        }
    }

    /// The most scalars that one decomposes to (Unicode stability policy: 18).
    private static let longest = 18

    /// The scalar of a keyboard for a mark, dash or blank of a typesetter; nil for everything else.
    private static func plainStyle(of value: UInt32) -> UInt32? {
        switch value {
        case 0x2018...0x201B, 0x2032, 0x2BC: 0x27
        case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: 0x22
        case 0x2010...0x2015, 0x2212: 0x2D
        case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: 0x20
        default: nil
        }
    }
}

extension ArraySlice<Unicode.Scalar> {
    /// The same with each letter and its accents as one scalar, where there is one (normalization form C).
    package var composed: [Unicode.Scalar] {
        var values = map { Int32(bitPattern: $0.value) }
        let count = values.withUnsafeMutableBufferPointer { buffer in
            utf8proc_normalize_utf32(
                buffer.baseAddress, buffer.count,
                utf8proc_option_t(UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue))
        }
        guard count >= 0 else { return Array(self) }
        return values.prefix(count).compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
    }
}
