import CNcurses
import Screen

extension Key {
    /// The key of one of ncurses' codes, or nil for what is no key of ours.
    init?(curses code: CInt) {
        let first = curses_key_f(1), last = curses_key_f(60)
        if let key = Self.named[code] {
            self = key
        } else if (first...last).contains(code) {
            self = Self.function(Int(code - first))
        } else if code > KEY_MAX, let name = keyname(code), let key = Self(extended: String(cString: name)) {
            self = key
        } else {
            return nil
        }
    }

    private static let named: [CInt: Key] = [
        KEY_UP: Key(.up), KEY_DOWN: Key(.down), KEY_LEFT: Key(.left), KEY_RIGHT: Key(.right),
        KEY_HOME: Key(.home), KEY_END: Key(.end), KEY_PPAGE: Key(.pageUp), KEY_NPAGE: Key(.pageDown),
        KEY_IC: Key(.insert), KEY_DC: Key(.delete), KEY_BACKSPACE: Key(.backspace), KEY_ENTER: Key(.enter),
        KEY_BTAB: Key(.tab, .shift), KEY_SR: Key(.up, .shift), KEY_SF: Key(.down, .shift),
        KEY_SLEFT: Key(.left, .shift), KEY_SRIGHT: Key(.right, .shift), KEY_SHOME: Key(.home, .shift),
        KEY_SEND: Key(.end, .shift), KEY_SPREVIOUS: Key(.pageUp, .shift), KEY_SNEXT: Key(.pageDown, .shift),
        KEY_SDC: Key(.delete, .shift), KEY_SIC: Key(.insert, .shift),
        KEY_A1: Key(.home), KEY_A3: Key(.pageUp), KEY_C1: Key(.end), KEY_C3: Key(.pageDown),
    ]

    /// Terminal descriptions number function keys on through what is held down, twelve each.
    private static func function(_ index: Int) -> Key {
        let held: [Modifiers] = [[], .shift, .control, [.control, .shift], .alt]
        return Key(.function(index % 12 + 1), held[index / 12])
    }

    /// A capability that terminfo has no code for, such as `kUP5`: a key, and xterm's number of what is held down.
    private init?(extended name: String) {
        guard let digit = name.last?.wholeNumberValue, let code = Self.extended[String(name.dropLast())] else {
            return nil
        }
        self.init(code, Modifiers(parameter: digit))
    }

    private static let extended: [String: Code] = [
        "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
        "kPRV": .pageUp, "kNXT": .pageDown, "kIC": .insert, "kDC": .delete,
    ]
}
