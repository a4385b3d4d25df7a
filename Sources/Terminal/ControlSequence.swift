import Screen

/// What stands between `ESC [` and the letter that ends it (ECMA-48 §5.4, and xterm's `ctlseqs`).
struct ControlSequence {
    private let prefix: Unicode.Scalar?
    private let parameters: [Int]
    /// What stands between the parameters and the letter: `$` in `ESC [ ? 2026 ; 2 $ y`.
    private let intermediates: [Unicode.Scalar]
    private let final: Unicode.Scalar

    init(_ sequence: [Unicode.Scalar], final: Unicode.Scalar) {
        prefix = sequence.first.flatMap { ("<"..."?").contains($0) ? $0 : nil }
        let last = sequence.lastIndex { !(" "..."/").contains($0) } ?? sequence.endIndex - 1
        intermediates = Array(sequence.dropFirst(last + 1))
        parameters = sequence.prefix(last + 1).drop { ("<"..."?").contains($0) }.split(
            separator: ";", omittingEmptySubsequences: false
        )
        .map { digits in Int(String(String.UnicodeScalarView(digits))) ?? 0 }
        self.final = final
    }

    /// Whether a paste follows.
    var beginsPaste: Bool {
        prefix == nil && final == "~" && parameters == [200]
    }

    /// What the terminal answers by it: the state of a mode, or what kind of terminal it is.
    var answer: TerminalAnswer? {
        guard prefix == "?" else { return nil }
        switch final {
        case "y" where intermediates == ["$"]: return .mode(parameter(0), canBeSet: (1...2).contains(parameter(1)))
        case "c" where intermediates.isEmpty: return .kind
        default: return nil
        }
    }

    /// The event, or nil for what is no key and no mouse: a terminal's answer, a change of focus.
    var event: TerminalEvent? {
        if prefix == "<" { return mouse.map(TerminalEvent.mouse) }
        guard prefix == nil, intermediates.isEmpty else { return nil }
        return key.map(TerminalEvent.key)
    }

    // MARK: Keys

    private var key: Key? {
        switch final {
        case "~": numberedKey
        case "u": Key(code: parameter(0), Key.Modifiers(parameter: parameter(1)))
        case "Z": Key(.tab, .shift)
        default: Key.Code(final: final).map { Key($0, Key.Modifiers(parameter: parameter(1))) }
        }
    }

    private var numberedKey: Key? {
        // What xterm sends with modifyOtherKeys.
        if parameter(0) == 27 { return Key(code: parameter(2), Key.Modifiers(parameter: parameter(1))) }
        return Key.Code(number: parameter(0)).map { Key($0, Key.Modifiers(parameter: parameter(1))) }
    }

    private func parameter(_ index: Int) -> Int {
        index < parameters.count ? parameters[index] : 0
    }

    /// The key that `ESC O` and a letter stand for.
    static func singleShift(_ final: Unicode.Scalar) -> Key? {
        final == "M" ? Key(.enter) : Key.Code(final: final).map { Key($0) }
    }

    // MARK: Mouse

    /// Buttons 0 to 2 with 32 for motion, 64 and 65 for the wheel; cells from 1 (xterm, `SGR_MOUSE`).
    private var mouse: MouseEvent? {
        guard parameters.count == 3 else { return nil }
        let point = Point(column: max(0, parameter(1) - 1), row: max(0, parameter(2) - 1))
        return mouseAction.map { MouseEvent($0, at: point) }
    }

    private var mouseAction: MouseEvent.Action? {
        // Shift, Alt and Control are 4, 8 and 16.
        switch parameter(0) & ~28 {
        case 0: final == "M" ? .press : .release
        case 32: .drag
        case 64: .wheelUp
        case 65: .wheelDown
        default: nil
        }
    }
}
