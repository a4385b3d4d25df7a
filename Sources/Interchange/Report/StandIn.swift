internal import Prose

extension Unicode.Scalar {
    /// What a text for people shows in the place of a scalar that is seen as nothing, that turns the direction of what stands
    /// around it, or that no file may hold; nil for all others. Line breaks and tabs are blanks.
    var standIn: String? {
        switch value {
        case 0x09, 0x0A, 0x0D: " "
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: Glyph.visible(String(self))
        case let value where value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value): "\u{FFFD}"
        default: nil
        }
    }
}
