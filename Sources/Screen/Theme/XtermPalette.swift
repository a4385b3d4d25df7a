/// The 256 colors of xterm, as it has them from the factory (`256colres.h`, `XTerm-col.ad`).
package enum XtermPalette {
    /// The eight that every terminal with colors has.
    static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

    /// The first sixteen, whose shades are mostly the person's own choice.
    private static let basic = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]

    private static let steps = [0, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]

    /// The color of a number from 0 to 255.
    package static func color(_ number: Int) -> RGB {
        switch number {
        case ..<16: return RGB(basic[max(0, number)])
        case ..<232:
            let index = number - 16
            return RGB(steps[index / 36] << 16 | steps[index / 6 % 6] << 8 | steps[index % 6])
        default: return RGB((8 + 10 * (min(number, 255) - 232)) * 0x010101)
        }
    }

    /// The number in a range whose color is nearest.
    static func nearest(to color: RGB, in numbers: Range<Int>) -> Int {
        numbers.min { Self.color($0).distance(to: color) < Self.color($1).distance(to: color) } ?? 0
    }
}
