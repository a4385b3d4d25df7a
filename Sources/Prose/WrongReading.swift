/// An encoding of one byte a letter, in which programs read what was UTF-8, and then save what they saw.
package enum WrongReading: String, Hashable, Sendable, CaseIterable {
    /// Latin-1 is read as it, too.
    case windows1252 = "Windows-1252"
    case windows1251 = "Windows-1251"
    case koi8 = "KOI8-R"
    case macintosh = "Macintosh"

    /// What each scalar was read from.
    var table: ByteTable {
        switch self {
        case .windows1252: ByteTable(bytes: Self.windows1252Bytes, lost: nil)
        case .windows1251: ByteTable(bytes: Self.windows1251Bytes, lost: 0x98)
        case .koi8: ByteTable(bytes: Self.koi8Bytes, lost: nil)
        case .macintosh: ByteTable(bytes: Self.macintoshBytes, lost: nil)
        }
    }

    /// The bytes from 0x80 on, by the scalars that were read for them.
    struct ByteTable {
        let bytes: [UInt8]
        /// The one byte that the encoding has nothing for; nil where there are none or several, so that nobody knows any more
        /// which of them was thrown away.
        let lost: UInt8?

        /// Stands for a byte that was thrown away.
        static let thrownAway: UInt16 = 0x100

        /// The byte that a scalar was read from, 0x80 and above; 0 where it stands for none of them.
        @inline(__always)
        func byte(of scalar: UInt32) -> UInt16 {
            if Int(scalar) < WrongReading.reach { return UInt16(bytes[Int(scalar)]) }
            return scalar == 0xFFFD ? lost.map { UInt16($0) } ?? Self.thrownAway : 0
        }
    }

    /// The scalars with a byte are below, but for four of the Macintosh, which UTF-8 hardly ever leads to.
    private static let reach = 0x25A4

    /// By scalar. What has no byte in an encoding of Windows came through as the control character of that number.
    private static func bytes(of upper: String, hasControls: Bool) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: reach)
        if hasControls { for value in 0x80..<0xA0 { bytes[value] = UInt8(value) } }
        for (index, scalar) in upper.unicodeScalars.enumerated() where Int(scalar.value) < reach {
            bytes[Int(scalar.value)] = UInt8(truncatingIfNeeded: 0x80 + index)
        }
        return bytes
    }

    private static let windows1252Bytes = bytes(
        of: """
            €\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ\
            \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
            ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
            àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ
            """, hasControls: true)
    private static let windows1251Bytes = bytes(
        of: """
            ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\
            \u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї\
            АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ\
            абвгдежзийклмнопрстуфхцчшщъыьэюя
            """, hasControls: true)
    private static let koi8Bytes = bytes(
        of: """
            ─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷\
            ═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©\
            юабцдефгхийклмнопярстужвьызшэщчъ\
            ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ
            """, hasControls: false)
    private static let macintoshBytes = bytes(
        of: """
            ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü\
            †°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
            ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ\
            ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ
            """, hasControls: false)
}
