import CNcurses
import Screen

/// A theme in the attributes and pairs of the terminal that ncurses has been started on.
struct Painter {
    /// What ncurses is told about a cell.
    struct Look: Hashable {
        var attributes: attr_t
        var pair: CInt = 0
    }

    /// A pair of colors as ncurses numbers them; -1 for the terminal's own.
    private struct Pair: Hashable {
        let foreground: CInt
        let background: CInt

        static let own = Pair(foreground: -1, background: -1)
    }

    private let looks: [Look]
    private let depth: ColorDepth
    /// The pairs that ncurses was told of, by their numbers.
    private var pairs: [Pair]

    /// The theme, with as many of its colors as the terminal has. A theme without colors does not even tell ncurses that
    /// there are any, so that it never sends one (no-color.org).
    init(_ theme: Theme) {
        let depth = theme.hasColor ? Self.depth : .none
        // ncurses keeps pair 0 for the terminal's own colors.
        var pairs = [Pair.own]
        var looks: [Look] = []
        for role in Role.allCases {
            let shown = theme[role].shown(in: depth)
            let pair = Pair(
                foreground: Self.number(shown.foreground, depth), background: Self.number(shown.background, depth))
            let index = pairs.firstIndex(of: pair) ?? pairs.count
            if index == pairs.count { pairs.append(pair) }
            looks.append(Look(attributes: Self.attributes(shown.attributes), pair: CInt(index)))
        }
        for (index, pair) in pairs.enumerated().dropFirst() {
            curses_set_pair(CInt(index), pair.foreground, pair.background)
        }
        self.looks = looks
        self.depth = depth
        self.pairs = pairs
    }

    /// Role, emphasis and tint together.
    mutating func look(of style: Style) -> Look {
        var look = looks[Int(style.role.rawValue)]
        if !style.emphasis.isEmpty { look.attributes |= Self.attributes(style.emphasis) }
        if let tint = style.tint { look.pair = pair(of: tint, insteadOf: look.pair) }
        return look
    }

    /// The pair with another foreground; the same one where the terminal has no color or no more pairs.
    private mutating func pair(of tint: RGB, insteadOf plain: CInt) -> CInt {
        guard depth != .none else { return plain }
        let foreground = Self.number(ColorChoice([.rgb(tint)]).color(in: depth), depth)
        let pair = Pair(foreground: foreground, background: pairs[Int(plain)].background)
        if let known = pairs.firstIndex(of: pair) { return CInt(known) }
        guard pairs.count < Int(curses_pairs()) else { return plain }
        curses_set_pair(CInt(pairs.count), pair.foreground, pair.background)
        pairs.append(pair)
        return CInt(pairs.count - 1)
    }

    /// How many colors there are. ncurses is told to use them the first time that somebody wants any.
    private static var depth: ColorDepth {
        curses_keep_palette()
        guard has_colors(), start_color() == OK, use_default_colors() == OK else { return .none }
        return ColorDepth(colors: Int(curses_colors()))
    }

    /// In a palette a color is its number; where colors are direct, all numbers but the first eight are RGB.
    private static func number(_ color: Color, _ depth: ColorDepth) -> CInt {
        switch color {
        case .own: return -1
        case .number(let number) where depth != .direct || number < 8: return CInt(number)
        case .number, .rgb: return color.rgb.map { CInt(max($0.value, 8)) } ?? -1
        }
    }

    private static func attributes(_ emphasis: Emphasis) -> attr_t {
        var attributes = curses_plain
        if emphasis.contains(.bold) { attributes |= curses_bold }
        if emphasis.contains(.underline) { attributes |= curses_underline }
        if emphasis.contains(.reverse) { attributes |= curses_reverse }
        if emphasis.contains(.dim) { attributes |= curses_dim }
        if emphasis.contains(.italic) { attributes |= curses_italic }
        return attributes
    }
}
