import CUchardet

/// The encoding that bytes of an old program are most likely in, as uchardet sees it.
enum CharsetGuess {
    /// So much is looked at, in bytes.
    private static let reach = 1 << 20
    /// With fewer bytes above 127 there is nothing to go by in a text of Latin letters.
    private static let fewestSigns = 8

    /// What bytes that are not UTF-8 are read as.
    ///
    /// A name or two with an accent could be anything Western, so that short texts are Windows-1252, unless most of their
    /// letters are of another script.
    static func encoding(of bytes: UnsafeRawBufferPointer) -> TextEncoding {
        let sample = UnsafeRawBufferPointer(rebasing: bytes.prefix(reach))
        let high = sample.count { $0 >= 0x80 }
        let letters = sample.count { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
        guard high >= fewestSigns || high > letters, let name = name(of: sample) else { return .windows1252 }
        return TextEncoding.named(refined(name, sample)) ?? .windows1252
    }

    /// Whether seven-bit bytes switch to another script with escapes, which is no UTF-8 although every byte of it is.
    static func isEscaped(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let sample = UnsafeRawBufferPointer(rebasing: bytes.prefix(reach))
        guard let escape = sample.firstIndex(of: 0x1B), escape + 2 < sample.count else { return false }
        return sample[escape + 1] == UInt8(ascii: "$") && name(of: sample) == "ISO-2022-JP"
    }

    /// What uchardet calls the encoding; nil where it has no idea.
    private static func name(of bytes: UnsafeRawBufferPointer) -> String? {
        guard let detector = uchardet_new() else { return nil }
        defer { uchardet_delete(detector) }
        let text = bytes.bindMemory(to: CChar.self)
        guard uchardet_handle_data(detector, text.baseAddress, text.count) == 0 else { return nil }
        uchardet_data_end(detector)
        guard let name = uchardet_get_charset(detector) else { return nil }
        let found = String(cString: name)
        return found.isEmpty ? nil : found
    }

    /// Charsets that differ in a few places which decide between them: where an ISO charset has no signs Windows has
    /// quotation marks and dashes, and where the Russian KOI8 has lines the Ukrainian one has letters.
    private static func refined(_ name: String, _ sample: UnsafeRawBufferPointer) -> String {
        switch name {
        case "KOI8-R" where sample.contains { [0xA4, 0xA6, 0xA7, 0xAD, 0xB4, 0xB6, 0xB7, 0xBD].contains($0) }: "KOI8-U"
        case let iso where iso.hasPrefix("ISO-8859-") && sample.contains { (0x80..<0xA0).contains($0) }:
            windows[iso] ?? iso
        default: name
        }
    }

    private static let windows = [
        "ISO-8859-2": "Windows-1250", "ISO-8859-5": "Windows-1251", "ISO-8859-6": "Windows-1256",
        "ISO-8859-7": "Windows-1253", "ISO-8859-8": "Windows-1255", "ISO-8859-13": "Windows-1257",
        "ISO-8859-15": "Windows-1252",
    ]
}
