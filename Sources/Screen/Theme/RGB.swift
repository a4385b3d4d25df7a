/// A color as the light of three lamps, 0 to 255 each.
package struct RGB: Hashable, Sendable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// A color as `0xRRGGBB`.
    package init(_ value: Int) {
        self.init(
            red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
            blue: UInt8(truncatingIfNeeded: value))
    }

    /// `0xRRGGBB`.
    package var value: Int { Int(red) << 16 | Int(green) << 8 | Int(blue) }

    /// How well one is read on the other: 1 for not at all, 21 for black on white (WCAG 2.2, contrast ratio).
    package func contrast(with other: RGB) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// WCAG 2.2, relative luminance: 0 for black, 1 for white.
    private var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    private static func linear(_ lamp: UInt8) -> Double {
        let share = Double(lamp) / 255
        return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
    }

    /// To the power of 2.4 without a mathematical library, which this room does not have: x² · x^⅖, the root by Newton.
    private static func power(_ x: Double) -> Double {
        var root = x
        for _ in 0..<60 { root -= (root - x * x / (root * root * root * root)) / 5 }
        return x * x * root
    }

    /// How far apart two colors are, for finding the nearest.
    func distance(to other: RGB) -> Int {
        let red = Int(red) - Int(other.red), green = Int(green) - Int(other.green)
        let blue = Int(blue) - Int(other.blue)
        return 2 * red * red + 4 * green * green + 3 * blue * blue
    }
}
