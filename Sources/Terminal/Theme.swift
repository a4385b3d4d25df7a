import CNcurses
import Screen

/// How roles look: the only place that knows of colors.
///
/// The terminal's own foreground and background stay, so that it looks right on dark and on light. Colors are few and
/// from the middle of the palette, readable on both, and never the only sign.
struct Theme {
    /// A color in each of the palettes that terminals have.
    private struct Tone {
        /// Of the eight, whose shades are the person's own choice; -1 for the terminal's own foreground.
        let basic: CInt
        /// Of the 256 of xterm.
        let indexed: CInt
        let rgb: CInt
    }

    private enum Hue: CInt, CaseIterable {
        // Also the numbers of the pairs; ncurses keeps 0.
        case speech = 1
        case good, bad, mixed, quiet, hit

        /// At least 4:1 against black and against white where the palette is xterm's, but for the background of a hit.
        var tone: Tone {
            switch self {
            case .speech: Tone(basic: COLOR_CYAN, indexed: 30, rgb: 0x008787)
            case .good: Tone(basic: COLOR_GREEN, indexed: 28, rgb: 0x008700)
            case .bad: Tone(basic: COLOR_RED, indexed: 160, rgb: 0xD70000)
            case .mixed: Tone(basic: COLOR_MAGENTA, indexed: 133, rgb: 0xAF5FAF)
            case .quiet: Tone(basic: -1, indexed: 243, rgb: 0x767676)
            case .hit: Tone(basic: COLOR_YELLOW, indexed: 179, rgb: 0xD7AF5F)
            }
        }
    }

    /// What ncurses is told about a cell.
    struct Look: Hashable {
        var attributes: attr_t
        var pair: CInt = 0
    }

    private let hasColor: Bool
    private let looks: [Look]

    /// The theme for the terminal that ncurses has been started on. With `NO_COLOR` ncurses is not even told that there
    /// are any, so that it never sends one (no-color.org).
    init(wantsColor: Bool) {
        curses_keep_palette()
        let hasColor = wantsColor && has_colors() && start_color() == OK && use_default_colors() == OK
        self.hasColor = hasColor
        if hasColor { Self.makePairs() }
        looks = Role.allCases.map { Self.look(of: $0, hasColor: hasColor) }
    }

    /// Role and emphasis together.
    func look(of style: Style) -> Look {
        var look = looks[Int(style.role.rawValue)]
        if style.emphasis.isEmpty { return look }
        if style.emphasis.contains(.bold) { look.attributes |= curses_bold }
        if style.emphasis.contains(.underline) { look.attributes |= curses_underline }
        if style.emphasis.contains(.reverse) { look.attributes |= curses_reverse }
        if style.emphasis.contains(.dim) { look.attributes |= curses_dim }
        return look
    }

    private static func makePairs() {
        let colors = curses_colors()
        for hue in Hue.allCases {
            let tone = hue.tone
            let color = colors > 256 ? tone.rgb : colors == 256 ? tone.indexed : tone.basic
            // A bold 0 would be gray in many terminals; 16 is the black that stays black.
            let black: CInt = colors == 256 ? 16 : COLOR_BLACK
            curses_set_pair(hue.rawValue, hue == .hit ? black : color, hue == .hit ? color : -1)
        }
    }

    private static func look(of role: Role, hasColor: Bool) -> Look {
        func colored(_ hue: Hue, _ attributes: attr_t = curses_plain, without plain: attr_t? = nil) -> Look {
            hasColor ? Look(attributes: attributes, pair: hue.rawValue) : Look(attributes: plain ?? attributes)
        }
        // Not every terminal dims its own foreground (xterm does not), so a gray is better where there is one.
        let hasGray = hasColor && curses_colors() >= 256
        switch role {
        case .text, .title, .value, .neutral, .prompt: return Look(attributes: curses_plain)
        case .quotation: return colored(.speech, curses_underline)
        case .overlap: return colored(.mixed, curses_underline | curses_italic)
        case .candidate: return colored(.speech)
        case .actor, .focusedTitle, .key: return Look(attributes: curses_bold)
        case .name: return Look(attributes: curses_italic)
        case .scare, .boilerplate, .border, .label, .ghost, .muted:
            return hasGray ? colored(.quiet) : Look(attributes: curses_dim)
        case .foreign, .selection, .currentRow, .status, .good: return Look(attributes: curses_reverse)
        case .notice: return Look(attributes: curses_reverse | curses_bold)
        case .warning: return colored(.bad, curses_reverse | curses_bold)
        case .match: return colored(.hit, without: curses_underline | curses_bold)
        case .currentMatch: return colored(.hit, curses_bold | curses_underline, without: curses_reverse | curses_bold)
        case .support: return colored(.good)
        case .oppose: return colored(.bad)
        case .mixed: return colored(.mixed)
        }
    }
}
