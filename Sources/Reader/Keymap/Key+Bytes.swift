internal import Screen

// What the bytes of a terminal can say. A control key is sent as its character's code minus 64 (ECMA-48), so that
// Ctrl-I is Tab; Shift is not sent at all where it changes the character; Alt is an Escape before the key.

extension Key {
    /// Why a keymap file may not name this key; nil when it may.
    func problemInFiles(written name: String) -> KeyNameProblem.Kind? {
        if case .character(let scalar) = code { return problem(of: scalar, written: name) }
        if let other = sentInstead { return .sameKey(name, as: other.name) }
        return nil
    }

    /// The same key as a terminal reports it: control knows no capitals.
    var settled: Key {
        guard case .character(let scalar) = code, modifiers.contains(.control) else { return self }
        return Key(.character(scalar.loweredLetter), modifiers)
    }

    /// The key that a terminal cannot tell from this one, for keys with a name.
    private var sentInstead: Key? {
        let lost: Modifiers
        switch code {
        case .tab: lost = .control
        case .enter, .backspace: lost = [.control, .shift]
        case .escape: lost = [.control, .shift, .alt]
        case .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .function, .character:
            lost = []
        }
        return modifiers.isDisjoint(with: lost) ? nil : Key(code, modifiers.subtracting(lost))
    }

    private func problem(of scalar: Unicode.Scalar, written name: String) -> KeyNameProblem.Kind? {
        if let code = Code(control: scalar.value) {
            return .sameKey(name, as: Key(code, modifiers.subtracting(.control)).name)
        }
        if modifiers.contains(.shift) { return problemWithShift(of: scalar, written: name) }
        if modifiers.contains(.control) { return problemWithControl(of: scalar.loweredLetter, written: name) }
        if scalar.properties.generalCategory == .control { return .notSent(name) }
        let startsSequence = scalar == "[" || scalar == "O"
        return modifiers.contains(.alt) && startsSequence ? .startsOtherKeys(name) : nil
    }

    private func problemWithShift(of scalar: Unicode.Scalar, written name: String) -> KeyNameProblem.Kind {
        let rest = modifiers.subtracting(.shift)
        let capital = scalar.properties.uppercaseMapping.unicodeScalars
        if rest.contains(.control) || scalar == " " { return .sameKey(name, as: Key(code, rest).settled.name) }
        guard scalar.properties.isAlphabetic, capital.count == 1, let capital = capital.first else {
            return .notSent(name)
        }
        return .sameKey(name, as: Key(.character(capital), rest).name)
    }

    private func problemWithControl(of scalar: Unicode.Scalar, written name: String) -> KeyNameProblem.Kind? {
        let rest = modifiers.subtracting(.control)
        switch scalar {
        case "i", "m", "h", "[":
            return Code(control: scalar.value & 0x1F).map { .sameKey(name, as: Key($0, rest).name) }
        case "?": return .sameKey(name, as: Key(.backspace, rest).name)
        case "@": return .sameKey(name, as: Key(.character(" "), modifiers).name)
        case "/": return .sameKey(name, as: Key(.character("_"), modifiers).name)
        case "a"..."z", " ", "\\", "]", "^", "_": return nil
        default: return .notSent(name)
        }
    }
}

extension Key.Code {
    /// The key that a control code is; nil for the codes that are no key of their own. The Backspace key sends one of
    /// two codes, by the terminal's setting.
    fileprivate init?(control code: UInt32) {
        switch code {
        case 0x08, 0x7F: self = .backspace
        case 0x09: self = .tab
        case 0x0D: self = .enter
        case 0x1B: self = .escape
        default: return nil
        }
    }
}

extension Unicode.Scalar {
    /// The small letter of an ASCII capital; anything else as it is.
    fileprivate var loweredLetter: Unicode.Scalar {
        guard ("A"..."Z").contains(self) else { return self }
        return Unicode.Scalar(UInt8(value) + 32)
    }
}
