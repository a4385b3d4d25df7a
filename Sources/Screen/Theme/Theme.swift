/// How roles look.
///
/// The terminal's own foreground and background stay, so that it looks right on dark and on light; and what a frame says
/// by emphasis stays in every theme, so that nothing is told by color alone.
package struct Theme: Hashable, Sendable {
    /// How a role looks.
    package struct Look: Hashable, Sendable {
        package var foreground = ColorChoice([.own])
        package var background = ColorChoice([.own])
        package var attributes: Emphasis = []
        /// What holds instead where the colors cannot be shown; nil for the same.
        package var attributesWithoutColor: Emphasis?

        package init() {}

        /// What a terminal shows.
        package func shown(in depth: ColorDepth) -> Shown {
            var shown = Shown(foreground: foreground.color(in: depth), background: background.color(in: depth))
            // Black that is only as bright as boldness makes it is mostly black on black.
            if depth == .eight, shown.foreground == Self.gray { shown.foreground = .own }
            let wantsColor = foreground.isColored || background.isColored
            let hasColor = shown.foreground != .own || shown.background != .own
            shown.attributes = wantsColor && !hasColor ? attributesWithoutColor ?? attributes : attributes
            if depth == .eight { shown.replaceBrightColors() }
            return shown
        }

        private static let gray = Color.number(8)
    }

    /// What is left of a look in one terminal.
    package struct Shown: Hashable, Sendable {
        package var foreground: Color
        package var background: Color
        package var attributes: Emphasis = []
    }

    /// One for each role, in its order.
    private var looks = Role.allCases.map { _ in Look() }

    /// A theme in which everything looks alike.
    package init() {}

    package subscript(role: Role) -> Look {
        get { looks[Int(role.rawValue)] }
        set { looks[Int(role.rawValue)] = newValue }
    }
}

extension ColorChoice {
    fileprivate var isColored: Bool { colors.contains { $0 != .own } }
}

extension Theme.Shown {
    /// Eight colors have no bright ones: bold is the nearest, and brightens in many terminals.
    fileprivate mutating func replaceBrightColors() {
        if case .number(let number) = foreground, number >= 8 {
            foreground = .number(number - 8)
            attributes.insert(.bold)
        }
        if case .number(let number) = background, number >= 8 { background = .number(number - 8) }
    }
}

extension Theme {
    /// Whether there is any color in it but the terminal's own.
    package var hasColor: Bool { looks.contains { $0.foreground.isColored || $0.background.isColored } }
}
