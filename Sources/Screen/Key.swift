/// A key as a person presses it.
package struct Key: Hashable, Sendable {
    /// What is on the key cap.
    package enum Code: Hashable, Sendable {
        /// A key that types a character.
        case character(Unicode.Scalar)
        case tab, enter, escape, backspace, delete, insert
        case up, down, left, right, home, end, pageUp, pageDown
        case function(Int)
    }

    /// What is held down with it. Shift is said only where it does not change the character (`<S-Tab>`).
    package struct Modifiers: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        package static let control = Modifiers(rawValue: 1)
        package static let alt = Modifiers(rawValue: 2)
        package static let shift = Modifiers(rawValue: 4)
    }

    package let code: Code
    package let modifiers: Modifiers

    package init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    /// The key that types a character.
    package init(_ character: Unicode.Scalar) {
        self.init(.character(character))
    }
}
