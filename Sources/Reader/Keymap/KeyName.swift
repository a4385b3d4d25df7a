package import Screen

extension Key {
    /// Its name in keymap files and in help: `j`, `<Tab>`, `<C-x>`, `<lt>`.
    ///
    /// Every key has one that is safe to show, also a key that no keymap file may name.
    package var name: String {
        let held = Modifiers.written.filter { modifiers.contains($0.modifier) }.map { "\($0.letter)-" }.joined()
        if case .character(let scalar) = code, held.isEmpty, scalar.isVisibleAlone, scalar != "<" {
            return String(scalar)
        }
        return "<\(held)\(code.nameInside)>"
    }

    /// The name of a sequence: `]q`, `<C-w>h`.
    package static func name(of keys: [Key]) -> String {
        keys.map(\.name).joined()
    }

    /// Whether the key types a character where text is typed.
    package var isPlainCharacter: Bool {
        if case .character = code { modifiers.isEmpty } else { false }
    }
}

extension Key.Modifiers {
    /// The modifiers in the order in which a name lists them, with their letters.
    static let written: [(letter: Character, modifier: Key.Modifiers)] = [
        ("C", .control), ("A", .alt), ("S", .shift),
    ]

    /// The modifier that a letter stands for; `M` (meta) is what many files call Alt.
    static func named(_ letter: Unicode.Scalar) -> Key.Modifiers? {
        switch letter {
        case "C", "c": .control
        case "A", "a", "M", "m": .alt
        case "S", "s": .shift
        default: nil
        }
    }
}

extension Key.Code {
    /// The names between angle brackets. The first name of a key is the one that is written; the others are read,
    /// because people bring them from vim and readline.
    static let names: [(name: String, code: Key.Code)] = [
        ("Tab", .tab), ("Enter", .enter), ("Esc", .escape), ("Space", .character(" ")), ("BS", .backspace),
        ("Del", .delete), ("Ins", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
        ("Home", .home), ("End", .end), ("PageUp", .pageUp), ("PageDown", .pageDown), ("lt", .character("<")),
        ("gt", .character(">")), ("CR", .enter), ("Return", .enter), ("Escape", .escape), ("Backspace", .backspace),
        ("Delete", .delete), ("Insert", .insert), ("PgUp", .pageUp), ("PgDn", .pageDown), ("PgDown", .pageDown),
    ]

    /// The function keys that a name can say.
    static let functionNumbers = 1...24

    /// The key of a name between angle brackets, in any case.
    init?(nameInside name: String) {
        if let known = Self.names.first(where: { $0.name == name }) {
            self = known.code
            return
        }
        let lowered = name.lowercased()
        if let known = Self.names.first(where: { $0.name.lowercased() == lowered }) {
            self = known.code
        } else if let function = Self.function(named: lowered) ?? Self.scalar(named: lowered) {
            self = function
        } else {
            return nil
        }
    }

    /// What stands between the angle brackets, after the modifiers.
    var nameInside: String {
        if let known = Self.names.first(where: { $0.code == self }) { return known.name }
        switch self {
        case .function(let number): return "F\(number)"
        case .character(let scalar) where scalar.isVisibleAlone: return String(scalar)
        case .character(let scalar): return scalar.codePointName
        case .tab, .enter, .escape, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
            .pageDown:
            preconditionFailure("Every named key is in the table of names.")
        }
    }

    private static func function(named name: String) -> Key.Code? {
        functionNumbers.first { name == "f\($0)" }.map { .function($0) }
    }

    private static func scalar(named name: String) -> Key.Code? {
        guard name.hasPrefix("u+"), name.count <= 8, let value = UInt32(name.dropFirst(2), radix: 16) else {
            return nil
        }
        return Unicode.Scalar(value).map { .character($0) }
    }
}

extension Unicode.Scalar {
    /// Whether it can be read where it stands alone: no blank, control, mark or invisible character.
    var isVisibleAlone: Bool {
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
            .paragraphSeparator, .nonspacingMark, .enclosingMark:
            false
        default: !properties.isDefaultIgnorableCodePoint
        }
    }

    /// `U+200B`.
    var codePointName: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
