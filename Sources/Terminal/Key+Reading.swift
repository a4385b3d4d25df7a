import Screen

extension Key {
    /// The key that sends a character by itself. Control characters are the letter that they are named after.
    init?(typed scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x00: self.init(.character(" "), .control)
        case 0x08, 0x7F: self.init(.backspace)
        case 0x09: self.init(.tab)
        case 0x0D: self.init(.enter)
        case 0x1B: self.init(.escape)
        case 0x01...0x1A: self.init(.character(Self.shifted(scalar, by: 0x60)), .control)
        case 0x1C...0x1F: self.init(.character(Self.shifted(scalar, by: 0x40)), .control)
        case 0x80...0x9F: return nil
        default: self.init(scalar)
        }
    }

    /// The key of a scalar value that a terminal names beside what is held down with it.
    init?(code: Int, _ modifiers: Modifiers) {
        guard let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value), value > 0 else { return nil }
        guard let key = Key(typed: scalar) else { return nil }
        if case .character = key.code {
            // Shift is in the character already.
            self = key.with(modifiers.subtracting(.shift))
        } else {
            self = key.with(modifiers)
        }
    }

    /// The same key with more held down.
    func with(_ more: Modifiers) -> Key {
        Key(code, modifiers.union(more))
    }

    private static func shifted(_ scalar: Unicode.Scalar, by offset: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(scalar.value + offset) ?? scalar
    }
}

extension Key.Modifiers {
    /// One more than the sum of Shift 1, Alt 2 and Control 4, as xterm and its likes send it. 0 and 1 say nothing.
    init(parameter: Int) {
        let bits = max(0, parameter - 1)
        self = []
        if bits & 1 != 0 { insert(.shift) }
        if bits & 2 != 0 { insert(.alt) }
        if bits & 4 != 0 { insert(.control) }
    }
}

extension Key.Code {
    /// The keys that end a sequence with a letter of their own.
    init?(final: Unicode.Scalar) {
        switch final {
        case "A": self = .up
        case "B": self = .down
        case "C": self = .right
        case "D": self = .left
        case "F": self = .end
        case "H": self = .home
        case "P": self = .function(1)
        case "Q": self = .function(2)
        case "R": self = .function(3)
        case "S": self = .function(4)
        default: return nil
        }
    }

    /// The keys that the DEC VT220 and its followers number.
    init?(number: Int) {
        switch number {
        case 1, 7: self = .home
        case 2: self = .insert
        case 3: self = .delete
        case 4, 8: self = .end
        case 5: self = .pageUp
        case 6: self = .pageDown
        case 11...15: self = .function(number - 10)
        case 17...21: self = .function(number - 11)
        case 23, 24: self = .function(number - 12)
        default: return nil
        }
    }
}
