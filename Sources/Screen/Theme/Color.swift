/// One color of a theme.
package enum Color: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case own
    /// A number of xterm's 256; the first 16 have names.
    case number(Int)
    case rgb(RGB)

    /// A color as a theme writes it: `-`, `red`, `bright-red`, `208`, `#ff8700`.
    package init?(_ word: String) {
        if word == "-" {
            self = .own
        } else if let number = Self.names.firstIndex(of: word) {
            self = .number(number)
        } else if let number = Int(word), (0...255).contains(number), word.first != "+" {
            self = .number(number)
        } else if word.first == "#", word.utf8.count == 7, let value = Int(word.dropFirst(), radix: 16), value >= 0 {
            self = .rgb(RGB(value))
        } else {
            return nil
        }
    }

    /// The names of the first 16.
    package static let names = XtermPalette.names + XtermPalette.names.map { "bright-" + $0 }

    /// The color as a theme writes it.
    package var word: String {
        switch self {
        case .own: "-"
        case .number(let number): number < 16 ? Self.names[number] : String(number)
        case .rgb(let color): "#" + String(String(0x1000000 + color.value, radix: 16).dropFirst())
        }
    }

    /// What xterm shows for it; nil for its own.
    package var rgb: RGB? {
        switch self {
        case .own: nil
        case .number(let number): XtermPalette.color(number)
        case .rgb(let color): color
        }
    }
}

/// How many colors a terminal has, and how it numbers them.
package enum ColorDepth: Hashable, Sendable, CaseIterable {
    case none, eight, sixteen, indexed, direct

    /// The depth of a terminal with so many colors. Of 88, only the first 16 are those of the 256.
    package init(colors: Int) {
        switch colors {
        case ..<8: self = .none
        case ..<16: self = .eight
        case ..<256: self = .sixteen
        case 256: self = .indexed
        default: self = .direct
        }
    }
}

/// A color and what stands in for it where there are fewer of them: `#008787/30/cyan`.
package struct ColorChoice: Hashable, Sendable {
    /// At least one, the richest first.
    package let colors: [Color]

    package init(_ colors: [Color]) {
        self.colors = colors.isEmpty ? [.own] : colors
    }

    /// The color that a terminal shows: the first that it has, else the nearest to the last that is no color of its own.
    package func color(in depth: ColorDepth) -> Color {
        if depth == .none { return .own }
        if let color = colors.first(where: { $0.isShown(in: depth) }) { return color }
        return colors.last?.nearest(in: depth) ?? .own
    }

    /// The colors as a theme writes them.
    package var word: String { colors.map(\.word).joined(separator: "/") }
}

extension Color {
    fileprivate func isShown(in depth: ColorDepth) -> Bool {
        switch (self, depth) {
        case (.own, _), (_, .direct): true
        case (.number(let number), .eight), (.number(let number), .sixteen): number < 16
        case (.number, .indexed): true
        case (.number, .none), (.rgb, _): false
        }
    }

    fileprivate func nearest(in depth: ColorDepth) -> Color {
        guard let rgb else { return .own }
        switch depth {
        case .none: return .own
        case .eight: return .number(XtermPalette.nearest(to: rgb, in: 0..<8))
        case .sixteen: return .number(XtermPalette.nearest(to: rgb, in: 0..<16))
        // Not among the first 16, whose shades nobody knows.
        case .indexed: return .number(XtermPalette.nearest(to: rgb, in: 16..<256))
        case .direct: return .rgb(rgb)
        }
    }
}
